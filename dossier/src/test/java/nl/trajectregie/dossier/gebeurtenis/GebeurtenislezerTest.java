package nl.trajectregie.dossier.gebeurtenis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class GebeurtenislezerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Gebeurtenistypen TYPEN = new Gebeurtenistypen();
    private static final List<String> CONTRACT = Arrays.asList(("coa.klantprofiel-ontvangen coa.voorinburgering-beeindigd wonen.woning-toegewezen brp.ingeschreven "
            + "brp.verhuisd brp.overleden inkomen.bijstand-toegekend inkomen.bijstand-beeindigd duo.inburgeringsplicht-vastgesteld duo.inburgeringsplicht-beeindigd "
            + "duo.leerbaarheidstoets-uitslag duo.examenresultaat duo.termijn-vastgesteld duo.termijn-verlengd duo.ontheffing-verleend duo.vrijstelling-verleend "
            + "taal.ingeschreven taal.niveau-behaald taal.verzuim taal.uren werk.plaatsing-gestart werk.plaatsing-beeindigd toeslag.toegekend "
            + "toeslag.betaald-aan-client betaling.geboekt betaling.mislukt bezwaar.ontvangen").split(" "));

    private final Gebeurtenislezer lezer = new Gebeurtenislezer(TYPEN, Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneId.of("Europe/Amsterdam")));

    static Stream<Gebeurtenistype> typen() {
        return TYPEN.alle().stream();
    }

    @Test
    void elkTypeVanHetContractHeeftEenSchemaEnNietMeer() {
        assertThat(TYPEN.alle()).extracting(Gebeurtenistype::kort).containsExactlyInAnyOrderElementsOf(CONTRACT);
    }

    @ParameterizedTest
    @MethodSource("typen")
    void hetVoorbeeldVanElkTypeIsGeldigEnIsInEenZinTeZeggen(Gebeurtenistype type) {
        Gebeurtenis g = lezer.lees(bytes(voorbeeld(type)));
        assertThat(g.type()).isEqualTo(type);
        assertThat(Verwoording.zin(g)).endsWith(".").doesNotContain("null").doesNotContain("onbekende datum");
    }

    @ParameterizedTest
    @MethodSource("typen")
    void zonderEenVerplichtGegevenWordtHetVeldGenoemd(Gebeurtenistype type) {
        type.data().get("required").forEach(veld -> {
            ObjectNode bericht = voorbeeld(type);
            ((ObjectNode) bericht.get("data")).remove(veld.asString());
            assertThat(velden(bericht)).contains("data." + veld.asString());
        });
    }

    @ParameterizedTest
    @MethodSource("typen")
    void eenOnbekendVeldWordtGeweigerd(Gebeurtenistype type) {
        ObjectNode bericht = voorbeeld(type);
        ((ObjectNode) bericht.get("data")).put("bestaatNiet", 1);
        assertThat(velden(bericht)).containsExactly("data.bestaatNiet");
    }

    @ParameterizedTest
    @MethodSource("typen")
    void eenVerkeerdeWaardeWordtBijHetVeldGenoemd(Gebeurtenistype type) {
        type.data().get("properties").properties().forEach(veld -> {
            ObjectNode bericht = voorbeeld(type);
            ((ObjectNode) bericht.get("data")).putArray(veld.getKey()).add(1);
            assertThat(velden(bericht)).contains("data." + veld.getKey());
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30", "2026-13-01", "20260201", "1-2-2026", "gisteren", "2026-03-03", "0026-01-01"})
    void eenDatumDieNietKanWordtGeweigerd(String datum) {
        ObjectNode bericht = voorbeeld(TYPEN.vind("nl.trajectregie.in.brp.overleden").orElseThrow());
        ((ObjectNode) bericht.get("data")).put("overledenOp", datum);
        assertThat(velden(bericht)).containsExactly("data.overledenOp");
    }

    @ParameterizedTest
    @CsvSource({"specversion", "id", "source", "type", "subject", "data"})
    void elkVerplichtAttribuutVanHetCloudEventWordtGenoemd(String attribuut) {
        ObjectNode bericht = voorbeeld(TYPEN.vind("nl.trajectregie.in.brp.overleden").orElseThrow());
        bericht.remove(attribuut);
        assertThat(velden(bericht)).containsExactly(attribuut);
    }

    @ParameterizedTest
    @CsvSource({"specversion,0.3", "subject,geen-uuid", "time,gisteren", "time,2026-02-20T09:30:00", "type,nl.trajectregie.in.bestaat.niet", "type,brp.overleden",
            "datacontenttype,text/xml", "Hoofdletter,x"})
    void eenVerkeerdAttribuutWordtGenoemd(String attribuut, String waarde) {
        ObjectNode bericht = voorbeeld(TYPEN.vind("nl.trajectregie.in.brp.overleden").orElseThrow());
        bericht.put(attribuut, waarde);
        assertThat(velden(bericht)).containsExactly(attribuut);
    }

    @Test
    void eenBsnMoetDeElfproefDoorstaan() {
        ObjectNode bericht = voorbeeld(TYPEN.vind("nl.trajectregie.in.brp.ingeschreven").orElseThrow());
        ((ObjectNode) bericht.get("data")).put("bsn", "123456789");
        assertThat(velden(bericht)).containsExactly("data.bsn");
    }

    @Test
    void eenGgmWaardeVoorDeLeerbaarheidstoetsIsGeenDuoWaarde() {
        ObjectNode bericht = voorbeeld(TYPEN.vind("nl.trajectregie.in.duo.leerbaarheidstoets-uitslag").orElseThrow());
        ((ObjectNode) bericht.get("data")).put("uitslag", "Z-route");
        assertThat(velden(bericht)).containsExactly("data.uitslag");
    }

    @Test
    void eenTermijnEindigtNaHetBegin() {
        ObjectNode bericht = voorbeeld(TYPEN.vind("nl.trajectregie.in.duo.termijn-vastgesteld").orElseThrow());
        ((ObjectNode) bericht.get("data")).put("einddatum", "2026-07-02");
        assertThat(velden(bericht)).containsExactly("data.einddatum");
    }

    @ParameterizedTest
    @CsvSource(value = {"{", "''", "[]", "null", "\"tekst\"", "{\"id\":\"1\",\"id\":\"2\"}", "{} {}"}, delimiter = '|', quoteCharacter = '~')
    void watGeenJsonObjectIsWordtGeweigerd(String inhoud) {
        assertThatThrownBy(() -> lezer.lees(inhoud.replace("''", "").getBytes(StandardCharsets.UTF_8))).isInstanceOf(OngeldigeInvoer.class);
    }

    private List<String> velden(JsonNode bericht) {
        try {
            lezer.lees(bytes(bericht));
            return List.of();
        } catch (OngeldigeInvoer e) {
            return e.velden().stream().map(OngeldigeInvoer.Veld::veld).distinct().toList();
        }
    }

    private static ObjectNode voorbeeld(Gebeurtenistype type) {
        return (ObjectNode) type.schema().get("examples").get(0).deepCopy();
    }

    private static byte[] bytes(JsonNode boom) {
        return JSON.writeValueAsBytes(boom);
    }
}
