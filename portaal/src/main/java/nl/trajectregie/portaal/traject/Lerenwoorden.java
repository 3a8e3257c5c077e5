package nl.trajectregie.portaal.traject;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.trajectregie.dossier.leerroute.Examenonderdeel;
import nl.trajectregie.dossier.leerroute.Leerregistratie;
import nl.trajectregie.dossier.pip.Vaardigheid;
import org.springframework.stereotype.Component;

/** Codes of the leerroute as people read them. In a template: {@code ${@lerenwoorden.resultaat(code)}}. */
@Component("lerenwoorden")
public class Lerenwoorden {

    private static final DateTimeFormatter KORT = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.of("nl", "NL"));
    private static final Map<String, String> JA_NEE = keuzes("JA", "Ja", "NEE", "Nee");
    private static final Map<String, String> REDENEN = keuzes("GEOORLOOFD", "Ja", "ONGEOORLOOFD", "Nee", "ONBEKEND", "Weet ik nog niet");

    /** In this order: a choice on a screen shows them as they are written here. */
    private static Map<String, String> keuzes(String... codesEnTeksten) {
        Map<String, String> keuzes = new LinkedHashMap<>();
        for (int i = 0; i < codesEnTeksten.length; i += 2) {
            keuzes.put(codesEnTeksten[i], codesEnTeksten[i + 1]);
        }
        return Collections.unmodifiableMap(keuzes);
    }

    static String kort(LocalDate dag) {
        return KORT.format(dag);
    }

    static String niveauNaam(String code) {
        return code.equals("ALFA") ? "Alfabetisering" : code;
    }

    public String niveau(String code) {
        return code == null ? "nog geen toets" : niveauNaam(code);
    }

    public String uur(BigDecimal uren) {
        return uren == null ? "" : uren.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    public String resultaat(String code) {
        return switch (code) {
            case "GESLAAGD" -> "geslaagd";
            case "NIET_VERSCHENEN" -> "niet verschenen";
            default -> "niet geslaagd";
        };
    }

    public String reden(String code) {
        return switch (code) {
            case "GEOORLOOFD" -> "met goede reden";
            case "ONGEOORLOOFD" -> "zonder goede reden";
            default -> "reden nog niet bekend";
        };
    }

    /** Yes or no, for a choice. */
    public Map<String, String> jaNee() {
        return JA_NEE;
    }

    /** Whether there was a good reason, for a choice. */
    public Map<String, String> redenen() {
        return REDENEN;
    }

    public String besluit(String soort) {
        return switch (soort) {
            case "ONTHEFFING" -> "Ontheffing";
            case "VRIJSTELLING" -> "Vrijstelling";
            default -> "Einde van de inburgeringsplicht";
        };
    }

    public String vervolg(String code) {
        return switch (code == null ? "" : code) {
            case "GAAT_DOOR" -> "De leerroute gaat door";
            case "ONDERDELEN_VERVALLEN" -> "Een deel vervalt, de rest gaat door";
            case "LEERROUTE_EINDIGT" -> "De leerroute eindigt";
            default -> "Nog te beoordelen";
        };
    }

    public String thema(String code) {
        return switch (code) {
            case "BEROEPSBEELD" -> "beeld van beroepen";
            case "BEROEPSKANSEN" -> "kansen op werk";
            case "COMPETENTIES" -> "eigen kennis en vaardigheden";
            case "WERKCULTUUR" -> "werkcultuur";
            case "NETWERK" -> "netwerk opbouwen";
            case "WERK_VINDEN" -> "werk zoeken";
            case "PLAN" -> "plan om werk te vinden";
            default -> "meedoen in de samenleving";
        };
    }

    public String themas(List<String> codes) {
        return String.join(", ", codes.stream().map(this::thema).toList());
    }

    public String examens(Collection<Examenonderdeel> open) {
        return String.join(", ", open.stream().map(Examenonderdeel::naam).toList());
    }

    /** One row per day of a test, with the level per skill on that day or a dash. */
    public List<Map.Entry<LocalDate, Map<Vaardigheid, Leerregistratie.Niveau>>> perDag(List<Leerregistratie.Niveau> niveaus) {
        Map<LocalDate, Map<Vaardigheid, Leerregistratie.Niveau>> dagen = new TreeMap<>(Comparator.reverseOrder());
        niveaus.forEach(n -> dagen.computeIfAbsent(n.behaaldOp(), d -> new EnumMap<>(Vaardigheid.class)).put(n.vaardigheid(), n));
        return List.copyOf(dagen.entrySet());
    }

    public Vaardigheid[] vaardigheden() {
        return Vaardigheid.values();
    }
}
