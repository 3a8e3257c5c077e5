package nl.trajectregie.dossier.ontzorgen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.trajectregie.dossier.ontzorgen.Ontzorgregels.Stand;
import nl.trajectregie.dossier.termijn.Termijn;
import nl.trajectregie.dossier.termijn.Termijnsoort;
import nl.trajectregie.dossier.termijn.Wijziger;
import nl.trajectregie.dossier.termijn.Wijziging;
import nl.trajectregie.dossier.termijn.WijzigingNietToegestaan;
import nl.trajectregie.dossier.termijn.WijzigingSoort;
import org.junit.jupiter.api.Test;

class OntzorgregelsTest {

    private static final LocalDate TOT = LocalDate.of(2026, 8, 15);

    private static Termijn termijn() {
        return Termijn.begin(UUID.randomUUID(), "9901", Termijnsoort.ONTZORGTERMIJN, LocalDate.of(2026, 2, 16), null, "RECHT_OP_BIJSTAND", "Besluit", "Zes maanden", college());
    }

    private static Termijn.Wie college() {
        return new Termijn.Wie("inkomensconsulent", Wijziger.COLLEGE, Instant.from(LocalDate.of(2026, 5, 20).atStartOfDay(ZoneOffset.UTC)));
    }

    @Test
    void zesMaandenVanafDeDagVanHetRechtOpBijstand() {
        assertThat(termijn().fataleDatum()).isEqualTo(TOT);
        assertThat(termijn().grondslag()).startsWith("Participatiewet art. 56a");
    }

    @Test
    void korterKanNietOokNietAlsCorrectie() {
        assertThatThrownBy(() -> termijn().wijzig(Wijziging.van(WijzigingSoort.CORRECTIE, "Kan het zelf", "gesprek", LocalDate.of(2026, 1, 1)), college()))
                .isInstanceOfSatisfying(WijzigingNietToegestaan.class, e -> assertThat(e.grondslag()).isEqualTo("Participatiewet art. 56a"));
        assertThatThrownBy(() -> termijn().wijzig(Wijziging.van(WijzigingSoort.OPSCHORTING, "Vakantie", "gesprek", LocalDate.of(2026, 5, 1)), college()))
                .isInstanceOf(WijzigingNietToegestaan.class);
    }

    @Test
    void langerKanMetEenGrond() {
        Termijn termijn = termijn();
        termijn.wijzig(Wijziging.van(WijzigingSoort.VERLENGING, "Er zijn schulden", "Participatiewet art. 57", LocalDate.of(2026, 5, 20)).totEnMet(LocalDate.of(2026, 11, 15)), college());
        assertThat(termijn.fataleDatum()).isEqualTo(LocalDate.of(2026, 11, 15));
    }

    @Test
    void eenVerzoekGaatVoorDeBeoordelingEnHetEindeVanDeBijstandVoorAlles() {
        LocalDate mei = LocalDate.of(2026, 5, 20);
        assertThat(Ontzorgregels.stand(mei, TOT, null, false, null)).isEqualTo(Stand.WACHTEN);
        assertThat(Ontzorgregels.stand(mei, TOT, null, true, null)).isEqualTo(Stand.VERZOEK);
        assertThat(Ontzorgregels.stand(mei, TOT, LocalDate.of(2026, 6, 1), true, null)).isEqualTo(Stand.BIJSTAND_GESTOPT);
        assertThat(Ontzorgregels.stand(mei, TOT, LocalDate.of(2026, 9, 1), false, null)).isEqualTo(Stand.WACHTEN);
    }

    @Test
    void zesWekenVoorHetEindeWordtBeoordeeldEnNaDeLaatsteDagIsHetAf() {
        assertThat(Ontzorgregels.stand(LocalDate.of(2026, 7, 3), TOT, null, false, null)).isEqualTo(Stand.WACHTEN);
        assertThat(Ontzorgregels.stand(LocalDate.of(2026, 7, 4), TOT, null, false, null)).isEqualTo(Stand.BEOORDELEN);
        assertThat(Ontzorgregels.stand(LocalDate.of(2026, 7, 4), TOT, null, false, "EINDE")).isEqualTo(Stand.WACHTEN);
        assertThat(Ontzorgregels.stand(TOT, TOT, null, false, "EINDE")).isEqualTo(Stand.WACHTEN);
        assertThat(Ontzorgregels.stand(TOT.plusDays(1), TOT, null, false, "EINDE")).isEqualTo(Stand.AFGELOPEN);
        assertThat(Ontzorgregels.volgendMoment(LocalDate.of(2026, 5, 1), TOT, null)).isEqualTo(LocalDate.of(2026, 7, 4));
        assertThat(Ontzorgregels.volgendMoment(LocalDate.of(2026, 7, 5), TOT, "EINDE")).isEqualTo(TOT.plusDays(1));
    }

    @Test
    void deLaatsteDagIsDeDagVoorHetEindeVanDeBijstand() {
        assertThat(Ontzorgregels.laatsteDag(TOT, LocalDate.of(2026, 6, 1))).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(Ontzorgregels.laatsteDag(TOT, LocalDate.of(2027, 1, 1))).isEqualTo(TOT);
        assertThat(Ontzorgregels.laatsteDag(TOT, null)).isEqualTo(TOT);
    }

    @Test
    void vierTrainingenInEenHalfJaarEnDaarnaAlleenAlsDeBegeleidingDoorgaat() {
        LocalDate eerste = LocalDate.of(2026, 3, 1);
        assertThat(Leerlijnen.volgende(eerste, 4, Period.ofMonths(6), 1, false)).isEqualTo(eerste.plusDays(46));
        assertThat(Leerlijnen.volgende(eerste, 4, Period.ofMonths(6), 4, false)).isNull();
        assertThat(Leerlijnen.volgende(eerste, 4, Period.ofMonths(6), 4, true)).isEqualTo(eerste.plusDays(28));
        assertThat(Leerlijnen.volgende(eerste, 0, Period.ofMonths(6), 9, false)).isEqualTo(eerste.plusDays(28));
    }
}
