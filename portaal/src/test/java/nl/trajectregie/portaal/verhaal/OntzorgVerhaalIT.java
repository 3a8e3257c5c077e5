package nl.trajectregie.portaal.verhaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.trajectregie.dossier.ontzorgen.Geldbeelden;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Verhaal;
import nl.trajectregie.portaal.test.Wacht;
import nl.trajectregie.portaal.test.Webbezoek;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Six months of ontzorgen, as the evaluations of the pilots tell them: people beside each other while one clock moves. */
class OntzorgVerhaalIT {

    private static final java.time.Duration GEDULD = java.time.Duration.ofSeconds(90);
    private static final List<String> VAST = List.of("HUUR", "GAS_ELEKTRICITEIT", "ZORGVERZEKERING");
    private static final Map<String, Integer> EURO = Map.of("HUUR", 500, "GAS_ELEKTRICITEIT", 150, "ZORGVERZEKERING", 150);

    private final Omgeving omgeving = Omgeving.gedeeld();

    private LocalDate recht;

    @Test
    void zesMaandenOntzorgenVanVijfMensen() {
        recht = Verhaal.van(omgeving).vandaag().withDayOfMonth(1);
        Verhaal amina = ontzorgd("GEGEVEN", 185);
        Verhaal bilal = ontzorgd("NIET_NODIG", 0);
        Verhaal chaima = ontzorgd("GEVRAAGD", 0);
        Verhaal dawit = ontzorgd("GEGEVEN", 0);
        Verhaal elham = ontzorgd("GEGEVEN", 0);
        Verhaal gerda = ontzorgd("GEGEVEN", 0, false);
        Verhaal fatima = Verhaal.van(omgeving).statushouder(12, verzoek -> { });
        fatima.gebeurtenis("inkomen.bijstand-toegekend", Map.of("rechtVanaf", recht.toString()));

        zesMaandenVanafHetRecht(amina);
        vijftienEuroInMaandTwee(amina);
        gezinsmigrantKrijgtGeenOntzorgen();
        anderenZienGeenGeld(amina);
        huurTweeKeerAfgeschreven(bilal);
        machtigingTeLaat(chaima);

        bilal.klokVooruit("P60D");
        wilStoppenEnMagNiet(dawit);

        bilal.klokVooruit("P30D");
        bijstandStoptInMaandVier(elham);
        watNogNietKlaarWasVervalt(fatima);

        naar(amina, einde(amina).minusWeeks(6).plusDays(1));
        verlengdMetEenGrond(amina);
        gerda.taak("Beoordeel de financiële zelfredzaamheid").als("budgetbegeleider").rondAf("eindoordeel", "BEGELEIDING_GAAT_DOOR", "begeleidingTot", einde(gerda).plusMonths(2).toString(),
                "oordeel", "Heeft nog hulp nodig.", "doelen", doelen("SAMEN"), "gesprokenOp", vandaag(gerda));
        dawit.taak("Beoordeel de financiële zelfredzaamheid").als("budgetbegeleider").rondAf("eindoordeel", "BEGELEIDING_GAAT_DOOR", "begeleidingTot", einde(dawit).plusMonths(2).toString(),
                "oordeel", "Kan bijna alles zelf.", "doelen", doelen("ZELF"), "gesprokenOp", vandaag(dawit));
        bilal.taak("Beoordeel de financiële zelfredzaamheid").als("budgetbegeleider").rondAf("eindoordeel", "EINDE", "oordeel", "Kan het zelf.", "doelen", doelen("ZELF"));

        naar(bilal, einde(bilal).plusDays(2));
        wachtOp(bilal, "the period is closed", geld -> geld.path("status").asString().equals("AFGEROND"));
        assertThat(bilal.termijn("ONTZORGTERMIJN").path("status").asString()).isEqualTo("GEHAALD");
        wachtOp(dawit, "the period is closed", geld -> geld.path("status").asString().equals("AFGEROND"));
        assertThat(lijn(dawit)).contains("De begeleiding bij geldzaken gaat nog door.");
        assertThat(geld(amina).path("status").asString()).isEqualTo("LOPEND");
        gerda.verwachtTaken("budgetbegeleider", "Begeleid training of gesprek");
        assertThat(gerda.openTaken("budgetbegeleider")).as("lapsed with the ontzorgen").doesNotContain("Stel leerdoelen vast");
        assertThat(gerda.tijdlijn() + lijn(gerda)).contains("De taak om leerdoelen vast te stellen, vervalt.");
        eenTrainingDieOpenstaatVervaltMetDeBegeleiding(dawit);
        Wacht.tot(GEDULD, "the guidance of who had no goals ends too", () -> !gerda.openTaken("budgetbegeleider").contains("Begeleid training of gesprek"));
        assertThat(gerda.openTaken("budgetbegeleider")).as("open past the end").doesNotContain("Stel leerdoelen vast");
        JsonNode cijfers = omgeving.als("teamleider").get("/monitor/ontzorgen").verwacht(200).json().path("tabellen").get(0).path("regels").get(0);
        assertThat(cijfers.path("begonnen").asInt()).isEqualTo(7);
        assertThat(cijfers.path("metToeslag").asInt()).isEqualTo(1);
        assertThat(cijfers.path("overbrugd").asInt()).isEqualTo(1);
        long storingen = omgeving.sql(jdbc -> jdbc.sql("select count(*) from engine.incident where toestand = 'OPEN'").query(Long.class).single());
        assertThat(storingen).isZero();
    }

    private void eenTrainingDieOpenstaatVervaltMetDeBegeleiding(Verhaal dawit) {
        dawit.klokVooruit("P30D").verwachtTaken("budgetbegeleider", "Begeleid training of gesprek");
        dawit.klokVooruit("P35D");
        Wacht.tot(GEDULD, "the training lapses with the guidance", () -> !dawit.openTaken("budgetbegeleider").contains("Begeleid training of gesprek"));
        assertThat(lijn(dawit) + dawit.tijdlijn()).contains("De training of het gesprek dat nog openstond, vervalt.");
    }

    private void zesMaandenVanafHetRecht(Verhaal verhaal) {
        JsonNode termijn = verhaal.termijn("ONTZORGTERMIJN");
        assertThat(termijn.path("start").asString()).isEqualTo(recht.toString());
        assertThat(termijn.path("fataleDatum").asString()).isEqualTo(recht.plusMonths(6).minusDays(1).toString());
        assertThat(termijn.path("grondslag").asString()).startsWith("Participatiewet art. 56a");
    }

    private void vijftienEuroInMaandTwee(Verhaal amina) {
        String twee = recht.plusMonths(1).toString();
        assertThat(maand(amina, YearMonth.from(recht.plusMonths(1))).path("leefgeldInCenten").asInt()).isEqualTo(1_500);
        JsonNode voorstel = amina.taak("Besluit over overbruggen").als("inkomensconsulent").voorinvulling();
        assertThat(voorstel.path("maand").asString()).isEqualTo(twee);
        assertThat(voorstel.path("bedrag").asDouble()).isEqualTo(185.0);
        assertThat(voorstel.path("advies").asString()).isEqualTo("Overbruggingskrediet");
        amina.taak("Besluit over overbruggen").als("inkomensconsulent").rondAf("maand", twee, "vorm", "VOORSCHOT", "bedrag", 200, "kosten", 0, "terugPerMaand", 50,
                "terugVanaf", recht.plusMonths(4).toString(), "opvolgenOp", amina.vandaag().plusDays(45).toString(), "motivering", "Van 15 euro kan niemand leven.");
        JsonNode daarna = maand(amina, YearMonth.from(recht.plusMonths(1)));
        assertThat(daarna.path("leefgeldInCenten").asInt()).isEqualTo(21_500);
        assertThat(daarna.path("tekort").asString()).isEqualTo("GEEN");
        assertThat(geld(amina).path("overbruggingen").get(0).path("besluitDoor").asString()).isNotBlank();
        List<String> inDeMotor = omgeving.sql(jdbc -> jdbc.sql("select distinct proces_id from engine.procesinstantie where traject_id = :t").param("t", amina.trajectId())
                .query(String.class).list());
        assertThat(inDeMotor).contains("leefgeld", "betaalkalender", "toeslagen", "ontzorgperiode", "financieel-leren");
    }

    private void huurTweeKeerAfgeschreven(Verhaal bilal) {
        String maand = YearMonth.from(recht).toString();
        Map<String, Object> dubbel = Map.of("betalingId", "dubbel-" + bilal.trajectId(), "soort", "HUUR", "bedragInCenten", 50_000, "geboektOp", bilal.vandaag().toString(), "periode", maand);
        bilal.gebeurtenis("betaling.geboekt", Map.of("betalingId", "HUUR-" + maand, "soort", "HUUR", "bedragInCenten", 50_000, "geboektOp", bilal.vandaag().toString(), "periode", maand));
        assertThat(geld(bilal).path("afwijkingen")).as("the same payment told twice is not a double payment").isEmpty();
        bilal.gebeurtenis("betaling.geboekt", dubbel).gebeurtenis("betaling.geboekt", dubbel);
        assertThat(vak(bilal, "HUUR", maand).path("stand").asString()).isEqualTo("DUBBEL");
        assertThat(bilal.taak("Herstel de betaling").als("budgetbegeleider").geweigerd("herstelUitkomst", "HERSTELD", "watGedaan", "PLAN_TERUGBETALEN", "terugPerMaand", 10)).contains("watGedaan");
        bilal.taak("Herstel de betaling").als("budgetbegeleider").rondAf("herstelUitkomst", "HERSTELD", "watGedaan", "TERUGGEBOEKT", "gesprokenOp", vandaag(bilal), "briefSturen", true,
                "uitleg", "De verhuurder boekt het terug. U hoeft niets te doen.");
        wachtOp(bilal, "the double rent is repaired", geld -> geld.path("afwijkingen").get(0).path("stand").asString().equals("HERSTELD"));
        assertThat(vak(bilal, "HUUR", maand).path("stand").asString()).isEqualTo("BETAALD");
        assertThat(geld(bilal).path("brieven").get(0).path("titel").asString()).isEqualTo("Over een betaling die misging");
        assertThat(geld(bilal).path("afwijkingen")).hasSize(1);

        bilal.gebeurtenis("betaling.mislukt", Map.of("betalingId", "laat-" + bilal.trajectId(), "soort", "ZORGVERZEKERING", "misluktOp", bilal.vandaag().toString(), "periode", maand));
        assertThat(geld(bilal).path("afwijkingen")).as("it was booked already; the failure was told late").hasSize(1);
        String later = YearMonth.from(recht.plusMonths(8)).toString();
        bilal.gebeurtenis("betaling.mislukt", Map.of("betalingId", "mis-" + bilal.trajectId(), "soort", "GAS_ELEKTRICITEIT", "misluktOp", bilal.vandaag().toString(), "periode", later));
        bilal.verwachtTaken("budgetbegeleider", "Herstel de betaling");
        bilal.gebeurtenis("betaling.geboekt", Map.of("betalingId", "alsnog-" + bilal.trajectId(), "soort", "GAS_ELEKTRICITEIT", "bedragInCenten", 15_000, "geboektOp", bilal.vandaag().toString(),
                "periode", later));
        Wacht.tot(GEDULD, "the task lapses because the payment came", () -> !bilal.openTaken("budgetbegeleider").contains("Herstel de betaling"));
    }

    private void machtigingTeLaat(Verhaal chaima) {
        chaima.gebeurtenis("toeslag.betaald-aan-client", Map.of("soort", "HUURTOESLAG", "betaaldOp", chaima.vandaag().toString(), "bedragInCenten", 30_000));
        chaima.taak("Herstel de betaling").als("budgetbegeleider").rondAf("herstelUitkomst", "HERSTELD", "watGedaan", "PLAN_TERUGBETALEN", "terugPerMaand", 75,
                "terugVanaf", recht.plusMonths(1).toString(), "gesprokenOp", vandaag(chaima), "briefSturen", true, "uitleg", "De toeslag is voor de huur.");
        wachtOp(chaima, "there is a plan", geld -> geld.path("afwijkingen").get(0).path("stand").asString().equals("HERSTELD"));
        assertThat(maand(chaima, YearMonth.from(recht.plusMonths(1))).path("schuldenInCenten").asInt()).isEqualTo(7_500);
        assertThat(maand(chaima, YearMonth.from(recht.plusMonths(5))).path("schuldenInCenten").asInt()).as("four months of 75 euro").isZero();
        assertThat(geld(chaima).path("dagenTotEersteToeslag").asLong()).isEqualTo(ChronoUnit.DAYS.between(recht, chaima.vandaag()));
        assertThat(geld(chaima).path("toeslagen").get(0).path("betaaldAan").asString()).isEqualTo("INBURGERAAR");
    }

    private void wilStoppenEnMagNiet(Verhaal dawit) {
        Gebruiker wie = new Gebruiker("budgetbegeleider", "Linda Smit", Set.of("budgetbegeleider"), Set.of("9901"), Set.of("team-inkomen"), Set.of());
        omgeving.in(DbRol.WEB, "9901", () -> {
            omgeving.bean(Geldbeelden.class).vraagStoppen(dawit.trajectId(), "Ik kan het zelf en wil zelf betalen.", wie);
            return null;
        });
        assertThat(dawit.taak("Beantwoord verzoek om te stoppen").als("inkomensconsulent").geweigerd("antwoord", "TOEGEWEZEN", "watWelKan", "-")).containsExactly("antwoord");
        dawit.taak("Beantwoord verzoek om te stoppen").als("inkomensconsulent").rondAf("antwoord", "AFGEWEZEN", "gesprokenOp", vandaag(dawit), "briefSturen", true,
                "watWelKan", "U zet de betalingen zelf klaar en wij kijken mee.");
        JsonNode verzoek = geld(dawit).path("verzoeken").get(0);
        assertThat(verzoek.path("stand").asString()).isEqualTo("AFGEWEZEN");
        assertThat(verzoek.path("grondslag").asString()).isEqualTo("Participatiewet art. 56a");
        assertThat(verzoek.hasNonNull("documentId")).isTrue();
        String termijn = dawit.termijn("ONTZORGTERMIJN").path("termijnId").asString();
        JsonNode weigering = omgeving.als("klantmanager").post("/trajecten/" + dawit.trajectId() + "/termijnen/" + termijn + "/wijzigingen",
                Map.of("soort", "CORRECTIE", "reden", "Kan het zelf", "grondslag", "gesprek", "per", recht.minusMonths(3).toString())).verwacht(422).json();
        assertThat(weigering.toString()).contains("56a");
        assertThat(einde(dawit)).isEqualTo(recht.plusMonths(6).minusDays(1));
    }

    private void bijstandStoptInMaandVier(Verhaal elham) {
        LocalDate per = elham.vandaag().plusDays(3);
        elham.gebeurtenis("inkomen.bijstand-beeindigd", Map.of("beeindigdPer", per.toString(), "reden", "WERK"));
        elham.taak("Rond af na einde bijstand").als("inkomensconsulent").rondAf("gesprokenOp", vandaag(elham), "besproken", List.of("VASTE_LASTEN", "TOESLAGEN"), "briefSturen", true);
        wachtOp(elham, "ontzorgen has ended", geld -> geld.path("status").asString().equals("AFGEROND"));
        JsonNode geld = geld(elham);
        assertThat(geld.path("laatsteDag").asString()).isEqualTo(per.minusDays(1).toString());
        geld.path("betalingen").forEach(vak -> assertThat(!vak.hasNonNull("verwachtOp") || LocalDate.parse(vak.path("verwachtOp").asString()).isBefore(per)).isTrue());
        assertThat(elham.termijn("ONTZORGTERMIJN").path("status").asString()).isEqualTo("GEHAALD");
        assertThat(geld.path("brieven").get(0).path("titel").asString()).startsWith("De gemeente stopt");
    }

    /** Nobody made the overview, the agreements or the goals; a first day that was wrong is put right with its reason. */
    private void watNogNietKlaarWasVervalt(Verhaal fatima) {
        fatima.verwachtTaken("budgetbegeleider", "Maak overzicht van inkomsten en kosten", "Stel leerdoelen vast");
        LocalDate goed = recht.plusDays(9);
        Webbezoek consulent = new Webbezoek(omgeving.adres(), "inkomensconsulent");
        String geld = "/trajecten/" + fatima.trajectId() + "/geld";
        assertThat(consulent.lees(geld)).contains("Eerste dag verbeteren");
        assertThat(consulent.verstuur(geld + "/recht", Map.of("rechtVanaf", goed.toString(), "redenRecht", "")).inhoud()).contains("Vul in waarom de dag niet klopt");
        assertThat(fatima.termijn("ONTZORGTERMIJN").path("start").asString()).as("without a reason nothing changes").isEqualTo(recht.toString());
        assertThat(consulent.verstuur(geld + "/recht", Map.of("rechtVanaf", goed.toString(), "redenRecht", "Het besluit noemt een andere dag.")).inhoud())
                .contains("De eerste dag is verbeterd. De zes maanden zijn opnieuw geteld.");
        JsonNode termijn = fatima.termijn("ONTZORGTERMIJN");
        assertThat(termijn.path("start").asString()).isEqualTo(goed.toString());
        assertThat(einde(fatima)).isEqualTo(goed.plusMonths(6).minusDays(1));
        assertThat(termijn.path("wijzigingen").toString()).contains("Het besluit noemt een andere dag.");
        fatima.gebeurtenis("inkomen.bijstand-beeindigd", Map.of("beeindigdPer", fatima.vandaag().plusDays(2).toString(), "reden", "WERK"));
        fatima.taak("Rond af na einde bijstand").als("inkomensconsulent").rondAf("gesprokenOp", vandaag(fatima), "besproken", List.of("VASTE_LASTEN"), "briefSturen", false);
        Wacht.tot(GEDULD, "what nobody did lapses with the ontzorgen", () -> fatima.openTaken("budgetbegeleider").stream()
                .noneMatch(naam -> naam.startsWith("Maak overzicht") || naam.equals("Stel leerdoelen vast")));
        assertThat(lijn(fatima) + fatima.tijdlijn()).contains("Niet meer nodig: het overzicht van inkomsten en kosten, de afspraken over de vaste lasten, de leerdoelen.");
    }

    private void verlengdMetEenGrond(Verhaal amina) {
        LocalDate tot = einde(amina).plusMonths(3);
        amina.taak("Beoordeel de financiële zelfredzaamheid").als("budgetbegeleider").rondAf("eindoordeel", "VERLENGEN", "oordeel", "Kan het nog niet alleen.", "doelen", doelen("MET_HULP"));
        assertThat(amina.taak("Besluit over verlengen").als("inkomensconsulent").geweigerd("besluit", "VERLENGD", "verlengdTot", amina.vandaag().toString(), "gronden", List.of("SCHULDEN")))
                .containsExactly("verlengdTot");
        amina.taak("Besluit over verlengen").als("inkomensconsulent").rondAf("besluit", "VERLENGD", "verlengdTot", tot.toString(), "gronden", List.of("SCHULDEN"),
                "motivering", "De schuld aan de gemeente loopt nog.", "briefSturen", true);
        assertThat(einde(amina)).isEqualTo(tot);
        assertThat(geld(amina).path("verlengd").asBoolean()).isTrue();
        assertThat(amina.termijn("ONTZORGTERMIJN").path("wijzigingen").toString()).contains("Participatiewet art. 57");
    }

    private void gezinsmigrantKrijgtGeenOntzorgen() {
        Verhaal gezin = Verhaal.van(omgeving).gezinsmigrant();
        gezin.gebeurtenis("inkomen.bijstand-toegekend", Map.of("rechtVanaf", recht.toString())).verwachtTaken("klantmanager", "Beoordeel melding");
        assertThat(geld(gezin).path("status").asString()).isEqualTo("GEEN");
        assertThat(gezin.openTaken("budgetbegeleider")).isEmpty();
    }

    private void anderenZienGeenGeld(Verhaal verhaal) {
        String pad = "/trajecten/" + verhaal.trajectId() + "/betalingen";
        omgeving.als("inkomensconsulent").get(pad).verwacht(200);
        omgeving.als("budgetbegeleider").get(pad).verwacht(200);
        assertThat(omgeving.als("maatschappelijk-begeleider").get(pad).status()).isEqualTo(403);
        for (String ander : List.of("jobcoach", "taalaanbieder", "casemanager-coa", "teamleider", "beleidsadviseur", "klantmanager-elders", "buitenstaander")) {
            assertThat(omgeving.als(ander).get(pad).status()).as(ander).isIn(403, 404);
        }
        assertThat(omgeving.integratie("trajecten:lezen").get(pad).status()).isIn(403, 404);
        assertThat(omgeving.als("maatschappelijk-begeleider").get("/trajecten/" + verhaal.trajectId() + "/tijdlijn?limit=200").verwacht(200).json().toString())
                .doesNotContain("ontzorgen.", "overbrugd", "betaling.");
    }

    /** Linked, with bijstand from the first of this month, an overview, agreements, and every fixed cost of six months booked. */
    private Verhaal ontzorgd(String machtiging, int schuldEuro) {
        return ontzorgd(machtiging, schuldEuro, true);
    }

    private Verhaal ontzorgd(String machtiging, int schuldEuro, boolean metLeerdoelen) {
        Verhaal verhaal = Verhaal.van(omgeving).statushouder(12, verzoek -> { });
        verhaal.gebeurtenis("inkomen.bijstand-toegekend", Map.of("rechtVanaf", recht.toString())).gebeurtenis("inkomen.bijstand-toegekend", Map.of("rechtVanaf", recht.toString()));
        for (YearMonth maand = YearMonth.from(recht); maand.isBefore(YearMonth.from(recht).plusMonths(6)); maand = maand.plusMonths(1)) {
            for (String soort : VAST) {
                verhaal.gebeurtenis("betaling.geboekt", Map.of("betalingId", soort + "-" + maand, "soort", soort, "bedragInCenten", EURO.get(soort) * 100, "geboektOp", recht.toString(),
                        "periode", maand.toString()));
            }
        }
        List<Map<String, Object>> schulden = schuldEuro == 0 ? List.of()
                : List.of(Map.of("omschrijving", "Inrichtingskrediet", "bedrag", schuldEuro, "vanaf", recht.plusMonths(1).toString(), "tot", recht.plusMonths(2).minusDays(1).toString()));
        verhaal.taak("Vraag machtiging").als("budgetbegeleider").rondAf("machtiging", machtiging, "gevraagdOp", vandaag(verhaal), "gegevenOp", vandaag(verhaal));
        verhaal.taak("Vraag toeslagen en kwijtschelding aan").als("budgetbegeleider").rondAf("aanvragen", List.of(Map.of("soort", "HUURTOESLAG", "stand", "AANGEVRAAGD",
                "aangevraagdOp", vandaag(verhaal), "verwachtOp", recht.plusMonths(3).plusDays(19).toString(), "bedrag", 300)));
        verhaal.taak("Maak overzicht van inkomsten en kosten").als("budgetbegeleider").rondAf("huishouden", "ALLEENSTAANDE", "kinderen", 0,
                "inkomsten", List.of(Map.of("soort", "BIJSTAND", "bedrag", 1000)), "kosten", List.of(), "schulden", schulden, "besprokenOp", vandaag(verhaal));
        List<Map<String, Object>> afspraken = new ArrayList<>();
        VAST.forEach(soort -> afspraken.add(Map.of("soort", soort, "partij", "Voorbeeld", "bedrag", EURO.get(soort), "betaaldag", 1, "vanaf", recht.toString())));
        assertThat(verhaal.taak("Maak afspraken over de vaste lasten").als("budgetbegeleider").geweigerd("afspraken", afspraken.subList(0, 2), "inDeHuur", List.of("WATER"),
                "besprokenOp", vandaag(verhaal))).as("the law's package is whole").contains("afspraken");
        verhaal.taak("Maak afspraken over de vaste lasten").als("budgetbegeleider").rondAf("afspraken", afspraken, "inDeHuur", List.of("WATER"), "besprokenOp", vandaag(verhaal), "briefSturen", true);
        if (metLeerdoelen) {
            verhaal.taak("Stel leerdoelen vast").als("budgetbegeleider").rondAf("vorm", "INDIVIDUEEL", "doelen", doelen("SAMEN"), "eersteOp", verhaal.vandaag().plusDays(14).toString());
        }
        assertThat(verhaal.termijn("ONTZORGTERMIJN").isMissingNode()).isFalse();
        return verhaal;
    }

    private static List<Map<String, Object>> doelen(String stand) {
        return List.of(Map.of("doel", "BUDGET", "stand", stand), Map.of("doel", "REKENINGEN", "stand", stand));
    }

    private JsonNode geld(Verhaal verhaal) {
        return omgeving.als("inkomensconsulent").get("/trajecten/" + verhaal.trajectId() + "/betalingen").verwacht(200).json();
    }

    private JsonNode maand(Verhaal verhaal, YearMonth maand) {
        for (JsonNode rij : geld(verhaal).path("leefgeld")) {
            if (rij.path("maand").asString().equals(maand.toString())) {
                return rij;
            }
        }
        throw new AssertionError("no month " + maand + " in " + geld(verhaal).path("leefgeld"));
    }

    private JsonNode vak(Verhaal verhaal, String soort, String maand) {
        for (JsonNode rij : geld(verhaal).path("betalingen")) {
            if (rij.path("soort").asString().equals(soort) && rij.path("maand").asString().equals(maand)) {
                return rij;
            }
        }
        throw new AssertionError("no " + soort + " in " + maand);
    }

    private LocalDate einde(Verhaal verhaal) {
        return LocalDate.parse(verhaal.termijn("ONTZORGTERMIJN").path("fataleDatum").asString());
    }

    private String lijn(Verhaal verhaal) {
        return omgeving.sql(jdbc -> jdbc.sql("select coalesce(toelichting, '') from dossier.lijn where traject_id = :t and naam = 'financien'").param("t", verhaal.trajectId())
                .query(String.class).single());
    }

    private void naar(Verhaal verhaal, LocalDate dag) {
        long dagen = ChronoUnit.DAYS.between(verhaal.vandaag(), dag);
        if (dagen > 0) {
            verhaal.klokVooruit("P" + dagen + "D");
        }
    }

    private void wachtOp(Verhaal verhaal, String wat, java.util.function.Predicate<JsonNode> klopt) {
        Wacht.tot(GEDULD, wat, () -> klopt.test(geld(verhaal)));
    }

    private static String vandaag(Verhaal verhaal) {
        return verhaal.vandaag().toString();
    }
}
