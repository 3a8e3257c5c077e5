package nl.trajectregie.lokaal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PoortenTest {

    @Test
    void zonderInstellingenGeldenDePoortenVanHetContract() {
        assertThat(Poorten.standaard()).isEqualTo(new Poorten(8080, 8081, 8180, 26500, 26501, 26502, 8088, 9600, 5433));
    }

    @Test
    void elkeInstellingVerplaatstPreciesHaarEigenPoort() {
        Map<String, Integer> standaard = Poorten.standaard().perVariabele();
        standaard.keySet().forEach(variabele -> {
            Map<String, Integer> verwacht = Poorten.standaard().perVariabele();
            verwacht.put(variabele, 12345);
            assertThat(Poorten.uitOmgeving(Map.of(variabele, "12345")).perVariabele()).isEqualTo(verwacht);
        });
    }

    @Test
    void watGeenPoortIsWordtGeweigerdMetDeNaamVanDeInstelling() {
        for (String waarde : new String[] {"acht", "0", "70000", "-1"}) {
            assertThatThrownBy(() -> Poorten.uitOmgeving(Map.of("TRAJECTREGIE_POORT", waarde)))
                    .isInstanceOf(StartFout.class)
                    .hasMessageContaining("TRAJECTREGIE_POORT=" + waarde);
        }
    }

    @Test
    void tweeKeerDezelfdePoortWordtGeweigerdMetBeideInstellingen() {
        Poorten dubbel = new Poorten(8080, 8080, 1, 2, 3, 4, 5, 6, 7);
        assertThatThrownBy(dubbel::controleer)
                .hasMessageContaining("8080");
    }

    @Test
    void watAanDeEenIsGegevenKrijgtEenAnderNietOokAlIsErNogNietsGestart() {
        Poorten gegeven = Poorten.vrij();
        assertThat(Poorten.isVrij(gegeven.applicatie())).as("nothing was started").isTrue();
        assertThat(Poorten.isVrij(gegeven.applicatie() - 1)).as("the guard that another JVM runs into").isFalse();
    }

    @Test
    void vrijePoortenZijnNegenVerschillende() {
        assertThat(Poorten.vrij().perVariabele().values()).doesNotHaveDuplicates().hasSize(9);
    }
}
