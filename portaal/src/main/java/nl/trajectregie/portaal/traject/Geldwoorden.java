package nl.trajectregie.portaal.traject;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.trajectregie.dossier.ontzorgen.Betaalkalender;
import nl.trajectregie.dossier.ontzorgen.Geld;
import org.springframework.stereotype.Component;

/** Codes and amounts of the tab Geld as a person reads them. */
@Component("geldwoorden")
class Geldwoorden {

    private static final Locale NL = Locale.of("nl", "NL");

    /** € 1.234,50, or a dash when there is no amount. */
    public String bedrag(Long cent) {
        return cent == null ? "–" : Geld.tekst(cent);
    }

    /** februari 2026. */
    public String maand(String maand) {
        return YearMonth.parse(maand).format(DateTimeFormatter.ofPattern("MMMM yyyy", NL));
    }

    static String maandKort(YearMonth maand) {
        return maand.format(DateTimeFormatter.ofPattern("MMM yyyy", NL));
    }

    /** feb 2026. */
    public String kort(String maand) {
        return maandKort(YearMonth.parse(maand));
    }

    /** How a payment stands. */
    public String betaling(String stand) {
        return Betaalkalender.Stand.valueOf(stand).woord();
    }

    /** Colour beside the words. */
    public String kleur(String stand) {
        return switch (stand) {
            case "BETAALD", "GEEN", "HERSTELD", "BETAALD_TOESLAG" -> "goed";
            case "DUBBEL", "MISLUKT", "TE_LAAT", "GROOT", "OPEN" -> "fout";
            case "ANDER_BEDRAG", "KLEIN" -> "let-op";
            default -> "info";
        };
    }

    /** Whether there is enough to live on. */
    public String tekort(String klasse) {
        return switch (klasse) {
            case "GEEN" -> "genoeg";
            case "KLEIN" -> "te weinig";
            default -> "veel te weinig";
        };
    }

    /** Where the ontzorgen stands. */
    public String status(String status) {
        return switch (status) {
            case "LOPEND" -> "loopt";
            case "AFGEROND" -> "afgerond";
            case "GEEN_BIJSTAND" -> "geen bijstand";
            case "WACHT" -> "begint als de bijstand er is";
            default -> "nog niet begonnen";
        };
    }

    /** How the machtiging stands. */
    public String machtiging(String machtiging) {
        return switch (machtiging == null ? "" : machtiging) {
            case "GEGEVEN" -> "gegeven";
            case "GEVRAAGD" -> "gevraagd, nog niet gegeven";
            case "GEWEIGERD" -> "niet gegeven";
            case "NIET_NODIG" -> "niet nodig";
            default -> "nog niet gevraagd";
        };
    }

    /** What was done to repair a payment. */
    public String gedaan(String code) {
        return switch (code == null ? "" : code) {
            case "ALSNOG_BETAALD" -> "alsnog betaald";
            case "TERUGGEBOEKT" -> "teruggeboekt";
            case "VERREKEND" -> "verrekend";
            case "PLAN_TERUGBETALEN" -> "plan om terug te betalen";
            case "GEEN_FOUT" -> "bij nader inzien geen fout";
            default -> "nog niet hersteld";
        };
    }

    /** The judgement at the end. */
    public String oordeel(String code) {
        return switch (code) {
            case "EINDE" -> "Het ontzorgen stopt op de laatste dag.";
            case "VERLENGEN" -> "Verlengen is nodig. Het besluit volgt.";
            default -> "Het ontzorgen stopt op de laatste dag. De begeleiding gaat door.";
        };
    }

    /** How a bridging went. */
    public String uitkomst(String code) {
        return switch (code == null ? "" : code) {
            case "AFGELOST" -> "terugbetaald of verrekend";
            case "LOOPT" -> "loopt volgens afspraak";
            case "PROBLEEM" -> "er is een probleem";
            case "KWIJTGESCHOLDEN" -> "hoeft niet terug";
            default -> "nog niet nagegaan";
        };
    }
}
