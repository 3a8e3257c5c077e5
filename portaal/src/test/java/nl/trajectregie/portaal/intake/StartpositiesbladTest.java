package nl.trajectregie.portaal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.trajectregie.dossier.intake.Intakeoverzicht;
import nl.trajectregie.dossier.intake.Startpositie.Stand;
import nl.trajectregie.dossier.intake.Startpositiesoort;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.portaal.test.Sjabloon;
import org.junit.jupiter.api.Test;

/** The count above the startposities and the rows below it mean the same. */
class StartpositiesbladTest {

    @Test
    void deVeertiendeRijTeltNietMeeEnZegtDat() {
        String blad = blad(true, Set.of(Sectie.STARTPOSITIES, Sectie.MEDISCH, Sectie.FINANCIEEL));
        assertThat(blad).contains("0 van de 13 startposities zijn bekend. Financiële zelfredzaamheid staat er apart bij en telt niet mee in dit aantal.").doesNotContain("U ziet er");
        assertThat(rijen(blad)).as("rows that count").isEqualTo(13);
        assertThat(blad).containsOnlyOnce("(telt niet mee)").contains("Financiële zelfredzaamheid (telt niet mee) Niet gevraagd");
    }

    @Test
    void wieNietAllesMagZienLeestHoeveelRijenErNietStaan() {
        String zonderGezondheid = blad(true, Set.of(Sectie.STARTPOSITIES));
        assertThat(zonderGezondheid).contains("0 van de 13 startposities zijn bekend. U ziet er 11. De andere 2 horen niet bij uw werk.").doesNotContain("Financiële zelfredzaamheid");
        assertThat(rijen(zonderGezondheid)).isEqualTo(11);
    }

    @Test
    void wieAlleenGeldMagZienKrijgtGeenAantal() {
        assertThat(blad(false, Set.of(Sectie.FINANCIEEL))).contains("U ziet alleen de startposities die bij uw werk horen.", "Financiële zelfredzaamheid").doesNotContain("van de", "telt niet mee");
    }

    private static long rijen(String blad) {
        return Pattern.compile("(?<!\\(telt niet mee\\)) Niet gevraagd").matcher(blad).results().count();
    }

    private static String blad(boolean leestGesprekken, Set<Sectie> secties) {
        List<Intakeoverzicht.Regel> rijen = Arrays.stream(Startpositiesoort.values()).filter(soort -> secties.contains(soort.sectie()))
                .map(soort -> new Intakeoverzicht.Regel(soort.sleutel(), soort.naam(), Stand.NIET_GEVRAAGD, Map.of(), List.of(), null, null, null, null)).toList();
        Intakeoverzicht intake = new Intakeoverzicht(0, leestGesprekken ? 13 : rijen.size(), 0, 0, null, null, null, null, null, null, rijen, List.of(), List.of(), List.of());
        return new Sjabloon(LocalDate.of(2026, 3, 2)).tekst("intake/startposities", "tab",
                new HashMap<>(Map.of("trajectId", UUID.randomUUID(), "intake", intake, "leestGesprekken", leestGesprekken)));
    }
}
