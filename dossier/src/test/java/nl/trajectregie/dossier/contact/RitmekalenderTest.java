package nl.trajectregie.dossier.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import nl.trajectregie.inrichting.Ritmeschema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every schema that the documents name, over the ends of months and over summer time. */
class RitmekalenderTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 31);

    @Test
    void naDrieEnTienWekenEnDanElkeTien() {
        Ritmeschema schema = new Ritmeschema.Vast(List.of(Period.ofWeeks(3), Period.ofWeeks(10)), Period.ofWeeks(10));
        assertThat(eerste(schema, LocalDate.of(2026, 1, 5), 4)).containsExactly("2026-01-26", "2026-03-16", "2026-05-25", "2026-08-03");
    }

    @Test
    void naDrieAchtEnTwaalfMaandenEnDanNietMeer() {
        Ritmeschema schema = new Ritmeschema.Vast(List.of(Period.ofMonths(3), Period.ofMonths(8), Period.ofMonths(12)), null);
        assertThat(eerste(schema, START, 5)).containsExactly("2026-04-30", "2026-09-30", "2027-01-31");
    }

    @Test
    void elkeMaandOpDe31eWijktNietAf() {
        assertThat(eerste(new Ritmeschema.Herhaald(List.of(Period.ofMonths(1))), START, 5))
                .containsExactly("2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30");
    }

    @Test
    void elkKwartaalVanafSchrikkeldag() {
        assertThat(eerste(new Ritmeschema.Herhaald(List.of(Period.ofMonths(3))), LocalDate.of(2028, 2, 29), 4))
                .containsExactly("2028-05-29", "2028-08-29", "2028-11-29", "2029-02-28");
    }

    @Test
    void anderhalveWeekIsOmEnOmTienEnElfDagen() {
        assertThat(eerste(new Ritmeschema.Herhaald(List.of(Period.ofDays(10), Period.ofDays(11))), LocalDate.of(2026, 1, 1), 4))
                .containsExactly("2026-01-11", "2026-01-22", "2026-02-01", "2026-02-12");
    }

    @Test
    void wekelijksOverDeZomertijdHeenBlijftDezelfdeWeekdag() {
        List<LocalDate> weken = IntStream.rangeClosed(1, 52).mapToObj(nr -> Ritmekalender.moment(new Ritmeschema.Herhaald(List.of(Period.ofWeeks(1))), LocalDate.of(2026, 1, 5), nr).orElseThrow()).toList();
        assertThat(weken).extracting(LocalDate::getDayOfWeek).containsOnly(java.time.DayOfWeek.MONDAY);
        assertThat(LocalDate.of(2026, 3, 29).atStartOfDay(Contactplanning.NEDERLAND).getOffset().getTotalSeconds()).isEqualTo(3600);
        assertThat(LocalDate.of(2026, 3, 30).atStartOfDay(Contactplanning.NEDERLAND).getOffset().getTotalSeconds()).isEqualTo(7200);
    }

    @ParameterizedTest
    @CsvSource({"4, 2026-05-01 2026-08-01 2026-11-01 2027-02-01", "3, 2026-06-01 2026-10-01 2027-02-01", "1, 2027-02-01 2028-02-01"})
    void eenAantalKerenPerJaar(int keer, String dagen) {
        List<String> verwacht = List.of(dagen.split(" "));
        assertThat(eerste(new Ritmeschema.PerJaar(List.of(keer)), LocalDate.of(2026, 2, 1), verwacht.size())).isEqualTo(verwacht);
    }

    @Test
    void tienKeerInHetEersteJaarEnVijfKeerDaarna() {
        List<String> dagen = eerste(new Ritmeschema.PerJaar(List.of(10, 5)), LocalDate.of(2026, 1, 1), 20);
        assertThat(dagen.stream().filter(dag -> dag.compareTo("2027-01-01") <= 0)).hasSize(10);
        assertThat(dagen.get(9)).isEqualTo("2027-01-01");
        assertThat(dagen.get(14)).isEqualTo("2028-01-01");
        assertThat(dagen.get(19)).isEqualTo("2029-01-01");
    }

    @Test
    void vijfAfsprakenInDrieMaanden() {
        assertThat(eerste(new Ritmeschema.Gespreid(5, Period.ofMonths(3)), LocalDate.of(2026, 1, 1), 9))
                .containsExactly("2026-01-19", "2026-02-06", "2026-02-24", "2026-03-14", "2026-04-01");
    }

    @Test
    void zesAfsprakenInEenHalfJaarZijnMaandelijks() {
        assertThat(eerste(new Ritmeschema.Gespreid(6, Period.ofMonths(6)), START, 9))
                .containsExactly("2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31");
    }

    @Test
    void eenStiltealarmHeeftGeenEigenMomenten() {
        assertThat(Ritmekalender.moment(new Ritmeschema.Stilte(7), START, 1)).isEmpty();
    }

    @Test
    void eenVastMomentBlijftVerschuldigdEnEenHerhaaldNiet() {
        Ritmeschema vast = new Ritmeschema.Vast(List.of(Period.ofWeeks(3), Period.ofWeeks(10)), Period.ofWeeks(10));
        assertThat(Ritmekalender.vervaltAlsVoorbij(vast, 2)).isFalse();
        assertThat(Ritmekalender.vervaltAlsVoorbij(vast, 3)).isTrue();
        assertThat(Ritmekalender.vervaltAlsVoorbij(new Ritmeschema.Herhaald(List.of(Period.ofWeeks(1))), 1)).isTrue();
        assertThat(Ritmekalender.vervaltAlsVoorbij(new Ritmeschema.Gespreid(5, Period.ofMonths(3)), 2)).isFalse();
    }

    @Test
    void inWoorden() {
        assertThat(Ritmewoorden.van(new Ritmeschema.Vast(List.of(Period.ofWeeks(3), Period.ofWeeks(10)), Period.ofWeeks(10)))).isEqualTo("na 3 en 10 weken, daarna elke 10 weken");
        assertThat(Ritmewoorden.van(new Ritmeschema.Vast(List.of(Period.ofMonths(3), Period.ofMonths(8), Period.ofMonths(12)), null))).isEqualTo("na 3, 8 en 12 maanden");
        assertThat(Ritmewoorden.van(new Ritmeschema.Herhaald(List.of(Period.ofWeeks(1))))).isEqualTo("elke week");
        assertThat(Ritmewoorden.van(new Ritmeschema.Herhaald(List.of(Period.ofMonths(3))))).isEqualTo("elke 3 maanden");
        assertThat(Ritmewoorden.van(new Ritmeschema.Herhaald(List.of(Period.ofDays(10), Period.ofDays(11))))).isEqualTo("om en om na 10 en 11 dagen");
        assertThat(Ritmewoorden.van(new Ritmeschema.PerJaar(List.of(12, 6)))).isEqualTo("12 keer in het eerste jaar, daarna 6 keer per jaar");
        assertThat(Ritmewoorden.van(new Ritmeschema.Gespreid(5, Period.ofMonths(3)))).isEqualTo("5 keer in 3 maanden");
        assertThat(Ritmewoorden.van(new Ritmeschema.Stilte(7))).isEqualTo("na 7 dagen zonder contact");
    }

    private static List<String> eerste(Ritmeschema schema, LocalDate anker, int aantal) {
        return IntStream.rangeClosed(1, aantal).mapToObj(nr -> Ritmekalender.moment(schema, anker, nr)).flatMap(java.util.Optional::stream).map(LocalDate::toString).toList();
    }
}
