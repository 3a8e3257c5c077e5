package nl.trajectregie.dossier.termijn;

import static nl.trajectregie.dossier.termijn.PipStart.Aanleiding.COA_KOPPELING;
import static nl.trajectregie.dossier.termijn.PipStart.Aanleiding.DUO_KENNISGEVING;
import static nl.trajectregie.dossier.termijn.PipStart.Aanleiding.VERHUIZING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The term for the PIP by Besluit inburgering 2021 art. 5.3 (legal.md 3). */
class PipTermijnTest {

    /** A Tuesday; ten weeks later is Tuesday 17 March 2026, no holiday. */
    private static final LocalDate KENNISGEVING = LocalDate.of(2026, 1, 6);
    private static final LocalDate EINDE = LocalDate.of(2026, 3, 17);

    @Test
    void tienWekenNaDeKennisgeving() {
        Termijn termijn = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        assertThat(termijn.status()).isEqualTo(TermijnStatus.LOPEND);
        assertThat(termijn.start()).isEqualTo(KENNISGEVING);
        assertThat(termijn.startgebeurtenis()).isEqualTo("KENNISGEVING_DUO");
        assertThat(termijn.fataleDatum()).isEqualTo(EINDE);
        assertThat(termijn.waarschuwingOp()).isEqualTo(EINDE.minusWeeks(3));
        assertThat(termijn.grondslag()).isEqualTo("Besluit inburgering 2021 art. 5.3 lid 1");
        assertThat(termijn.regels()).singleElement().satisfies(r -> assertThat(r.reden()).contains("schriftelijk kennis gaf"));
    }

    @Test
    void deInrichtingBepaaltHoeLangVoorafWordtGewaarschuwdEnAndersDeStandaard() {
        Termijn vierWeken = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        vierWeken.waarschuwVolgens(() -> 4);
        assertThat(vierWeken.waarschuwingOp()).isEqualTo(EINDE.minusWeeks(4));
        assertThat(vierWeken.moment(KENNISGEVING).waarschuwingOp().toLocalDate()).isEqualTo(EINDE.minusWeeks(4));
        Termijn opDeLaatsteDag = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        opDeLaatsteDag.waarschuwVolgens(() -> 0);
        assertThat(opDeLaatsteDag.waarschuwingOp()).isEqualTo(EINDE);
        Termijn ruim = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        ruim.waarschuwVolgens(() -> 26);
        assertThat(ruim.waarschuwingOp()).as("never before the term itself").isEqualTo(KENNISGEVING);
        Termijn nietGenoemd = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        nietGenoemd.waarschuwVolgens(() -> null);
        assertThat(nietGenoemd.waarschuwingOp()).isEqualTo(EINDE.minusWeeks(3));
    }

    @Test
    void naDeLaatsteDagGehaaldIsTeLaatGehaald() {
        Termijn opTijd = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        opTijd.haal(EINDE, "PIP vastgesteld", op(EINDE));
        assertThat(opTijd.standInWoorden()).isEqualTo("gehaald");
        Termijn teLaat = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        teLaat.haal(EINDE.plusDays(1), "PIP vastgesteld", op(EINDE.plusDays(1)));
        assertThat(teLaat.teLaatGehaald()).isTrue();
        assertThat(teLaat.standInWoorden()).isEqualTo("te laat gehaald");
    }

    @Test
    void wieOpDeDagVanKennisgevingNogNietIngeschrevenWasTeltVanafDeInschrijving() {
        Termijn termijn = pip(COA_KOPPELING, KENNISGEVING, KENNISGEVING.plusDays(20));
        assertThat(termijn.start()).isEqualTo(KENNISGEVING.plusDays(20));
        assertThat(termijn.startgebeurtenis()).isEqualTo("INSCHRIJVING_BRP");
        assertThat(termijn.fataleDatum()).isEqualTo(Feestdagen.standaard().verschuif(KENNISGEVING.plusDays(90)));
    }

    @Test
    void wieOpDeDagVanKennisgevingAlIngeschrevenWasTeltVanafDeKennisgeving() {
        assertThat(pip(COA_KOPPELING, KENNISGEVING, KENNISGEVING).start()).isEqualTo(KENNISGEVING);
        assertThat(pip(COA_KOPPELING, KENNISGEVING, KENNISGEVING.minusDays(5)).start()).isEqualTo(KENNISGEVING);
    }

    @Test
    void zonderKennisgevingIsDeTermijnOnbekendOokAlIsDeInschrijvingBekend() {
        for (PipStart.Aanleiding aanleiding : new PipStart.Aanleiding[] {COA_KOPPELING, DUO_KENNISGEVING}) {
            Termijn termijn = pip(aanleiding, null, KENNISGEVING);
            assertThat(termijn.status()).isEqualTo(TermijnStatus.ONBEKEND);
            assertThat(termijn.start()).isNull();
            assertThat(termijn.fataleDatum()).isNull();
            assertThat(termijn.moment(KENNISGEVING)).isEqualTo(Moment.zonderDatum(Moment.Stand.ONBEKEND));
            assertThat(termijn.regels().getFirst().reden()).isEqualTo("De datum van de kennisgeving van DUO is niet bekend.");
        }
    }

    @Test
    void metKennisgevingMaarZonderInschrijvingWachtDeTermijnOpDeBrp() {
        Termijn termijn = pip(COA_KOPPELING, KENNISGEVING, null);
        assertThat(termijn.status()).isEqualTo(TermijnStatus.ONBEKEND);
        assertThat(termijn.regels().getFirst().reden()).startsWith("Wacht op inschrijving BRP");

        assertThat(termijn.startOpnieuwBepaald(PipStart.bepaal(new PipStart.Feiten(COA_KOPPELING, KENNISGEVING, KENNISGEVING.plusDays(14))), op(KENNISGEVING.plusDays(15)))).isTrue();
        assertThat(termijn.status()).isEqualTo(TermijnStatus.LOPEND);
        assertThat(termijn.fataleDatum()).isEqualTo(KENNISGEVING.plusDays(84));
    }

    @Test
    void wieBuitenHuisvestingswet28KomtTeltVanafDeKennisgevingOokZonderInschrijving() {
        assertThat(pip(DUO_KENNISGEVING, KENNISGEVING, KENNISGEVING.plusDays(30)).start()).isEqualTo(KENNISGEVING);
    }

    @Test
    void naVerhuizingTienWekenNaInschrijvingHier() {
        Termijn termijn = pip(VERHUIZING, KENNISGEVING.minusYears(1), KENNISGEVING);
        assertThat(termijn.fataleDatum()).isEqualTo(EINDE);
        assertThat(termijn.grondslag()).isEqualTo("Besluit inburgering 2021 art. 5.3 lid 3");
        assertThat(pip(VERHUIZING, KENNISGEVING, null).status()).isEqualTo(TermijnStatus.ONBEKEND);
    }

    @Test
    void eenEindeOpZaterdagSchuiftNaarMaandag() {
        Termijn termijn = pip(DUO_KENNISGEVING, LocalDate.of(2026, 1, 10), null);
        assertThat(termijn.onverschovenFataleDatum()).isEqualTo(LocalDate.of(2026, 3, 21));
        assertThat(termijn.fataleDatum()).isEqualTo(LocalDate.of(2026, 3, 23));
        assertThat(termijn.moment(KENNISGEVING).verstrijktOp().toOffsetDateTime().toString()).isEqualTo("2026-03-24T00:00+01:00");
    }

    @Test
    void eenEindeOpGoedeVrijdagSchuiftTotNaPasen() {
        Termijn termijn = pip(DUO_KENNISGEVING, LocalDate.of(2026, 1, 23), null);
        assertThat(termijn.onverschovenFataleDatum()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(termijn.fataleDatum()).isEqualTo(LocalDate.of(2026, 4, 7));
    }

    @Test
    void eenEindeOpHemelvaartSchuiftOverDeGelijkgesteldeVrijdagNaarMaandag() {
        assertThat(pip(DUO_KENNISGEVING, LocalDate.of(2026, 3, 5), null).fataleDatum()).isEqualTo(LocalDate.of(2026, 5, 18));
    }

    @Test
    void informatieGevraagdEnOntvangenInWeek3VerandertDeLaatsteDagNiet() {
        Termijn termijn = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        vraag(termijn, KENNISGEVING.plusDays(15));
        assertThat(termijn.status()).isEqualTo(TermijnStatus.WACHT_OP_DERDEN);
        assertThat(termijn.fataleDatum()).isEqualTo(EINDE);
        ontvang(termijn, KENNISGEVING.plusDays(20));
        assertThat(termijn.status()).isEqualTo(TermijnStatus.LOPEND);
        assertThat(termijn.fataleDatum()).isEqualTo(EINDE);
    }

    @Test
    void informatieGevraagdInWeek9EnOntvangenInWeek12GeeftTweeWekenNaOntvangst() {
        Termijn termijn = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        vraag(termijn, KENNISGEVING.plusDays(60));
        LocalDate ontvangen = KENNISGEVING.plusDays(80);
        assertThat(termijn.verstrijk(op(EINDE.plusDays(1)))).as("a waiting term does not pass").isFalse();
        ontvang(termijn, ontvangen);
        assertThat(termijn.fataleDatum()).isEqualTo(ontvangen.plusDays(14));
        assertThat(termijn.status()).isEqualTo(TermijnStatus.LOPEND);
        assertThat(termijn.regels().getLast().oudeFataleDatum()).isEqualTo(EINDE);
        assertThat(termijn.regels().getLast().nieuweFataleDatum()).isEqualTo(ontvangen.plusDays(14));
    }

    @Test
    void tweeWekenNaOntvangstSchuiftOokVoorEenWeekend() {
        Termijn termijn = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        vraag(termijn, KENNISGEVING.plusDays(60));
        ontvang(termijn, LocalDate.of(2026, 3, 28));
        assertThat(termijn.onverschovenFataleDatum()).isEqualTo(LocalDate.of(2026, 4, 11));
        assertThat(termijn.fataleDatum()).isEqualTo(LocalDate.of(2026, 4, 13));
    }

    @Test
    void deLaatsteDagIsAltijdDeLaatsteVanStartPlusTienWekenEnOntvangstPlusTwee() {
        Random toeval = new Random(20260106);
        for (int i = 0; i < 2_000; i++) {
            LocalDate start = LocalDate.of(2023, 1, 1).plusDays(toeval.nextInt(2_500));
            Termijn termijn = Termijn.pip(UUID.randomUUID(), "9901", PipStart.bepaal(new PipStart.Feiten(DUO_KENNISGEVING, start, null)), op(start));
            LocalDate gevraagd = start.plusDays(toeval.nextInt(70));
            LocalDate ontvangen = gevraagd.plusDays(toeval.nextInt(120));
            vraag(termijn, gevraagd);
            ontvang(termijn, ontvangen);
            LocalDate tienWeken = start.plusDays(70);
            LocalDate tweeWeken = ontvangen.plusDays(14);
            assertThat(termijn.onverschovenFataleDatum()).isEqualTo(tienWeken.isAfter(tweeWeken) ? tienWeken : tweeWeken);
            assertThat(termijn.fataleDatum()).isEqualTo(Feestdagen.standaard().verschuif(termijn.onverschovenFataleDatum()));
            assertThat(termijn.waarschuwingOp()).isBefore(termijn.fataleDatum());
        }
    }

    @Test
    void zolangEenVanTweeDerdenNietAntwoorddeWachtDeTermijn() {
        Termijn termijn = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        termijn.wijzig(Wijziging.van(WijzigingSoort.WACHT_OP_DERDEN, "nodig", "brief", KENNISGEVING.plusDays(10)).bij("DUO", "uitslag leerbaarheidstoets"), op(KENNISGEVING.plusDays(10)));
        termijn.wijzig(Wijziging.van(WijzigingSoort.WACHT_OP_DERDEN, "nodig", "brief", KENNISGEVING.plusDays(12)).bij("GGD", "advies"), op(KENNISGEVING.plusDays(12)));
        termijn.wijzig(Wijziging.van(WijzigingSoort.ONTVANGEN_VAN_DERDEN, "binnen", "brief", KENNISGEVING.plusDays(80)).bij("GGD", null), op(KENNISGEVING.plusDays(80)));
        assertThat(termijn.status()).isEqualTo(TermijnStatus.WACHT_OP_DERDEN);
        assertThat(termijn.openVragen()).singleElement().satisfies(v -> assertThat(v.derde()).isEqualTo("DUO"));
    }

    @Test
    void ziekteIsGeenGrondEnHetArtikelStaatErbij() {
        Termijn termijn = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        assertThatThrownBy(() -> termijn.wijzig(Wijziging.van(WijzigingSoort.OPSCHORTING, "De inburgeraar is ziek", "ziekmelding", KENNISGEVING.plusDays(5)), op(KENNISGEVING.plusDays(5))))
                .isInstanceOfSatisfying(WijzigingNietToegestaan.class, e -> {
                    assertThat(e.grondslag()).isEqualTo("Besluit inburgering 2021 art. 5.3 lid 2");
                    assertThat(e.getMessage()).contains("Ziekte").contains("informatie van een derde");
                });
        assertThat(termijn.regels()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = WijzigingSoort.class, names = {"OPSCHORTING", "HERVATTING", "VERLENGING"})
    void geenPauzeEnGeenVerlenging(WijzigingSoort soort) {
        Termijn termijn = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        Wijziging wijziging = Wijziging.van(soort, "drukte", "geen", KENNISGEVING).totEnMet(soort == WijzigingSoort.VERLENGING ? EINDE.plusDays(30) : null);
        assertThatThrownBy(() -> termijn.wijzig(wijziging, op(KENNISGEVING))).isInstanceOf(WijzigingNietToegestaan.class);
    }

    @Test
    void eenVraagNaDeLaatsteDagVerschuiftNietsMeer() {
        Termijn termijn = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        assertThatThrownBy(() -> vraag(termijn, EINDE.plusDays(1))).isInstanceOf(WijzigingNietToegestaan.class).hasMessageContaining("al verstreken");
    }

    @Test
    void eenVraagDieOpTijdGesteldWasMagLaterVastgelegdWorden() {
        Termijn termijn = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        assertThat(termijn.verstrijk(op(EINDE.plusDays(1)))).isTrue();
        termijn.wijzig(Wijziging.van(WijzigingSoort.WACHT_OP_DERDEN, "nodig", "brief van 10 maart", EINDE.minusDays(7)), op(EINDE.plusDays(2)));
        assertThat(termijn.status()).isEqualTo(TermijnStatus.WACHT_OP_DERDEN);
    }

    @Test
    void ontvangstZonderVraagKanNiet() {
        Termijn termijn = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        assertThatThrownBy(() -> ontvang(termijn, KENNISGEVING.plusDays(3))).isInstanceOf(WijzigingNietToegestaan.class);
    }

    @Test
    void ontvangstVoorDeVraagKanNiet() {
        Termijn termijn = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        vraag(termijn, KENNISGEVING.plusDays(10));
        assertThatThrownBy(() -> termijn.wijzig(Wijziging.van(WijzigingSoort.ONTVANGEN_VAN_DERDEN, "binnen", "mail", KENNISGEVING.plusDays(9)), op(KENNISGEVING.plusDays(12))))
                .isInstanceOfSatisfying(OngeldigeWijziging.class, e -> assertThat(e.velden().getFirst().veld()).isEqualTo("per"));
    }

    @Test
    void deStartdatumVerbeterenVraagtBewijsEnRekentOpnieuw() {
        Termijn termijn = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        termijn.wijzig(Wijziging.van(WijzigingSoort.CORRECTIE, "De brief had een andere datum", "brief DUO van 9 januari 2026", LocalDate.of(2026, 1, 9)), op(KENNISGEVING.plusDays(10)));
        assertThat(termijn.start()).isEqualTo(LocalDate.of(2026, 1, 9));
        assertThat(termijn.fataleDatum()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(termijn.bewijs()).isEqualTo("brief DUO van 9 januari 2026");
        assertThatThrownBy(() -> Wijziging.van(WijzigingSoort.CORRECTIE, "andere datum", " ", KENNISGEVING))
                .isInstanceOfSatisfying(OngeldigeWijziging.class, e -> assertThat(e.velden().getFirst().veld()).isEqualTo("grondslag"));
    }

    @Test
    void deTermijnLooptDeHeleLaatsteDagEnVerstrijktDaarna() {
        Termijn termijn = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        assertThat(termijn.verstrijk(op(EINDE))).isFalse();
        assertThat(termijn.verstrijk(op(EINDE.plusDays(1)))).isTrue();
        assertThat(termijn.moment(EINDE.plusDays(1)).stand()).isEqualTo(Moment.Stand.OVERSCHREDEN);
    }

    @Test
    void eenOverschrijdingBlijftZichtbaarMetHaarRedenOokAlsHetPipErKomt() {
        Termijn termijn = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        termijn.verstrijk(op(EINDE.plusDays(1)));
        termijn.lichtOverschrijdingToe("Ziekte van de inburgeraar", op(EINDE.plusDays(3)));
        assertThat(termijn.status()).isEqualTo(TermijnStatus.VERSTREKEN);
        termijn.haal(EINDE.plusDays(10), "PIP vastgesteld", op(EINDE.plusDays(10)));
        assertThat(termijn.status()).isEqualTo(TermijnStatus.GEHAALD);
        assertThat(termijn.verstrekenOp()).isNotNull();
        assertThat(termijn.redenOverschrijding()).isEqualTo("Ziekte van de inburgeraar");
        assertThatThrownBy(() -> vraag(termijn, EINDE.plusDays(1))).isInstanceOf(WijzigingNietToegestaan.class);
    }

    @Test
    void waarschuwenGebeurtEenKeerEnOpnieuwAlsDeTermijnVerschuift() {
        Termijn termijn = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        assertThat(termijn.waarschuw(op(EINDE.minusWeeks(3)))).isTrue();
        assertThat(termijn.waarschuw(op(EINDE.minusWeeks(3)))).isFalse();
        assertThat(termijn.moment(EINDE.minusWeeks(2)).stand()).isEqualTo(Moment.Stand.GEWAARSCHUWD);
        vraag(termijn, EINDE.minusDays(10));
        ontvang(termijn, EINDE.plusDays(60));
        assertThat(termijn.moment(EINDE.plusDays(60)).stand()).as("warning date is behind us already").isEqualTo(Moment.Stand.GEWAARSCHUWD);
    }

    @Test
    void wieTeLangWachtKrijgtEenOordeelVanDeTeamleider() {
        Termijn termijn = pip(DUO_KENNISGEVING, KENNISGEVING, null);
        vraag(termijn, KENNISGEVING.plusDays(20));
        assertThat(termijn.moment(KENNISGEVING.plusDays(20)).verstrijktOp().toLocalDate()).isEqualTo(KENNISGEVING.plusDays(20).plusWeeks(13).plusDays(1));
    }

    private static Termijn pip(PipStart.Aanleiding aanleiding, LocalDate kennisgeving, LocalDate brp) {
        return Termijn.pip(UUID.randomUUID(), "9901", PipStart.bepaal(new PipStart.Feiten(aanleiding, kennisgeving, brp)), op(KENNISGEVING));
    }

    private static void vraag(Termijn termijn, LocalDate op) {
        termijn.wijzig(Wijziging.van(WijzigingSoort.WACHT_OP_DERDEN, "uitslag is nodig voor de leerroute", "mail aan DUO", op).bij("DUO", "uitslag leerbaarheidstoets"), op(op));
    }

    private static void ontvang(Termijn termijn, LocalDate op) {
        termijn.wijzig(Wijziging.van(WijzigingSoort.ONTVANGEN_VAN_DERDEN, "uitslag ontvangen", "bericht van DUO", op), op(op));
    }

    static Termijn.Wie op(LocalDate dag) {
        return new Termijn.Wie("klantmanager", Wijziger.COLLEGE, dag.atTime(LocalTime.NOON).atZone(Rekenregels.ZONE).toInstant());
    }
}
