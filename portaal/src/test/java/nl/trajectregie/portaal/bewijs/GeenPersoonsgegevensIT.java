package nl.trajectregie.portaal.bewijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rule 1: the engine knows the road, not the person. Somebody walks from koppeling to a dated PIP with a marker in every name and every free text;
 * then every record that the broker exported is searched for the marker and for the person's numbers and dates, and so are logs and metrics.
 */
class GeenPersoonsgegevensIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Object> MET_PARTNERS = Map.of("begeleiderVragen", true, "taalaanbiederVragen", true);
    private static final String STRAAT = Proefpersoon.MERKTEKEN + "straat";

    /** What workers, decisions and mappings may give a process beside the routing facts that its tasks declare; each was judged by a person. */
    private static final Set<String> NEUTRALE_NAMEN = namen();

    private static Opstelling opstelling;
    private static Proefpersoon asiel;
    private static List<String> gezocht;

    /** The exported records as they are, and every text in them, decoded as far as it can be. */
    private record Vondst(Map<String, Integer> soorten, int regels, List<String> treffers) {}

    @BeforeAll
    static void vanKoppelingTotPip() {
        opstelling = Opstelling.gedeeld();
        asiel = Proefpersoon.asiel(opstelling, "asiel", MET_PARTNERS);
        Map<String, Object> adres = Map.of("straat", STRAAT, "huisnummer", "7", "postcode", "1234 AB", "woonplaats", Proefpersoon.MERKTEKEN + "stad");
        String vandaag = opstelling.vandaag().toString();
        asiel.totTaak("plan-warme-overdracht");
        opstelling.gebeurtenis(asiel.traject(), "coa.klantprofiel-ontvangen", Map.of("opleiding", Proefpersoon.MERKTEKEN, "werkervaring", Proefpersoon.MERKTEKEN, "leerbaarheid", Proefpersoon.MERKTEKEN));
        opstelling.gebeurtenis(asiel.traject(), "wonen.woning-toegewezen", Map.of("toegewezenOp", vandaag, "adres", adres));
        opstelling.gebeurtenis(asiel.traject(), "brp.ingeschreven", Map.of("ingeschrevenOp", vandaag, "adres", adres));
        opstelling.gebeurtenis(asiel.traject(), "inkomen.bijstand-toegekend", Map.of("rechtVanaf", vandaag));
        asiel.totFase("brede-intake").uitslag().totFase("leerroute");
        Proefpersoon gezin = Proefpersoon.gezin(opstelling, "gezin", Map.of("gesprekUitkomst", "NIET_VERSCHENEN"));
        gezin.totTaak("zoek-contact").volgende();
        opstelling.rust(List.of(asiel.traject(), gezin.traject()));
        gezocht = new ArrayList<>(asiel.geheimen());
        gezocht.addAll(gezin.geheimen());
        gezocht.add(Proefpersoon.MERKTEKEN);
    }

    @Test
    void inGeenEnkelRecordStaatIetsVanDePersoon() throws IOException {
        Vondst vondst = doorzoek(opstelling.opname(), gezocht);
        assertThat(vondst.treffers()).isEmpty();
        assertThat(vondst.regels()).as("a full run").isGreaterThan(1_000);
        assertThat(vondst.soorten().keySet()).as("records of every kind that could carry something").contains("PROCESS_INSTANCE", "JOB", "VARIABLE", "MESSAGE", "USER_TASK", "TIMER",
                "PROCESS_MESSAGE_SUBSCRIPTION", "MESSAGE_SUBSCRIPTION", "DECISION_EVALUATION", "DEPLOYMENT", "FORM");
    }

    @Test
    void hetZoekenVindtWatErWelStaat(@org.junit.jupiter.api.io.TempDir Path map) throws IOException {
        assertThat(doorzoek(opstelling.opname(), List.of(asiel.traject().toString())).treffers()).as("the traject's id is there, and found").isNotEmpty();
        for (String verstopt : List.of("{\"valueType\":\"VARIABLE\",\"value\":{\"value\":\"\\\"%s\\\"\"}}",
                "{\"valueType\":\"JOB\",\"value\":{\"variables\":{\"diep\":[{\"dieper\":\"x %s y\"}]}}}",
                "{\"valueType\":\"JOB\",\"value\":{\"variables\":{\"%s\":true}}}")) {
            for (String geheim : gezocht) {
                Path bestand = Files.writeString(map.resolve("met.jsonl"), Files.readAllLines(opstelling.opname()).getFirst() + "\n" + verstopt.formatted(geheim) + "\n");
                assertThat(doorzoek(bestand, gezocht).treffers()).as(verstopt).isNotEmpty();
            }
        }
        String gecodeerd = Base64.getEncoder().encodeToString(("<tekst>" + Proefpersoon.MERKTEKEN + "</tekst>").getBytes(StandardCharsets.UTF_8));
        assertThat(doorzoek(Files.writeString(map.resolve("b64.jsonl"), "{\"valueType\":\"FORM\",\"value\":{\"resource\":\"" + gecodeerd + "\"}}\n"), gezocht).treffers()).isNotEmpty();
    }

    @Test
    void elkeVariabeleIsEenNeutraalFeit() throws IOException {
        Map<String, Set<String>> vreemd = new TreeMap<>();
        Set<String> namen = new TreeSet<>();
        try (Stream<String> regels = Files.lines(opstelling.opname())) {
            regels.map(GeenPersoonsgegevensIT::lees).filter(record -> record != null && record.path("valueType").asString().equals("VARIABLE")).forEach(record -> {
                String naam = record.path("value").path("name").asString();
                namen.add(naam);
                bladeren(JSON.readTree(record.path("value").path("value").asString())).filter(waarde -> !neutraal(waarde))
                        .forEach(waarde -> vreemd.computeIfAbsent(naam, n -> new TreeSet<>()).add(waarde));
            });
        }
        System.out.println("[bewijs] variables in the engine: " + namen);
        assertThat(vreemd).isEmpty();
        Set<String> onbekend = new TreeSet<>(namen);
        onbekend.removeAll(opstelling.teksten("select distinct substr(eigenschap, 9) from engine.definitie_element cross join jsonb_object_keys(eigenschappen) eigenschap where eigenschap like 'routing:%'"));
        onbekend.removeAll(NEUTRALE_NAMEN);
        assertThat(onbekend).as("names that nobody judged: add them to neutrale-namen.txt when they say nothing about a person").isEmpty();
        assertThat(namen).as("what a traject runs on").contains("trajectId", "gemeente", "doelgroep", "fase");
    }

    @Test
    void logboekenEnMetriekenZwijgenOverDePersoon() throws IOException {
        String metrieken = opstelling.tekst(opstelling.delen().applicatie().beheerAdres() + "/actuator/prometheus").toLowerCase(Locale.ROOT);
        assertThat(metrieken).as("metrics are there").contains("jvm_memory_used_bytes", "http_server_requests");
        assertThat(gezocht).as("metrics").noneMatch(geheim -> metrieken.contains(geheim.toLowerCase(Locale.ROOT)));
        String zeebe = opstelling.tekst(opstelling.delen().zeebe().beheerAdres() + "/actuator/prometheus").toLowerCase(Locale.ROOT);
        assertThat(gezocht).as("the broker's metrics").noneMatch(geheim -> zeebe.contains(geheim.toLowerCase(Locale.ROOT)));
        try (Stream<Path> bestanden = Files.list(opstelling.delen().logmap())) {
            List<Path> logs = bestanden.filter(Files::isRegularFile).toList();
            assertThat(logs).anyMatch(log -> log.endsWith("applicatie.log")).anyMatch(log -> log.endsWith("zeebe.log")).anyMatch(log -> log.endsWith("postgres.log"));
            for (Path log : logs) {
                String tekst = Files.readString(log, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                assertThat(gezocht.stream().filter(geheim -> tekst.contains(geheim.toLowerCase(Locale.ROOT)))).as(log.getFileName().toString()).isEmpty();
            }
            assertThat(logregels()).as("requests are logged").anyMatch(regel -> regel.contains("/api/v1/taken/{id}/afronden"));
        }
    }

    @Test
    void eenLogregelNoemtHetTrajectEnHetSpoor() {
        opstelling.als("klantmanager").get("/trajecten/" + asiel.traject()).verwacht(200);
        Opstelling.wacht("the request in the log", () -> logregels().stream().map(GeenPersoonsgegevensIT::lees)
                .anyMatch(regel -> regel != null && regel.path("message").asString("").startsWith("GET /api/v1/trajecten/{id} ")
                        && regel.path("trajectId").asString("").equals(asiel.traject().toString()) && regel.path("traceId").asString("").length() == 32));
    }

    @Test
    void sporenZwijgenOverDePersoon() {
        Opstelling.wacht("traces of a hand-in and of a worker are out", () -> String.join("", opstelling.sporen().berichten()).contains("/api/v1/taken/{id}/afronden")
                && String.join("", opstelling.sporen().berichten()).contains("traject.fase.wijzigen"));
        String sporen = String.join("", opstelling.sporen().berichten()).toLowerCase(Locale.ROOT);
        assertThat(gezocht.stream().filter(geheim -> sporen.contains(geheim.toLowerCase(Locale.ROOT)))).isEmpty();
    }

    private static List<String> logregels() {
        try {
            return Files.readAllLines(opstelling.delen().logmap().resolve("applicatie.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> namen() {
        try (InputStream bestand = GeenPersoonsgegevensIT.class.getResourceAsStream("neutrale-namen.txt")) {
            return new String(bestand.readAllBytes(), StandardCharsets.UTF_8).lines().filter(regel -> !regel.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vondst doorzoek(Path bestand, List<String> geheimen) throws IOException {
        Map<String, Integer> soorten = new TreeMap<>();
        List<String> treffers = new ArrayList<>();
        List<String> klein = geheimen.stream().map(geheim -> geheim.toLowerCase(Locale.ROOT)).toList();
        int regels = 0;
        try (Stream<String> stroom = Files.lines(bestand)) {
            for (String regel : (Iterable<String>) stroom::iterator) {
                regels++;
                Set<String> teksten = new LinkedHashSet<>(List.of(regel));
                JsonNode record = lees(regel);
                if (record != null) {
                    soorten.merge(record.path("valueType").asString(), 1, Integer::sum);
                    teksten(record, teksten);
                }
                for (String tekst : teksten) {
                    String kleineTekst = tekst.toLowerCase(Locale.ROOT);
                    for (String geheim : klein) {
                        if (kleineTekst.contains(geheim)) {
                            treffers.add(geheim + " in record " + regels + ": " + tekst.substring(0, Math.min(400, tekst.length())));
                        }
                    }
                }
            }
        }
        return new Vondst(soorten, regels, treffers);
    }

    /** Every name and value below, and what they are when they are JSON or Base64 themselves. */
    private static void teksten(JsonNode knoop, Set<String> uit) {
        knoop.properties().forEach(veld -> {
            uit.add(veld.getKey());
            teksten(veld.getValue(), uit);
        });
        if (knoop.isArray()) {
            knoop.forEach(kind -> teksten(kind, uit));
        }
        if (!knoop.isValueNode()) {
            return;
        }
        String tekst = knoop.asString("");
        if (!uit.add(tekst) || tekst.length() < 8) {
            return;
        }
        JsonNode ingepakt = tekst.startsWith("{") || tekst.startsWith("[") || tekst.startsWith("\"") ? lees(tekst) : null;
        if (ingepakt != null) {
            teksten(ingepakt, uit);
        } else if (tekst.length() >= 16 && tekst.length() % 4 == 0 && tekst.matches("[A-Za-z0-9+/\\n]+={0,2}")) {
            uit.add(new String(Base64.getMimeDecoder().decode(tekst), StandardCharsets.UTF_8));
        }
    }

    private static JsonNode lees(String regel) {
        try {
            return JSON.readTree(regel);
        } catch (JacksonException afgebroken) {
            return null;
        }
    }

    private static Stream<String> bladeren(JsonNode knoop) {
        if (knoop.isValueNode()) {
            return knoop.isNull() ? Stream.of() : Stream.of(knoop.asString());
        }
        List<String> uit = new ArrayList<>();
        knoop.forEach(kind -> bladeren(kind).forEach(uit::add));
        return uit.stream();
    }

    /** A yes or no, a small count, a date, a key, a code; no prose, no amount, no number of a person. */
    private static boolean neutraal(String waarde) {
        return waarde.matches("true|false|-?[0-9]{1,4}|[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?|[A-Z][A-Z0-9_]{0,40}|[a-z][a-z0-9-]{0,40}|[0-9]{16,19}"
                + "|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|P[0-9TDWMYHS]+|");
    }
}
