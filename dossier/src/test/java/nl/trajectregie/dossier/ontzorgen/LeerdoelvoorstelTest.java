package nl.trajectregie.dossier.ontzorgen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.ontzorgen.Leerdoel.Doel;
import nl.trajectregie.dossier.ontzorgen.Leerdoel.Stand;
import org.junit.jupiter.api.Test;

class LeerdoelvoorstelTest {

    @Test
    void watNietZelfLuktIsEenLeerdoel() {
        List<Leerdoel> doelen = Leerdoelvoorstel.van(Map.of("kanZelf", List.of("BANK", "POST"), "hulpBijGeld", "VAAK", "schulden", "NIET_GEREGELD"));
        assertThat(doelen).extracting(Leerdoel::doel).containsExactly(Doel.BUDGET, Doel.REKENINGEN, Doel.TOESLAGEN, Doel.SPAREN);
        assertThat(doelen).extracting(Leerdoel::stand).containsOnly(Stand.SAMEN);
    }

    @Test
    void wieWeinigHulpNodigHeeftBegintZelfMetHulp() {
        assertThat(Leerdoelvoorstel.van(Map.of("kanZelf", List.of("BUDGET", "REKENING", "POST", "TOESLAGEN"), "hulpBijGeld", "AF_EN_TOE")))
                .containsExactly(new Leerdoel(Doel.DIGITAAL, Stand.MET_HULP, Stand.MET_HULP));
    }

    @Test
    void zonderIntakeIsNogNietsBekend() {
        assertThat(Leerdoelvoorstel.van(Map.of())).hasSize(5).extracting(Leerdoel::stand).containsOnly(Stand.SAMEN);
    }
}
