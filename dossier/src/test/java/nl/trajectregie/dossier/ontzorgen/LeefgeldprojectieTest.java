package nl.trajectregie.dossier.ontzorgen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.ontzorgen.Leefgeldprojectie.Maand;
import nl.trajectregie.dossier.ontzorgen.Leefgeldprojectie.Tekort;
import org.junit.jupiter.api.Test;

class LeefgeldprojectieTest {

    private static final Periode HELE_MAANDEN = new Periode(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 8, 31));
    private static final Geldpost BIJSTAND = new Geldpost(Geldpost.Aard.INKOMEN, "BIJSTAND", "Bijstand", 100_000, null, null);

    private static Betaalafspraak huur(long cent) {
        return new Betaalafspraak(UUID.randomUUID(), Lastsoort.HUUR, "Verhuurder", cent, 1, LocalDate.of(2026, 1, 1), null);
    }

    private static List<Maand> bereken(Periode periode, List<Geldpost> posten, List<Toeslag> toeslagen, List<Overbrugging> bruggen) {
        return Leefgeldprojectie.bereken(periode, posten, new Betaalkalender(periode, List.of(huur(80_000)), List.of(), 5), toeslagen, bruggen, 20_000);
    }

    private static Toeslag huurtoeslag(Toeslag.Stand stand, LocalDate verwacht, LocalDate eerste) {
        return new Toeslag(UUID.randomUUID(), Toeslag.Soort.HUURTOESLAG, stand, 30_000L, null, null, verwacht, null, eerste, null);
    }

    @Test
    void vijftienEuroInDeTweedeMaandIsEenGrootTekort() {
        List<Geldpost> posten = List.of(BIJSTAND, new Geldpost(Geldpost.Aard.SCHULD, null, "Inrichtingskrediet", 18_500, LocalDate.of(2026, 4, 1), null));
        List<Maand> maanden = bereken(HELE_MAANDEN, posten, List.of(huurtoeslag(Toeslag.Stand.AANGEVRAAGD, LocalDate.of(2026, 5, 20), null)), List.of());
        assertThat(maanden.get(0).tekort()).isEqualTo(Tekort.GEEN);
        assertThat(maanden.get(1).leefgeldCent()).isEqualTo(1_500);
        assertThat(maanden.get(1).tekort()).isEqualTo(Tekort.GROOT);
        assertThat(maanden.get(2).leefgeldCent()).isEqualTo(31_500);
        assertThat(maanden.get(2).tekort()).isEqualTo(Tekort.GEEN);
    }

    @Test
    void eenVoorschotVultDeMaandEnWordtDaarnaTerugbetaald() {
        Overbrugging voorschot = new Overbrugging(UUID.randomUUID(), YearMonth.of(2026, 3), Overbrugging.Vorm.VOORSCHOT, null, 0L, 15_000, 1_000, 6_000, LocalDate.of(2026, 5, 1), null,
                null, "Nodig", "P. Visser", LocalDate.of(2026, 3, 1));
        List<Maand> maanden = bereken(HELE_MAANDEN, List.of(new Geldpost(Geldpost.Aard.INKOMEN, "BIJSTAND", "Bijstand", 90_000, null, null)), List.of(), List.of(voorschot));
        assertThat(maanden).extracting(Maand::leefgeldCent).containsExactly(25_000L, 10_000L, 4_000L, 4_000L, 6_000L, 10_000L);
        assertThat(maanden.get(0).voorOverbruggingCent()).isEqualTo(10_000);
    }

    @Test
    void inEenHalveMaandTelltInkomenEnDrempelNaarDagen() {
        Periode half = new Periode(LocalDate.of(2026, 4, 16), LocalDate.of(2026, 10, 15));
        List<Maand> maanden = bereken(half, List.of(BIJSTAND), List.of(), List.of());
        assertThat(maanden.getFirst().deel()).isTrue();
        assertThat(maanden.getFirst().inkomenCent()).isEqualTo(50_000);
        assertThat(maanden.getFirst().drempelCent()).isEqualTo(10_000);
        assertThat(maanden.getFirst().ingehoudenCent()).isEqualTo(40_000);
        assertThat(maanden.getFirst().tekort()).isEqualTo(Tekort.GEEN);
        assertThat(maanden.getLast().inkomenCent()).isEqualTo(48_387);
        assertThat(maanden.getLast().tekort()).isEqualTo(Tekort.GROOT);
        assertThat(maanden).hasSize(7);
    }

    @Test
    void eenToeslagTeltVanafDeVerwachteOfDeEersteBetalingEnNooitNaEenAfwijzing() {
        assertThat(bereken(HELE_MAANDEN, List.of(BIJSTAND), List.of(huurtoeslag(Toeslag.Stand.TOEGEKEND, LocalDate.of(2026, 5, 20), null)), List.of())).extracting(Maand::toeslagenCent)
                .containsExactly(0L, 0L, 30_000L, 30_000L, 30_000L, 30_000L);
        assertThat(bereken(HELE_MAANDEN, List.of(BIJSTAND), List.of(huurtoeslag(Toeslag.Stand.BETAALD, LocalDate.of(2026, 5, 20), LocalDate.of(2026, 4, 20))), List.of()))
                .extracting(Maand::toeslagenCent).startsWith(0L, 30_000L);
        assertThat(bereken(HELE_MAANDEN, List.of(BIJSTAND), List.of(huurtoeslag(Toeslag.Stand.AFGEWEZEN, LocalDate.of(2026, 5, 20), null)), List.of())).extracting(Maand::toeslagenCent)
                .containsOnly(0L);
    }

    @Test
    void deKlasseVolgtDeHelftVanDeDrempel() {
        assertThat(Leefgeldprojectie.klasse(20_000, 20_000)).isEqualTo(Tekort.GEEN);
        assertThat(Leefgeldprojectie.klasse(19_999, 20_000)).isEqualTo(Tekort.KLEIN);
        assertThat(Leefgeldprojectie.klasse(10_000, 20_000)).isEqualTo(Tekort.KLEIN);
        assertThat(Leefgeldprojectie.klasse(9_999, 20_000)).isEqualTo(Tekort.GROOT);
        assertThat(Leefgeldprojectie.klasse(-500, 20_000)).isEqualTo(Tekort.GROOT);
    }

    @Test
    void geldGaatZonderVerliesVanEuroNaarCentEnTerug() {
        assertThat(Geld.cent(1700.55)).isEqualTo(170_055);
        assertThat(Geld.cent("12,5")).isEqualTo(1_250);
        assertThat(Geld.cent(null)).isNull();
        assertThat(Geld.tekst(123_456)).isEqualTo("€ 1.234,56");
        assertThat(Geld.tekst(-1_500)).isEqualTo("€ −15,00");
    }
}
