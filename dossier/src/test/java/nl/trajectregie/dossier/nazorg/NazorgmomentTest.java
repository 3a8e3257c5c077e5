package nl.trajectregie.dossier.nazorg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.nazorg.Nazorgverloop.Lijn;
import nl.trajectregie.dossier.nazorg.Nazorgverloop.Nodig;
import org.junit.jupiter.api.Test;

class NazorgmomentTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 3, 2);
    private static final nl.trajectregie.inrichting.Nazorg REGELS = new nl.trajectregie.inrichting.Nazorg(Set.of(), Period.ofMonths(6), List.of(Period.ofMonths(1), Period.ofMonths(3)), 8, 6);

    @Test
    void eersteContactIsErOpDeEersteWerkdagEnNietEerder() {
        Nazorg n = nazorg(BEGIN.plusDays(3), null, null, null, 0, null);
        assertThat(nodig(n, BEGIN)).isEqualTo(Nodig.GEEN);
        assertThat(nodig(n, BEGIN.plusDays(3))).isEqualTo(Nodig.EERSTE_CONTACT);
    }

    @Test
    void zelfredzaamheidKomtNaZesWekenWerkEnZonderWerkNooit() {
        Nazorg werkt = nazorg(BEGIN, null, null, BEGIN, 2, null);
        assertThat(besluit(werkt, BEGIN.plusWeeks(6).minusDays(1))).isEqualTo(Nodig.GEEN);
        assertThat(besluit(werkt, BEGIN.plusWeeks(6))).isEqualTo(Nodig.ZELFREDZAAMHEID);
        assertThat(besluit(nazorg(null, null, null, BEGIN, 2, null), BEGIN.plusWeeks(20))).isEqualTo(Nodig.GEEN);
    }

    @Test
    void hetEindeVanHetContractSchuiftMeeMetHetDossier() {
        LocalDate einde = BEGIN.plusWeeks(12);
        assertThat(nodig(nazorg(BEGIN, einde, null, BEGIN, 2, null), BEGIN.plusWeeks(4))).isEqualTo(Nodig.CONTRACTEINDE);
        assertThat(nodig(nazorg(BEGIN, einde.plusWeeks(8), null, BEGIN, 2, null), BEGIN.plusWeeks(4))).as("extended").isEqualTo(Nodig.GEEN);
        assertThat(nodig(nazorg(BEGIN, einde, einde, BEGIN, 2, null), BEGIN.plusWeeks(4))).as("settled for this last day").isEqualTo(Nodig.GEEN);
    }

    @Test
    void terugvalGaatVoorAllesEnHetEindeKomtLaatst() {
        LocalDate laat = BEGIN.plusMonths(6);
        assertThat(nodig(nazorg(BEGIN, laat, null, null, 0, BEGIN), laat)).isEqualTo(Nodig.TERUGVAL);
        assertThat(nodig(nazorg(null, null, null, BEGIN, 2, null), laat)).isEqualTo(Nodig.AFRONDEN);
    }

    @Test
    void wieNogMoetOordelenHoudtDeJobcoachNietOpEnAndersom() {
        LocalDate naDrieMaanden = BEGIN.plusMonths(3);
        Nazorg n = nazorg(BEGIN, null, null, BEGIN, 1, null);
        assertThat(besluit(n, naDrieMaanden)).isEqualTo(Nodig.ZELFREDZAAMHEID);
        assertThat(nodig(n, naDrieMaanden)).as("the second evaluation, on its own day").isEqualTo(Nodig.EVALUATIE);
        assertThat(nodig(met(n, null, "Het werkbedrijf neemt het over"), naDrieMaanden)).as("while a handover is being arranged").isEqualTo(Nodig.EVALUATIE);
        assertThat(nodig(nazorg(BEGIN, naDrieMaanden.plusWeeks(8), null, BEGIN, 2, null), naDrieMaanden)).as("the contract").isEqualTo(Nodig.CONTRACTEINDE);
    }

    @Test
    void naastEenTerugvalBesluitNiemandIets() {
        LocalDate laat = BEGIN.plusMonths(6);
        Nazorg n = nazorg(BEGIN, null, null, BEGIN, 2, laat);
        assertThat(besluit(n, laat)).isEqualTo(Nodig.GEEN);
        assertThat(besluit(met(n, null, "Het werkbedrijf neemt het over"), laat)).isEqualTo(Nodig.GEEN);
    }

    @Test
    void afrondenKomtPasAlsErNietsMeerTeBesluitenIs() {
        LocalDate einde = BEGIN.plusMonths(6);
        Nazorg n = nazorg(BEGIN, null, null, BEGIN, 2, null);
        assertThat(nodig(n, einde)).as("the judgement is due").isEqualTo(Nodig.GEEN);
        assertThat(nodig(met(n, "JA", "Het werkbedrijf neemt het over"), einde)).as("a handover was asked for").isEqualTo(Nodig.GEEN);
        assertThat(nodig(met(n, "NEE", null), einde)).as("judged, whatever the judgement").isEqualTo(Nodig.AFRONDEN);
        Nazorg pasBegonnen = nazorg(einde.minusWeeks(5), null, null, einde.minusWeeks(5), 2, null);
        assertThat(nodig(pasBegonnen, einde)).as("too early to judge").isEqualTo(Nodig.AFRONDEN);
    }

    @Test
    void wieWachtKijktOpDeEerstvolgendeDagEnAndersNaEenWeek() {
        LocalDate einde = BEGIN.plusMonths(6);
        Nazorg n = nazorg(BEGIN, null, null, BEGIN, 2, null);
        assertThat(volgend(Lijn.BESLUITEN, n, BEGIN)).isEqualTo(BEGIN.plusWeeks(6));
        assertThat(volgend(Lijn.BEGELEIDING, n, BEGIN)).isEqualTo(einde);
        assertThat(volgend(Lijn.BEGELEIDING, n, einde.plusDays(3))).as("the judgement is late: never a day that is past").isEqualTo(einde.plusDays(10));
        assertThat(volgend(Lijn.BESLUITEN, met(n, "JA", null), einde.plusDays(3))).isEqualTo(einde.plusDays(10));
    }

    private static LocalDate volgend(Lijn lijn, Nazorg n, LocalDate vandaag) {
        Nazorgverloop.Moment moment = Nazorgverloop.moment(lijn, n, REGELS, vandaag);
        assertThat(moment.stap()).isEqualTo(Nazorgverloop.Stap.WACHTEN);
        return moment.volgendOp().toLocalDate();
    }

    private static Nodig nodig(Nazorg n, LocalDate vandaag) {
        return Nazorgverloop.nodig(Lijn.BEGELEIDING, n, REGELS, vandaag);
    }

    private static Nodig besluit(Nazorg n, LocalDate vandaag) {
        return Nazorgverloop.nodig(Lijn.BESLUITEN, n, REGELS, vandaag);
    }

    private static Nazorg met(Nazorg n, String zelfredzaam, String overdracht) {
        return new Nazorg(n.id(), n.trajectId(), n.gemeente(), n.aanleiding(), null, n.begonnenOp(), n.eindeOp(), n.werkSinds(), n.contractEindeOp(), n.contractBesprokenVoor(), null,
                n.eersteContactOp(), n.evaluaties(), zelfredzaam, null, n.terugvalOp(), null, overdracht, null, true, null, null);
    }

    private static Nazorg nazorg(LocalDate werkSinds, LocalDate contract, LocalDate besproken, LocalDate eersteContact, int evaluaties, LocalDate terugval) {
        return new Nazorg(UUID.randomUUID(), UUID.randomUUID(), "9901", "GEPLAATST", null, BEGIN, BEGIN.plusMonths(6), werkSinds, contract, besproken, null, eersteContact, evaluaties, null, null,
                terugval, null, null, null, true, null, null);
    }
}
