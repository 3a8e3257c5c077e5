package nl.trajectregie.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every branch of every model, on the real broker. At the end: which elements were reached. */
class ModellenIT {

    private static final List<String> TRAJECTEN = new ArrayList<>();
    private static Motor motor;

    @BeforeAll
    static void start() {
        motor = Motor.start();
    }

    private static Traject traject() {
        Traject traject = new Traject(motor);
        TRAJECTEN.add(traject.id());
        return traject;
    }

    @AfterAll
    static void elkElementIsBereikt() {
        Map<String, Set<String>> gemist = new TreeMap<>();
        int alles = 0;
        int bereikt = 0;
        for (Model model : Model.alle()) {
            Set<String> gezien = new TreeSet<>();
            motor.vraag("select distinct element_id from engine.element where proces_id = ? and toestand <> 'ACTIEF' and traject_id::text = any(?)", model.id(),
                    TRAJECTEN.toArray(String[]::new))
                    .forEach(rij -> gezien.add((String) rij.get("element_id")));
            Set<String> nodig = new TreeSet<>(model.knopen().keySet());
            alles += nodig.size();
            nodig.removeAll(gezien);
            bereikt += model.knopen().size() - nodig.size();
            if (!nodig.isEmpty()) {
                gemist.put(model.id(), nodig);
            }
        }
        System.out.printf("Modeltests bereiken %d van %d elementen.%n", bereikt, alles);
        assertThat(gemist).as("nooit bereikt").isEmpty();
    }

    @Nested
    class Hoofdlijn {

        @Test
        void vanKoppelingTotAfsluitingMetEenWoningEnEenIntakeInHetAzc() {
            try (Traject t = leerrouteKlaar(traject())) {
                t.startMetBericht("koppeling-ontvangen", t.id(), Map.of("doelgroep", "ASIELSTATUSHOUDER", "aanleiding", "COA_KOPPELING"));
                t.rondAf("taak-plan-warme-overdracht", "overdrachtsvorm", "OP_LOCATIE").rondAf("taak-bereid-overdracht-voor")
                        .rondAf("taak-voer-driegesprek", "driegesprekUitkomst", "GEVOERD").rondAf("taak-informeer-inburgeraar", "opstartklasGaatDoor", false)
                        .rondAf("taak-kies-start-intake", "startIntake", "AZC");
                t.wachtBij("taak-voer-openingsgesprek").wachtBij("wacht-op-toewijzing");
                intake(t);
                pip(t);
                t.ontvangt("woning-toegewezen").rondAf("taak-regel-sleutel-en-regeldag").ontvangt("brp-ingeschreven").langs("einde-huisvesting");
                t.rondAf("taak-kies-participatie", "participatieKeuze", "GEEN").langs("einde-participatie");
                t.rondAf("taak-meld-begeleiding-aan").rondAf("taak-bied-begeleiding-aan", "deelname", "NEE").langs("einde-zonder-begeleiding");
                t.naTimer("wacht-herinnering-bijstand").rondAf("taak-controleer-recht-op-bijstand", "bijstandVervolg", "GEEN_BIJSTAND").langs("einde-ontzorgen");
                afsluiting(t);
                t.klaar();
                assertThat(t.gezien("traject.fase.wijzigen")).extracting(v -> v.get("fase")).containsExactly("azc-overdracht", "brede-intake", "pip", "leerroute", "afsluiting");
            }
        }

        @Test
        void afrondenStoptDeLijnenDieNogLopenEnSluitAf() {
            try (Traject t = traject()) {
                t.job("traject.inrichting-en-rollen.vastleggen", Map.of("viaAzc", false, "huisvestingNodig", true, "zoekWoning", true, "opstartklasAangeboden", false,
                        "begeleidingBuitenRecht", false, "inhuizingsdag", false));
                t.startMetBericht("koppeling-ontvangen", t.id(), Map.of("doelgroep", "ASIELSTATUSHOUDER", "aanleiding", "COA_KOPPELING"));
                t.wachtBij("taak-zoek-woning").wachtBij("taak-meld-begeleiding-aan");
                intake(t);
                pip(t);
                t.rondAf("taak-kies-participatie", "participatieKeuze", "GEEN").langs("einde-participatie");
                t.ontvangt("participatie-heropend").wachtBij("deel-nieuwe-participatie").rondAf("taak-kies-participatie", "participatieKeuze", "GEEN").langs("einde-nieuwe-participatie");
                t.wachtBij("deel-leerroute").ontvangt("traject-afronden").vervallen("taak-zoek-woning").vervallen("taak-meld-begeleiding-aan");
                afsluiting(t);
                t.klaar();
                assertThat(t.gezien("traject.fase.wijzigen").getLast()).containsEntry("fase", "afsluiting");
                assertThat(t.gezien("traject.afsluiten")).hasSize(1);
            }
        }

        @Test
        void gezinsmigrantKrijgtGeenAzcEnGeenHuisvesting() {
            try (Traject t = traject()) {
                t.job("traject.inrichting-en-rollen.vastleggen", Map.of("viaAzc", false, "huisvestingNodig", false, "zoekWoning", false, "opstartklasAangeboden", false,
                        "begeleidingBuitenRecht", false, "inhuizingsdag", false));
                t.startMetBericht("koppeling-ontvangen", t.id(), Map.of("doelgroep", "GEZINS_EN_OVERIGE_MIGRANT", "aanleiding", "DUO_KENNISGEVING"));
                t.langs("einde-geen-huisvesting", "einde-geen-begeleiding", "einde-geen-ontzorgen").wachtBij("taak-voer-openingsgesprek")
                        .nietLangs("deel-azc-overdracht", "deel-huisvesting", "deel-maatschappelijke-begeleiding", "deel-financieel-ontzorgen").zonderIncident();
            }
        }

        @Test
        void overlijdenTijdensDeIntakeIsEenMeldingWaaroverEenMensBeslist() {
            try (Traject t = traject()) {
                t.job("traject.inrichting-en-rollen.vastleggen", Map.of("viaAzc", false, "huisvestingNodig", true, "zoekWoning", true, "opstartklasAangeboden", false,
                        "begeleidingBuitenRecht", false, "inhuizingsdag", false));
                t.startMetBericht("koppeling-ontvangen", t.id(), Map.of("doelgroep", "ASIELSTATUSHOUDER", "aanleiding", "COA_KOPPELING"));
                t.wachtBij("taak-voer-openingsgesprek").wachtBij("taak-zoek-woning");
                t.ontvangt("melding-te-beoordelen", t.id(), Map.of("meldingId", UUID.randomUUID().toString()));
                t.rondAf("taak-beoordeel-melding", "meldingUitkomst", "TRAJECT_BEEINDIGEN").langs("job-vraag-beeindiging-aan");
                t.ontvangt("traject-voortijdig-beeindigen").vervallen("taak-voer-openingsgesprek").vervallen("taak-zoek-woning");
                t.rondAf("taak-rond-voortijdige-beeindiging-af").klaar();
                assertThat(t.gezien("traject.nevenprocessen.stoppen")).hasSize(1);
            }
        }

        @Test
        void tweeMeldingenTegelijkZijnTweeTaken() {
            try (Traject t = traject()) {
                t.startMetBericht("koppeling-ontvangen", t.id(), Map.of("doelgroep", "ASIELSTATUSHOUDER", "aanleiding", "COA_KOPPELING"));
                UUID een = UUID.randomUUID();
                UUID twee = UUID.randomUUID();
                t.ontvangt("melding-te-beoordelen", t.id(), Map.of("meldingId", een.toString())).ontvangt("melding-te-beoordelen", t.id(), Map.of("meldingId", twee.toString()));
                motor.totEr("elke taak weet waarover zij gaat", "select 1 where ? = (select count(*) from engine.taak t join engine.betreft b using (element_sleutel)"
                        + " where t.traject_id = ?::uuid and b.id in (?, ?))", 2L, t.id(), een, twee);
                t.rondAf("taak-beoordeel-melding", "meldingUitkomst", "GENOTEERD").rondAf("taak-beoordeel-melding", "meldingUitkomst", "GEEN_ACTIE");
                t.langs("einde-melding").wachtBij("taak-plan-warme-overdracht").zonderIncident();
            }
        }

        @Test
        void achterhaaldeInvoerHeropendeIntakeEnWijzigingLopenNaastHetTraject() {
            try (Traject t = traject()) {
                String wijziging = UUID.randomUUID().toString();
                t.startMetBericht("koppeling-ontvangen", t.id(), Map.of("doelgroep", "ASIELSTATUSHOUDER", "aanleiding", "COA_KOPPELING"));
                t.ontvangt("achterhaald-te-beoordelen", t.id(), Map.of("achterhaaldId", UUID.randomUUID().toString())).rondAf("taak-beoordeel-achterhaalde-invoer");
                t.ontvangt("intake-heropend").rondAf("taak-plan-intakegesprek").rondAf("taak-voer-intakegesprek", "gesprekUitkomst", "GENOEG")
                        .rondAf("taak-werk-intakebeeld-bij").langs("einde-intake-heropend");
                t.ontvangt("pip-wijziging-gevraagd", t.id(), Map.of("wijzigingId", wijziging)).rondAf("taak-beschrijf-wijziging", "wijzigingSoort", "ONTWIKKELPLAN")
                        .langs("einde-pip-wijziging");
                assertThat(t.gezien("pip.ontwikkelplan.vastleggen")).singleElement().satisfies(v -> assertThat(v).containsEntry("wijzigingId", wijziging));
                t.wachtBij("taak-plan-warme-overdracht").zonderIncident();
            }
        }
    }

    /** Everything of the leerroute is done as soon as its process looks. */
    private static Traject leerrouteKlaar(Traject t) {
        String later = motor.over(Duration.ofDays(30));
        Map.of("voortgang", List.of("voortgangstand", "AFGEROND"), "pvt", List.of("pvtstand", "GEHAALD"), "map", List.of("mapstand", "GEHAALD"), "examens", List.of("examenstand", "GEHAALD"),
                "z-route", List.of("zstand", "AFGEROND")).forEach((deel, stand) -> t.job("leerroute." + deel + ".bepalen", Map.of(stand.get(0), stand.get(1), "volgendMomentOp", later)));
        return t.job("leerroute.aanbod.bepalen", Map.of("aanbodstand", "INGESCHREVEN", "volgendMomentOp", later, "aanbodUiterlijkOp", later));
    }

    private static void afsluiting(Traject t) {
        t.rondAf("taak-houd-eindgesprek").rondAf("taak-stel-eindbeeld-vast", "eindoverdracht", "NIET_NODIG").rondAf("taak-verstuur-eindbrief").langs("deel-afsluiting");
    }

    @Nested
    class Participatie {

        @Test
        void laterIsWachtenTotDeDagOfTotErOmGevraagdWordt() {
            try (Traject t = traject().job("participatie.moment.bepalen", Map.of("volgendMomentOp", motor.over(Duration.ofDays(90)))).start("participatie", Map.of())) {
                t.rondAf("taak-kies-participatie", "participatieKeuze", "LATER").timerOver("wacht-participatiemoment", Period.ofDays(90)).naTimer("wacht-participatiemoment");
                t.job("participatie.moment.bepalen", Map.of("volgendMomentOp", motor.over(Duration.ofDays(90))));
                t.rondAf("taak-kies-participatie", "participatieKeuze", "LATER").ontvangt("participatie-gevraagd");
                t.rondAf("taak-kies-participatie", "participatieKeuze", "GEEN").langs("einde-geen-participatie").klaar();
            }
        }

        @Test
        void eenDuaalTrajectDatStoptIsOpnieuwKiezen() {
            try (Traject t = traject().jobs("participatie.vervolg.bepalen", vervolg("KIEZEN", null), vervolg("KLAAR", null)).start("participatie", Map.of())) {
                t.rondAf("taak-kies-participatie", "participatieKeuze", "DUAAL_TRAJECT").rondAf("taak-bespreek-duaal-traject", "duaalDeelname", "NEE").langs("deel-duaal-traject");
                t.rondAf("taak-kies-participatie", "participatieKeuze", "DUAAL_TRAJECT").rondAf("taak-bespreek-duaal-traject", "duaalDeelname", "NEE").langs("einde-participatie-klaar").klaar();
            }
        }

        @Test
        void naEenPlaatsingKomtNazorgEnNaTerugvalDeKeuzeOpnieuw() {
            String plaatsing = UUID.randomUUID().toString();
            try (Traject t = traject().job("participatie.plaatsing.voorbereiden", Map.of("plaatsingId", plaatsing)).job("participatie.vervolg.bepalen", vervolg("NAZORG", plaatsing))
                    .jobs("nazorg.moment.bepalen", moment("KLAAR", "GEEN")).jobs("nazorg.afsluiten", Map.of("nazorgUitkomst", "TERUGVAL"), Map.of("nazorgUitkomst", "AFGEROND"))
                    .start("participatie", Map.of())) {
                t.rondAf("taak-kies-participatie", "participatieKeuze", "PLAATSING").rondAf("taak-leg-plaatsingsvraag-vast").rondAf("taak-zoek-werkplek", "zoekUitkomst", "STOPPEN")
                        .langs("deel-plaatsing", "deel-nazorg");
                assertThat(t.gezien("nazorg.starten").getFirst()).containsEntry("plaatsingId", plaatsing).containsEntry("nazorgAanleiding", "GEPLAATST");
                t.rondAf("taak-kies-participatie", "participatieKeuze", "PLAATSING").rondAf("taak-leg-plaatsingsvraag-vast").rondAf("taak-zoek-werkplek", "zoekUitkomst", "STOPPEN")
                        .langs("einde-participatie-klaar").klaar();
            }
        }

        private static Map<String, Object> moment(String stap, String nodig) {
            return Map.of("nazorgstap", stap, "nazorgmoment", nodig, "volgendMomentOp", motor.over(Duration.ofDays(30)));
        }

        @Test
        void deNazorgWachtTotHetVolgendeMomentOfTotErIetsWijzigt() {
            try (Traject t = traject().job("nazorg.moment.bepalen", moment("WACHTEN", "GEEN")).start("nazorg", Map.of("nazorgAanleiding", "GEPLAATST"))) {
                t.timerOver("wacht-nazorgmoment", Period.ofDays(30)).job("nazorg.moment.bepalen", moment("MOMENT", "EVALUATIE")).ontvangt("nazorg-gewijzigd");
                t.wachtBij("taak-evalueer-nazorg").job("nazorg.moment.bepalen", moment("MOMENT", "TERUGVAL")).ontvangt("nazorg-gewijzigd").vervallen("taak-evalueer-nazorg");
                t.wachtBij("taak-beoordeel-terugval").job("nazorg.moment.bepalen", moment("WACHTEN", "GEEN")).rondAf("taak-beoordeel-terugval").wachtBij("wacht-op-nazorgmoment");
                t.job("nazorg.moment.bepalen", moment("KLAAR", "GEEN")).naTimer("wacht-nazorgmoment").langs("einde-nazorg").klaar();
            }
        }

        /** What the klantmanager has to decide holds up nothing of the jobcoach, and the other way round; a relapse withdraws both. */
        @Test
        void deBesluitenStaanNaastDeBegeleidingEnWijkenVoorEenTerugval() {
            String nazorg = UUID.randomUUID().toString();
            try (Traject t = traject().job("nazorg.moment.bepalen", moment("WACHTEN", "GEEN")).job("nazorg.besluit.bepalen", moment("WACHTEN", "GEEN"))
                    .start("nazorg", Map.of("nazorgAanleiding", "GEPLAATST"))) {
                t.ontvangt("nazorgbesluiten-nodig", t.id(), Map.of("nazorgId", nazorg)).wachtBij("wacht-op-nazorgbesluit");
                assertThat(t.gezien("nazorg.besluit.bepalen").getFirst()).containsEntry("nazorgId", nazorg);
                t.job("nazorg.besluit.bepalen", moment("MOMENT", "ZELFREDZAAMHEID")).naTimer("wacht-nazorgbesluit-moment").wachtBij("taak-beoordeel-economische-zelfredzaamheid");
                t.job("nazorg.moment.bepalen", moment("MOMENT", "EVALUATIE")).ontvangt("nazorg-gewijzigd").wachtBij("taak-evalueer-nazorg");
                t.job("nazorg.moment.bepalen", moment("MOMENT", "CONTRACTEINDE")).rondAf("taak-evalueer-nazorg").wachtBij("taak-bespreek-contract-in-nazorg")
                        .wachtBij("taak-beoordeel-economische-zelfredzaamheid");
                t.job("nazorg.moment.bepalen", moment("MOMENT", "TERUGVAL")).ontvangt("nazorg-gewijzigd").vervallen("taak-bespreek-contract-in-nazorg").wachtBij("taak-beoordeel-terugval");
                t.job("nazorg.besluit.bepalen", moment("WACHTEN", "GEEN")).ontvangt("nazorgbesluit-gewijzigd").vervallen("taak-beoordeel-economische-zelfredzaamheid");
                t.job("nazorg.besluit.bepalen", moment("MOMENT", "OVERDRAGEN")).ontvangt("nazorgbesluit-gewijzigd").langs("wacht-nazorgbesluit-gewijzigd").wachtBij("taak-draag-nazorg-over");
                t.job("nazorg.besluit.bepalen", moment("KLAAR", "GEEN")).rondAf("taak-draag-nazorg-over").langs("einde-nazorgbesluiten", "einde-nazorgbesluiten-nodig");
                t.wachtBij("taak-beoordeel-terugval").job("nazorg.moment.bepalen", moment("KLAAR", "GEEN")).rondAf("taak-beoordeel-terugval").langs("einde-nazorg").klaar();
            }
        }

        @ParameterizedTest
        @CsvSource({"EERSTE_CONTACT, taak-leg-eerste-nazorgcontact", "EVALUATIE, taak-evalueer-nazorg", "CONTRACTEINDE, taak-bespreek-contract-in-nazorg",
                "ZELFREDZAAMHEID, taak-beoordeel-economische-zelfredzaamheid", "TERUGVAL, taak-beoordeel-terugval", "OVERDRAGEN, taak-draag-nazorg-over", "AFRONDEN, taak-rond-nazorg-af"})
        void elkMomentHeeftZijnTaak(String moment, String taak) {
            try (Traject t = traject().start("nazorgmoment", Map.of("nazorgmoment", moment))) {
                t.rondAf(taak).klaar();
            }
        }

        @Test
        void eenAfgewezenOverdrachtWordtOpnieuwAangebodenOfLosgelaten() {
            try (Traject t = traject().start("afsluiting", Map.of())) {
                t.rondAf("taak-houd-eindgesprek").rondAf("taak-stel-eindbeeld-vast", "eindoverdracht", "NODIG").rondAf("taak-bied-overdracht-aan")
                        .rondAf("taak-noteer-antwoord-op-overdracht", "overdrachtAntwoord", "AFGEWEZEN").rondAf("taak-beslis-na-afwijzing", "naAfwijzing", "OPNIEUW_AANBIEDEN")
                        .rondAf("taak-bied-overdracht-aan").rondAf("taak-noteer-antwoord-op-overdracht", "overdrachtAntwoord", "AFGEWEZEN")
                        .rondAf("taak-beslis-na-afwijzing", "naAfwijzing", "ZONDER_OVERDRACHT").langs("job-maak-eindstukken-traject").rondAf("taak-verstuur-eindbrief").klaar();
            }
            try (Traject t = traject().start("afsluiting", Map.of())) {
                t.rondAf("taak-houd-eindgesprek").rondAf("taak-stel-eindbeeld-vast", "eindoverdracht", "NODIG").rondAf("taak-bied-overdracht-aan")
                        .rondAf("taak-noteer-antwoord-op-overdracht", "overdrachtAntwoord", "AANVAARD").rondAf("taak-verstuur-eindbrief").klaar();
            }
        }

        private static Map<String, Object> vervolg(String vervolg, String plaatsing) {
            Map<String, Object> uit = new HashMap<>(Map.of("participatieVervolg", vervolg));
            uit.put("nazorgAanleiding", vervolg.equals("NAZORG") ? "GEPLAATST" : null);
            uit.put("plaatsingId", plaatsing);
            return uit;
        }
    }

    @Nested
    class Leerroute {

        private static final List<String> DELEN = List.of("deel-taalaanbod", "deel-leervoortgang", "deel-participatieverklaring", "deel-module-arbeidsmarkt", "deel-examens");

        private Traject wachtend(String route) {
            return traject().job("leerroute.starten", Map.of("leerroute", route));
        }

        @Test
        void eenB1RouteIsKlaarAlsElkDeelGehaaldIs() {
            try (Traject t = leerrouteKlaar(traject()).start("leerroute", Map.of())) {
                t.klaar().langs("einde-taalaanbod", "einde-leervoortgang", "einde-participatieverklaring", "einde-map", "einde-examens", "einde-leerroute")
                        .nietLangs("deel-zelfredzaamheidsroute", "einde-zonder-map");
                assertThat(t.gezien("leerroute.afsluiten")).hasSize(1);
            }
        }

        @Test
        void deOnderwijsrouteHeeftGeenMap() {
            try (Traject t = leerrouteKlaar(wachtend("ONDERWIJS")).start("leerroute", Map.of())) {
                t.klaar().langs("einde-zonder-map", "einde-examens").nietLangs("deel-module-arbeidsmarkt", "deel-zelfredzaamheidsroute");
            }
        }

        @Test
        void deZRouteHeeftUrenEnEenEindgesprekInPlaatsVanExamens() {
            try (Traject t = leerrouteKlaar(wachtend("Z")).start("leerroute", Map.of())) {
                t.klaar().langs("einde-zelfredzaamheidsroute", "einde-map").nietLangs("deel-examens");
            }
        }

        @Test
        void eenAndereRouteBegintElkDeelOpnieuwUitHetDossier() {
            try (Traject t = wachtend("ONDERWIJS").job("leerroute.routewissel.verwerken", Map.of("leerroute", "B1")).start("leerroute", Map.of())) {
                t.langs("einde-zonder-map").wachtBij("wacht-op-examens").ontvangt("route-gewisseld").langs("job-verwerk-routewissel").wachtBij("wacht-op-map")
                        .wachtBij("wacht-op-pvt").zonderIncident();
                assertThat(t.gezien("leerroute.map.bepalen")).hasSize(1);
                assertThat(t.gezien("leerroute.examens.bepalen")).as("before and after the switch").hasSize(2);
            }
        }

        @Test
        void eenBesluitVanDuoBeoordeeltEenMensEnDieBeeindigtDeLeerroute() {
            try (Traject t = wachtend("B1").start("leerroute", Map.of())) {
                DELEN.stream().filter(deel -> !deel.equals("deel-taalaanbod")).forEach(t::wachtBij);
                t.ontvangt("duo-besluit-ontvangen", t.id(), Map.of("duoBesluitId", UUID.randomUUID().toString())).rondAf("taak-beoordeel-duo-besluit").langs("einde-duo-besluit");
                t.ontvangt("leerroute-beeindigd").klaar().langs("job-sluit-leerroute");
            }
        }

        @Test
        void verzuimWordtBesprokenNaastDeLessen() {
            try (Traject t = wachtend("Z").start("leerroute", Map.of())) {
                t.wachtBij("wacht-op-z-route").ontvangt("verzuim-gemeld", t.id(), Map.of("verzuimId", UUID.randomUUID().toString())).rondAf("taak-bespreek-verzuim")
                        .langs("einde-verzuim").wachtBij("wacht-op-z-route").zonderIncident();
            }
        }

        private Map<String, Object> aanbod(String stand) {
            return Map.of("aanbodstand", stand, "volgendMomentOp", motor.over(Duration.ofDays(28)), "aanbodUiterlijkOp", motor.over(Duration.ofDays(92)));
        }

        @Test
        void deGemeenteMeldtAanEnDeTaalaanbiederSchrijftIn() {
            try (Traject t = traject().jobs("leerroute.aanbod.bepalen", aanbod("AANMELDEN"), aanbod("WACHTEN"), aanbod("INGESCHREVEN")).start("taalaanbod", Map.of())) {
                t.rondAf("taak-meld-aan-bij-taalaanbieder").rondAf("taak-schrijf-in-voor-taalles").langs("einde-aanmelden").naTimer("wacht-herinnering-plek")
                        .langs("einde-wachten-op-plek").klaar();
            }
        }

        @Test
        void eenBerichtVanDeTaalaanbiederHaaltDeTaakWeg() {
            try (Traject t = traject().jobs("leerroute.aanbod.bepalen", aanbod("AANMELDEN"), aanbod("INGESCHREVEN")).start("taalaanbod", Map.of())) {
                t.wachtBij("taak-meld-aan-bij-taalaanbieder").ontvangt("taal-ingeschreven").vervallen("taak-meld-aan-bij-taalaanbieder").klaar();
            }
        }

        @Test
        void zonderAanbodNaDrieMaandenVerklaartHetCollegeDat() {
            try (Traject t = traject().jobs("leerroute.aanbod.bepalen", Map.of("aanbodstand", "AANMELDEN", "volgendMomentOp", motor.over(Duration.ofDays(28)), "aanbodUiterlijkOp",
                    motor.over(Duration.ofDays(10))), aanbod("TE_LAAT"), aanbod("INGESCHREVEN")).start("taalaanbod", Map.of())) {
                t.wachtBij("taak-meld-aan-bij-taalaanbieder").naTimer("wacht-aanbod-te-laat").vervallen("taak-meld-aan-bij-taalaanbieder")
                        .rondAf("taak-leg-ontbrekend-aanbod-vast").langs("einde-ontbrekend-aanbod").klaar();
            }
        }

        @Test
        void eenGezinsmigrantKiestZelfEenTaalles() {
            try (Traject t = traject().jobs("leerroute.aanbod.bepalen", aanbod("EIGEN_KEUZE"), aanbod("INGESCHREVEN")).start("taalaanbod", Map.of())) {
                t.rondAf("taak-volg-eigen-taalles").langs("einde-eigen-taalles").klaar();
            }
        }

        @ParameterizedTest
        @CsvSource({"leervoortgang,leerroute.voortgang.bepalen,voortgangstand,leervoortgang-gewijzigd,wacht-leervoortgang-gewijzigd,wacht-leervoortgangsmoment,AFGEROND",
                "participatieverklaring,leerroute.pvt.bepalen,pvtstand,pvt-gewijzigd,wacht-pvt-gewijzigd,wacht-pvt-moment,GEHAALD",
                "module-arbeidsmarkt,leerroute.map.bepalen,mapstand,map-gewijzigd,wacht-map-gewijzigd,wacht-map-moment,GEHAALD",
                "examens,leerroute.examens.bepalen,examenstand,examens-gewijzigd,wacht-examens-gewijzigd,wacht-examenmoment,GEHAALD",
                "zelfredzaamheidsroute,leerroute.z-route.bepalen,zstand,z-route-gewijzigd,wacht-z-route-gewijzigd,wacht-z-route-moment,AFGEROND"})
        void elkDeelLeestOpnieuwNaEenWijzigingEnOpHetAfgesprokenMoment(String proces, String job, String stand, String bericht, String wekker, String timer, String klaar) {
            Map<String, Object> wacht = Map.of(stand, "WACHTEN", "volgendMomentOp", motor.over(Duration.ofDays(30)));
            try (Traject t = traject().jobs(job, wacht, wacht, Map.of(stand, klaar, "volgendMomentOp", motor.over(Duration.ofDays(30)))).start(proces, Map.of())) {
                t.ontvangt(bericht).langs(wekker);
                motor.totEr("weer wachten", "select 1 where 2 = (select count(*) from engine.timer where traject_id = ?::uuid and element_id = ?)", t.id(), timer);
                t.naTimer(timer).klaar();
                assertThat(t.gezien(job)).hasSize(3);
            }
        }

        @ParameterizedTest
        @CsvSource({"leervoortgang,leerroute.voortgang.bepalen,voortgangstand,NAVRAGEN,taak-geef-voortgang-door,AFGEROND",
                "leervoortgang,leerroute.voortgang.bepalen,voortgangstand,TERMIJN_BESPREKEN,taak-bespreek-resterende-termijn,AFGEROND",
                "leervoortgang,leerroute.voortgang.bepalen,voortgangstand,TERMIJN_VOORBIJ,taak-bepaal-vervolg-na-termijn,AFGEROND",
                "participatieverklaring,leerroute.pvt.bepalen,pvtstand,BIJWERKEN,taak-werk-pvt-bij,GEHAALD",
                "participatieverklaring,leerroute.pvt.bepalen,pvtstand,ONDERTEKENEN,taak-onderteken-participatieverklaring,GEHAALD",
                "module-arbeidsmarkt,leerroute.map.bepalen,mapstand,BIJWERKEN,taak-werk-map-bij,GEHAALD",
                "module-arbeidsmarkt,leerroute.map.bepalen,mapstand,EINDGESPREK,taak-voer-map-eindgesprek,GEHAALD",
                "examens,leerroute.examens.bepalen,examenstand,VOORBEREIDEN,taak-bereid-examens-voor,GEHAALD",
                "examens,leerroute.examens.bepalen,examenstand,HERKANSEN,taak-bespreek-herkansing,GEHAALD",
                "zelfredzaamheidsroute,leerroute.z-route.bepalen,zstand,VOLGEN,taak-volg-uren-z-route,AFGEROND",
                "zelfredzaamheidsroute,leerroute.z-route.bepalen,zstand,EINDGESPREK,taak-voer-eindgesprek-z-route,AFGEROND"})
        void watNodigIsWordtEenTaak(String proces, String job, String stand, String nodig, String taak, String klaar) {
            String later = motor.over(Duration.ofDays(30));
            try (Traject t = traject().jobs(job, Map.of(stand, nodig, "volgendMomentOp", later), Map.of(stand, klaar, "volgendMomentOp", later)).start(proces, Map.of())) {
                t.rondAf(taak).klaar();
            }
        }
    }

    @Nested
    class VraagAanDeTaalaanbieder {

        private Traject gevraagd(String daarna) {
            return traject().jobs("leerroute.voortgang.bepalen", Map.of("voortgangstand", "NAVRAGEN", "volgendMomentOp", motor.over(Duration.ofDays(30))),
                    Map.of("voortgangstand", daarna, "volgendMomentOp", motor.over(Duration.ofDays(90)))).start("leervoortgang", Map.of());
        }

        @Test
        void vervaltAlsHetAntwoordOpEenAndereManierBinnenkomt() {
            try (Traject t = gevraagd("WACHTEN")) {
                t.wachtBij("taak-geef-voortgang-door").ontvangt("voortgang-bekend").vervallen("taak-geef-voortgang-door").wachtBij("wacht-op-leervoortgang");
            }
        }

        @Test
        void vervaltAlsDeTermijnVoorgaat() {
            try (Traject t = gevraagd("TERMIJN_BESPREKEN")) {
                t.wachtBij("taak-geef-voortgang-door").naTimer("wacht-termijn-gaat-voor").vervallen("taak-geef-voortgang-door").wachtBij("taak-bespreek-resterende-termijn");
            }
        }
    }

    @Nested
    class AzcOverdracht {

        @Test
        void eenGesprekDatNietDoorgaatWordtOpnieuwGeplandEnDaarnaOvergeslagen() {
            try (Traject t = traject().start("azc-overdracht", Map.of("opstartklasAangeboden", true))) {
                t.rondAf("taak-plan-warme-overdracht", "overdrachtsvorm", "TELEFONISCH").rondAf("taak-bereid-overdracht-voor")
                        .rondAf("taak-voer-driegesprek", "driegesprekUitkomst", "NIET_DOORGEGAAN").rondAf("taak-plan-warme-overdracht", "overdrachtsvorm", "OVERGESLAGEN")
                        .rondAf("taak-informeer-inburgeraar", "opstartklasGaatDoor", true).rondAf("taak-volg-opstartklas")
                        .rondAf("taak-kies-start-intake", "startIntake", "NA_HUISVESTING").ontvangt("huisvesting-gereed").klaar();
            }
        }

        @Test
        void zonderKlantprofielLevertDeCasemanagerHetAan() {
            try (Traject t = traject().job("azc.klantprofiel.lezen", Map.of("klantprofielAanwezig", false, "voorinburgering", "AFGEROND")).start("klantprofiel", Map.of())) {
                t.rondAf("taak-vul-klantprofiel-aan").klaar();
            }
        }

        @Test
        void eenKlantprofielUitTvsHaaltDeTaakWeg() {
            try (Traject t = traject().job("azc.klantprofiel.lezen", Map.of("klantprofielAanwezig", false, "voorinburgering", "GESTOPT")).start("klantprofiel", Map.of())) {
                t.wachtBij("taak-vul-klantprofiel-aan").ontvangt("klantprofiel-ontvangen").vervallen("taak-vul-klantprofiel-aan").klaar();
            }
        }

        @Test
        void voorinburgeringDieStoptOpentDeOverdracht() {
            try (Traject t = traject().job("azc.klantprofiel.lezen", Map.of("klantprofielAanwezig", true, "voorinburgering", "LOOPT")).start("klantprofiel", Map.of())) {
                t.ontvangt("voorinburgering-beeindigd").klaar();
            }
        }

        @Test
        void opVoorinburgeringWordtNietEindeloosGewacht() {
            try (Traject t = traject().job("azc.klantprofiel.lezen", Map.of("klantprofielAanwezig", true, "voorinburgering", "LOOPT")).start("klantprofiel", Map.of())) {
                t.timerOver("wacht-herinnering-voorinburgering", Period.ofDays(28)).naTimer("wacht-herinnering-voorinburgering")
                        .rondAf("taak-volg-voorinburgering", "voorinburgeringVervolg", "WACHT_VERDER").naTimer("wacht-herinnering-voorinburgering")
                        .rondAf("taak-volg-voorinburgering", "voorinburgeringVervolg", "OVERDRACHT_NU").klaar();
            }
        }

        @Test
        void wieAlGehuisvestIsWachtNiet() {
            try (Traject t = traject().job("huisvesting.stand.bepalen", Map.of("gehuisvest", true)).start("wachten-op-huisvesting", Map.of())) {
                t.klaar().nietLangs("wacht-op-woning-of-contact");
            }
        }

        @Test
        void tijdensHetWachtenHoudtDeKlantmanagerContactEnMagDeIntakeBeginnen() {
            try (Traject t = traject().start("wachten-op-huisvesting", Map.of())) {
                t.naTimer("wacht-herinnering-huisvesting").rondAf("taak-houd-contact-tijdens-wachten", "wachtVervolg", "WACHT_VERDER")
                        .naTimer("wacht-herinnering-huisvesting").rondAf("taak-houd-contact-tijdens-wachten", "wachtVervolg", "START_INTAKE").klaar();
                assertThat(t.gezien("huisvesting.stand.bepalen")).as("een gemist bericht herstelt zich").hasSize(2);
            }
        }
    }

    @Nested
    class Huisvesting {

        @Test
        void deGemeenteZoektMeeTotDeToewijzing() {
            try (Traject t = traject().start("huisvesting", Map.of("zoekWoning", true, "inhuizingsdag", false))) {
                t.wachtBij("taak-zoek-woning").ontvangt("woning-toegewezen").vervallen("taak-zoek-woning").wachtBij("taak-regel-sleutel-en-regeldag").zonderIncident();
            }
        }

        @Test
        void deBegeleiderVindtEenWoning() {
            try (Traject t = traject().start("huisvesting", Map.of("zoekWoning", true, "inhuizingsdag", false))) {
                t.rondAf("taak-zoek-woning").rondAf("taak-regel-sleutel-en-regeldag").ontvangt("brp-ingeschreven").klaar();
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"TOEGEWEZEN", "NIET_NODIG"})
        void zonderBerichtGaatDeKlantmanagerErachteraan(String uitkomst) {
            try (Traject t = traject().start("huisvesting", Map.of("zoekWoning", false, "inhuizingsdag", false))) {
                t.naTimer("wacht-herinnering-woning").rondAf("taak-volg-woningtoewijzing", "woningVervolg", "WACHT_VERDER").naTimer("wacht-herinnering-woning")
                        .rondAf("taak-volg-woningtoewijzing", "woningVervolg", uitkomst);
                if (uitkomst.equals("TOEGEWEZEN")) {
                    t.rondAf("taak-regel-sleutel-en-regeldag").timerOver("wacht-herinnering-brp", Period.ofDays(14)).naTimer("wacht-herinnering-brp")
                            .rondAf("taak-controleer-brp-inschrijving", "brpVervolg", "WACHT_VERDER").naTimer("wacht-herinnering-brp")
                            .rondAf("taak-controleer-brp-inschrijving", "brpVervolg", "INGESCHREVEN").langs("job-verwerk-inschrijving");
                }
                t.klaar();
            }
        }
    }

    @Nested
    class Inhuizen {

        @Test
        void deGemeenteBeltEnDeDagErnaIsDeInhuizingsdag() {
            try (Traject t = traject().start("huisvesting", Map.of("zoekWoning", false, "inhuizingsdag", true))) {
                t.ontvangt("woning-toegewezen").rondAf("taak-voer-plaatsingsgesprek").timerOver("wacht-inhuizingsdag", Period.ofDays(1)).naTimer("wacht-inhuizingsdag")
                        .rondAf("taak-begeleid-inhuizingsdag").ontvangt("brp-ingeschreven").klaar().nietLangs("taak-regel-sleutel-en-regeldag");
            }
        }
    }

    @Nested
    class Begeleiding {

        @Test
        void deHeleWegVanAanbodTotEindgesprekMetEenAndereBegeleiderNaDeOpstartfase() {
            try (Traject t = traject().job("begeleiding.wissel.voorbereiden", Map.of("wisselNodig", true, "wisselId", UUID.randomUUID().toString()))
                    .start("maatschappelijke-begeleiding", Map.of())) {
                t.rondAf("taak-meld-begeleiding-aan").rondAf("taak-bied-begeleiding-aan", "deelname", "JA").rondAf("taak-stel-checklist-samen")
                        .wachtBij("wacht-op-opstartfase").ontvangt("opstartfase-gereed").rondAf("taak-rond-opstartfase-af", "opstartfaseUitkomst", "AFGEROND")
                        .rondAf("taak-schrijf-begeleidersoverdracht").rondAf("taak-aanvaard-begeleidersoverdracht", "wisselUitkomst", "TERUG")
                        .rondAf("taak-schrijf-begeleidersoverdracht").rondAf("taak-aanvaard-begeleidersoverdracht", "wisselUitkomst", "AANVAARD")
                        .rondAf("taak-beoordeel-zelfredzaamheid", "verlengingGevraagd", false).rondAf("taak-voer-eindgesprek").klaar();
                assertThat(t.gezien("begeleiding.wissel.overgeven")).extracting(v -> v.get("wisselrichting")).containsExactly("NIEUW", "TERUG", "NIEUW");
                t.nietLangs("taak-draag-warm-over");
            }
        }

        @Test
        void wieNeeZegtGaatZonderBegeleidingVerder() {
            try (Traject t = traject().start("maatschappelijke-begeleiding", Map.of())) {
                t.rondAf("taak-meld-begeleiding-aan").rondAf("taak-bied-begeleiding-aan", "deelname", "NEE").klaar().nietLangs("job-start-begeleiding");
            }
        }

        @Test
        void wieStoptTijdensDeBegeleidingHoudtGeenTakenOver() {
            try (Traject t = traject().start("maatschappelijke-begeleiding", Map.of())) {
                t.rondAf("taak-meld-begeleiding-aan").rondAf("taak-bied-begeleiding-aan", "deelname", "JA").wachtBij("taak-stel-checklist-samen")
                        .ontvangt("begeleiding-gestopt").vervallen("taak-stel-checklist-samen").langs("job-sluit-begeleiding").klaar();
            }
        }

        @Test
        void eenVerlengingGaatTerugNaarDeLusEnEenTweedeKeerIsHetKlaar() {
            try (Traject t = traject().jobs("begeleiding.afronding.bepalen", Map.of("formeelEinde", true, "eindgesprekNodig", false, "verlengingMogelijk", true),
                    Map.of("formeelEinde", true, "eindgesprekNodig", false, "verlengingMogelijk", false)).start("maatschappelijke-begeleiding", Map.of())) {
                t.rondAf("taak-meld-begeleiding-aan").rondAf("taak-bied-begeleiding-aan", "deelname", "JA").rondAf("taak-stel-checklist-samen").ontvangt("opstartfase-gereed")
                        .rondAf("taak-rond-opstartfase-af", "opstartfaseUitkomst", "AFGEROND").rondAf("taak-beoordeel-zelfredzaamheid", "verlengingGevraagd", true)
                        .rondAf("taak-beslis-over-verlenging", "verlenging", "VERLENGD").langs("job-verleng-begeleiding")
                        .rondAf("taak-beoordeel-zelfredzaamheid", "verlengingGevraagd", true).klaar().nietLangs("taak-voer-eindgesprek");
                assertThat(t.gezien("begeleiding.moment.bepalen")).hasSize(2);
            }
        }

        @Test
        void eenAnderePersoonVragenLooptNaastDeBegeleiding() {
            try (Traject t = traject().start("maatschappelijke-begeleiding", Map.of())) {
                t.ontvangt("begeleiderswissel-gevraagd", t.id(), Map.of("wisselId", UUID.randomUUID().toString())).rondAf("taak-schrijf-begeleidersoverdracht")
                        .rondAf("taak-aanvaard-begeleidersoverdracht", "wisselUitkomst", "AANVAARD").langs("einde-wissel-gevraagd").wachtBij("taak-meld-begeleiding-aan").zonderIncident();
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"bericht", "herinnering", "niet nodig"})
        void inDeNoodopvangWachtDeBegeleidingMetEenEigenaar(String weg) {
            try (Traject t = traject().jobs("begeleiding.start.bepalen", Map.of("begeleidingsstart", "WACHT"), Map.of("begeleidingsstart", "START")).start("begin-begeleiding", Map.of())) {
                t.wachtBij("wacht-op-begeleidingsstart");
                switch (weg) {
                    case "bericht" -> t.ontvangt("begeleiding-kan-starten").wachtBij("taak-meld-begeleiding-aan").zonderIncident();
                    case "herinnering" -> t.timerOver("wacht-herinnering-begeleidingsstart", Period.ofDays(28)).naTimer("wacht-herinnering-begeleidingsstart")
                            .rondAf("taak-volg-begeleidingsstart", "startVervolg", "START_NU").wachtBij("taak-meld-begeleiding-aan").zonderIncident();
                    default -> t.naTimer("wacht-herinnering-begeleidingsstart").rondAf("taak-volg-begeleidingsstart", "startVervolg", "GEEN_BEGELEIDING").klaar();
                }
            }
        }

        @Test
        void buitenHetWettelijkRechtIsErAlleenEenWorkshop() {
            try (Traject t = traject().job("begeleiding.start.bepalen", Map.of("begeleidingsstart", "WORKSHOP")).start("maatschappelijke-begeleiding", Map.of())) {
                t.rondAf("taak-geef-workshop").klaar().nietLangs("taak-bied-begeleiding-aan");
            }
        }

        @Test
        void deOpstartfaseLooptAfKrijgtMeerTijdEnKanOokAlVoorbijZijn() {
            Map<String, Object> loopt = Map.of("opstartfaseVoorbij", false, "opstartfaseEindeOp", motor.over(Duration.ofDays(90)));
            Map<String, Object> korter = Map.of("opstartfaseVoorbij", false, "opstartfaseEindeOp", motor.over(Duration.ofDays(40)));
            Map<String, Object> voorbij = Map.of("opstartfaseVoorbij", true, "opstartfaseEindeOp", motor.over(Duration.ofDays(0)));
            try (Traject t = traject().jobs("begeleiding.opstartfase.bepalen", loopt, korter, voorbij).start("opstartfase", Map.of())) {
                t.rondAf("taak-stel-checklist-samen").timerOver("wacht-opstartfase-einde", Period.ofDays(90)).ontvangt("begeleiding-gewijzigd").timerOver("wacht-opstartfase-einde", Period.ofDays(40)).naTimer("wacht-opstartfase-einde")
                        .rondAf("taak-rond-opstartfase-af", "opstartfaseUitkomst", "LANGER").rondAf("taak-rond-opstartfase-af", "opstartfaseUitkomst", "AFGEROND").klaar();
                assertThat(t.gezien("begeleiding.opstartfase.bepalen")).hasSize(3);
            }
        }

        @Test
        void deLusWektOpHetVolgendeMomentEnBijEenWijziging() {
            try (Traject t = traject().jobs("begeleiding.moment.bepalen", moment("PLANGESPREK", 20), moment("WACHT", 20), moment("WACHT", 10), moment("AFRONDEN", 10))
                    .start("verdere-begeleiding", Map.of())) {
                t.rondAf("taak-bespreek-leefgebieden").timerOver("wacht-volgend-moment", Period.ofDays(20)).ontvangt("begeleiding-gewijzigd")
                        .timerOver("wacht-volgend-moment", Period.ofDays(10)).naTimer("wacht-volgend-moment").klaar();
            }
        }

        @Test
        void eenGesprekDatBlijftLiggenHoudtHetEindeNietOp() {
            try (Traject t = traject().jobs("begeleiding.moment.bepalen", moment("PLANGESPREK", 20), moment("AFRONDEN", 10)).start("verdere-begeleiding", Map.of())) {
                t.wachtBij("taak-bespreek-leefgebieden").naTimer("wacht-tijd-voor-afronding").vervallen("taak-bespreek-leefgebieden").klaar();
            }
        }

        @Test
        void zonderFormeelEindeHoudtHetGewoonOp() {
            try (Traject t = traject().job("begeleiding.afronding.bepalen", Map.of("formeelEinde", false, "eindgesprekNodig", false, "verlengingMogelijk", false))
                    .start("afronding-begeleiding", Map.of())) {
                t.klaar().nietLangs("taak-beoordeel-zelfredzaamheid");
            }
        }

        @Test
        void eenAfgewezenVerlengingGaatNaarGesprekEnOverdracht() {
            try (Traject t = traject().job("begeleiding.afronding.bepalen", Map.of("formeelEinde", true, "eindgesprekNodig", true, "verlengingMogelijk", true))
                    .start("afronding-begeleiding", Map.of())) {
                t.rondAf("taak-beoordeel-zelfredzaamheid", "verlengingGevraagd", true).rondAf("taak-beslis-over-verlenging", "verlenging", "AFGEWEZEN")
                        .rondAf("taak-voer-eindgesprek").klaar().nietLangs("job-verleng-begeleiding");
            }
        }

        @Test
        void eenWarmeOverdrachtDieTerugkomtWordtOpnieuwGedaan() {
            try (Traject t = traject().job("begeleiding.eindstukken.opmaken", Map.of("warmeOverdrachtNodig", true))
                    .start("overdracht-na-begeleiding", Map.of("eindgesprekNodig", false))) {
                t.rondAf("taak-draag-warm-over", "warmeOverdrachtGewild", "JA").rondAf("taak-ontvang-warme-overdracht", "warmeOverdrachtUitkomst", "TERUG")
                        .rondAf("taak-draag-warm-over", "warmeOverdrachtGewild", "JA").rondAf("taak-ontvang-warme-overdracht", "warmeOverdrachtUitkomst", "AANVAARD").klaar();
            }
        }

        @Test
        void wieGeenWarmeOverdrachtWilHoudtGeenTaakOver() {
            try (Traject t = traject().job("begeleiding.eindstukken.opmaken", Map.of("warmeOverdrachtNodig", true))
                    .start("overdracht-na-begeleiding", Map.of("eindgesprekNodig", false))) {
                t.rondAf("taak-draag-warm-over", "warmeOverdrachtGewild", "NEE").klaar().nietLangs("taak-ontvang-warme-overdracht");
            }
        }

        @Test
        void eenSignaalWordtEenPlanWaarBeidenHetMeeEensZijn() {
            try (Traject t = traject()) {
                t.startMetBericht("koppeling-ontvangen", t.id(), Map.of("doelgroep", "ASIELSTATUSHOUDER", "aanleiding", "COA_KOPPELING"));
                t.ontvangt("signaal-gemeld", t.id(), Map.of("signaalId", UUID.randomUUID().toString())).rondAf("taak-bespreek-signaal", "signaalVervolg", "PLAN_VAN_AANPAK")
                        .rondAf("taak-stel-plan-van-aanpak-op").rondAf("taak-stem-plan-van-aanpak-af", "planUitkomst", "AANPASSEN").rondAf("taak-stel-plan-van-aanpak-op")
                        .rondAf("taak-stem-plan-van-aanpak-af", "planUitkomst", "AKKOORD").timerOver("wacht-evaluatie-signaal", Period.ofDays(28)).naTimer("wacht-evaluatie-signaal")
                        .rondAf("taak-evalueer-plan-van-aanpak", "signaalUitkomst", "PLAN_AANPASSEN").rondAf("taak-stel-plan-van-aanpak-op")
                        .rondAf("taak-stem-plan-van-aanpak-af", "planUitkomst", "AKKOORD").naTimer("wacht-evaluatie-signaal")
                        .rondAf("taak-evalueer-plan-van-aanpak", "signaalUitkomst", "AFGEHANDELD").langs("einde-signaal").zonderIncident();
            }
        }

        @Test
        void nietElkSignaalVraagtEenPlan() {
            try (Traject t = traject().start("begeleidingssignaal", Map.of("signaalId", UUID.randomUUID().toString()))) {
                t.rondAf("taak-bespreek-signaal", "signaalVervolg", "AFGEHANDELD").klaar();
            }
        }

        private Map<String, Object> moment(String nodig, int dagen) {
            return Map.of("begeleidingsmoment", nodig, "volgendMomentOp", motor.over(Duration.ofDays(dagen)), "afrondenOp", motor.over(Duration.ofDays(100)));
        }
    }

    @Nested
    class Intake {

        @Test
        void eenBeeldDatNietKloptVraagtEenExtraGesprek() {
            try (Traject t = traject().start("brede-intake", Map.of())) {
                intakeTotBeeld(t);
                t.rondAf("taak-stel-intakebeeld-vast", "intakeUitkomst", "EXTRA_GESPREK").rondAf("taak-plan-intakegesprek")
                        .rondAf("taak-voer-intakegesprek", "gesprekUitkomst", "GENOEG").rondAf("taak-stel-intakebeeld-vast", "intakeUitkomst", "VOLDOENDE").klaar();
                assertThat(t.gezien("intake.afsluiten")).singleElement().satisfies(v -> assertThat(v).containsEntry("leerrouteAdvies", "B1"));
            }
        }

        @Test
        void erZijnZoVeelGesprekkenAlsNodig() {
            try (Traject t = traject().start("intakegesprekken", Map.of("gesprekSoort", "OPENING"))) {
                t.rondAf("taak-voer-openingsgesprek", "gesprekUitkomst", "NOG_EEN_GESPREK");
                for (int i = 0; i < 3; i++) {
                    t.rondAf("taak-plan-intakegesprek").rondAf("taak-voer-intakegesprek", "gesprekUitkomst", "NOG_EEN_GESPREK");
                }
                t.rondAf("taak-plan-intakegesprek").rondAf("taak-voer-intakegesprek", "gesprekUitkomst", "GENOEG").klaar();
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"contact", "huisbezoek", "oproep", "tweede oproep"})
        void wieNietVerschijntKanOpElkeTredeNogKomen(String trede) {
            try (Traject t = traject().start("intake-niet-verschenen", Map.of())) {
                if (trede.equals("contact")) {
                    t.rondAf("taak-zoek-contact", "contactUitkomst", "AFSPRAAK_GEMAAKT").klaar();
                    return;
                }
                t.rondAf("taak-zoek-contact", "contactUitkomst", "GEEN_CONTACT");
                if (trede.equals("huisbezoek")) {
                    t.rondAf("taak-ga-op-huisbezoek", "huisbezoekUitkomst", "AFSPRAAK_GEMAAKT").klaar();
                    return;
                }
                t.rondAf("taak-ga-op-huisbezoek", "huisbezoekUitkomst", "GEEN_CONTACT").rondAf("taak-verstuur-oproep");
                if (trede.equals("oproep")) {
                    t.rondAf("taak-registreer-reactie").klaar();
                    return;
                }
                t.naTimer("wacht-reactietermijn").vervallen("taak-registreer-reactie").rondAf("taak-waarschuw-en-roep-opnieuw-op").rondAf("taak-registreer-tweede-reactie").klaar();
                assertThat(t.gezien("intake.oproep.vastleggen")).extracting(v -> v.get("oproepnummer")).containsExactly(1, 2);
            }
        }

        @Test
        void naTweeOproepenBeoordeeltEenMensEnKanDeIntakeZonderDePersoonVerder() {
            try (Traject t = traject().start("intakegesprekken", Map.of("gesprekSoort", "OPENING"))) {
                t.rondAf("taak-voer-openingsgesprek", "gesprekUitkomst", "NIET_VERSCHENEN");
                t.rondAf("taak-zoek-contact", "contactUitkomst", "AFSPRAAK_GEMAAKT").rondAf("taak-plan-intakegesprek")
                        .rondAf("taak-voer-intakegesprek", "gesprekUitkomst", "NIET_VERSCHENEN");
                t.rondAf("taak-zoek-contact", "contactUitkomst", "GEEN_CONTACT").rondAf("taak-ga-op-huisbezoek", "huisbezoekUitkomst", "GEEN_CONTACT")
                        .rondAf("taak-verstuur-oproep").naTimer("wacht-reactietermijn").rondAf("taak-waarschuw-en-roep-opnieuw-op").naTimer("wacht-tweede-reactietermijn")
                        .vervallen("taak-registreer-tweede-reactie").rondAf("taak-beoordeel-niet-verschijnen", "oordeel", "INTAKE_ZONDER_PERSOON").klaar();
            }
        }

        @Test
        void opnieuwUitnodigenIsWeerEenGesprek() {
            try (Traject t = traject().start("intakegesprekken", Map.of("gesprekSoort", "EXTRA"))) {
                t.rondAf("taak-plan-intakegesprek").rondAf("taak-voer-intakegesprek", "gesprekUitkomst", "NIET_VERSCHENEN");
                t.rondAf("taak-zoek-contact", "contactUitkomst", "GEEN_CONTACT").rondAf("taak-ga-op-huisbezoek", "huisbezoekUitkomst", "GEEN_CONTACT")
                        .rondAf("taak-verstuur-oproep").naTimer("wacht-reactietermijn").rondAf("taak-waarschuw-en-roep-opnieuw-op").naTimer("wacht-tweede-reactietermijn")
                        .rondAf("taak-beoordeel-niet-verschijnen", "oordeel", "OPNIEUW_UITNODIGEN").rondAf("taak-plan-intakegesprek")
                        .rondAf("taak-voer-intakegesprek", "gesprekUitkomst", "GENOEG").klaar();
            }
        }

        @Test
        void vanDeLeerbaarheidstoetsKanWordenAfgezien() {
            try (Traject t = traject().start("leerbaarheidstoets", Map.of())) {
                t.rondAf("taak-meld-aan-leerbaarheidstoets", "aanmelding", "AFGEZIEN").klaar().nietLangs("wacht-op-uitslag");
            }
        }

        @Test
        void deUitslagKomtVanDuo() {
            try (Traject t = traject().start("leerbaarheidstoets", Map.of())) {
                t.rondAf("taak-meld-aan-leerbaarheidstoets", "aanmelding", "AANGEMELD").ontvangt("leerbaarheidstoets-uitslag").langs("job-verwerk-uitslag").klaar();
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"AFGEZIEN", "ZONDER_UITSLAG"})
        void alsDeUitslagUitblijftBeslistDeKlantmanager(String vervolg) {
            try (Traject t = traject().start("leerbaarheidstoets", Map.of())) {
                t.rondAf("taak-meld-aan-leerbaarheidstoets", "aanmelding", "AANGEMELD").naTimer("wacht-herinnering-uitslag")
                        .rondAf("taak-volg-leerbaarheidstoets", "toetsVervolg", "WACHT_VERDER").naTimer("wacht-herinnering-uitslag")
                        .rondAf("taak-volg-leerbaarheidstoets", "toetsVervolg", vervolg).klaar();
            }
        }

        @Test
        void zonderInstrumentenIsErGeenTaak() {
            try (Traject t = traject().job("intake.instrumenten.bepalen", Map.of("instrumentenNodig", false)).start("intake-instrumenten", Map.of())) {
                t.klaar().nietLangs("taak-neem-instrumenten-af");
            }
        }

        @ParameterizedTest
        @CsvSource({"true,true", "true,false", "false,true", "false,false"})
        void alleenPartnersMetToestemmingWordenGevraagd(boolean begeleider, boolean taal) {
            try (Traject t = traject().start("intake-partners", Map.of())) {
                t.rondAf("taak-vraag-toestemming", "begeleiderVragen", begeleider, "taalaanbiederVragen", taal);
                if (begeleider) {
                    t.rondAf("taak-geef-informatie-begeleiding");
                }
                if (taal) {
                    t.rondAf("taak-geef-informatie-taal");
                }
                t.klaar();
                if (!begeleider) {
                    t.nietLangs("taak-geef-informatie-begeleiding");
                }
                if (!taal) {
                    t.nietLangs("taak-geef-informatie-taal");
                }
            }
        }

        @Test
        void eenPartnerDieZwijgtHoudtDeIntakeNietOp() {
            try (Traject t = traject().start("intake-partners", Map.of())) {
                t.rondAf("taak-vraag-toestemming", "begeleiderVragen", true, "taalaanbiederVragen", true);
                t.timerOver("wacht-geen-reactie-taal", Period.ofDays(21)).naTimer("wacht-geen-reactie-begeleiding").vervallen("taak-geef-informatie-begeleiding")
                        .vervallen("taak-geef-informatie-taal").klaar();
            }
        }
    }

    @Nested
    class Pip {

        @ParameterizedTest
        @ValueSource(strings = {"GETEKEND", "WEIGERT", "NIET_VEREIST"})
        void elkeHandtekeningvariantLeidtTotEenBeschikking(String ondertekening) {
            try (Traject t = traject().start("pip", Map.of())) {
                t.rondAf("taak-stel-concept-op").rondAf("taak-bespreek-pip", "bespreekUitkomst", "AANPASSEN").rondAf("taak-stel-concept-op")
                        .rondAf("taak-bespreek-pip", "bespreekUitkomst", "AKKOORD").rondAf("taak-vraag-handtekening", "ondertekening", ondertekening)
                        .rondAf("taak-stel-pip-vast", "vaststelling", "VASTGESTELD").rondAf("taak-maak-pip-bekend").klaar();
                assertThat(t.gezien("pip.beschikking.opmaken")).singleElement().satisfies(v -> assertThat(v).containsEntry("beschikkingSoort", "EERSTE"));
                assertThat(t.gezien("pip.bekendmaking.verwerken")).hasSize(1);
            }
        }

        @Test
        void eenOnvolledigPipGaatTerugNaarHetConcept() {
            try (Traject t = traject().jobs("pip.beschikking.opmaken", new Motor.Fout("PIP_ONVOLLEDIG"), Map.of()).start("pip", Map.of())) {
                t.rondAf("taak-stel-concept-op").rondAf("taak-bespreek-pip", "bespreekUitkomst", "AKKOORD").rondAf("taak-vraag-handtekening", "ondertekening", "GETEKEND")
                        .rondAf("taak-stel-pip-vast", "vaststelling", "TERUG_NAAR_CONCEPT");
                pipZonderTerugweg(t);
                t.langs("fout-pip-onvolledig");
                pipZonderTerugweg(t);
                t.rondAf("taak-maak-pip-bekend").klaar();
            }
        }

        @Test
        void eenVerplichtElementGeeftEenGewijzigdeBeschikkingMetEigenBekendmaking() {
            String wijziging = UUID.randomUUID().toString();
            try (Traject t = traject().start("pip-wijziging", Map.of("wijzigingId", wijziging))) {
                t.rondAf("taak-beschrijf-wijziging", "wijzigingSoort", "BESCHIKKING").rondAf("taak-stel-wijziging-vast").rondAf("taak-maak-wijziging-bekend").klaar();
                assertThat(t.gezien("pip.bekendmaking.verwerken")).singleElement()
                        .satisfies(v -> assertThat(v).containsEntry("beschikkingSoort", "WIJZIGING").containsEntry("wijzigingId", wijziging));
            }
        }

        @Test
        void eenOnvolledigeWijzigingGaatTerugNaarWieHaarVaststelt() {
            try (Traject t = traject().jobs("pip.beschikking.opmaken", new Motor.Fout("PIP_ONVOLLEDIG"), Map.of())
                    .start("pip-wijziging", Map.of("wijzigingId", UUID.randomUUID().toString()))) {
                t.rondAf("taak-beschrijf-wijziging", "wijzigingSoort", "BESCHIKKING").rondAf("taak-stel-wijziging-vast").langs("fout-wijziging-onvolledig")
                        .rondAf("taak-stel-wijziging-vast").rondAf("taak-maak-wijziging-bekend").klaar();
            }
        }

        @Test
        void eenWijzigingDieNietsWijzigtLaatAllesZoals() {
            try (Traject t = traject().start("pip-wijziging", Map.of("wijzigingId", UUID.randomUUID().toString()))) {
                t.rondAf("taak-beschrijf-wijziging", "wijzigingSoort", "GEEN_WIJZIGING").klaar();
                assertThat(t.gezien("pip.beschikking.opmaken")).isEmpty();
            }
        }
    }

    @Nested
    class Termijnbewaking {

        private final String termijn = UUID.randomUUID().toString();

        private Traject bewaak(Traject t) {
            return t.startMetBericht("termijn-gestart", termijn, Map.of("termijnId", termijn, "termijnsoort", "PIP_TERMIJN"));
        }

        private Map<String, Object> stand(String stand, int waarschuwing, int verstrijkt, int herbeoordeling) {
            return Map.of("termijnstand", stand, "termijnaard", "WETTELIJK", "waarschuwingOp", motor.over(Duration.ofDays(waarschuwing)), "verstrijktOp",
                    motor.over(Duration.ofDays(verstrijkt)), "herbeoordelingOp", motor.over(Duration.ofDays(herbeoordeling)));
        }

        private Map<String, Object> zonderDatum(String stand) {
            return Map.of("termijnstand", stand, "termijnaard", "WETTELIJK");
        }

        @Test
        void waarschuwtLegtVastLaatBeoordelenEnBlijftKijken() {
            try (Traject t = traject()) {
                t.jobs("termijn.moment.bepalen", stand("LOPEND", 56, 70, 98), stand("OVERSCHREDEN", 56, 70, 98), zonderDatum("BEEINDIGD"));
                bewaak(t).timerOver("wacht-waarschuwing", Period.ofDays(56)).naTimer("wacht-waarschuwing").langs("job-waarschuw").naTimer("wacht-fatale-datum")
                        .rondAf("taak-beoordeel-overschrijding").naTimer("wacht-herbeoordeling").rondAf("taak-beoordeel-overschrijding").klaar();
                assertThat(t.gezien("termijn.waarschuwen").getFirst()).containsEntry("taakprioriteit", 70);
                assertThat(t.gezien("termijn.overschrijding.vastleggen").getFirst()).containsEntry("taakprioriteit", 90);
                assertThat(motor.vraag("select prioriteit from engine.taak where traject_id = ?::uuid", t.id())).allSatisfy(rij -> assertThat(rij).containsEntry("prioriteit", 90));
            }
        }

        @Test
        void eenOnbekendeDatumWordtUitgezochtEnNooitGegokt() {
            try (Traject t = traject()) {
                t.jobs("termijn.moment.bepalen", zonderDatum("ONBEKEND"), stand("LOPEND", 56, 70, 98));
                bewaak(t).rondAf("taak-zoek-startdatum-uit").wachtBij("wacht-opnieuw-zoeken").ontvangt("termijn-gewijzigd", termijn, Map.of())
                        .timerOver("wacht-waarschuwing", Period.ofDays(56)).zonderIncident();
            }
        }

        @Test
        void eenDatumDieNietIsGevondenKomtNaTweeWekenTerug() {
            try (Traject t = traject()) {
                t.jobs("termijn.moment.bepalen", zonderDatum("ONBEKEND"), zonderDatum("ONBEKEND"));
                bewaak(t).rondAf("taak-zoek-startdatum-uit").naTimer("wacht-opnieuw-zoeken").wachtBij("taak-zoek-startdatum-uit").zonderIncident();
            }
        }

        @Test
        void eenKennisgevingVanDuoHaaltDeZoektaakWeg() {
            try (Traject t = traject()) {
                t.jobs("termijn.moment.bepalen", zonderDatum("ONBEKEND"), stand("LOPEND", 56, 70, 98));
                bewaak(t).wachtBij("taak-zoek-startdatum-uit").ontvangt("termijn-gewijzigd", termijn, Map.of()).vervallen("taak-zoek-startdatum-uit")
                        .timerOver("wacht-waarschuwing", Period.ofDays(56)).zonderIncident();
            }
        }

        @Test
        void eenVerlengingVerschuiftDeTimersEnGehaaldMaaktErEenEindeAan() {
            try (Traject t = traject()) {
                t.jobs("termijn.moment.bepalen", stand("LOPEND", 10, 20, 48), stand("GEWAARSCHUWD", 5, 34, 62));
                bewaak(t).timerOver("wacht-waarschuwing", Period.ofDays(10)).ontvangt("termijn-gewijzigd", termijn, Map.of()).timerOver("wacht-fatale-datum", Period.ofDays(34));
                t.nietLangs("job-waarschuw").ontvangt("termijn-beeindigd", termijn, Map.of()).klaar();
                assertThat(motor.vraag("select 1 from engine.timer where traject_id = ?::uuid and toestand = 'OPEN'", t.id())).isEmpty();
            }
        }

        @Test
        void gehaaldNaDeOverschrijdingHaaltDeTaakVanDeTeamleiderWeg() {
            try (Traject t = traject()) {
                t.jobs("termijn.moment.bepalen", stand("GEWAARSCHUWD", 0, 3, 30));
                bewaak(t).naTimer("wacht-fatale-datum").wachtBij("taak-beoordeel-overschrijding").ontvangt("termijn-beeindigd", termijn, Map.of())
                        .vervallen("taak-beoordeel-overschrijding").klaar();
            }
        }

        @Test
        void eenBezwaartermijnLooptGewoonAf() {
            try (Traject t = traject()) {
                t.jobs("termijn.moment.bepalen", stand("GEWAARSCHUWD", 0, 42, 70), zonderDatum("BEEINDIGD"))
                        .job("termijn.overschrijding.vastleggen", Map.of("beoordelingNodig", false, "herbeoordelingOp", motor.over(Duration.ofDays(70))));
                bewaak(t).naTimer("wacht-fatale-datum").klaar().nietLangs("taak-beoordeel-overschrijding");
            }
        }

        @Test
        void wieAlOverschredenBegintKrijgtGeenIncidentDoorEenOntbrekendePrioriteit() {
            try (Traject t = traject()) {
                t.jobs("termijn.moment.bepalen", stand("OVERSCHREDEN", 0, 0, 7), zonderDatum("BEEINDIGD"));
                bewaak(t).naTimer("wacht-herbeoordeling").rondAf("taak-beoordeel-overschrijding").klaar();
            }
        }
    }

    @Nested
    class Contactmomenten {

        private final String ritme = UUID.randomUUID().toString();

        private Traject volg(Traject t) {
            return t.startMetBericht("contactritme-gestart", ritme, Map.of("ritmeId", ritme));
        }

        private Map<String, Object> wachten(int dagen) {
            return Map.of("contactstand", "WACHTEN", "contactrol", "MAATSCHAPPELIJK_BEGELEIDER", "volgendContactOp", motor.over(Duration.ofDays(dagen)));
        }

        private Map<String, Object> nu(String rol) {
            return Map.of("contactstand", "NU", "contactrol", rol, "contactId", UUID.randomUUID().toString());
        }

        private Map<String, Object> stand(String stand, String rol) {
            return Map.of("contactstand", stand, "contactrol", rol);
        }

        @Test
        void wachtTotDeDagVanHetContactEnVraagtHetDanAanDeBegeleider() {
            try (Traject t = traject()) {
                t.jobs("contact.stand.bepalen", wachten(7), nu("MAATSCHAPPELIJK_BEGELEIDER"), wachten(7));
                volg(t).timerOver("wacht-volgend-contact", Period.ofDays(7)).naTimer("wacht-volgend-contact").rondAf("taak-voer-contactmoment-maatschappelijk-begeleider")
                        .langs("einde-contact-gevoerd").wachtBij("wacht-volgend-contact").zonderIncident();
                assertThat(motor.vraag("select b.id from engine.taak t join engine.betreft b using (element_sleutel) where t.traject_id = ?::uuid", t.id())).hasSize(1);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"klantmanager", "maatschappelijk-begeleider", "jobcoach", "budgetbegeleider", "trajectbegeleider"})
        void elkeRolHeeftZijnEigenContact(String rol) {
            String code = rol.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
            try (Traject t = traject()) {
                t.jobs("contact.stand.bepalen", nu(code), stand("STIL", code), stand("BEEINDIGD", code));
                volg(t).rondAf("taak-voer-contactmoment-" + rol).rondAf("taak-herstel-contact-" + rol).klaar();
                assertThat(motor.vraag("select distinct rol from engine.taak where traject_id = ?::uuid", t.id())).extracting(rij -> rij.get("rol")).containsExactly(rol);
            }
        }

        @Test
        void eenContactTijdensHetAlarmHaaltDeTaakWeg() {
            try (Traject t = traject()) {
                t.jobs("contact.stand.bepalen", stand("STIL", "KLANTMANAGER"), wachten(7));
                volg(t).wachtBij("taak-herstel-contact-klantmanager").ontvangt("contactritme-gewijzigd", ritme, Map.of()).vervallen("taak-herstel-contact-klantmanager")
                        .timerOver("wacht-volgend-contact", Period.ofDays(7)).zonderIncident();
            }
        }

        @Test
        void eenVerzetteAfspraakVerschuiftDeTimer() {
            try (Traject t = traject()) {
                t.jobs("contact.stand.bepalen", wachten(7), wachten(12));
                volg(t).timerOver("wacht-volgend-contact", Period.ofDays(7)).ontvangt("contactritme-gewijzigd", ritme, Map.of());
                motor.totEr("de oude timer is weg", "select 1 from engine.timer where traject_id = ?::uuid and element_id = 'wacht-volgend-contact' and toestand <> 'OPEN'", t.id());
                t.timerOver("wacht-volgend-contact", Period.ofDays(12)).zonderIncident();
            }
        }

        @Test
        void eenGestoptRitmeHaaltTaakEnTimerWeg() {
            try (Traject t = traject()) {
                t.jobs("contact.stand.bepalen", nu("JOBCOACH"));
                volg(t).wachtBij("taak-voer-contactmoment-jobcoach").ontvangt("contactritme-beeindigd", ritme, Map.of()).vervallen("taak-voer-contactmoment-jobcoach").klaar();
                assertThat(motor.vraag("select 1 from engine.timer where traject_id = ?::uuid and toestand = 'OPEN'", t.id())).isEmpty();
            }
        }
    }

    private static void intakeTotBeeld(Traject t) {
        t.rondAf("taak-voer-openingsgesprek", "gesprekUitkomst", "GENOEG").rondAf("taak-meld-aan-leerbaarheidstoets", "aanmelding", "AANGEMELD")
                .ontvangt("leerbaarheidstoets-uitslag").rondAf("taak-neem-instrumenten-af")
                .rondAf("taak-vraag-toestemming", "begeleiderVragen", false, "taalaanbiederVragen", false);
    }

    private static void intake(Traject t) {
        intakeTotBeeld(t);
        t.rondAf("taak-stel-intakebeeld-vast", "intakeUitkomst", "VOLDOENDE");
    }

    private static void pipZonderTerugweg(Traject t) {
        t.rondAf("taak-stel-concept-op").rondAf("taak-bespreek-pip", "bespreekUitkomst", "AKKOORD").rondAf("taak-vraag-handtekening", "ondertekening", "GETEKEND")
                .rondAf("taak-stel-pip-vast", "vaststelling", "VASTGESTELD");
    }

    private static void pip(Traject t) {
        pipZonderTerugweg(t);
        t.rondAf("taak-maak-pip-bekend");
    }

    @Nested
    class FinancieelOntzorgen {

        private Map<String, Object> stand(String naam, String waarde, int overDagen) {
            return Map.of(naam, waarde, "volgendMomentOp", motor.over(Duration.ofDays(overDagen)));
        }

        private Map<String, Object> leefgeld(String stand, String tekort, boolean toeslag, int overDagen) {
            return Map.of("leefgeldstand", stand, "tekort", tekort, "toeslagVerwacht", toeslag, "volgendMomentOp", motor.over(Duration.ofDays(overDagen)));
        }

        @Test
        void vanHetRechtOpBijstandTotVijfLijnenDieElkVoorZichEindigen() {
            try (Traject t = traject()) {
                t.job("ontzorgen.stand.bepalen", stand("ontzorgstand", "AFGELOPEN", 1)).job("ontzorgen.betaalkalender.bijwerken", stand("betaalstand", "AFGELOPEN", 1))
                        .job("ontzorgen.toeslagen.bepalen", stand("toeslagstand", "GEREGELD", 1)).job("ontzorgen.leefgeld.bepalen", leefgeld("AFGELOPEN", "GEEN", false, 1))
                        .job("ontzorgen.leren.bepalen", stand("leerstand", "AFGELOPEN", 1));
                t.start("financieel-ontzorgen", Map.of()).ontvangt("bijstand-toegekend").langs("job-start-ontzorgen", "einde-lijn-ontzorgperiode", "einde-lijn-leefgeld");
                t.rondAf("taak-stel-overzicht-op").rondAf("taak-maak-betaalafspraken").langs("einde-lijn-betaalkalender");
                t.rondAf("taak-vraag-machtiging").rondAf("taak-vraag-toeslagen-aan").langs("einde-lijn-toeslagen");
                t.rondAf("taak-stel-leerdoelen-vast").langs("einde-lijn-financieel-leren").klaar();
            }
        }

        @Test
        void zonderBerichtVraagtDeInkomensconsulentHetNa() {
            try (Traject t = traject()) {
                t.start("financieel-ontzorgen", Map.of()).timerOver("wacht-herinnering-bijstand", Period.ofDays(28)).naTimer("wacht-herinnering-bijstand")
                        .rondAf("taak-controleer-recht-op-bijstand", "bijstandVervolg", "WACHT_VERDER").naTimer("wacht-herinnering-bijstand")
                        .rondAf("taak-controleer-recht-op-bijstand", "bijstandVervolg", "TOEGEKEND").langs("job-start-ontzorgen").wachtBij("taak-vraag-machtiging");
            }
            try (Traject t = traject()) {
                t.start("financieel-ontzorgen", Map.of()).naTimer("wacht-herinnering-bijstand").rondAf("taak-controleer-recht-op-bijstand", "bijstandVervolg", "GEEN_BIJSTAND")
                        .langs("einde-geen-bijstand").klaar();
            }
        }

        @Test
        void eenVerzoekOmTeStoppenWordtBeantwoordEnHetOntzorgenLooptDoor() {
            try (Traject t = traject()) {
                t.jobs("ontzorgen.stand.bepalen", stand("ontzorgstand", "WACHTEN", 120), stand("ontzorgstand", "VERZOEK", 120), stand("ontzorgstand", "WACHTEN", 60),
                        stand("ontzorgstand", "BEOORDELEN", 100), stand("ontzorgstand", "BEOORDELEN", 100), stand("ontzorgstand", "AFGELOPEN", 1));
                t.start("ontzorgperiode", Map.of()).wachtBij("wacht-ontzorgmoment").ontvangt("ontzorgen-gewijzigd").rondAf("taak-beantwoord-stopverzoek")
                        .timerOver("wacht-ontzorgmoment", Period.ofDays(60)).naTimer("wacht-ontzorgmoment")
                        .rondAf("taak-beoordeel-financiele-zelfredzaamheid", "eindoordeel", "VERLENGEN").rondAf("taak-besluit-verlenging")
                        .rondAf("taak-beoordeel-financiele-zelfredzaamheid", "eindoordeel", "EINDE").langs("job-sluit-ontzorgen-af").klaar().nietLangs("taak-rond-af-na-einde-bijstand");
            }
        }

        @Test
        void alsDeBijstandStoptVervaltDeBeoordelingEnVolgtEenGesprek() {
            try (Traject t = traject()) {
                t.jobs("ontzorgen.stand.bepalen", stand("ontzorgstand", "BEOORDELEN", 100), stand("ontzorgstand", "BIJSTAND_GESTOPT", 1));
                t.start("ontzorgperiode", Map.of()).wachtBij("taak-beoordeel-financiele-zelfredzaamheid").ontvangt("ontzorgen-gewijzigd").vervallen("taak-beoordeel-financiele-zelfredzaamheid")
                        .rondAf("taak-rond-af-na-einde-bijstand").langs("job-sluit-ontzorgen-af").klaar();
            }
        }

        @Test
        void deBetaalkalenderKijktElkMomentEnNaElkeWijziging() {
            try (Traject t = traject()) {
                t.jobs("ontzorgen.betaalkalender.bijwerken", stand("betaalstand", "LOOPT", 10), stand("betaalstand", "LOOPT", 20), stand("betaalstand", "AFGELOPEN", 1));
                t.start("betaalkalender", Map.of()).rondAf("taak-stel-overzicht-op").rondAf("taak-maak-betaalafspraken").timerOver("wacht-betaalmoment", Period.ofDays(10))
                        .naTimer("wacht-betaalmoment").ontvangt("betaalkalender-gewijzigd").klaar();
            }
        }

        @Test
        void watNogNietKlaarWasVervaltAlsHetOntzorgenVoorbijIs() {
            Map<String, Object> af = stand("betaalstand", "AFGELOPEN", 1);
            try (Traject t = traject().job("ontzorgen.betaalkalender.bijwerken", af).start("betaalkalender", Map.of())) {
                t.wachtBij("taak-stel-overzicht-op").ontvangt("betaalkalender-afgelopen").vervallen("taak-stel-overzicht-op").klaar().nietLangs("taak-maak-betaalafspraken");
            }
            try (Traject t = traject().job("ontzorgen.betaalkalender.bijwerken", af).start("betaalkalender", Map.of())) {
                t.rondAf("taak-stel-overzicht-op").wachtBij("taak-maak-betaalafspraken").ontvangt("betaalkalender-afgelopen").vervallen("taak-maak-betaalafspraken").klaar();
            }
            try (Traject t = traject().job("ontzorgen.leren.bepalen", stand("leerstand", "AFGELOPEN", 1)).start("financieel-leren", Map.of())) {
                t.wachtBij("taak-stel-leerdoelen-vast").ontvangt("leerlijn-afgelopen").vervallen("taak-stel-leerdoelen-vast").klaar();
            }
            try (Traject t = traject().jobs("ontzorgen.leren.bepalen", stand("leerstand", "TRAINING", 1), stand("leerstand", "AFGELOPEN", 1)).start("financieel-leren", Map.of())) {
                t.rondAf("taak-stel-leerdoelen-vast").wachtBij("taak-begeleid-leren").ontvangt("leerlijn-afgelopen").vervallen("taak-begeleid-leren").klaar();
            }
            try (Traject t = traject().jobs("ontzorgen.leren.bepalen", stand("leerstand", "TRAINING", 60), stand("leerstand", "AFGELOPEN", 1)).start("financieel-leren", Map.of())) {
                t.rondAf("taak-stel-leerdoelen-vast").wachtBij("taak-begeleid-leren").naTimer("wacht-begeleiding-voorbij").vervallen("taak-begeleid-leren").klaar();
            }
        }

        @Test
        void toeslagenWordenNagevraagdTotAllesGeregeldIs() {
            try (Traject t = traject()) {
                t.jobs("ontzorgen.toeslagen.bepalen", stand("toeslagstand", "WACHTEN", 28), stand("toeslagstand", "NAVRAGEN", 1), stand("toeslagstand", "WACHTEN", 90),
                        stand("toeslagstand", "GEREGELD", 1));
                t.start("toeslagen", Map.of()).rondAf("taak-vraag-machtiging").rondAf("taak-vraag-toeslagen-aan").naTimer("wacht-toeslagmoment").rondAf("taak-volg-toeslagen-op")
                        .ontvangt("toeslagen-gewijzigd").klaar();
            }
        }

        @ParameterizedTest
        @CsvSource({"KLEIN, true, VOORSCHOT", "KLEIN, false, BIJZONDERE_BIJSTAND", "GROOT, true, OVERBRUGGINGSKREDIET", "GROOT, false, BIJZONDERE_BIJSTAND"})
        void teWeinigLeefgeldVraagtEenBesluitVanEenMens(String tekort, boolean toeslag, String advies) {
            try (Traject t = traject()) {
                t.jobs("ontzorgen.leefgeld.bepalen", leefgeld("TEKORT", tekort, toeslag, 1), leefgeld("WACHTEN", "GEEN", toeslag, 12), leefgeld("OPVOLGEN", "GEEN", toeslag, 1),
                        leefgeld("WACHTEN", "GEEN", toeslag, 90), leefgeld("AFGELOPEN", "GEEN", false, 1));
                t.start("leefgeld", Map.of()).rondAf("taak-besluit-overbrugging").naTimer("wacht-leefgeldmoment").rondAf("taak-volg-overbrugging-op").ontvangt("leefgeld-gewijzigd").klaar();
                assertThat(t.gezien("ontzorgen.overbruggingsadvies.vastleggen")).singleElement().satisfies(v -> assertThat(v).containsEntry("overbruggingAdvies", advies));
            }
        }

        @Test
        void lerenGaatVanTrainingNaarTraining() {
            try (Traject t = traject()) {
                t.jobs("ontzorgen.leren.bepalen", stand("leerstand", "WACHTEN", 14), stand("leerstand", "TRAINING", 1), stand("leerstand", "WACHTEN", 45), stand("leerstand", "AFGELOPEN", 1));
                t.start("financieel-leren", Map.of()).rondAf("taak-stel-leerdoelen-vast").naTimer("wacht-leermoment").rondAf("taak-begeleid-leren").ontvangt("leerlijn-gewijzigd").klaar();
            }
        }

        @Test
        void eenFouteBetalingBlijftOpenTotZijIsHersteld() {
            String afwijking = UUID.randomUUID().toString();
            try (Traject t = traject().startMetBericht("betaling-afwijking-gevonden", afwijking, Map.of("afwijkingId", afwijking))) {
                t.rondAf("taak-herstel-betaling", "herstelUitkomst", "NOG_NIET").timerOver("wacht-herstel-navragen", Period.ofDays(7)).naTimer("wacht-herstel-navragen")
                        .rondAf("taak-herstel-betaling", "herstelUitkomst", "HERSTELD").langs("einde-herstel", "job-leg-herstel-vast").klaar();
                assertThat(t.gezien("ontzorgen.herstel.vastleggen").getFirst()).containsEntry("afwijkingId", afwijking);
            }
        }

        @Test
        void eenBetalingDieAlsnogKomtHaaltDeTaakWeg() {
            String afwijking = UUID.randomUUID().toString();
            try (Traject t = traject().startMetBericht("betaling-afwijking-gevonden", afwijking, Map.of("afwijkingId", afwijking))) {
                t.wachtBij("taak-herstel-betaling").ontvangt("betaling-hersteld", afwijking, Map.of()).vervallen("taak-herstel-betaling").langs("job-leg-herstel-vast").klaar();
            }
            String ander = UUID.randomUUID().toString();
            try (Traject t = traject().startMetBericht("betaling-afwijking-gevonden", ander, Map.of("afwijkingId", ander))) {
                t.wachtBij("taak-herstel-betaling").ontvangt("betaling-herstel-vervallen", ander, Map.of()).vervallen("taak-herstel-betaling").langs("einde-herstel-vervallen").klaar();
            }
        }
    }

    @Nested
    class DuaalEnPlaatsing {

        private final String plaatsing = UUID.randomUUID().toString();

        private Map<String, Object> duaal(String moment) {
            return Map.of("duaalmoment", moment, "volgendMomentOp", motor.over(Duration.ofDays(30)));
        }

        private Map<String, Object> start(String stand) {
            return Map.of("plaatsingsstart", stand, "volgendMomentOp", motor.over(Duration.ofDays(7)));
        }

        private Map<String, Object> verloop(String moment, boolean jobcoach) {
            return Map.of("plaatsingsmoment", moment, "jobcoachAanwezig", jobcoach, "volgendMomentOp", motor.over(Duration.ofDays(30)));
        }

        private void ingericht(Traject t) {
            t.rondAf("taak-bespreek-duaal-traject", "duaalDeelname", "JA").rondAf("taak-voer-tweede-intake").rondAf("taak-stel-weekprogramma-samen")
                    .rondAf("taak-leg-toezegging-vast", "toezegging", "GETEKEND").rondAf("taak-beslis-over-groep", "groepsbesluit", "GROEP").langs("job-verwerk-groep", "einde-duaal-groep",
                            "einde-duaal-ingericht");
        }

        private Traject plek(Traject t) {
            return t.rondAf("taak-leg-plaatsingsvraag-vast").rondAf("taak-zoek-werkplek", "zoekUitkomst", "PLEK_GEVONDEN");
        }

        private Traject akkoord(Traject t) {
            return t.rondAf("taak-bespreek-verwachtingen-inburgeraar", "inburgeraarUitkomst", "AKKOORD").rondAf("taak-bespreek-verwachtingen-werkgever", "werkgeverUitkomst", "AKKOORD");
        }

        @Test
        void vanWervingTotEenPlekDieDeInburgeraarHoudt() {
            try (Traject t = traject()) {
                t.job("plaatsing.beginnen", Map.of("plaatsingId", plaatsing)).jobs("duaal.moment.bepalen", duaal("PLAATSEN"), duaal("VERVOLG"))
                        .job("duaal.traject.afsluiten", Map.of("duaalUitkomst", "GEPLAATST")).jobs("plaatsing.start.bepalen", start("GESTART"))
                        .jobs("plaatsing.moment.bepalen", verloop("EVALUATIE", true), verloop("AFGELOPEN", true));
                t.start("duaal-traject", Map.of());
                ingericht(t);
                akkoord(plek(t)).langs("job-start-plaatsing", "einde-plaatsing-gestart").rondAf("taak-evalueer-plaatsing").langs("einde-plaatsing-volgen", "einde-plaatsing-loopt", "einde-plaatsing");
                t.rondAf("taak-beslis-over-vervolg", "duaalVervolg", "GEPLAATST").langs("einde-duaal-uitvoeren", "einde-duaal-loopt", "einde-duaal-traject").klaar();
                assertThat(t.gezien("plaatsing.afsluiten")).singleElement().satisfies(v -> assertThat(v).containsEntry("plaatsingId", plaatsing));
            }
        }

        @Test
        void wieVrijwilligNeeZegtGaatTerugEnWieMoetPraatEerst() {
            try (Traject t = traject()) {
                t.start("duaal-traject", Map.of()).rondAf("taak-bespreek-duaal-traject", "duaalDeelname", "NEE").nietLangs("taak-bespreek-weigering").klaar();
            }
            try (Traject t = traject()) {
                t.job("duaal.traject.voorbereiden", Map.of("duaalVerplicht", true, "tweedeIntakeNodig", true, "toezeggingNodig", true));
                t.start("duaal-traject", Map.of()).rondAf("taak-bespreek-duaal-traject", "duaalDeelname", "NEE").rondAf("taak-bespreek-weigering", "weigeringVervolg", "TERUG").klaar();
            }
            try (Traject t = traject()) {
                t.job("duaal.traject.voorbereiden", Map.of("duaalVerplicht", true, "tweedeIntakeNodig", false, "toezeggingNodig", true));
                t.start("duaal-traject", Map.of()).rondAf("taak-bespreek-duaal-traject", "duaalDeelname", "NEE").rondAf("taak-bespreek-weigering", "weigeringVervolg", "ALSNOG")
                        .rondAf("taak-stel-weekprogramma-samen").rondAf("taak-leg-toezegging-vast", "toezegging", "WEIGERT").langs("einde-zonder-toezegging").klaar();
                t.nietLangs("taak-voer-tweede-intake", "deel-duaal-uitvoeren");
            }
        }

        @Test
        void eenGroepWordtAangevuldEnZonderGroepenIsEenTrajectIndividueel() {
            try (Traject t = traject()) {
                t.start("duaal-groep", Map.of()).rondAf("taak-beslis-over-groep", "groepsbesluit", "AANVULLEN").timerOver("wacht-groep-opnieuw", Period.ofDays(14)).ontvangt("groep-gewijzigd")
                        .rondAf("taak-beslis-over-groep", "groepsbesluit", "AANVULLEN").naTimer("wacht-groep-opnieuw").rondAf("taak-beslis-over-groep", "groepsbesluit", "INDIVIDUEEL").klaar();
                assertThat(t.gezien("duaal.groep.voorstellen")).hasSize(3);
            }
            try (Traject t = traject()) {
                t.job("duaal.groep.voorstellen", Map.of("groepsvoorstel", "GEEN")).start("duaal-inrichten", Map.of("tweedeIntakeNodig", false, "toezeggingNodig", false))
                        .rondAf("taak-stel-weekprogramma-samen").langs("einde-zonder-groep").klaar();
            }
        }

        @Test
        void deLusVanEvaluatiesEnTerugNaarDeKlantmanager() {
            try (Traject t = traject()) {
                t.jobs("duaal.moment.bepalen", duaal("WACHTEN"), duaal("EVALUATIE"), duaal("WACHTEN"), duaal("EVALUATIE"), duaal("VERVOLG"), duaal("WACHTEN"))
                        .job("duaal.traject.afsluiten", Map.of("duaalUitkomst", "TERUG_NAAR_KLANTMANAGER")).start("duaal-traject", Map.of());
                ingericht(t);
                t.naTimer("wacht-duaalmoment").rondAf("taak-evalueer-duaal-traject", "evaluatieUitkomst", "PROGRAMMA_AANPASSEN").rondAf("taak-stel-weekprogramma-samen-opnieuw")
                        .ontvangt("duaal-gewijzigd").rondAf("taak-evalueer-duaal-traject", "evaluatieUitkomst", "VERVOLG").rondAf("taak-beslis-over-vervolg", "duaalVervolg", "DOORGAAN")
                        .wachtBij("wacht-op-duaalmoment").ontvangt("duaal-terug-gevraagd").langs("wacht-duaal-terug", "einde-duaal-traject").klaar();
            }
        }

        @Test
        void eenPlekMetBezwarenGaatNaarEenMens() {
            try (Traject t = traject()) {
                t.job("plaatsing.toetsen", Map.of("plaatsingsdoel", "LEREN", "taalrijk", false, "roosterbotsing", true, "plekvoorwaarden", "IN_ORDE"));
                t.start("plaatsing-match", Map.of("plaatsingId", plaatsing)).rondAf("taak-leg-plaatsingsvraag-vast").rondAf("taak-zoek-werkplek", "zoekUitkomst", "NOG_GEEN_PLEK")
                        .timerOver("wacht-opnieuw-zoeken-plek", Period.ofDays(14)).ontvangt("plaatsing-gewijzigd", plaatsing, Map.of()).rondAf("taak-zoek-werkplek", "zoekUitkomst", "NOG_GEEN_PLEK")
                        .naTimer("wacht-opnieuw-zoeken-plek").rondAf("taak-zoek-werkplek", "zoekUitkomst", "PLEK_GEVONDEN").rondAf("taak-beslis-over-plek", "plekBesluit", "PLEK_AANPASSEN")
                        .rondAf("taak-zoek-werkplek", "zoekUitkomst", "PLEK_GEVONDEN").rondAf("taak-beslis-over-plek", "plekBesluit", "TOCH_PLAATSEN").langs("einde-plek-passend").klaar();
                assertThat(t.gezien("plaatsing.toets.vastleggen")).hasSize(2).allSatisfy(v -> assertThat(v).containsEntry("toetsAdvies", "NIET_PASSEND"));
            }
            try (Traject t = traject()) {
                t.job("plaatsing.toetsen", Map.of("plaatsingsdoel", "UITSTROOM", "taalrijk", true, "roosterbotsing", true, "plekvoorwaarden", "IN_ORDE"))
                        .job("plaatsing.afsluiten", Map.of("plaatsingUitkomst", "GESTOPT")).start("plaatsing", Map.of("plaatsingId", plaatsing));
                plek(t).rondAf("taak-beslis-over-plek", "plekBesluit", "STOPPEN").langs("einde-geen-plek").klaar();
                t.nietLangs("deel-plaatsing-start");
            }
            try (Traject t = traject()) {
                t.start("plaatsing", Map.of("plaatsingId", plaatsing)).rondAf("taak-leg-plaatsingsvraag-vast").rondAf("taak-zoek-werkplek", "zoekUitkomst", "STOPPEN").klaar();
            }
        }

        @Test
        void zonderJobcoachBegintNiemandStilzwijgend() {
            try (Traject t = traject()) {
                t.jobs("plaatsing.start.bepalen", start("JOBCOACH_ONTBREEKT"), start("WACHTEN"), start("WACHTEN"), start("BEVESTIGEN"), start("WACHTEN"), start("GESTART"));
                akkoord(t.start("plaatsing-start", Map.of("plaatsingId", plaatsing))).rondAf("taak-wijs-jobcoach-aan").naTimer("wacht-plaatsingsstart")
                        .ontvangt("plaatsing-gewijzigd", plaatsing, Map.of()).rondAf("taak-bevestig-plaatsingsstart", "startUitkomst", "UITGESTELD").ontvangt("plaatsing-gewijzigd", plaatsing, Map.of())
                        .langs("job-start-plaatsing").klaar();
            }
        }

        @Test
        void elkeKantKanAfzienVanDePlek() {
            try (Traject t = traject()) {
                plek(t.start("plaatsing", Map.of("plaatsingId", plaatsing))).rondAf("taak-bespreek-verwachtingen-inburgeraar", "inburgeraarUitkomst", "AFGEZIEN").langs("einde-plaatsing-afgezien").klaar();
                t.nietLangs("deel-plaatsing-volgen");
            }
            try (Traject t = traject()) {
                t.start("plaatsing-start", Map.of("plaatsingId", plaatsing)).rondAf("taak-bespreek-verwachtingen-inburgeraar", "inburgeraarUitkomst", "AKKOORD")
                        .rondAf("taak-bespreek-verwachtingen-werkgever", "werkgeverUitkomst", "AFGEZIEN").klaar();
            }
            try (Traject t = traject()) {
                t.job("plaatsing.start.bepalen", start("BEVESTIGEN"));
                akkoord(t.start("plaatsing-start", Map.of("plaatsingId", plaatsing))).rondAf("taak-bevestig-plaatsingsstart", "startUitkomst", "AFGEZIEN").klaar();
            }
        }

        @Test
        void eenPlaatsingWordtGevolgdTotHetContractAfloopt() {
            try (Traject t = traject()) {
                t.jobs("plaatsing.moment.bepalen", verloop("WACHTEN", true), verloop("EVALUATIE", false), verloop("WACHTEN", true), verloop("CONTRACTEINDE", true), verloop("AFGELOPEN", true));
                t.start("plaatsing-volgen", Map.of("plaatsingId", plaatsing)).naTimer("wacht-plaatsingsmoment").rondAf("taak-evalueer-plaatsing-klantmanager")
                        .ontvangt("plaatsing-gewijzigd", plaatsing, Map.of()).rondAf("taak-bespreek-contracteinde").nietLangs("taak-evalueer-plaatsing").klaar();
            }
        }

        @Test
        void eenKnelpuntWordtVerduidelijktGecorrigeerdOfGesteundNaastDePlaatsing() {
            try (Traject t = traject()) {
                String knelpunt = UUID.randomUUID().toString();
                t.start("plaatsing-volgen", Map.of("plaatsingId", plaatsing)).ontvangt("plaatsing-knelpunt-gemeld", plaatsing, Map.of("plaatsingId", plaatsing, "knelpuntId", knelpunt));
                t.rondAf("taak-bespreek-knelpunt", "knelpuntAanpak", "VERDUIDELIJKEN").rondAf("taak-verduidelijk-afspraken").naTimer("wacht-terugblik")
                        .rondAf("taak-kijk-of-knelpunt-weg-is", "knelpuntUitkomst", "NOG_NIET").rondAf("taak-bespreek-knelpunt", "knelpuntAanpak", "CORRIGEREN").rondAf("taak-corrigeer-gedrag")
                        .naTimer("wacht-terugblik").rondAf("taak-kijk-of-knelpunt-weg-is", "knelpuntUitkomst", "NOG_NIET").rondAf("taak-bespreek-knelpunt", "knelpuntAanpak", "EXTRA_STEUN")
                        .rondAf("taak-regel-extra-steun").naTimer("wacht-terugblik").rondAf("taak-kijk-of-knelpunt-weg-is", "knelpuntUitkomst", "OPGELOST").langs("einde-knelpunt-gemeld")
                        .wachtBij("wacht-op-plaatsingsmoment").zonderIncident();
                assertThat(t.gezien("plaatsing.knelpunt.plannen")).hasSize(3).allSatisfy(v -> assertThat(v).containsEntry("knelpuntId", knelpunt));
            }
        }

        @Test
        void zonderJobcoachLostDeKlantmanagerEenKnelpuntOp() {
            try (Traject t = traject()) {
                String knelpunt = UUID.randomUUID().toString();
                t.start("plaatsing-volgen", Map.of("plaatsingId", plaatsing))
                        .ontvangt("plaatsing-knelpunt-gemeld", plaatsing, Map.of("plaatsingId", plaatsing, "knelpuntId", knelpunt, "jobcoachAanwezig", false));
                t.rondAf("taak-bespreek-knelpunt-klantmanager", "knelpuntAanpak", "CORRIGEREN").rondAf("taak-corrigeer-gedrag-klantmanager").naTimer("wacht-terugblik-klantmanager")
                        .rondAf("taak-kijk-of-knelpunt-weg-is-klantmanager", "knelpuntUitkomst", "NOG_NIET").rondAf("taak-bespreek-knelpunt-klantmanager", "knelpuntAanpak", "VERDUIDELIJKEN")
                        .rondAf("taak-verduidelijk-afspraken-klantmanager").naTimer("wacht-terugblik-klantmanager").rondAf("taak-kijk-of-knelpunt-weg-is-klantmanager", "knelpuntUitkomst", "NOG_NIET")
                        .rondAf("taak-bespreek-knelpunt-klantmanager", "knelpuntAanpak", "EXTRA_STEUN").rondAf("taak-regel-extra-steun-klantmanager").naTimer("wacht-terugblik-klantmanager")
                        .rondAf("taak-kijk-of-knelpunt-weg-is-klantmanager", "knelpuntUitkomst", "OPGELOST").langs("einde-knelpunt-gemeld").nietLangs("taak-bespreek-knelpunt").zonderIncident();
            }
        }

        @Test
        void eenPlaatsingDieEerderStoptLaatGeenTakenOpen() {
            try (Traject t = traject()) {
                t.job("plaatsing.start.bepalen", start("GESTART")).job("plaatsing.moment.bepalen", verloop("EVALUATIE", true)).job("plaatsing.afsluiten", Map.of("plaatsingUitkomst", "GESTOPT"));
                akkoord(plek(t.start("plaatsing", Map.of("plaatsingId", plaatsing)))).wachtBij("taak-evalueer-plaatsing").ontvangt("plaatsing-gestopt", plaatsing, Map.of())
                        .vervallen("taak-evalueer-plaatsing").langs("wacht-plaatsing-gestopt").klaar();
            }
        }
    }
}
