package nl.trajectregie.dossier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartpositiewoordenTest {

    @Test
    void werkLeestInDeVolgordeVanHetFormulierEnMetJaren() {
        assertThat(Startpositiewoorden.vanWaarde("werkervaring", Map.of("ervaringen", List.of(
                Map.of("land", "Eritrea", "jaren", 6, "soort", "LOONDIENST", "functie", "Bakker"), Map.of("functie", "Hulp in een crèche", "soort", "VRIJWILLIGERSWERK")))))
                .containsExactly(Map.entry("Werk dat de inburgeraar heeft gedaan", "In dienst, Bakker, Eritrea, 6 jaar; Vrijwilligerswerk, Hulp in een crèche"));
    }

    @Test
    void jarenOnderwijsHebbenEenEenheid() {
        assertThat(Startpositiewoorden.vanWaarde("opleiding", Map.of("jarenOnderwijs", 7, "hoogsteOpleiding", "BASIS")))
                .containsExactly(Map.entry("Wat is de hoogste opleiding?", "Basisschool"), Map.entry("Hoeveel jaar onderwijs in totaal?", "7 jaar"));
    }
}
