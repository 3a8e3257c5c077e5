package nl.trajectregie.dossier.rooster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekroosterTest {

    @Test
    void werkOpHetzelfdeMomentAlsLesBotst() {
        Weekrooster week = new Weekrooster(List.of(les(1, "09:00", "12:00"), werk(1, "11:30", "15:00"), werk(2, "09:00", "12:00")));

        assertThat(week.botsingen()).singleElement().satisfies(b -> assertThat(b.uitleg()).isEqualTo("maandag: Taalles (09:00–12:00) en werk (11:30–15:00)"));
        assertThat(week.minuten(Blok.Soort.LES)).isEqualTo(180);
        assertThat(week.minuten(Blok.Soort.WERK)).isEqualTo(390);
    }

    @Test
    void werkDatBegintAlsDeLesStoptBotstNiet() {
        assertThat(new Weekrooster(List.of(les(1, "09:00", "12:00"), werk(1, "12:00", "15:00"))).botsingen()).isEmpty();
    }

    @Test
    void tweeLessenTegelijkZijnGeenBotsingMetWerk() {
        assertThat(new Weekrooster(List.of(les(3, "09:00", "12:00"), les(3, "10:00", "11:00"))).botsingen()).isEmpty();
    }

    @Test
    void eenBlokEindigtNaHetBegin() {
        assertThatIllegalArgumentException().isThrownBy(() -> werk(1, "12:00", "12:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> werk(8, "09:00", "12:00"));
    }

    private static Blok les(int dag, String van, String tot) {
        return new Blok(Blok.Soort.LES, dag, LocalTime.parse(van), LocalTime.parse(tot), "Taalles", null);
    }

    private static Blok werk(int dag, String van, String tot) {
        return new Blok(Blok.Soort.WERK, dag, LocalTime.parse(van), LocalTime.parse(tot), "Bakkerij", null);
    }
}
