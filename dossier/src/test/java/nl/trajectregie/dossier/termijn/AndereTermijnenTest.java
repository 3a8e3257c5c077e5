package nl.trajectregie.dossier.termijn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AndereTermijnenTest {

    private static final LocalDate DAG = LocalDate.of(2026, 2, 2);

    @Test
    void alleenDuoVerlengtDeInburgeringstermijn() {
        Termijn termijn = begin(Termijnsoort.INBURGERINGSTERMIJN, DAG, null);
        LocalDate langer = termijn.fataleDatum().plusMonths(6);
        Wijziging verlenging = Wijziging.van(WijzigingSoort.VERLENGING, "Ziekte langer dan 3 maanden", "beschikking DUO", DAG.plusYears(2)).totEnMet(langer);
        assertThatThrownBy(() -> termijn.wijzig(verlenging, PipTermijnTest.op(DAG.plusYears(2))))
                .isInstanceOfSatisfying(WijzigingNietToegestaan.class, e -> assertThat(e.grondslag()).isEqualTo("Wet inburgering 2021 art. 12"));
        termijn.wijzig(verlenging, duo(DAG.plusYears(2)));
        assertThat(termijn.fataleDatum()).isEqualTo(langer);
    }

    @Test
    void duoSteltDeInburgeringstermijnVastMetEigenBeginEnEinde() {
        Termijn termijn = begin(Termijnsoort.INBURGERINGSTERMIJN, DAG, null);
        termijn.wijzig(Wijziging.van(WijzigingSoort.CORRECTIE, "Vastgesteld door DUO", "bericht DUO", DAG.plusDays(3)).totEnMet(LocalDate.of(2029, 2, 10)), duo(DAG.plusDays(9)));
        assertThat(termijn.start()).isEqualTo(DAG.plusDays(3));
        assertThat(termijn.fataleDatum()).isEqualTo(LocalDate.of(2029, 2, 10));
    }

    @Test
    void deBezwaartermijnStaatNooitStilEnEindigtZonderOordeel() {
        Termijn termijn = begin(Termijnsoort.BEZWAARTERMIJN, DAG, null);
        assertThatThrownBy(() -> termijn.wijzig(Wijziging.van(WijzigingSoort.OPSCHORTING, "ziek", "-", DAG), PipTermijnTest.op(DAG)))
                .isInstanceOf(WijzigingNietToegestaan.class).hasMessageContaining("zes weken");
        termijn.verstrijk(PipTermijnTest.op(termijn.fataleDatum().plusDays(1)));
        assertThat(termijn.moment(termijn.fataleDatum().plusDays(1)).stand()).isEqualTo(Moment.Stand.BEEINDIGD);
        assertThat(termijn.voorbij()).isTrue();
        assertThat(termijn.standInWoorden()).isEqualTo("voorbij");
        assertThat(termijn.laatVervallen("traject afgesloten", PipTermijnTest.op(termijn.fataleDatum().plusYears(1)))).as("it was over already").isFalse();
        assertThat(termijn.standInWoorden()).isEqualTo("voorbij");
    }

    @Test
    void eenTermijnVanDeGemeenteIsNooitZomaarVoorbij() {
        Termijn termijn = begin(Termijnsoort.HUISVESTINGSTERMIJN, DAG, null);
        termijn.verstrijk(PipTermijnTest.op(termijn.fataleDatum().plusDays(1)));
        assertThat(termijn.voorbij()).isFalse();
        assertThat(termijn.standInWoorden()).isEqualTo("verstreken");
        assertThat(termijn.laatVervallen("traject afgesloten", PipTermijnTest.op(termijn.fataleDatum().plusYears(1)))).isTrue();
        assertThat(termijn.standInWoorden()).as("the end of the traject does not hide it").isEqualTo("niet gehaald");
        assertThat(Termijnsoort.vanzelfVoorbij()).contains("BEZWAARTERMIJN", "ONTZORGTERMIJN").doesNotContain("PIP_TERMIJN", "HUISVESTINGSTERMIJN", "INBURGERINGSTERMIJN");
    }

    @Test
    void deTermijnVoorEenAanbodSchuiftNietOpEnTeLaatIsTeLaat() {
        Termijn termijn = begin(Termijnsoort.AANBODTERMIJN, DAG, null);
        assertThat(termijn.fataleDatum()).as("a regeling: no Algemene termijnenwet").isEqualTo(DAG.plusMonths(3));
        assertThat(termijn.grondslag()).contains("art. 4.1", "Onderwijsroute");
        for (WijzigingSoort soort : List.of(WijzigingSoort.OPSCHORTING, WijzigingSoort.VERLENGING, WijzigingSoort.CORRECTIE)) {
            assertThatThrownBy(() -> termijn.wijzig(Wijziging.van(soort, "wachtlijst", "-", DAG).totEnMet(DAG.plusYears(1)), PipTermijnTest.op(DAG)))
                    .isInstanceOf(WijzigingNietToegestaan.class).hasMessageContaining("DUO");
        }
        termijn.verstrijk(PipTermijnTest.op(termijn.fataleDatum().plusDays(1)));
        assertThat(termijn.voorbij()).as("the teamleider judges").isFalse();
        assertThat(begin(Termijnsoort.AANBODTERMIJN, DAG, DAG.plusMonths(6)).fataleDatum()).as("Onderwijsroute").isEqualTo(DAG.plusMonths(6));
    }

    @Test
    void eenOproepHeeftHaarEigenLaatsteDagDieNietVerschuift() {
        LocalDate zondag = LocalDate.of(2026, 2, 15);
        assertThat(begin(Termijnsoort.OPROEPTERMIJN, DAG, zondag).fataleDatum()).isEqualTo(zondag);
    }

    @Test
    void deOntzorgtermijnVerschuiftAlleenMetHetFeitWaaruitZijGeteldWordt() {
        Termijn termijn = begin(Termijnsoort.ONTZORGTERMIJN, DAG, null);
        Wijziging verbetering = Wijziging.van(WijzigingSoort.CORRECTIE, "Het besluit noemt een andere dag", "besluit", DAG.plusDays(9));
        assertThatThrownBy(() -> termijn.wijzig(verbetering, PipTermijnTest.op(DAG.plusDays(20)))).isInstanceOf(WijzigingNietToegestaan.class).hasMessageContaining("bij Geld");
        termijn.wijzig(verbetering, new Termijn.Wie("inkomensconsulent", Wijziger.FEIT, DAG.plusDays(20).atTime(LocalTime.NOON).atZone(Rekenregels.ZONE).toInstant()));
        assertThat(termijn.start()).isEqualTo(DAG.plusDays(9));
        assertThat(termijn.fataleDatum()).isEqualTo(DAG.plusDays(9).plusMonths(6).minusDays(1));
    }

    @Test
    void eenAfspraakMagStilstaanEnSchuiftDanEvenveelDagenOp() {
        Termijn termijn = begin(Termijnsoort.LOKALE_AFSPRAAK, DAG, DAG.plusDays(30));
        termijn.wijzig(Wijziging.van(WijzigingSoort.OPSCHORTING, "vakantie", "afspraak", DAG.plusDays(10)), PipTermijnTest.op(DAG.plusDays(10)));
        assertThat(termijn.status()).isEqualTo(TermijnStatus.OPGESCHORT);
        assertThat(termijn.verstrijk(PipTermijnTest.op(DAG.plusDays(40)))).isFalse();
        termijn.wijzig(Wijziging.van(WijzigingSoort.HERVATTING, "terug", "afspraak", DAG.plusDays(24)), PipTermijnTest.op(DAG.plusDays(24)));
        assertThat(termijn.fataleDatum()).isEqualTo(DAG.plusDays(44));
        assertThat(termijn.status()).isEqualTo(TermijnStatus.LOPEND);
    }

    @Test
    void eenVervallenTermijnVerandertNietMeer() {
        Termijn termijn = begin(Termijnsoort.HUISVESTINGSTERMIJN, DAG, null);
        assertThat(termijn.laatVervallen("traject beëindigd", PipTermijnTest.op(DAG))).isTrue();
        assertThat(termijn.laatVervallen("nog eens", PipTermijnTest.op(DAG))).isFalse();
        assertThat(termijn.haal(DAG, "toch", PipTermijnTest.op(DAG))).isFalse();
        assertThat(termijn.moment(DAG).stand()).isEqualTo(Moment.Stand.BEEINDIGD);
    }

    @Test
    void eenVerlengingMoetVerderReikenDanDeTermijn() {
        Termijn termijn = begin(Termijnsoort.HUISVESTINGSTERMIJN, DAG, null);
        assertThatThrownBy(() -> termijn.wijzig(Wijziging.van(WijzigingSoort.VERLENGING, "later", "afspraak", DAG).totEnMet(DAG.plusDays(5)), PipTermijnTest.op(DAG)))
                .isInstanceOfSatisfying(OngeldigeWijziging.class, e -> assertThat(e.velden().getFirst().veld()).isEqualTo("tot"));
    }

    private static Termijn begin(Termijnsoort soort, LocalDate start, LocalDate laatsteDag) {
        return Termijn.begin(UUID.randomUUID(), "9901", soort, start, laatsteDag, "TEST", null, "begin", PipTermijnTest.op(start));
    }

    private static Termijn.Wie duo(LocalDate dag) {
        return new Termijn.Wie("integratie:duo", Wijziger.DUO, dag.atTime(LocalTime.NOON).atZone(Rekenregels.ZONE).toInstant());
    }
}
