package nl.trajectregie.dossier.gesprek;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;

/**
 * A talk or contact that a form reports.
 *
 * @param met       who took part, as people read it
 * @param onderwerp what it was about
 * @param verslag   what was said, without health or money: those have a section of their own
 * @param tolk      how interpreting went, or {@code null}
 */
public record Gesprek(LocalDate datum, String wijze, String met, String onderwerp, String verslag, boolean verschenen, String taal, String tolk) {

    private static final Map<String, String> WOORDEN = Map.ofEntries(Map.entry("KANTOOR", "op kantoor"), Map.entry("AZC", "in het azc"), Map.entry("HUISBEZOEK", "huisbezoek"),
            Map.entry("VIDEOBELLEN", "videobellen"), Map.entry("TELEFOON", "telefoon"), Map.entry("VIA_COA", "via het COA"), Map.entry("APP", "app-bericht"),
            Map.entry("CASEMANAGER_COA", "casemanager COA"), Map.entry("COA", "COA"), Map.entry("HUISARTS", "huisarts of behandelaar"),
            Map.entry("SCHOOL", "school van de kinderen"), Map.entry("TOLK_AANWEZIG", "tolk aanwezig"), Map.entry("TELEFONISCHE_TOLK", "tolk aan de telefoon"),
            Map.entry("VIDEOTOLK", "tolk via video"), Map.entry("NAASTE", "een naaste tolkte"), Map.entry("NIET_BESCHIKBAAR", "geen tolk beschikbaar"),
            Map.entry("GEEN", "geen tolk nodig"));

    /** From the fields that every talk form shares: gesprekDatum, gesprekVorm or wijze, gesprekTaal, tolk, tolkToelichting and aanwezig. */
    public static Gesprek uit(Antwoorden antwoorden, String onderwerp, String verslag) {
        String vorm = antwoorden.heeft("gesprekVorm") ? antwoorden.tekst("gesprekVorm") : antwoorden.tekst("wijze");
        List<String> aanwezig = antwoorden.lijst("aanwezig");
        String tolk = antwoorden.tekst("tolk") == null ? null
                : inWoorden(antwoorden.tekst("tolk")) + (antwoorden.heeft("tolkToelichting") ? ": " + antwoorden.tekst("tolkToelichting") : "");
        return new Gesprek(antwoorden.datum("gesprekDatum"), vorm == null ? "GESPREK" : wijze(vorm),
                aanwezig.isEmpty() ? "inburgeraar" : String.join(", ", aanwezig.stream().map(Gesprek::inWoorden).toList()), onderwerp, verslag, true,
                antwoorden.tekst("gesprekTaal"), tolk);
    }

    /** The same contact, held or missed. */
    public Gesprek verschenen(boolean ja) {
        return new Gesprek(datum, wijze, met, onderwerp, verslag, ja, taal, tolk);
    }

    /** The way of contact as {@code dossier.contactmoment} names it: GESPREK, TELEFOON, VIDEO, HUISBEZOEK, BERICHT or BRIEF. */
    public static String wijze(String code) {
        return switch (code) {
            case "TELEFOON", "TELEFONISCH" -> "TELEFOON";
            case "VIDEOBELLEN", "VIDEO" -> "VIDEO";
            case "HUISBEZOEK" -> "HUISBEZOEK";
            case "BRIEF" -> "BRIEF";
            case "APP", "EMAIL", "VIA_COA", "VIA_BEGELEIDER", "VIA_TAALAANBIEDER", "VIA_FAMILIE" -> "BERICHT";
            default -> "GESPREK";
        };
    }

    /** A code of a form as people read it. */
    public static String inWoorden(String code) {
        return WOORDEN.getOrDefault(code, code.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
