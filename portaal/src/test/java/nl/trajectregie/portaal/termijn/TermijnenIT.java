package nl.trajectregie.portaal.termijn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.trajectregie.portaal.test.Api;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Verhaal;
import nl.trajectregie.portaal.test.Wacht;
import nl.trajectregie.portaal.test.Zaken;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The term ledger over the API, on the real parts. Moves the clock some days: notices lie in the past instead of waiting ten weeks. */
class TermijnenIT {

    private static final Omgeving OMGEVING = Omgeving.gedeeld();
    private final Zaken zaken = new Zaken(OMGEVING);
    private final Api klantmanager = OMGEVING.als("klantmanager");
    private final Api teamleider = OMGEVING.als("teamleider");
    private final Api integratie = OMGEVING.integratie("gebeurtenissen", "koppelingen", "trajecten:lezen");

    @Test
    void zonderKennisgevingIsDeTermijnOnbekendTotDuoKennisGeeft() {
        UUID traject = koppel("DUO_KENNISGEVING", "GEZINS_EN_OVERIGE_MIGRANT", null);
        assertThat(pip(traject).path("status").asString()).isEqualTo("ONBEKEND");
        assertThat(pip(traject).has("fataleDatum")).isFalse();
        String taak = zaken.taakId(klantmanager, traject, "zoek-startdatum-uit");
        gebeurtenis(traject, "duo.inburgeringsplicht-vastgesteld", Map.of("kennisgevingsdatum", vandaag().minusDays(3).toString()));
        assertThat(pip(traject).path("status").asString()).isEqualTo("LOPEND");
        assertThat(pip(traject).path("start").asString()).isEqualTo(vandaag().minusDays(3).toString());
        Wacht.tot(Duration.ofSeconds(30), "the task to find the date is gone", () -> klantmanager.get("/taken/" + taak).json().path("status").asString("").equals("vervallen"));
    }

    @Test
    void deKlantmanagerVindtDeStartdatumEnDeRegelBepaaltDeTermijn() {
        UUID traject = koppel("DUO_KENNISGEVING", "GEZINS_EN_OVERIGE_MIGRANT", null);
        String taak = zaken.taakId(klantmanager, traject, "zoek-startdatum-uit");
        LocalDate datum = vandaag().minusDays(8);
        zaken.rondAf(klantmanager, taak, Map.of("gevonden", "JA", "startdatum", datum.toString(), "startgebeurtenis", "KENNISGEVING_DUO", "bron", "BRIEF_DUO", "bewijs", "Brief van DUO"));
        assertThat(pip(traject).path("start").asString()).isEqualTo(datum.toString());
        assertThat(tijdlijn(traject)).anySatisfy(r -> assertThat(r).contains("Termijn voor het PIP begonnen op"));
    }

    @Test
    void wieOnderHuisvestingswet28KomtKrijgtDeTermijnVanafDeInschrijving() {
        UUID traject = koppel("COA_KOPPELING", "ASIELSTATUSHOUDER", vandaag().minusDays(30));
        assertThat(pip(traject).path("status").asString()).isEqualTo("ONBEKEND");
        assertThat(pip(traject).path("wijzigingen").get(0).path("reden").asString()).startsWith("Wacht op inschrijving BRP");
        gebeurtenis(traject, "brp.ingeschreven", Map.of("ingeschrevenOp", vandaag().minusDays(2).toString()));
        assertThat(pip(traject).path("start").asString()).isEqualTo(vandaag().minusDays(2).toString());
        assertThat(pip(traject).path("startgebeurtenis").asString()).isEqualTo("INSCHRIJVING_BRP");
    }

    @Test
    void ziekteIsGeenGrondEnHetAntwoordNoemtHetArtikel() {
        UUID traject = koppel("DUO_KENNISGEVING", "GEZINS_EN_OVERIGE_MIGRANT", vandaag().minusDays(20));
        String pad = "/trajecten/" + traject + "/termijnen/" + pip(traject).path("termijnId").asString() + "/wijzigingen";
        Api.Antwoord geweigerd = klantmanager.post(pad, Map.of("soort", "OPSCHORTING", "reden", "De inburgeraar is ziek", "grondslag", "ziekmelding", "per", vandaag().toString())).verwacht(422);
        assertThat(geweigerd.json().path("detail").asString()).contains("Besluit inburgering 2021 art. 5.3").contains("Ziekte");
        assertThat(geweigerd.json().path("grondslag").asString()).isEqualTo("Besluit inburgering 2021 art. 5.3 lid 2");
        assertThat(klantmanager.post(pad, Map.of("soort", "WACHT_OP_DERDEN", "grondslag", "mail", "per", vandaag().toString())).verwacht(400).velden()).containsExactly("reden");
        assertThat(klantmanager.post(pad, Map.of("soort", "UITSTEL", "reden", "x", "grondslag", "mail", "per", vandaag().toString())).verwacht(400).velden()).containsExactly("soort");
        assertThat(klantmanager.post(pad, Map.of("soort", "WACHT_OP_DERDEN", "reden", "x", "grondslag", "mail", "per", vandaag().plusDays(1).toString())).verwacht(400).velden()).containsExactly("per");
        assertThat(pip(traject).path("wijzigingen")).hasSize(1);
        OMGEVING.als("klantmanager-elders").post(pad, Map.of("soort", "WACHT_OP_DERDEN", "reden", "x", "grondslag", "mail", "per", vandaag().toString())).verwacht(404);
        OMGEVING.als("buitenstaander").post(pad, Map.of("soort", "WACHT_OP_DERDEN", "reden", "x", "grondslag", "mail", "per", vandaag().toString())).verwacht(403);
        OMGEVING.als("privacyfunctionaris").get("/trajecten/" + traject + "/termijnen").verwacht(403);
        klantmanager.post("/trajecten/" + traject + "/termijnen/" + UUID.randomUUID() + "/wijzigingen", Map.of("soort", "WACHT_OP_DERDEN", "reden", "x", "grondslag", "mail", "per", vandaag().toString())).verwacht(404);
    }

    @Test
    void informatieVanDerdenGevraagdInWeek9EnOntvangenInWeek12GeeftTweeWekenErna() {
        UUID traject = koppel("DUO_KENNISGEVING", "GEZINS_EN_OVERIGE_MIGRANT", vandaag().minusDays(80));
        String pad = "/trajecten/" + traject + "/termijnen/" + pip(traject).path("termijnId").asString() + "/wijzigingen";
        JsonNode wacht = klantmanager.post(pad, Map.of("soort", "WACHT_OP_DERDEN", "reden", "Uitslag nodig voor de leerroute", "grondslag", "mail aan DUO",
                "per", vandaag().minusDays(20).toString(), "derde", "DUO", "gevraagd", "uitslag leerbaarheidstoets")).verwacht(200).json();
        assertThat(wacht.path("status").asString()).isEqualTo("WACHT_OP_DERDEN");
        JsonNode loopt = klantmanager.post(pad, Map.of("soort", "ONTVANGEN_VAN_DERDEN", "reden", "Uitslag ontvangen", "grondslag", "bericht van DUO", "per", vandaag().toString())).verwacht(200).json();
        assertThat(loopt.path("status").asString()).isEqualTo("LOPEND");
        assertThat(loopt.path("onverschovenFataleDatum").asString()).isEqualTo(vandaag().plusDays(14).toString());
        assertThat(tijdlijn(traject)).anySatisfy(r -> assertThat(r).contains("informatie gevraagd aan DUO (uitslag leerbaarheidstoets)"))
                .anySatisfy(r -> assertThat(r).contains("Uitslag ontvangen"));
    }

    @Test
    void waarschuwingOverschrijdingEnDeTaakVanDeTeamleider() {
        UUID traject = koppel("DUO_KENNISGEVING", "GEZINS_EN_OVERIGE_MIGRANT", vandaag().minusDays(69));
        OMGEVING.rust();
        assertThat(soorten(traject)).as("the last day is near").contains("WAARSCHUWING").doesNotContain("VERSTREKEN");
        JsonNode nu = OMGEVING.als("beheerder").post("/demo/klok", Map.of("vooruit", "P6D")).verwacht(200).json();
        assertThat(nu.path("nu").asString()).isNotBlank();
        assertThat(pip(traject).path("status").asString()).isEqualTo("VERSTREKEN");
        String taak = zaken.taakId(teamleider, traject, "beoordeel-overschrijding");
        zaken.rondAf(teamleider, taak, Map.of("oorzaak", "CAPACITEIT", "toelichting", "Te weinig klantmanagers", "maatregel", "Gesprek deze week", "wie", "Karin", "verwachtKlaarOp", vandaag().plusDays(7).toString()));
        assertThat(pip(traject).path("status").asString()).as("an overrun stays visible").isEqualTo("VERSTREKEN");
        assertThat(cijfers("Termijn voor het PIP").path("gemist").asInt()).isPositive();
        assertThat(pip(traject).path("redenOverschrijding").asString()).contains("Te weinig klantmanagers");
        OMGEVING.rust();
        assertThat(soorten(traject).stream().filter("VERSTREKEN"::equals)).hasSize(1);
        assertThat(tijdlijn(traject)).anySatisfy(r -> assertThat(r).contains("Termijn voor het PIP verstreken"));
    }

    @Test
    void deOproepladderLooptMetDeKlokTotHetOordeelVanDeTeamleiderEnErVolgtNooitVanzelfEenSanctie() {
        Verhaal verhaal = Verhaal.van(OMGEVING).gezinsmigrant();
        UUID traject = verhaal.trajectId();
        String pipTermijn = verhaal.termijn("PIP_TERMIJN").path("fataleDatum").asString();
        verhaal.taak("Voer openingsgesprek").rondAf("gesprekUitkomst", "NIET_VERSCHENEN", "afspraakOp", vandaag().toString())
                .taak("Zoek contact").rondAf("contactUitkomst", "GEEN_CONTACT", "pogingen", List.of(Map.of("op", vandaag().toString(), "wijze", "TELEFOON")))
                .taak("Ga op huisbezoek").rondAf("huisbezoekUitkomst", "GEEN_CONTACT", "bezoekOp", vandaag().toString());
        assertThat(verhaal.taak("Verstuur oproep").geweigerd("reactieUiterlijkOp", vandaag().plusDays(2).toString(), "verschijnenOp", vandaag().plusDays(1).toString()))
                .as("too short to answer a letter").containsExactly("reactieUiterlijkOp");
        LocalDate eersteDag = vandaag().plusDays(14);
        verhaal.taak("Verstuur oproep").rondAf("reactieUiterlijkOp", eersteDag.toString(), "verschijnenOp", vandaag().plusDays(10).toString())
                .verwachtTaken("klantmanager", "Registreer reactie op oproep");
        assertThat(oproeptermijnen(traject)).containsExactly("LOPEND " + eersteDag);

        verhaal.klokVooruit("P13D").verwachtTaken("klantmanager", "Registreer reactie op oproep");
        verhaal.klokVooruit("P2D").verwachtTaken("klantmanager", "Waarschuw en roep opnieuw op");
        assertThat(verhaal.openTaken("klantmanager")).as("the term has passed").doesNotContain("Registreer reactie op oproep");
        assertThat(oproeptermijnen(traject)).containsExactly("VERSTREKEN " + eersteDag);

        LocalDate tweedeDag = vandaag().plusDays(14);
        verhaal.taak("Waarschuw en roep opnieuw op").rondAf("reactieUiterlijkOp", tweedeDag.toString(), "verschijnenOp", vandaag().plusDays(10).toString(), "gronden", "Twee keer niet gekomen",
                        "gevolgenUitgelegd", true)
                .verwachtTaken("klantmanager", "Registreer reactie op tweede oproep");
        verhaal.klokVooruit("P15D").verwachtTaken("teamleider", "Beoordeel niet verschijnen");
        assertThat(verhaal.openTaken("klantmanager")).doesNotContain("Beoordeel niet verschijnen", "Registreer reactie op tweede oproep");
        assertThat(oproeptermijnen(traject)).containsExactly("VERSTREKEN " + eersteDag, "VERSTREKEN " + tweedeDag);
        JsonNode oproepen = cijfers("Termijn in de oproep");
        assertThat(oproepen.path("voorbij").asInt()).as("both calls are over").isGreaterThanOrEqualTo(2);
        assertThat(oproepen.path("gemist").asInt()).as("and the municipality missed nothing").isZero();
        verhaal.taak("Beoordeel niet verschijnen").als("teamleider").rondAf("verwijtbaar", "NEE", "oordeel", "OPNIEUW_UITNODIGEN", "afweging", "Lag in het ziekenhuis", "watNodig", "Gesprek aan huis")
                .verwachtTaken("klantmanager", "Plan volgend gesprek");

        assertThat(OMGEVING.<List<String>>sql(jdbc -> jdbc.sql("select soort from dossier.document where traject_id = :t order by tijdstip").param("t", traject).query(String.class).list()))
                .as("a letter for each call").hasSize(2);
        assertThat(tijdlijn(traject)).anySatisfy(r -> assertThat(r).contains("opnieuw uitgenodigd").contains("Lag in het ziekenhuis"));
        assertThat(OMGEVING.<Long>sql(jdbc -> jdbc.sql("select count(*) from engine.element where traject_id = :t and element_id ~ 'sanctie|boete|maatregel'").param("t", traject).query(Long.class).single()))
                .as("nothing punishes by itself").isZero();
        assertThat(verhaal.termijn("PIP_TERMIJN").path("fataleDatum").asString()).as("not appearing does not move the PIP term").isEqualTo(pipTermijn);
    }

    private JsonNode cijfers(String termijn) {
        return StreamSupport.stream(teamleider.get("/monitor/doorstroom").verwacht(200).json().path("tabellen").spliterator(), false)
                .filter(tabel -> tabel.path("naam").asString().equals("doorstroom-termijnen")).flatMap(tabel -> StreamSupport.stream(tabel.path("regels").spliterator(), false))
                .filter(regel -> regel.path("soort").asString().equals(termijn)).findFirst().orElseThrow();
    }

    private static List<String> oproeptermijnen(UUID traject) {
        return OMGEVING.sql(jdbc -> jdbc.sql("select status || ' ' || onverschoven_fatale_datum from dossier.termijn where traject_id = :t and soort = 'OPROEPTERMIJN' order by aangemaakt_op")
                .param("t", traject).query(String.class).list());
    }

    @Test
    void deKlokGaatAlleenVooruitEnAlleenVoorDeBeheerder() {
        for (String fout : List.of("P0D", "P-1D", "PT-1H", "morgen", "", "P11Y")) {
            assertThat(OMGEVING.als("beheerder").post("/demo/klok", Map.of("vooruit", fout)).verwacht(400).velden()).containsExactly("vooruit");
        }
        klantmanager.post("/demo/klok", Map.of("vooruit", "PT1M")).verwacht(403);
        OMGEVING.als("buitenstaander").post("/demo/klok", Map.of("vooruit", "PT1M")).verwacht(403);
    }

    private UUID koppel(String aanleiding, String doelgroep, LocalDate kennisgeving) {
        Map<String, Object> verzoek = new LinkedHashMap<>(Map.of("gemeentecode", "9901", "aanleiding", aanleiding, "doelgroep", doelgroep,
                "persoon", Map.of("bsn", Zaken.bsn(), "voornamen", "Dina", "geslachtsnaam", "Verzonnen", "geboortedatum", "1991-06-07", "talen", List.of("ti"))));
        if (aanleiding.equals("COA_KOPPELING")) {
            verzoek.put("gekoppeldOp", vandaag().minusDays(40).toString());
        }
        if (kennisgeving != null) {
            verzoek.put("kennisgevingsdatum", kennisgeving.toString());
        }
        return UUID.fromString(integratie.post("/koppelingen", verzoek).verwacht(201).json().path("trajectId").asString());
    }

    private void gebeurtenis(UUID traject, String kort, Map<String, Object> data) {
        integratie.post("/gebeurtenissen", Map.of("specversion", "1.0", "id", UUID.randomUUID().toString(), "source", "urn:test:termijnen", "type", "nl.trajectregie.in." + kort,
                "subject", traject.toString(), "data", data), "Content-Type", "application/cloudevents+json").verwacht(202);
    }

    private JsonNode pip(UUID traject) {
        return StreamSupport.stream(klantmanager.get("/trajecten/" + traject + "/termijnen").verwacht(200).json().path("termijnen").spliterator(), false)
                .filter(t -> t.path("soort").asString().equals("PIP_TERMIJN")).findFirst().orElseThrow();
    }

    private List<String> soorten(UUID traject) {
        return pip(traject).path("wijzigingen").findValuesAsString("soort");
    }

    private static List<String> tijdlijn(UUID traject) {
        return OMGEVING.sql(jdbc -> jdbc.sql("select wat || ' ' || coalesce(waarom, '') from dossier.tijdlijn where traject_id = :t order by id").param("t", traject).query(String.class).list());
    }

    private static LocalDate vandaag() {
        return LocalDate.ofInstant(OMGEVING.bean(Clock.class).instant(), java.time.ZoneId.of("Europe/Amsterdam"));
    }
}
