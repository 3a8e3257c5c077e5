package nl.trajectregie.portaal.bewijs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.trajectregie.portaal.test.Webbezoek;

/** The 32 people of {@link TaakstellingIT}: who they are, what they choose, what comes to them from outside, and how it should end. */
final class Taakstelling {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    /** A task list that never ends is a fault of ours, not a busy day. */
    private static final int MEESTE_TAKEN_PER_DAG = 60;
    private static final Map<String, Object> ADRES = Map.of("straat", "Proefstraat", "huisnummer", "5", "postcode", "1234 AB", "woonplaats", "Voorbeeldstad");
    private static final List<String> LEEFGEBIEDEN = List.of("Wonen", "Financiën en administratie", "Jeugd en school", "Sociaal netwerk", "Maatschappelijke participatie", "Zorg en gezondheid");
    private static final List<String> MAP_THEMAS = List.of("BEROEPSBEELD", "BEROEPSKANSEN", "COMPETENTIES", "WERKCULTUUR", "NETWERK", "WERK_VINDEN", "PLAN", "PARTICIPATIE");

    /** What everybody answers; a way chooses otherwise where it differs. {@code "@"} is the day itself, {@code "@+7"} a week later. */
    private static final Map<String, Object> GEWOON = Map.ofEntries(
            Map.entry("begeleiderVragen", false), Map.entry("taalaanbiederVragen", false), Map.entry("deelname", "JA"), Map.entry("verlengingGevraagd", false),
            Map.entry("bijstandVervolg", "GEEN_BIJSTAND"), Map.entry("opstartfaseUitkomst", "AFGEROND"), Map.entry("maatje", "JA"), Map.entry("keurmerk", "JA"),
            Map.entry("inschrijving", "INGESCHREVEN"), Map.entry("taalles", "INGESCHREVEN"), Map.entry("lesSituatie", "LOOPT"), Map.entry("inzet", "VOLDOENDE"),
            Map.entry("werk-pvt-bij.uren", List.of(Map.of("van", "@", "gevolgd", 12))), Map.entry("activiteit", "JA"),
            Map.entry("werk-map-bij.uren", List.of(Map.of("van", "@", "totEnMet", "@", "gevolgd", 40))), Map.entry("werk-map-bij.themas", MAP_THEMAS),
            Map.entry("mapOordeel", "GEHAALD"), Map.entry("eindgesprek", "GEVOERD"), Map.entry("herkansing", "JA"), Map.entry("nederlandstalig", "JA"), Map.entry("naTermijn", "GAAT_DOOR"),
            Map.entry("participatieKeuze", "GEEN"), Map.entry("duaalDeelname", "JA"), Map.entry("toezegging", "GETEKEND"), Map.entry("groepsbesluit", "INDIVIDUEEL"),
            Map.entry("zoekUitkomst", "PLEK_GEVONDEN"), Map.entry("zoek-werkplek.contractsoort", "TIJDELIJK"), Map.entry("zoek-werkplek.startOp", "@+7"),
            Map.entry("zoek-werkplek.eindeOp", "@+189"), Map.entry("zoek-werkplek.werktijden", List.of(Map.of("dag", "DINSDAG", "van", "09:00", "tot", "16:00"))),
            Map.entry("plekBesluit", "TOCH_PLAATSEN"), Map.entry("inburgeraarUitkomst", "AKKOORD"), Map.entry("werkgeverUitkomst", "AKKOORD"), Map.entry("jobcoachBesluit", "TEAM"),
            Map.entry("startUitkomst", "GESTART"), Map.entry("evalueer-plaatsing.verloop", "GOED"), Map.entry("evalueer-plaatsing.vervolg", "BEHOUDEN"),
            Map.entry("evalueer-nazorg.hoeGaatHet", "GOED"), Map.entry("contractBekend", "VAST"), Map.entry("contractUitkomst", "VAST"),
            Map.entry("beoordeel-economische-zelfredzaamheid.oordeel", "JA"), Map.entry("rond-nazorg-af.hoeGaatHet", "GOED"), Map.entry("eindoordeel", "EINDE"),
            Map.entry("voer-contactmoment.uitkomst", "GEVOERD"), Map.entry("gesprokenMet", List.of("inburgeraar", "werkgever")), Map.entry("herstel-contact.uitkomst", "GESPROKEN"), Map.entry("hulpNodig", "NEE"),
            Map.entry("werk-pvt-bij.volgendeOp", "@+28"), Map.entry("werk-map-bij.volgendeOp", "@+28"), Map.entry("volg-uren-z-route.volgendeOp", "@+91"),
            Map.entry("bereid-examens-voor.verwachtOp", "@+91"), Map.entry("bespreek-herkansing.verwachtOp", "@+56"), Map.entry("bespreek-leefgebieden.volgendGesprekOp", "@+56"),
            Map.entry("evalueer-duaal-traject.volgendeEvaluatieOp", "@+91"), Map.entry("eindoverdracht", "NIET_NODIG"), Map.entry("overdrachtAntwoord", "AANVAARD"),
            Map.entry("stel-eindbeeld-vast.leefgebieden", LEEFGEBIEDEN.stream().map(naam -> Map.of("leefgebied", naam, "stand", "ZELFSTANDIG")).toList()));

    private static final Set<String> KORT = Set.of("B1, duaal traject in een groep, werk", "B1, plaatsing gestopt", "van B1 naar Z", "niet voldaan",
            "overleden", "gezinsmigrant, uitval");

    private Taakstelling() {}

    /**
     * Something from outside, or a button that somebody presses.
     *
     * @param fase  the phase it counts from
     * @param weken after the first day on which that phase was seen
     * @param wat   type of the event, or {@code knop:} and an address under the dossier
     * @param data  {@code "@"} stands for the day itself
     */
    private record Bericht(String fase, int weken, String wat, Map<String, Object> data) {}

    /**
     * A kind of road.
     *
     * @param uitkomst the code with which it should end
     * @param keuzes   answers that steer it
     * @param daarna   answers from the second time that the same form comes to the same person
     */
    private record Weg(String naam, boolean asiel, int aantal, String uitkomst, Map<String, Object> keuzes, Map<String, Object> daarna, List<Bericht> berichten) {}

    /** One of the 32. */
    static final class Inwoner {
        private final Opstelling opstelling;
        private final Weg weg;
        private final int nummer;
        private final Proefpersoon persoon;
        private final List<Bericht> teVertellen;
        private final Map<String, LocalDate> fasen = new LinkedHashMap<>();
        private final Map<String, Integer> hoeVaak = new HashMap<>();

        private Inwoner(Opstelling opstelling, Weg weg, int nummer) {
            this.opstelling = opstelling;
            this.weg = weg;
            this.nummer = nummer;
            this.persoon = weg.asiel() ? Proefpersoon.asiel(opstelling, naam(), Map.of()) : Proefpersoon.gezin(opstelling, naam(), Map.of());
            this.teVertellen = new ArrayList<>(weg.berichten());
        }

        String naam() {
            return "%02d %s".formatted(nummer, weg.naam());
        }

        int nummer() {
            return nummer;
        }

        String weg() {
            return weg.naam();
        }

        String uitkomst() {
            return weg.uitkomst();
        }

        /** How the statutory term of three years should stand in the table. */
        String inburgeringstermijn() {
            return switch (weg.uitkomst()) {
                case "NIET_VOLDAAN" -> "gemist";
                case "VERHUISD", "OVERLEDEN", "UITVAL" -> "vervallen";
                default -> "gehaald";
            };
        }

        Proefpersoon persoon() {
            return persoon;
        }

        boolean isKlaar() {
            return persoon.fase().equals("afgesloten");
        }

        /**
         * Hears what comes today and does every task, one after another, each when the one before has had all its effects: so a task that another one
         * takes away is never a race.
         *
         * @param naElkeTaak after every hand-in, before its effects
         */
        void doeWatOpenstaat(Runnable naElkeTaak) {
            LocalDate vandaag = opstelling.vandaag();
            for (int taken = 0; taken <= MEESTE_TAKEN_PER_DAG; taken++) {
                if (vertel(vandaag)) {
                    opstelling.rust(persoon.traject());
                }
                List<Proefpersoon.OpenTaak> open = persoon.open();
                if (open.isEmpty()) {
                    return;
                }
                leverIn(open.getFirst());
                naElkeTaak.run();
                opstelling.rust(persoon.traject());
            }
            throw new AssertionError("The work of one day never ends for " + this);
        }

        private boolean vertel(LocalDate vandaag) {
            fasen.putIfAbsent(persoon.fase(), vandaag);
            boolean iets = false;
            for (Bericht bericht : List.copyOf(teVertellen)) {
                LocalDate op = dag(bericht);
                if (op != null && !op.isAfter(vandaag)) {
                    zeg(bericht, vandaag);
                    teVertellen.remove(bericht);
                    iets = true;
                }
            }
            return iets;
        }

        @SuppressWarnings("unchecked")
        private void zeg(Bericht bericht, LocalDate vandaag) {
            Map<String, Object> data = (Map<String, Object>) opDag(bericht.data(), vandaag);
            if (bericht.wat().startsWith("knop:")) {
                Map<String, String> velden = new LinkedHashMap<>();
                data.forEach((veld, waarde) -> velden.put(veld, waarde.toString()));
                Webbezoek.Antwoord antwoord = new Webbezoek(opstelling.adres(), "klantmanager").verstuur("/trajecten/" + persoon.traject() + "/" + bericht.wat().substring(5), velden);
                if (antwoord.status() != 200) {
                    throw new AssertionError(bericht.wat() + " answered " + antwoord.status());
                }
            } else {
                opstelling.gebeurtenis(persoon.traject(), bericht.wat(), data);
            }
        }

        @SuppressWarnings("unchecked")
        private void leverIn(Proefpersoon.OpenTaak taak) {
            boolean eerder = hoeVaak.merge(taak.formulier(), 1, Integer::sum) > 1;
            Map<String, Object> keuzes = new LinkedHashMap<>(GEWOON);
            keuzes.put("uitstroomcode", weg.uitkomst());
            keuzes.putAll(weg.keuzes());
            if (eerder) {
                keuzes.putAll(weg.daarna());
            }
            Map<String, Object> vandaag = (Map<String, Object>) opDag(keuzes, opstelling.vandaag());
            Opstelling.wacht(naam() + " hands in " + taak.formulier(), () -> persoon.ingeleverd(taak) || gelukt(taak, persoon.leverInMet(taak, vandaag)));
        }

        private boolean gelukt(Proefpersoon.OpenTaak taak, nl.trajectregie.portaal.test.Api.Antwoord antwoord) {
            if (antwoord.status() >= 400 && antwoord.status() < 500 && antwoord.status() != 409) {
                throw new AssertionError(naam() + " cannot hand in " + taak.formulier() + ": " + antwoord.status() + " " + antwoord.ruw().body());
            }
            return antwoord.status() == 200;
        }

        /** When the next message comes, as far as it is known now. */
        Instant volgendBericht() {
            return teVertellen.stream().map(this::dag).filter(dag -> dag != null).min(LocalDate::compareTo).map(dag -> dag.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant()).orElse(Instant.MAX);
        }

        private LocalDate dag(Bericht bericht) {
            LocalDate vanaf = fasen.get(bericht.fase());
            return vanaf == null ? null : vanaf.plusWeeks(bericht.weken());
        }

        @Override
        public String toString() {
            return naam() + " in " + persoon.fase() + " with " + persoon.open();
        }
    }

    /** How many people walk. */
    enum Omvang {
        /** One of each of a few ways that differ most. */
        KORT,
        /** One of each way. */
        WEGEN,
        /** All 32. */
        VOL
    }

    static List<Inwoner> mensen(Opstelling opstelling, Omvang omvang) {
        List<Inwoner> mensen = new ArrayList<>();
        for (Weg weg : wegen()) {
            int aantal = switch (omvang) {
                case KORT -> KORT.contains(weg.naam()) ? 1 : 0;
                case WEGEN -> 1;
                case VOL -> weg.aantal();
            };
            for (int i = 0; i < aantal; i++) {
                mensen.add(new Inwoner(opstelling, weg, mensen.size() + 1));
            }
        }
        return mensen;
    }

    private static Object opDag(Object waarde, LocalDate dag) {
        return switch (waarde) {
            case String tekst when tekst.startsWith("@") -> dag.plusDays(tekst.length() == 1 ? 0 : Integer.parseInt(tekst.substring(2))).toString();
            case Map<?, ?> kaart -> {
                Map<String, Object> uit = new LinkedHashMap<>();
                kaart.forEach((veld, inhoud) -> uit.put(veld.toString(), opDag(inhoud, dag)));
                yield uit;
            }
            case List<?> lijst -> lijst.stream().map(een -> opDag(een, dag)).toList();
            default -> waarde;
        };
    }

    /** Tholen's 26 asielstatushouders of the first half of 2025, and 6 others. */
    private static List<Weg> wegen() {
        Map<String, Object> z = Map.of("leerroute", "Z", "niveau", "");
        Map<String, Object> eindigt = Map.of("duoVervolg", "LEERROUTE_EINDIGT");
        return List.of(
                asiel("B1, duaal traject in een groep, werk", 4, "WERK", inAzc(Map.of("participatieKeuze", "DUAAL_TRAJECT", "groepsbesluit", "GROEP", "evaluatieUitkomst", "PLAATSEN",
                        "faseKlaar", "NEE", "duaalVervolg", "GEPLAATST")), Map.of("evaluatieUitkomst", "VERVOLG"), examens("B1", 36)),
                asiel("B1, duaal traject alleen, afgerond", 3, "VOLDAAN", naHuisvesting(Map.of("participatieKeuze", "DUAAL_TRAJECT", "evaluatieUitkomst", "VERVOLG", "faseKlaar", "NEE",
                        "duaalVervolg", "AFGEROND")), Map.of(), examens("B1", 40)),
                asiel("B1, plaatsing, werk", 4, "WERK", inAzc(Map.of("participatieKeuze", "PLAATSING")), Map.of(), met(examens("B1", 44), BIJSTAND)),
                asiel("B1, plaatsing gestopt", 2, "VOLDAAN", naHuisvesting(Map.of("participatieKeuze", "PLAATSING", "evalueer-plaatsing.vervolg", "STOPPEN")),
                        Map.of("participatieKeuze", "GEEN"), examens("B1", 40)),
                asiel("B1, herkansing", 2, "VOLDAAN", inAzc(Map.of()), Map.of(), met(examens("B1", 48), examen(34, "SPREKEN", "B1", "NIET_GESLAAGD"), BIJSTAND)),
                asiel("Onderwijsroute, opleiding", 3, "SCHOLING", naHuisvesting(Map.of("leerroute", "ONDERWIJS", "eindoverdracht", "NODIG")), Map.of(), examens("B1", 52)),
                asiel("Z-route", 3, "VOLDAAN", met(inAzc(Map.of()), z), Map.of(), uren(16, true)),
                asiel("van B1 naar Z", 1, "VOLDAAN", inAzc(Map.of("wijzigingSoort", "BESCHIKKING", "watVerandert", List.of("LEERROUTE"), "beschrijf-wijziging.leerroute", "Z",
                        "uitzonderingWissel", "GEEN")), Map.of(), met(uren(22, true), new Bericht("leerroute", 20, "knop:pip/wijzigingen", Map.of("aanleiding", "De B1-route is te zwaar")))),
                asiel("verhuisd", 1, "VERHUISD", naHuisvesting(Map.of("meldingUitkomst", "TRAJECT_BEEINDIGEN")), Map.of(),
                        List.of(new Bericht("leerroute", 10, "brp.verhuisd", Map.of("verhuisdOp", "@", "naarGemeentecode", "0363")))),
                asiel("overleden", 1, "OVERLEDEN", inAzc(Map.of("meldingUitkomst", "TRAJECT_BEEINDIGEN")), Map.of(), List.of(new Bericht("leerroute", 6, "brp.overleden", Map.of("overledenOp", "@")))),
                asiel("ontheffing", 1, "ONTHEFFING", met(inAzc(eindigt), Map.of("beoordeel-duo-besluit.uitkomst", "ONTHEFFING")), Map.of(),
                        List.of(new Bericht("leerroute", 20, "duo.ontheffing-verleend", Map.of("soort", "VOLLEDIG", "verleendOp", "@")))),
                asiel("niet voldaan", 1, "NIET_VOLDAAN", inAzc(Map.of("naTermijn", "NIET_VOLDAAN")), Map.of(), List.of()),
                gezin("gezinsmigrant, B1, plaatsing, werk", 2, "WERK", Map.of("participatieKeuze", "PLAATSING"), examens("B1", 30)),
                gezin("gezinsmigrant, Z-route", 2, "VOLDAAN", z, uren(20, false)),
                gezin("gezinsmigrant, vrijstelling", 1, "VRIJSTELLING", met(eindigt, Map.of("beoordeel-duo-besluit.uitkomst", "VRIJSTELLING")),
                        List.of(new Bericht("leerroute", 8, "duo.vrijstelling-verleend", Map.of("soort", "VOLLEDIG", "verleendOp", "@")))),
                gezin("gezinsmigrant, uitval", 1, "UITVAL", Map.of(), List.of(new Bericht("leerroute", 14, "knop:beeindigen", Map.of("reden", "Geen contact meer")))));
    }

    private static final Bericht BIJSTAND = new Bericht("azc-overdracht", 6, "inkomen.bijstand-toegekend", Map.of("rechtVanaf", "@"));

    private static Map<String, Object> inAzc(Map<String, Object> keuzes) {
        return met(keuzes, Map.of("startIntake", "AZC"));
    }

    private static Map<String, Object> naHuisvesting(Map<String, Object> keuzes) {
        return met(keuzes, Map.of("startIntake", "NA_HUISVESTING"));
    }

    /** All five parts passed, so many weeks after the leerroute began. */
    private static List<Bericht> examens(String niveau, int weken) {
        return Stream.concat(Stream.of("LUISTEREN", "LEZEN", "SCHRIJVEN", "SPREKEN").map(onderdeel -> examen(weken, onderdeel, niveau, "GESLAAGD")),
                Stream.of(new Bericht("leerroute", weken + 1, "duo.examenresultaat", Map.of("onderdeel", "KNM", "resultaat", "GESLAAGD", "examendatum", "@")))).toList();
    }

    private static Bericht examen(int weken, String onderdeel, String niveau, String resultaat) {
        return new Bericht("leerroute", weken, "duo.examenresultaat", Map.of("onderdeel", onderdeel, "niveau", niveau, "resultaat", resultaat, "examendatum", "@"));
    }

    /** The hours of the Z-route, in four parts: of lessons, and for an asielstatushouder of participation as well. */
    private static List<Bericht> uren(int weken, boolean participatie) {
        List<Bericht> berichten = new ArrayList<>();
        for (int deel = 1; deel <= 4; deel++) {
            berichten.add(new Bericht("leerroute", weken * deel, "taal.uren", Map.of("van", "@", "totEnMet", "@", "onderdeel", "NT2", "gevolgdeUren", 200)));
            if (participatie) {
                berichten.add(new Bericht("leerroute", weken * deel, "taal.uren", Map.of("van", "@", "totEnMet", "@", "onderdeel", "PARTICIPATIE", "gevolgdeUren", 190)));
            }
        }
        return berichten;
    }

    private static List<Bericht> met(List<Bericht> berichten, Bericht... meer) {
        return Stream.concat(berichten.stream(), Arrays.stream(meer)).toList();
    }

    private static Map<String, Object> met(Map<String, Object> keuzes, Map<String, Object> meer) {
        Map<String, Object> samen = new LinkedHashMap<>(keuzes);
        samen.putAll(meer);
        return samen;
    }

    private static Weg asiel(String naam, int aantal, String uitkomst, Map<String, Object> keuzes, Map<String, Object> daarna, List<Bericht> eigen) {
        return new Weg(naam, true, aantal, uitkomst, keuzes, daarna, met(List.of(
                new Bericht("azc-overdracht", 2, "wonen.woning-toegewezen", Map.of("toegewezenOp", "@", "adres", ADRES)),
                new Bericht("azc-overdracht", 4, "brp.ingeschreven", Map.of("ingeschrevenOp", "@", "adres", ADRES)),
                new Bericht("azc-overdracht", 6, "duo.leerbaarheidstoets-uitslag", Map.of("uitslag", "B1-route haalbaar", "afgenomenOp", "@"))), eigen.toArray(Bericht[]::new)));
    }

    private static Weg gezin(String naam, int aantal, String uitkomst, Map<String, Object> keuzes, List<Bericht> eigen) {
        return new Weg(naam, false, aantal, uitkomst, keuzes, Map.of(), met(List.of(
                new Bericht("brede-intake", 2, "duo.leerbaarheidstoets-uitslag", Map.of("uitslag", "B1-route haalbaar", "afgenomenOp", "@"))), eigen.toArray(Bericht[]::new)));
    }
}
