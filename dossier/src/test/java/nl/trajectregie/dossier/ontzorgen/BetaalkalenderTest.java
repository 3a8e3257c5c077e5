package nl.trajectregie.dossier.ontzorgen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.ontzorgen.Betaalkalender.Stand;
import nl.trajectregie.dossier.ontzorgen.Betaalkalender.Vak;
import org.junit.jupiter.api.Test;

class BetaalkalenderTest {

    private static final LocalDate RECHT = LocalDate.of(2026, 2, 16);
    private static final Periode ZES_MAANDEN = new Periode(RECHT, LocalDate.of(2026, 8, 15));
    private static final Betaalafspraak HUUR = new Betaalafspraak(UUID.randomUUID(), Lastsoort.HUUR, "De Woonplaats", 61_250, 1, RECHT, null);
    private static final Betaalafspraak ZORG = new Betaalafspraak(UUID.randomUUID(), Lastsoort.ZORGVERZEKERING, "Zorg en Zo", 14_875, 26, RECHT, null);

    private final List<Betaling> betalingen = new ArrayList<>();

    private Betaalkalender kalender() {
        return new Betaalkalender(ZES_MAANDEN, List.of(HUUR, ZORG), betalingen, 5);
    }

    private void boek(Lastsoort soort, String kenmerk, long cent, LocalDate op, YearMonth maand) {
        betalingen.add(new Betaling(UUID.randomUUID(), soort, maand == null ? kalender().maandVan(soort, op, cent) : maand, kenmerk, Betaling.Stand.GEBOEKT, cent, op));
    }

    private Vak vak(Lastsoort soort, int maand, LocalDate vandaag) {
        return kalender().vakken(vandaag).stream().filter(v -> v.soort() == soort && v.maand().equals(YearMonth.of(2026, maand))).findFirst().orElseThrow();
    }

    @Test
    void deEersteHalveMaandWordtOpDeEersteDagBetaaldVoorDeDagenDieResten() {
        Vak huur = vak(Lastsoort.HUUR, 2, RECHT);
        assertThat(huur.verwachtOp()).isEqualTo(RECHT);
        assertThat(huur.verwachtCent()).isEqualTo(28_438);
        assertThat(vak(Lastsoort.ZORGVERZEKERING, 2, RECHT).verwachtOp()).isEqualTo(LocalDate.of(2026, 2, 26));
    }

    @Test
    void inDeLaatsteHalveMaandTeltAlleenWatDanBetaaldMoetWorden() {
        List<Vak> augustus = kalender().vakken(RECHT).stream().filter(v -> v.maand().equals(YearMonth.of(2026, 8))).toList();
        assertThat(augustus).singleElement().satisfies(v -> {
            assertThat(v.soort()).isEqualTo(Lastsoort.HUUR);
            assertThat(v.verwachtCent()).isEqualTo(61_250);
        });
    }

    @Test
    void huurDieTweeKeerIsAfgeschrevenIsDubbel() {
        boek(Lastsoort.HUUR, "B-1", 61_250, LocalDate.of(2026, 3, 1), null);
        boek(Lastsoort.HUUR, "B-2", 61_250, LocalDate.of(2026, 3, 3), null);
        assertThat(kalender().dubbel(Lastsoort.HUUR, YearMonth.of(2026, 3))).isTrue();
        assertThat(vak(Lastsoort.HUUR, 3, LocalDate.of(2026, 3, 4)).teVeelCent()).isEqualTo(61_250);
        assertThat(vak(Lastsoort.HUUR, 3, LocalDate.of(2026, 3, 4)).stand()).isEqualTo(Stand.DUBBEL);
    }

    @Test
    void geldDatIsTeruggeboektHefftDeDubbeleBetalingOp() {
        boek(Lastsoort.HUUR, "B-1", 61_250, LocalDate.of(2026, 3, 1), null);
        boek(Lastsoort.HUUR, "B-2", 61_250, LocalDate.of(2026, 3, 3), null);
        betalingen.add(new Betaling(UUID.randomUUID(), Lastsoort.HUUR, YearMonth.of(2026, 3), "terug", Betaling.Stand.TERUGGEBOEKT, 61_250L, LocalDate.of(2026, 3, 9)));
        assertThat(vak(Lastsoort.HUUR, 3, LocalDate.of(2026, 3, 10)).stand()).isEqualTo(Stand.BETAALD);
    }

    @Test
    void eenBetalingInTweeDelenIsNietDubbel() {
        boek(Lastsoort.HUUR, "B-1", 30_000, LocalDate.of(2026, 3, 1), YearMonth.of(2026, 3));
        boek(Lastsoort.HUUR, "B-2", 31_250, LocalDate.of(2026, 3, 4), YearMonth.of(2026, 3));
        assertThat(vak(Lastsoort.HUUR, 3, LocalDate.of(2026, 3, 5)).stand()).isEqualTo(Stand.BETAALD);
    }

    @Test
    void deHuurVanAprilDieEindMaartWordtBetaaldIsNietDubbel() {
        boek(Lastsoort.HUUR, "B-0", 28_438, RECHT, null);
        boek(Lastsoort.HUUR, "B-1", 61_250, LocalDate.of(2026, 3, 1), null);
        boek(Lastsoort.HUUR, "B-2", 61_250, LocalDate.of(2026, 3, 27), null);
        assertThat(betalingen.getLast().maand()).isEqualTo(YearMonth.of(2026, 4));
        assertThat(vak(Lastsoort.HUUR, 3, LocalDate.of(2026, 3, 28)).stand()).isEqualTo(Stand.BETAALD);
    }

    @Test
    void naDeDagenVanDeInrichtingIsEenBetalingTeLaat() {
        boek(Lastsoort.HUUR, "B-0", 28_438, RECHT, null);
        assertThat(kalender().teLaat(LocalDate.of(2026, 3, 3))).extracting(Vak::soort).isEmpty();
        assertThat(kalender().volgendMoment(LocalDate.of(2026, 2, 17))).contains(LocalDate.of(2026, 3, 4));
        assertThat(kalender().teLaat(LocalDate.of(2026, 3, 4))).extracting(Vak::soort).containsExactly(Lastsoort.ZORGVERZEKERING);
        assertThat(kalender().teLaat(LocalDate.of(2026, 3, 7))).extracting(Vak::soort).containsExactly(Lastsoort.ZORGVERZEKERING, Lastsoort.HUUR);
    }

    @Test
    void eenTeLateBetalingTeltVoorDeMaandDieOpenstaat() {
        boek(Lastsoort.HUUR, "B-0", 28_438, RECHT, null);
        assertThat(kalender().maandVan(Lastsoort.HUUR, LocalDate.of(2026, 3, 20), 61_250L)).isEqualTo(YearMonth.of(2026, 3));
    }

    @Test
    void naHetEindeWordtErNietsMeerVerwacht() {
        assertThat(kalender().vakken(RECHT)).noneMatch(v -> v.verwachtOp().isAfter(ZES_MAANDEN.tot()));
        Betaalkalender vierMaanden = new Betaalkalender(new Periode(RECHT, LocalDate.of(2026, 5, 31)), List.of(HUUR, ZORG), List.of(), 5);
        assertThat(vierMaanden.vakken(RECHT)).extracting(Vak::maand).allSatisfy(m -> assertThat(m.isAfter(YearMonth.of(2026, 5))).isFalse());
    }
}
