package nl.trajectregie.portaal.verhaal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the professionals write down about Selam after the PIP, by form; what a form asks besides is in the samples. */
final class Wegantwoorden {

    private static final List<String> MAP_THEMAS = List.of("BEROEPSBEELD", "BEROEPSKANSEN", "COMPETENTIES", "WERKCULTUUR", "NETWERK", "WERK_VINDEN", "PLAN", "PARTICIPATIE");
    private static final String SALON = "Kapsalon De Schaar";

    private static final Map<String, Object> ERNAAST = Map.of("meldingUitkomst", "GENOTEERD", "besluit", "OVERGENOMEN", "herstelUitkomst", "HERSTELD", "volgendeDatum", "",
            "bijstandVervolg", "GEEN_BIJSTAND", "toestemmingGevoelig", "JA");

    private Wegantwoorden() {}

    /** Answers by {@code formulier.veld}; empty for a form that is not on the line from leerroute to closing. */
    static Map<String, Object> voor(String formulier, LocalDate vandaag) {
        Map<String, Object> uit = new LinkedHashMap<>();
        antwoorden(formulier, vandaag).forEach((veld, waarde) -> uit.put(formulier + "." + veld, waarde));
        return uit;
    }

    private static Map<String, Object> antwoorden(String formulier, LocalDate vandaag) {
        return switch (formulier) {
            case "bespreek-duaal-traject" -> Map.of("duaalDeelname", "JA", "doel", "LEREN", "werving", "EIGEN_VRAAG", "uitkeringUitgelegd", true,
                    "wens", "Werken in een kapsalon en elke dag Nederlands spreken.");
            case "voer-tweede-intake" -> Map.of("plaats", "KANTOOR", "spreken", "A1", "luisteren", "A1", "lezen", "A1", "schrijven", "A1", "tempo", "HOOG", "sector", "ANDERS", "trede", "GEEN",
                    "beschikbaar", List.of("MA_OCHTEND", "DI_OCHTEND", "DI_MIDDAG", "WO_OCHTEND", "DO_OCHTEND", "DO_MIDDAG"), "eerstNodig", "Een abonnement voor de bus.");
            case "stel-weekprogramma-samen" -> Map.of("onderdelen", List.of(onderdeel("TAAL", "Taalles B1", 9, "Taalschool De Brug"), onderdeel("EXTRA_TAAL", "Taalcafé", 2, "Bibliotheek"),
                    onderdeel("PARTICIPATIE", "Meewerken in een kapsalon", 12, "Werkbedrijf Voorbeeldstad")), "lessen", List.of(les("MAANDAG"), les("WOENSDAG"), les("VRIJDAG")), "trede", "GEEN",
                    "afwijking", "Selam wil graag meer uren, en dat lukt naast de lessen.");
            case "leg-toezegging-vast" -> Map.of("toezegging", "GETEKEND");
            case "beslis-over-groep" -> Map.of("groepsbesluit", "INDIVIDUEEL", "redenAnders", "Er is nu geen groep die in kapsalons werkt.");
            case "evalueer-duaal-traject" -> Map.of("aanwezig", List.of("INBURGERAAR", "TAALAANBIEDER"), "watGaatGoed", "De lessen gaan goed en Selam spreekt steeds meer.", "watMoetAnders", "",
                    "trede", "ORIENTATIE", "faseKlaar", "NEE", "evaluatieUitkomst", "PLAATSEN", "volgendeEvaluatieOp", "");
            case "beslis-over-vervolg" -> Map.of("duaalVervolg", "GEPLAATST", "reden", "Selam houdt haar plek in de kapsalon.");

            case "leg-plaatsingsvraag-vast" -> Map.of("plaatsingsdoel", "LEREN", "richting", "AANBODGERICHT", "vorm", "LEERWERKPLEK", "sector", "ANDERS", "wens", "Werken in een kapsalon.", "haalbaar", "JA",
                    "taalniveau", "A1", "urenPerWeek", 12);
            case "zoek-werkplek" -> Map.ofEntries(Map.entry("zoekUitkomst", "PLEK_GEVONDEN"), Map.entry("werkgever", SALON), Map.entry("contactpersoon", "Wilma Groen"), Map.entry("telefoon", "06 12345678"),
                    Map.entry("functie", "Wassen, knippen en klanten ontvangen"), Map.entry("draagvlakLeiding", "JA"), Map.entry("draagvlakWerkvloer", "JA"), Map.entry("buddy", "Fatma"),
                    Map.entry("taaleis", "A1"), Map.entry("werktaalNederlands", "JA"), Map.entry("contactMetCollegas", "JA"), Map.entry("terugkoppelingTaal", "JA"), Map.entry("contractsoort", "TIJDELIJK"),
                    Map.entry("startOp", vandaag.plusDays(7).toString()), Map.entry("eindeOp", vandaag.plusMonths(8).toString()), Map.entry("reizen", "JA"), Map.entry("reisMinuten", 25),
                    Map.entry("opvang", "NIET_NODIG"), Map.entry("werktijden", List.of(werk("DINSDAG", "10:00", "16:00"), werk("DONDERDAG", "10:00", "16:00"))));
            case "bespreek-verwachtingen-inburgeraar" -> Map.of("verwachtingen", "Veel praten met klanten en weer knippen.", "besproken", List.of("TIJDEN", "ZIEK", "TAKEN", "UITKERING", "LESSEN"),
                    "inburgeraarUitkomst", "AKKOORD");
            case "bespreek-verwachtingen-werkgever" -> Map.of("gesprokenMet", "Wilma Groen", "verwachtingen", "Op tijd komen en met klanten durven praten.",
                    "inwerken", "De eerste twee weken loopt Selam mee met Fatma.", "cultuurtraining", "NEE", "werkgeverUitkomst", "AKKOORD");
            case "wijs-jobcoach-aan" -> Map.of("jobcoachBesluit", "TEAM");
            case "evalueer-plaatsing" -> Map.of("aanwezig", List.of("INBURGERAAR", "WERKGEVER", "JOBCOACH"), "verloop", "GOED", "watGaatGoed", "Selam knipt zelfstandig en praat met de klanten.",
                    "taalOpDeVloer", "BETER", "vervolg", "DOORGAAN");

            case "geef-voortgang-door" -> Map.of("lesSituatie", "LOOPT", "uren", List.of(lesuren("NT2", 110, vandaag), lesuren("KNM", 12, vandaag)), "niveaus", List.of(), "inzet", "VOLDOENDE",
                    "toelichting", "Selam oefent veel en vraagt om extra huiswerk.");
            case "werk-pvt-bij" -> Map.of("uitvoerder", "Stichting Welkom in Voorbeeldstad", "volgendeOp", vandaag.plusWeeks(10).toString(), "uren", List.of(), "activiteit", "NEE",
                    "toelichting", "De bijeenkomsten zijn gepland.");
            case "onderteken-participatieverklaring" -> Map.of("ondertekening", "ONDERTEKEND", "bijeenkomst", "de bijeenkomst in het stadhuis");
            case "werk-map-bij" -> Map.of("uitvoerder", "Werkbedrijf Voorbeeldstad", "volgendeOp", vandaag.plusWeeks(10).toString(), "uren", List.of(), "themas", List.of(),
                    "toelichting", "Selam begint met de groep van volgende maand.");
            case "voer-map-eindgesprek" -> Map.of("mapOordeel", "GEHAALD", "terugblik", "Selam weet hoe zij in Nederland als kapper aan het werk komt.");
            case "bereid-examens-voor" -> Map.of("onderdelen", List.of("LUISTEREN", "SPREKEN", "LEZEN", "SCHRIJVEN", "KNM"), "verwachtOp", vandaag.plusWeeks(4).toString(), "aanpassing", "NEE",
                    "afspraken", "Selam meldt zich deze week aan bij DUO.");

            case "leg-eerste-nazorgcontact" -> Map.of("gesprekVorm", "TELEFOON", "werkSinds", "", "contractEindeOp", "", "hoeGaatHet", "GOED", "verslag", "Selam voelt zich thuis in de salon en heeft vaste dagen.");
            case "evalueer-nazorg" -> Map.of("gesprekVorm", "HUISBEZOEK", "aanwezig", List.of("INBURGERAAR", "WERKGEVER", "JOBCOACH"), "redenNietSamen", "", "hoeGaatHet", "GOED",
                    "verslag", "Het knippen gaat goed. Bellen met klanten is nog lastig; Fatma helpt daarbij.", "contractBekend", "NEE");
            case "beoordeel-economische-zelfredzaamheid" -> Map.of("oordeel", "JA", "onderbouwing", "Selam komt rond met haar loon.");
            case "bespreek-contract-in-nazorg" -> Map.of("contractUitkomst", "VAST", "toelichting", "De salon biedt een vast contract voor 24 uur aan.");
            case "rond-nazorg-af" -> Map.of("hoeGaatHet", "GOED", "resultaat", "Selam heeft een vast contract en redt zich op het werk.", "watDaarna", "Bij de jobcoach van het Werkbedrijf, op afspraak.");

            case "stel-eindbeeld-vast" -> Map.of("leefgebieden", List.of(gebied("Wonen", "ZELFSTANDIG", "Regelt de huur en reparaties zelf."),
                            gebied("Financiën en administratie", "MET_NETWERK", "Haar zus kijkt mee met de post."), gebied("Jeugd en school", "NIET_BESPROKEN", "Er zijn geen kinderen."),
                            gebied("Sociaal netwerk", "ZELFSTANDIG", "Kent collega’s en de buren."), gebied("Maatschappelijke participatie", "ZELFSTANDIG", "Heeft een vast contract in een kapsalon."),
                            gebied("Zorg en gezondheid", "HULP_NODIG", "Kent de weg naar de huisarts, maar belt nog niet zelf.")),
                    "uitstroomcode", "VOLDAAN", "toelichting", "Alle examens zijn gehaald, en Selam werkt.", "eindePlichtOp", vandaag.toString(),
                    "voorzieningen", List.of(Map.of("waarvoor", "Vragen over brieven", "wie", "Sociaal wijkteam", "bereikbaar", "Elke dinsdag in het buurthuis"),
                            Map.of("waarvoor", "Werk", "wie", "Werkbedrijf Voorbeeldstad", "bereikbaar", "Op afspraak")), "eindoverdracht", "NODIG");
            case "bied-overdracht-aan" -> Map.of("organisatie", "Sociaal wijkteam", "contactpersoon", "Noor Dijk", "toestemming", true, "hulpvraag", "Samen leren bellen met de huisarts.");
            case "noteer-antwoord-op-overdracht" -> Map.of("overdrachtAntwoord", "AANVAARD", "afspraken", "Noor belt Selam volgende week.");
            case "verstuur-eindbrief" -> Map.of("wijze", "UITGEREIKT", "uitgelegd", true);
            default -> Map.of();
        };
    }

    /** What keeps the road straight in what runs beside the line; the jobcoach always speaks with both sides. */
    static Map<String, Object> ernaast(String rol) {
        Map<String, Object> uit = new LinkedHashMap<>(ERNAAST);
        if (rol.equals("jobcoach")) {
            uit.put("voer-contactmoment.gesprokenMet", List.of("inburgeraar", "werkgever"));
        }
        return uit;
    }

    /** The place as the salon first offered it: on a morning with a lesson. */
    static Map<String, Object> plekOpWoensdag() {
        return Map.of("zoek-werkplek.werktijden", List.of(werk("DINSDAG", "10:00", "16:00"), werk("WOENSDAG", "10:00", "16:00")));
    }

    /** Everything of the participatieverklaring, and half of the MAP. */
    static Map<String, Object> pvtKlaarEnMapHalf(LocalDate vandaag) {
        return Map.of("werk-pvt-bij.uren", List.of(Map.of("van", vandaag.minusDays(20).toString(), "gevolgd", 6), Map.of("van", vandaag.minusDays(13).toString(), "gevolgd", 6)), "werk-pvt-bij.activiteit", "JA",
                "werk-pvt-bij.activiteitOp", vandaag.minusDays(6).toString(), "werk-pvt-bij.activiteitWat", "een bezoek aan de gemeenteraad", "werk-pvt-bij.toelichting", "Selam deed actief mee.",
                "werk-map-bij.uren", List.of(mapUren(16, vandaag)), "werk-map-bij.themas", MAP_THEMAS.subList(0, 3), "werk-map-bij.toelichting", "Selam weet goed wat zij wil.");
    }

    static Map<String, Object> plekBehouden() {
        return Map.of("evalueer-plaatsing.vervolg", "BEHOUDEN", "evalueer-plaatsing.redenVervolg", "De salon wil Selam graag houden.");
    }

    static Map<String, Object> mapKlaar(LocalDate vandaag) {
        return Map.of("werk-map-bij.uren", List.of(mapUren(24, vandaag)), "werk-map-bij.themas", MAP_THEMAS);
    }

    private static Map<String, Object> onderdeel(String soort, String naam, int uren, String wie) {
        return Map.of("soort", soort, "naam", naam, "aantal", uren, "eenheid", "UREN", "uitvoerder", wie);
    }

    private static Map<String, Object> les(String dag) {
        return Map.of("dag", dag, "van", "09:00", "tot", "12:00", "omschrijving", "Taalles");
    }

    private static Map<String, Object> werk(String dag, String van, String tot) {
        return Map.of("dag", dag, "van", van, "tot", tot);
    }

    private static Map<String, Object> lesuren(String onderdeel, int uren, LocalDate vandaag) {
        return Map.of("onderdeel", onderdeel, "gevolgd", uren, "van", vandaag.minusWeeks(13).plusDays(1).toString(), "totEnMet", vandaag.toString(), "geoorloofd", onderdeel.equals("NT2") ? 6 : 0, "ongeoorloofd", 0);
    }

    private static Map<String, Object> mapUren(int uren, LocalDate vandaag) {
        return Map.of("van", vandaag.minusWeeks(4).toString(), "totEnMet", vandaag.minusDays(2).toString(), "gevolgd", uren);
    }

    private static Map<String, Object> gebied(String naam, String stand, String toelichting) {
        return Map.of("leefgebied", naam, "stand", stand, "toelichting", toelichting);
    }
}
