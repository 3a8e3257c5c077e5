package nl.trajectregie.dossier.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was recorded about a startpositie, in the words in which the talk's form asked it: the same code means something else in another question. */
public final class Startpositiewoorden {

    private static final String FORMULIER = "/forms/brede-intake/voer-openingsgesprek.form";
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl", "NL"));
    private static final Map<String, Vraag> VRAGEN = lees();

    private record Vraag(String label, Map<String, String> keuzes, String eenheid) {}

    private Startpositiewoorden() {}

    /** The facts as question and answer, in the order of the form; {@code soort} is the key of the startpositie. */
    public static Map<String, String> vanWaarde(String soort, Map<String, Object> waarde) {
        Map<String, String> uit = new LinkedHashMap<>();
        waarde.entrySet().stream().sorted(volgorde("startposities." + soort)).forEach(feit -> {
            String pad = "startposities." + soort + "." + feit.getKey();
            String antwoord = antwoord(pad, feit.getValue());
            if (!antwoord.isEmpty()) {
                uit.put(VRAGEN.containsKey(pad) ? VRAGEN.get(pad).label() : leesbaar(feit.getKey()), antwoord);
            }
        });
        return uit;
    }

    /** As the form asks it. */
    private static Comparator<Map.Entry<?, ?>> volgorde(String pad) {
        List<String> vragen = List.copyOf(VRAGEN.keySet());
        return Comparator.comparingInt(feit -> vragen.indexOf(pad + "." + feit.getKey()));
    }

    private static String antwoord(String pad, Object waarde) {
        return switch (waarde) {
            case null -> "";
            case Boolean ja -> ja ? "ja" : "nee";
            case Collection<?> veel -> veel.stream().map(een -> antwoord(pad, een)).filter(tekst -> !tekst.isEmpty())
                    .collect(Collectors.joining(veel.stream().anyMatch(Map.class::isInstance) ? "; " : ", "));
            case Map<?, ?> deel -> deel.entrySet().stream().sorted(volgorde(pad)).map(veld -> antwoord(pad + "." + veld.getKey(), veld.getValue())).filter(tekst -> !tekst.isEmpty())
                    .collect(Collectors.joining(", "));
            case Number getal when VRAGEN.containsKey(pad) && !VRAGEN.get(pad).eenheid().isEmpty() -> getal + " " + VRAGEN.get(pad).eenheid();
            case String dag when dag.matches("\\d{4}-\\d{2}-\\d{2}") -> DAG.format(LocalDate.parse(dag));
            case String code when VRAGEN.containsKey(pad) && VRAGEN.get(pad).keuzes().containsKey(code) -> VRAGEN.get(pad).keuzes().get(code);
            case String code when code.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+") -> code.toLowerCase(Locale.ROOT).replace('_', ' ');
            default -> waarde.toString();
        };
    }

    private static String leesbaar(String naam) {
        return naam.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Vraag> lees() {
        try (InputStream bron = Startpositiewoorden.class.getResourceAsStream(FORMULIER)) {
            Map<String, Vraag> uit = new LinkedHashMap<>();
            verzamel(JsonMapper.builder().build().readTree(bron).path("components"), "", uit);
            return uit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void verzamel(JsonNode onderdelen, String pad, Map<String, Vraag> uit) {
        for (JsonNode onderdeel : onderdelen) {
            String stap = onderdeel.path("key").asString(onderdeel.path("path").asString(""));
            String hier = stap.isEmpty() ? pad : pad.isEmpty() ? stap : pad + "." + stap;
            String label = onderdeel.path("label").asString(onderdeel.path("dateLabel").asString(""));
            if (!stap.isEmpty() && !label.isEmpty()) {
                Map<String, String> keuzes = new HashMap<>();
                onderdeel.path("values").forEach(keuze -> keuzes.put(keuze.path("value").asString(), keuze.path("label").asString()));
                uit.put(hier, new Vraag(label, keuzes, onderdeel.path("appearance").path("suffixAdorner").asString("")));
            }
            verzamel(onderdeel.path("components"), hier, uit);
        }
    }
}
