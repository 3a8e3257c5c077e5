package nl.trajectregie.portaal.bewijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The comparison of the chaos run can fail: what is there twice, or not at all, is named. */
class DossierafdrukTest {

    @Test
    void watTweeKeerGebeurdeOfNietGebeurdeValtOp() {
        Map<String, List<String>> verwacht = Map.of("dossier.document", List.of("brief"), "dossier.tijdlijn", List.of("gesprek", "gesprek"));
        assertThat(Dossierafdruk.verschillen(verwacht, verwacht)).isEmpty();
        assertThat(Dossierafdruk.verschillen(verwacht, Map.of("dossier.document", List.of("brief", "brief"), "dossier.tijdlijn", List.of("gesprek"))))
                .containsExactlyInAnyOrder("+ dossier.document brief", "- dossier.tijdlijn gesprek");
        assertThat(Dossierafdruk.verschillen(verwacht, Map.of())).hasSize(3);
    }
}
