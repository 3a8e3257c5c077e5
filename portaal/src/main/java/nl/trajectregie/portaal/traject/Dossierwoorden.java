package nl.trajectregie.portaal.traject;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.trajectregie.dossier.afsluiting.Uitstroomcode;
import nl.trajectregie.dossier.persoon.Persoon;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Fase;
import org.springframework.stereotype.Component;

/** Codes of the dossier as people read them. In a template: {@code ${@dossierwoorden.fase(code)}}. */
@Component("dossierwoorden")
public class Dossierwoorden {

    private static final Map<String, String> ROLLEN = Map.ofEntries(Map.entry("klantmanager", "Klantmanager"), Map.entry("teamleider", "Teamleider"),
            Map.entry("inkomensconsulent", "Inkomensconsulent"), Map.entry("budgetbegeleider", "Budgetbegeleider"),
            Map.entry("maatschappelijk-begeleider", "Maatschappelijk begeleider"), Map.entry("taalaanbieder", "Taalaanbieder"),
            Map.entry("taalcoach", "Taalcoach"), Map.entry("huisvestingsmedewerker", "Huisvestingsmedewerker"), Map.entry("jobcoach", "Jobcoach"), Map.entry("trajectbegeleider", "Trajectbegeleider"),
            Map.entry("medisch-adviseur", "Medisch adviseur"), Map.entry("casemanager-coa", "Casemanager COA"), Map.entry("administratie", "Administratie"),
            Map.entry("beleidsadviseur", "Beleidsadviseur"), Map.entry("beheerder", "Beheerder"), Map.entry("privacyfunctionaris", "Privacyfunctionaris"));

    public String fase(String code) {
        return code == null ? "" : Fase.van(code).naam();
    }

    public String rol(String code) {
        return code == null ? "" : ROLLEN.getOrDefault(code, code.isEmpty() ? "" : Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' '));
    }

    /** These roles as people read them, in one line. */
    public String rollen(Collection<String> codes) {
        return codes.stream().map(this::rol).sorted().collect(Collectors.joining(", "));
    }

    public String doelgroep(String code) {
        return switch (code == null ? "" : code) {
            case "ASIELSTATUSHOUDER" -> "Asielstatushouder";
            case "GEZINS_EN_OVERIGE_MIGRANT" -> "Gezinsmigrant of overige migrant";
            default -> "";
        };
    }

    public String aanleiding(String code) {
        return switch (code) {
            case "COA_KOPPELING" -> "Koppeling door het COA";
            case "DUO_KENNISGEVING" -> "Kennisgeving van DUO";
            case "VERHUIZING" -> "Verhuisd uit een andere gemeente";
            default -> code;
        };
    }

    public String leerroute(String code) {
        return switch (code == null ? "" : code) {
            case "B1" -> "B1-route";
            case "ONDERWIJS" -> "Onderwijsroute";
            case "Z" -> "Zelfredzaamheidsroute (Z-route)";
            default -> "Nog niet bepaald";
        };
    }

    /** Who may read something of this section, for a choice. */
    public String leesbaarVoor(Sectie sectie) {
        return switch (sectie) {
            case CONTACTEN -> "Iedereen die begeleidt";
            case STARTPOSITIES -> "Wie de intake mag lezen";
            case PIP -> "Wie het PIP mag lezen";
            case FINANCIEEL -> "Alleen financiën";
            case MEDISCH -> "Alleen medisch";
            case DOCUMENTEN -> "Wie documenten mag lezen";
            case BEGELEIDING -> "Wie begeleidt";
            case SIGNAAL -> "Alleen klantmanager en begeleider";
            case LEREN -> "Wie de voortgang mag lezen";
            default -> sectie(sectie.code());
        };
    }

    /** An uitstroomcode as a person reads it. */
    public String uitstroom(String code) {
        return code == null ? "" : Uitstroomcode.valueOf(code).naam();
    }

    public String sectie(String code) {
        return switch (Sectie.van(code)) {
            case KERN -> "Algemeen";
            case PERSOON -> "Persoonsgegevens";
            case LEERROUTE -> "Leerroute";
            case TERMIJNEN -> "Termijnen";
            case OVERDRACHT -> "Overdracht";
            case STARTPOSITIES -> "Startposities";
            case MEDISCH -> "Medisch";
            case FINANCIEEL -> "Financieel";
            case PIP -> "PIP";
            case CONTACTEN -> "Contacten";
            case DOCUMENTEN -> "Documenten";
            case BEGELEIDING -> "Begeleiding";
            case SIGNAAL -> "Signalen";
            case PARTICIPATIE -> "Participatie";
            case AFSLUITING -> "Afsluiting";
            case LEREN -> "Leren";
        };
    }

    /** A language code as its Dutch name; a name stays as it is. */
    public String taal(String taal) {
        return Persoon.taalInWoorden(taal);
    }
}
