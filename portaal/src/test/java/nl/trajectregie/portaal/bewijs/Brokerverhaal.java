package nl.trajectregie.portaal.bewijs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the broker itself told, record by record: how every process, step, task, timer and incident ended up. Independent of what the exporter made of it. */
final class Brokerverhaal {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BEGIN = "{\"";

    private final Map<Long, String> processen = new TreeMap<>();
    private final Map<Long, String> stappen = new TreeMap<>();
    private final Map<Long, String> taken = new TreeMap<>();
    private final Map<Long, String> timers = new TreeMap<>();
    private final Map<Long, String> incidenten = new TreeMap<>();
    private final Map<Long, Integer> jobs = new TreeMap<>();

    Brokerverhaal(Path opname) {
        TreeMap<Long, JsonNode> opPositie = new TreeMap<>();
        try (BufferedReader regels = Files.newBufferedReader(opname, StandardCharsets.UTF_8)) {
            for (String regel = regels.readLine(); regel != null; regel = regels.readLine()) {
                JsonNode record = lees(regel);
                if (record != null && record.path("recordType").asString("").equals("EVENT")) {
                    opPositie.put(record.path("position").asLong(), record);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        opPositie.values().forEach(this::neem);
    }

    /** A line that a {@code kill -9} cut off has the next record behind it. */
    private static JsonNode lees(String regel) {
        for (int van = 0; van >= 0; van = regel.indexOf(BEGIN, van + 1)) {
            try {
                JsonNode record = JSON.readTree(regel.substring(van));
                if (record.has("valueType") && record.has("position")) {
                    return record;
                }
            } catch (JacksonException afgebroken) {
                // looks on behind it
            }
        }
        return null;
    }

    private void neem(JsonNode record) {
        long sleutel = record.path("key").asLong();
        String intentie = record.path("intent").asString();
        JsonNode waarde = record.path("value");
        switch (record.path("valueType").asString()) {
            case "PROCESS_INSTANCE" -> zet(waarde.path("bpmnElementType").asString().equals("PROCESS") ? processen : stappen, sleutel, switch (intentie) {
                case "ELEMENT_ACTIVATING" -> "ACTIEF";
                case "ELEMENT_COMPLETED" -> "VOLTOOID";
                case "ELEMENT_TERMINATED" -> "BEEINDIGD";
                default -> null;
            });
            case "USER_TASK" -> zet(taken, waarde.path("userTaskKey").asLong(), switch (intentie) {
                case "CREATED" -> "OPEN";
                case "COMPLETED" -> "VOLTOOID";
                case "CANCELED" -> "VERVALLEN";
                default -> null;
            });
            case "TIMER" -> zet(timers, sleutel, switch (intentie) {
                case "CREATED" -> "OPEN";
                case "TRIGGERED" -> "AFGEGAAN";
                case "CANCELED" -> "VERWIJDERD";
                default -> null;
            });
            case "INCIDENT" -> zet(incidenten, sleutel, switch (intentie) {
                case "CREATED" -> "OPEN";
                case "RESOLVED" -> "OPGELOST";
                default -> null;
            });
            case "JOB_BATCH" -> {
                if (intentie.equals("ACTIVATED")) {
                    waarde.path("jobKeys").forEach(job -> jobs.merge(job.asLong(), 1, Integer::sum));
                }
            }
            default -> { }
        }
    }

    /** How many jobs were given out more than once, because whoever had them did not answer in time. */
    long opnieuwUitgegeven() {
        return jobs.values().stream().filter(keer -> keer > 1).count();
    }

    private static void zet(Map<Long, String> soort, long sleutel, String stand) {
        if (stand != null) {
            soort.put(sleutel, stand);
        }
    }

    /** By table of the read model: every key with its state. */
    Map<String, Map<Long, String>> perTabel() {
        return Map.of("procesinstantie", processen, "element", stappen, "taak", taken, "timer", timers, "incident", incidenten);
    }
}
