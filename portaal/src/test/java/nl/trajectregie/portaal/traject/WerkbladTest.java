package nl.trajectregie.portaal.traject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.duaal.Werkbeeld;
import nl.trajectregie.dossier.plaatsing.Plaatsing;
import nl.trajectregie.dossier.rooster.Weekrooster;
import nl.trajectregie.portaal.test.Sjabloon;
import org.junit.jupiter.api.Test;

/** What the tab Werk says of why a placement went as it went. */
class WerkbladTest {

    @Test
    void eenBehoudenPlekHeeftGeenRedenVanHetEinde() {
        assertThat(blad(Plaatsing.Stand.BEHOUDEN, Plaatsing.Uitkomst.BEHOUDEN)).contains("Waarom de plek blijft Het gaat goed.").doesNotContain("Reden van het einde");
        assertThat(blad(Plaatsing.Stand.LOOPT, Plaatsing.Uitkomst.BEHOUDEN)).as("a friction is still looked after").contains("Waarom de plek blijft").doesNotContain("Reden van het einde");
        assertThat(blad(Plaatsing.Stand.VOLGENDE_STAP, Plaatsing.Uitkomst.VOLGENDE_STAP)).contains("Waarom er een volgende stap komt Het gaat goed.").doesNotContain("Reden van het einde");
    }

    @Test
    void eenGestoptePlaatsingWel() {
        assertThat(blad(Plaatsing.Stand.GESTOPT, Plaatsing.Uitkomst.GESTOPT)).contains("Reden van het einde Het gaat goed.");
    }

    private static String blad(Plaatsing.Stand stand, Plaatsing.Uitkomst uitkomst) {
        LocalDate dag = LocalDate.of(2026, 3, 2);
        Plaatsing plaatsing = new Plaatsing(UUID.randomUUID(), UUID.randomUUID(), "9901", stand, Plaatsing.Doel.LEREN, null, null, "Bakker", null, null, null, null, dag, null, dag, null, uitkomst,
                "Het gaat goed.", null, 1, null, Map.of(), Map.of(), Map.of(), List.of(), null, Map.of());
        Werkbeeld werk = new Werkbeeld(null, 240, List.of(), List.of(), null, List.of(), List.of(new Werkbeeld.Plek(plaatsing, List.of(), List.of(), List.of())), new Weekrooster(List.of()), null,
                false, false, false);
        return new Sjabloon(dag).tekst("traject/werk", "blad", new HashMap<>(Map.of("werk", werk)));
    }
}
