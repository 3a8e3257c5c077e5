package nl.trajectregie.portaal.verhaal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Verhaal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("deelt-onderdelen")
class GezinsmigrantIT {

    private final Omgeving omgeving = Omgeving.gedeeld();

    @Test
    void eenGezinsmigrantKomtVanDeKennisgevingVanDuoTotEenBekendgemaaktPip() {
        Verhaal verhaal = Verhaal.van(omgeving).gezinsmigrant().bredeIntake().pip("GETEKEND");

        JsonNode pip = verhaal.lees("/pip");
        assertThat(pip.path("geldend").path("leerroute").asString()).isEqualTo("B1");
        assertThat(pip.path("geldend").path("ondertekening").asString()).isEqualTo("GETEKEND");
        assertThat(verhaal.termijn("PIP_TERMIJN").path("status").asString()).isEqualTo("GEHAALD");
        assertThat(verhaal.termijn("INBURGERINGSTERMIJN").path("start").asString()).isEqualTo(verhaal.vandaag().plusDays(1).toString());
        assertThat(verhaal.termijn("BEZWAARTERMIJN").path("fataleDatum").isMissingNode()).isFalse();
        assertThat(verhaal.lees("/startposities").path("bekend").asInt()).isEqualTo(13);
        long beschikkingen = omgeving.sql(jdbc -> jdbc.sql("select count(*) from dossier.document where traject_id = :t and soort = 'pip-beschikking'")
                .param("t", verhaal.trajectId()).query(Long.class).single());
        assertThat(beschikkingen).isEqualTo(1);
    }
}
