package nl.trajectregie.dossier.nazorg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
        assertThat(nodig(werkt, BEGIN.plusWeeks(6).minusDays(1))).isEqualTo(Nodig.GEEN);
        assertThat(nodig(werkt, BEGIN.plusWeeks(6))).isEqualTo(Nodig.ZELFREDZAAMHEID);
        assertThat(nodig(nazorg(null, null, null, BEGIN, 2, null), BEGIN.plusWeeks(20))).isEqualTo(Nodig.GEEN);
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

    private static Nodig nodig(Nazorg n, LocalDate vandaag) {
        return Nazorgverloop.nodig(n, REGELS, vandaag);
    }

    private static Nazorg nazorg(LocalDate werkSinds, LocalDate contract, LocalDate besproken, LocalDate eersteContact, int evaluaties, LocalDate terugval) {
        return new Nazorg(UUID.randomUUID(), UUID.randomUUID(), "9901", "GEPLAATST", null, BEGIN, BEGIN.plusMonths(6), werkSinds, contract, besproken, null, eersteContact, evaluaties, null, null,
                terugval, null, null, null, null, null);
    }
}
