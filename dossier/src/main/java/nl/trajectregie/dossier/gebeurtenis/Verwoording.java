package nl.trajectregie.dossier.gebeurtenis;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What an event says, in one plain Dutch sentence for the timeline; no more than the section that guards the entry may hold. */
final class Verwoording {

    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl", "NL"));

    private Verwoording() {}

    static String zin(Gebeurtenis g) {
        return switch (g.type().kort()) {
            case "coa.klantprofiel-ontvangen" -> "Het COA stuurde het klantprofiel.";
            case "coa.voorinburgering-beeindigd" -> "De voorinburgering is " + (g.tekst("wijze").equals("AFGEROND") ? "afgerond" : "voortijdig gestopt") + " op " + dag(g, "beeindigdOp") + ".";
            case "wonen.woning-toegewezen" -> "Er is een woning toegewezen op " + dag(g, "toegewezenOp")
                    + (g.datum("verwachteSleuteldatum") == null ? "." : "; de sleutel wordt verwacht op " + dag(g, "verwachteSleuteldatum") + ".");
            case "brp.ingeschreven" -> "Ingeschreven in de BRP op " + dag(g, "ingeschrevenOp") + ".";
            case "brp.verhuisd" -> "Verhuizing gemeld op " + dag(g, "verhuisdOp") + (g.tekst("naarGemeentecode") == null ? "" : ", naar gemeente " + g.tekst("naarGemeentecode")) + ".";
            case "brp.overleden" -> "Overlijden gemeld op " + dag(g, "overledenOp") + ".";
            case "inkomen.bijstand-toegekend" -> "Bijstand toegekend vanaf " + dag(g, "rechtVanaf") + ".";
            case "inkomen.bijstand-beeindigd" -> "Bijstand beëindigd per " + dag(g, "beeindigdPer") + ".";
            case "duo.inburgeringsplicht-vastgesteld" -> "DUO gaf op " + dag(g, "kennisgevingsdatum") + " schriftelijk kennis van de inburgeringsplicht.";
            case "duo.inburgeringsplicht-beeindigd" -> "DUO meldt dat de inburgeringsplicht eindigde op " + dag(g, "beeindigdOp") + " (" + woord(g.tekst("reden")) + ").";
            case "duo.leerbaarheidstoets-uitslag" -> "DUO stuurde de uitslag van de leerbaarheidstoets.";
            case "duo.examenresultaat" -> "Examen " + woord(g.tekst("onderdeel")) + " op " + dag(g, "examendatum") + ": " + woord(g.tekst("resultaat")) + ".";
            case "duo.termijn-vastgesteld" -> "DUO stelde de inburgeringstermijn vast: van " + dag(g, "startdatum") + " tot en met " + DAG.format(g.datum("einddatum").minusDays(1)) + ".";
            case "duo.termijn-verlengd" -> "DUO verlengde de inburgeringstermijn tot en met " + DAG.format(g.datum("einddatum").minusDays(1)) + ".";
            case "duo.ontheffing-verleend" -> "DUO verleende " + (g.tekst("soort").equals("VOLLEDIG") ? "volledige" : "gedeeltelijke") + " ontheffing op " + dag(g, "verleendOp") + ".";
            case "duo.vrijstelling-verleend" -> "DUO verleende een vrijstelling (" + woord(g.tekst("soort")) + ") op " + dag(g, "verleendOp") + ".";
            case "taal.ingeschreven" -> "Ingeschreven bij " + g.tekst("aanbieder") + "; de lessen beginnen op " + dag(g, "startOp") + ".";
            case "taal.niveau-behaald" -> "Niveau " + g.tekst("niveau") + " behaald voor " + woord(g.tekst("vaardigheid")) + " op " + dag(g, "behaaldOp") + ".";
            case "taal.verzuim" -> "Verzuim bij de taalles op " + dag(g, "datum") + " (" + woord(g.tekst("soort")) + ").";
            case "taal.uren" -> g.tekst("gevolgdeUren").replace('.', ',') + (g.tekst("onderdeel") == null || g.tekst("onderdeel").equals("NT2") ? " lesuren" : " uur " + urenVoor(g.tekst("onderdeel"))) + " gevolgd van " + dag(g, "van") + " tot en met " + dag(g, "totEnMet") + ".";
            case "werk.plaatsing-gestart" -> "Plaatsing bij " + g.tekst("werkgever") + " begonnen op " + dag(g, "startOp") + ".";
            case "werk.plaatsing-beeindigd" -> "Plaatsing geëindigd op " + dag(g, "eindOp") + ".";
            case "toeslag.toegekend" -> woordGroot(g.tekst("soort")) + " toegekend vanaf " + dag(g, "ingangsdatum") + ".";
            case "toeslag.betaald-aan-client" -> woordGroot(g.tekst("soort")) + " betaald aan de inburgeraar op " + dag(g, "betaaldOp") + ".";
            case "betaling.geboekt" -> "Betaling voor " + woord(g.tekst("soort")) + " geboekt op " + dag(g, "geboektOp") + ".";
            case "betaling.mislukt" -> "Betaling voor " + woord(g.tekst("soort")) + " mislukt op " + dag(g, "misluktOp") + ".";
            case "bezwaar.ontvangen" -> "Bezwaar ontvangen op " + dag(g, "ontvangenOp") + " tegen " + (g.tekst("besluit").equals("PIP") ? "het PIP" : g.tekst("besluit").equals("BOETE") ? "een boete" : "een besluit") + ".";
            default -> g.type().titel() + ".";
        };
    }

    private static String urenVoor(String onderdeel) {
        return onderdeel.equals("PARTICIPATIE") ? "participatie" : onderdeel;
    }

    private static String dag(Gebeurtenis g, String veld) {
        LocalDate datum = g.datum(veld);
        return datum == null ? "onbekende datum" : DAG.format(datum);
    }

    static String woord(String code) {
        return switch (code) {
            case "KNM" -> code;
            case "GAS_ELEKTRICITEIT" -> "gas en elektriciteit";
            default -> code.toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private static String woordGroot(String code) {
        String woord = woord(code);
        return Character.toUpperCase(woord.charAt(0)) + woord.substring(1);
    }
}
