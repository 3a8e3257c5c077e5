package nl.trajectregie.dossier.plaatsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import nl.trajectregie.dossier.plaatsing.Plaatsingstoets.Antwoord;
import nl.trajectregie.dossier.plaatsing.Plaatsingstoets.Onderwerp;
import nl.trajectregie.dossier.rooster.Blok;
import nl.trajectregie.dossier.rooster.Weekrooster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaatsingstoetsTest {

    private static final Weekrooster VRIJ = new Weekrooster(List.of());

    @Test
    void eenPlekWaarAllesKloptHeeftGeenBezwaar() {
        Plaatsingstoets toets = toets(Taalniveau.A2, Taalniveau.A2, Antwoord.JA, Antwoord.JA, true, 30, true, VRIJ);

        assertThat(toets.taalrijk()).isTrue();
        assertThat(toets.voorwaardenInOrde()).isTrue();
        assertThat(toets.bevindingen()).hasSize(Onderwerp.values().length).allMatch(b -> b.inOrde() == Antwoord.JA);
    }

    @ParameterizedTest
    @CsvSource({"A2,A1,NEE", "A1,A2,JA", "A2,ALFA,NEE", "ONBEKEND,B1,ONBEKEND", "A2,ONBEKEND,ONBEKEND"})
    void deTaaleisIsGehaaldNietGehaaldOfOnbekend(Taalniveau eis, Taalniveau niveau, Antwoord verwacht) {
        Plaatsingstoets toets = toets(eis, niveau, Antwoord.JA, Antwoord.JA, true, 30, true, VRIJ);

        assertThat(bij(toets, Onderwerp.TAALEIS).inOrde()).isEqualTo(verwacht);
        assertThat(toets.voorwaardenInOrde()).isEqualTo(verwacht == Antwoord.JA);
    }

    @Test
    void taalrijkIsAlleDrieEnBekend() {
        assertThat(toets(Taalniveau.A1, Taalniveau.A2, Antwoord.NEE, Antwoord.JA, true, 30, true, VRIJ)).satisfies(toets -> {
            assertThat(toets.taalrijk()).isFalse();
            assertThat(toets.voorwaardenInOrde()).as("taalrijk counts only for the goal of learning").isTrue();
            assertThat(bij(toets, Onderwerp.TAALRIJK)).satisfies(b -> {
                assertThat(b.inOrde()).isEqualTo(Antwoord.NEE);
                assertThat(b.uitleg()).isEqualTo("Nederlands is niet de werktaal.");
            });
        });
        assertThat(bij(toets(Taalniveau.A1, Taalniveau.A2, Antwoord.ONBEKEND, Antwoord.JA, true, 30, true, VRIJ), Onderwerp.TAALRIJK).inOrde()).isEqualTo(Antwoord.ONBEKEND);
    }

    @Test
    void deLeidingZegtJaMaarDeWerkvloerNiet() {
        Plaatsingstoets toets = toets(Taalniveau.A1, Taalniveau.A2, Antwoord.JA, Antwoord.NEE, true, 30, true, VRIJ);

        assertThat(bij(toets, Onderwerp.DRAAGVLAK_LEIDING).inOrde()).isEqualTo(Antwoord.JA);
        assertThat(bij(toets, Onderwerp.DRAAGVLAK_WERKVLOER).uitleg()).isEqualTo("De werkvloer staat er niet achter.");
        assertThat(toets.voorwaardenInOrde()).isFalse();
    }

    @Test
    void reizenIsGeregeldEnNietTeVer() {
        assertThat(bij(toets(Taalniveau.A1, Taalniveau.A1, Antwoord.JA, Antwoord.JA, false, 10, true, VRIJ), Onderwerp.REIZEN).inOrde()).isEqualTo(Antwoord.NEE);
        assertThat(bij(toets(Taalniveau.A1, Taalniveau.A1, Antwoord.JA, Antwoord.JA, true, 61, true, VRIJ), Onderwerp.REIZEN).uitleg()).contains("61 minuten", "60 minuten");
        assertThat(bij(toets(Taalniveau.A1, Taalniveau.A1, Antwoord.JA, Antwoord.JA, true, 60, true, VRIJ), Onderwerp.REIZEN).inOrde()).isEqualTo(Antwoord.JA);
    }

    @Test
    void zonderOpvangZijnDeVoorwaardenNietInOrde() {
        assertThat(toets(Taalniveau.A1, Taalniveau.A1, Antwoord.JA, Antwoord.JA, true, 30, false, VRIJ).voorwaardenInOrde()).isFalse();
    }

    @Test
    void eenBotsingMetLesIsEenBezwaarOverHetRooster() {
        Weekrooster week = new Weekrooster(List.of(new Blok(Blok.Soort.LES, 2, LocalTime.of(9, 0), LocalTime.of(12, 0), "Taalles", null),
                new Blok(Blok.Soort.WERK, 2, LocalTime.of(8, 0), LocalTime.of(10, 0), "Bakkerij", null)));
        Plaatsingstoets toets = toets(Taalniveau.A1, Taalniveau.A1, Antwoord.JA, Antwoord.JA, true, 30, true, week);

        assertThat(toets.roosterbotsing()).isTrue();
        assertThat(toets.voorwaardenInOrde()).as("the roster stands on its own").isTrue();
        assertThat(bij(toets, Onderwerp.ROOSTER).uitleg()).startsWith("Het werk botst met les. Dinsdag");
    }

    private static Plaatsingstoets toets(Taalniveau eis, Taalniveau niveau, Antwoord werktaal, Antwoord werkvloer, boolean reizen, int minuten, boolean opvang, Weekrooster week) {
        return new Plaatsingstoets(eis, niveau, werktaal, Antwoord.JA, Antwoord.JA, Antwoord.JA, werkvloer, reizen, minuten, 60, opvang, week);
    }

    private static Plaatsingstoets.Bevinding bij(Plaatsingstoets toets, Onderwerp onderwerp) {
        return toets.bevindingen().stream().filter(b -> b.onderwerp() == onderwerp).findFirst().orElseThrow();
    }
}
