package nl.trajectregie.portaal.gebeurtenis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.trajectregie.portaal.test.Api;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Wacht;
import nl.trajectregie.portaal.test.Zaken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Events as integrators send them, over HTTP on the real parts. */
@Tag("deelt-onderdelen")
class GebeurtenissenIT {

    private static final String IN = "nl.trajectregie.in.";
    private static final Duration GEDULD = Duration.ofSeconds(30);

    private static final Omgeving OMGEVING = Omgeving.gedeeld();
    private final Zaken zaken = new Zaken(OMGEVING);
    private final Api klantmanager = OMGEVING.als("klantmanager");
    private final Api integratie = OMGEVING.integratie("gebeurtenissen", "koppelingen", "trajecten:lezen");

    @Test
    void elkTypeWordtAangenomenBewaardOpDeTijdlijnGezetEnDoorgegevenOfBeoordeeld() {
        UUID traject = zaken.gezinsmigrant();
        List<JsonNode> schemas = lijst(OMGEVING.anoniem().get("/schemas").verwacht(200).json().path("schemas"));
        assertThat(schemas).hasSize(27);
        for (JsonNode type : schemas) {
            JsonNode voorbeeld = OMGEVING.anoniem().get("/schemas/" + type.path("type").asString()).verwacht(200).json().path("examples").get(0);
            stuur(bericht(traject, type.path("type").asString(), voorbeeld.path("data"), null)).verwacht(202);
        }
        assertThat(tel("select count(*) from postbus.inkomend where traject_id = :t", traject)).isEqualTo(27);
        assertThat(tel("select count(*) from postbus.inkomend where traject_id = :t and status = 'WACHT'", traject)).as("each has its outcome").isZero();
        assertThat(tel("select count(distinct soort) from dossier.gebeurtenis_feit where traject_id = :t", traject)).isEqualTo(27);
        assertThat(tel("select count(*) from dossier.tijdlijn where traject_id = :t and soort like 'gebeurtenis.%' and wie = 'integratie:integratie'", traject)).isEqualTo(27);
        assertThat(tel("select count(*) from dossier.melding where traject_id = :t", traject))
                .isEqualTo(tel("select count(*) from postbus.inkomend where traject_id = :t and status = 'BEOORDELEN'", traject)).isGreaterThan(15);
    }

    @Test
    void watNiemandVerwachtWordtDeTaakBeoordeelMeldingVanDeKlantmanagerEnDieRondtZijAf() {
        UUID traject = zaken.gezinsmigrant();
        stuur(bericht(traject, IN + "taal.verzuim", Map.of("datum", OMGEVING.vandaag().toString(), "soort", "ONGEOORLOOFD", "uren", 3), null)).verwacht(202);
        String taak = zaken.taakId(klantmanager, traject, "beoordeel-melding");
        zaken.rondAf(klantmanager, taak, Map.of("meldingUitkomst", "GENOTEERD", "toelichting", "Gebeld met de inburgeraar"));
        assertThat(tel("select count(*) from dossier.melding where traject_id = :t and uitkomst = 'GENOTEERD'", traject)).isOne();
        assertThat(tel("select count(*) from postbus.inkomend where traject_id = :t and status = 'BEOORDEELD'", traject)).isOne();
    }

    @Test
    void eenOverlijdenTijdensDeIntakeKomtBijEenMensDieHetTrajectBeeindigt() {
        UUID traject = zaken.gezinsmigrant();
        stuur(bericht(traject, IN + "brp.overleden", Map.of("overledenOp", OMGEVING.vandaag().toString()), null)).verwacht(202);
        assertThat(tel("select count(*) from dossier.persoon p join dossier.traject t on t.persoon_id = p.id where t.id = :t and p.overleden_op is not null", traject)).isOne();
        String taak = zaken.taakId(klantmanager, traject, "beoordeel-melding");
        JsonNode gegevens = klantmanager.get("/taken/" + taak + "/formulier").verwacht(200).json().path("gegevens");
        assertThat(gegevens.path("uitstroomcode").asString()).isEqualTo("OVERLEDEN");
        zaken.rondAf(klantmanager, taak, Map.of("meldingUitkomst", "TRAJECT_BEEINDIGEN", "toelichting", "Bevestigd door de familie", "uitstroomcode", "OVERLEDEN",
                "eindeOp", OMGEVING.vandaag().toString(), "bron", "BRP"));
        zaken.taakId(klantmanager, traject, "rond-voortijdige-beeindiging-af");
        assertThat(tel("select count(*) from dossier.termijn where traject_id = :t and status not in ('VERVALLEN', 'GEHAALD')", traject)).as("terms stop").isZero();
    }

    @Test
    void hetzelfdeBerichtNogEensHeeftGeenTweedeGevolg() {
        UUID traject = zaken.gezinsmigrant();
        Map<String, Object> bericht = bericht(traject, IN + "bezwaar.ontvangen", Map.of("ontvangenOp", OMGEVING.vandaag().toString(), "besluit", "PIP"), null);
        stuur(bericht).verwacht(202);
        OMGEVING.rust();
        Map<String, Long> eerst = tellingen();
        stuur(bericht).verwacht(202);
        OMGEVING.rust();
        assertThat(tellingen()).isEqualTo(eerst);
    }

    @Test
    void eenOuderFeitVervangtGeenNieuwer() {
        UUID traject = koppelCoa(OMGEVING.vandaag().minusDays(30));
        OffsetDateTime nu = OffsetDateTime.now(ZoneOffset.UTC).minusHours(1);
        LocalDate juist = OMGEVING.vandaag().minusDays(3);
        stuur(bericht(traject, IN + "brp.ingeschreven", Map.of("ingeschrevenOp", juist.toString()), nu)).verwacht(202);
        stuur(bericht(traject, IN + "brp.ingeschreven", Map.of("ingeschrevenOp", juist.minusDays(9).toString()), nu.minusHours(2))).verwacht(202);
        assertThat(OMGEVING.<LocalDate>sql(jdbc -> jdbc.sql("select brp_ingeschreven_op from dossier.traject where id = :t").param("t", traject).query(LocalDate.class).single())).isEqualTo(juist);
        assertThat(termijn(traject).path("start").asString()).isEqualTo(juist.toString());
        assertThat(tel("select count(*) from dossier.tijdlijn where traject_id = :t and soort = 'gebeurtenis.brp.ingeschreven' and waarom like 'Dit bericht is ouder%'", traject)).isOne();
    }

    @Test
    void eenBerichtVoordatHetProcesErOpWachtBlijftWachtenEnWekHetLater() {
        UUID traject = zaken.gezinsmigrant();
        stuur(bericht(traject, IN + "duo.leerbaarheidstoets-uitslag", Map.of("uitslag", "B1-route haalbaar", "afgenomenOp", OMGEVING.vandaag().toString()), null)).verwacht(202);
        OMGEVING.rust();
        assertThat(uitgaand(traject, "leerbaarheidstoets-uitslag")).isEqualTo("WACHT");
        assertThat(OMGEVING.<String>sql(jdbc -> jdbc.sql("select leerbaarheidstoets from dossier.intake where traject_id = :t").param("t", traject).query(String.class).single())).isEqualTo("B1_HAALBAAR");
        String taak = zaken.taakId(klantmanager, traject, "meld-aan-leerbaarheidstoets");
        zaken.rondAf(klantmanager, taak, Map.of("aanmelding", "AANGEMELD"));
        Wacht.tot(GEDULD, "the message reached the process", () -> "BEVESTIGD".equals(uitgaand(traject, "leerbaarheidstoets-uitslag")));
    }

    static Stream<Arguments> slecht() {
        Map<String, Object> goed = Map.of("overledenOp", "2026-01-05");
        return Stream.of(
                Arguments.of("unknown type", 400, "type", Map.of("type", IN + "bestaat.niet")),
                Arguments.of("no source", 400, "source", Map.of("source", "")),
                Arguments.of("other version", 400, "specversion", Map.of("specversion", "0.3")),
                Arguments.of("subject is no id", 400, "subject", Map.of("subject", "traject-1")),
                Arguments.of("time without zone", 400, "time", Map.of("time", "2026-01-05T10:00:00")),
                Arguments.of("date that does not exist", 400, "data.overledenOp", Map.of("data", Map.of("overledenOp", "2026-02-30"))),
                Arguments.of("date in the future", 400, "data.overledenOp", Map.of("data", Map.of("overledenOp", "2126-01-01"))),
                Arguments.of("missing field", 400, "data.overledenOp", Map.of("data", Map.of())),
                Arguments.of("wrong type of field", 400, "data.overledenOp", Map.of("data", Map.of("overledenOp", 20260105))),
                Arguments.of("unknown field", 400, "data.extra", Map.of("data", Map.of("overledenOp", "2026-01-05", "extra", goed))),
                Arguments.of("data is text", 400, "data", Map.of("data", "2026-01-05")),
                Arguments.of("unknown traject", 404, null, Map.of("subject", UUID.randomUUID().toString())),
                Arguments.of("too large", 413, null, Map.of("data", Map.of("overledenOp", "x".repeat(1_100_000)))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("slecht")
    void slechteInvoerVerandertNiets(String wat, int status, String veld, Map<String, Object> afwijking) {
        UUID traject = zaken.gezinsmigrant();
        Map<String, Object> bericht = bericht(traject, IN + "brp.overleden", Map.of("overledenOp", "2026-01-05"), null);
        bericht.putAll(afwijking);
        OMGEVING.rust();
        Map<String, Long> eerst = tellingen();
        Api.Antwoord antwoord = stuur(bericht).verwacht(status);
        assertThat(antwoord.kop("Content-Type")).startsWith("application/problem+json");
        if (veld != null) {
            assertThat(antwoord.velden()).containsExactly(veld);
        }
        assertThat(tellingen()).isEqualTo(eerst);
    }

    @Test
    void onleesbaarVerkeerdeVormZonderRechtOfVanEenAndereGemeenteVerandertNiets() {
        UUID elders = zaken.gezinsmigrant("9902", "klantmanager-elders");
        OMGEVING.rust();
        Map<String, Long> eerst = tellingen();
        Map<String, Object> bericht = bericht(elders, IN + "brp.overleden", Map.of("overledenOp", "2026-01-05"), null);
        integratie.post("/gebeurtenissen", "{", "Content-Type", "application/cloudevents+json").verwacht(400);
        integratie.post("/gebeurtenissen", "", "Content-Type", "application/cloudevents+json").verwacht(400);
        integratie.post("/gebeurtenissen", bericht).verwacht(415);
        assertThat(stuur(bericht).verwacht(404).json().path("detail").asString()).doesNotContain(elders.toString());
        OMGEVING.integratie("koppelingen").post("/gebeurtenissen", bericht, "Content-Type", "application/cloudevents+json").verwacht(403);
        klantmanager.post("/gebeurtenissen", bericht, "Content-Type", "application/cloudevents+json").verwacht(403);
        OMGEVING.anoniem().post("/gebeurtenissen", bericht, "Content-Type", "application/cloudevents+json").verwacht(401);
        assertThat(tellingen()).isEqualTo(eerst);
    }

    private UUID koppelCoa(LocalDate kennisgeving) {
        Map<String, Object> verzoek = new LinkedHashMap<>(Map.of("gemeentecode", "9901", "aanleiding", "COA_KOPPELING", "gekoppeldOp", OMGEVING.vandaag().minusDays(40).toString(),
                "doelgroep", "ASIELSTATUSHOUDER", "azc", Map.of("naam", "azc Verzonnen", "afstandKm", 20),
                "persoon", Map.of("bsn", Zaken.bsn(), "voornamen", "Bilal", "geslachtsnaam", "Verzonnen", "geboortedatum", "1990-05-05", "talen", List.of("ar"))));
        if (kennisgeving != null) {
            verzoek.put("kennisgevingsdatum", kennisgeving.toString());
        }
        return UUID.fromString(integratie.post("/koppelingen", verzoek).verwacht(201).json().path("trajectId").asString());
    }

    private JsonNode termijn(UUID traject) {
        return lijst(klantmanager.get("/trajecten/" + traject + "/termijnen").verwacht(200).json().path("termijnen")).stream()
                .filter(t -> t.path("soort").asString().equals("PIP_TERMIJN")).findFirst().orElseThrow();
    }

    private String uitgaand(UUID traject, String bericht) {
        return OMGEVING.sql(jdbc -> jdbc.sql("select status from postbus.uitgaand where traject_id = :t and berichtnaam = :b order by id desc limit 1")
                .param("t", traject).param("b", bericht).query(String.class).single());
    }

    private Api.Antwoord stuur(Map<String, Object> bericht) {
        return integratie.post("/gebeurtenissen", bericht, "Content-Type", "application/cloudevents+json");
    }

    private static Map<String, Object> bericht(UUID traject, String type, Object data, OffsetDateTime tijd) {
        Map<String, Object> bericht = new LinkedHashMap<>();
        bericht.put("specversion", "1.0");
        bericht.put("id", UUID.randomUUID().toString());
        bericht.put("source", "urn:test:gebeurtenissen");
        bericht.put("type", type);
        bericht.put("subject", traject.toString());
        if (tijd != null) {
            bericht.put("time", tijd.toString());
        }
        bericht.put("data", data);
        return bericht;
    }

    private static Map<String, Long> tellingen() {
        return OMGEVING.sql(jdbc -> {
            Map<String, Long> aantallen = new TreeMap<>();
            for (String tabel : jdbc.sql("select table_name from information_schema.tables where table_schema = 'dossier' and table_type = 'BASE TABLE' and table_name not in ('medewerker', 'inzage')").query(String.class).list()) {
                aantallen.put(tabel, jdbc.sql("select count(*) from dossier." + tabel).query(Long.class).single());
            }
            aantallen.put("postbus.inkomend", jdbc.sql("select count(*) from postbus.inkomend").query(Long.class).single());
            aantallen.put("postbus.uitgaand", jdbc.sql("select count(*) from postbus.uitgaand").query(Long.class).single());
            return aantallen;
        });
    }

    private static long tel(String sql, UUID traject) {
        return OMGEVING.sql(jdbc -> jdbc.sql(sql).param("t", traject).query(Long.class).single());
    }

    private static List<JsonNode> lijst(JsonNode rij) {
        return StreamSupport.stream(rij.spliterator(), false).toList();
    }
}
