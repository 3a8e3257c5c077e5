package nl.trajectregie.dossier.duaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.trajectregie.dossier.duaal.DuaalTraject.Advies;
import nl.trajectregie.dossier.duaal.Intensiteit.Vestigingsklasse;
import nl.trajectregie.dossier.duaal.Onderdeel.Eenheid;
import nl.trajectregie.dossier.duaal.Onderdeel.Soort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntensiteitTest {

    private static final LocalDate VANDAAG = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({"180, 3, 9", "240, 3, 12", "240, 5, 20"})
    void eenDagdeelDuurtInElkeGemeenteAnders(int dagdeelMinuten, int dagdelen, int uren) {
        Onderdeel onderdeel = new Onderdeel(Soort.TAAL, "Taalles", Onderdeel.minuten(BigDecimal.valueOf(dagdelen), Eenheid.DAGDELEN, dagdeelMinuten), Eenheid.DAGDELEN, null, null, null);

        assertThat(onderdeel.uren()).isEqualByComparingTo(BigDecimal.valueOf(uren));
        assertThat(onderdeel.dagdelen(dagdeelMinuten)).isEqualByComparingTo(BigDecimal.valueOf(dagdelen));
        assertThat(onderdeel.uren().toPlainString()).as("no needless zeroes, and ten is not one").isEqualTo(String.valueOf(uren));
    }

    @Test
    void urenEnDagdelenKomenUitDezelfdeMinuten() {
        Onderdeel onderdeel = new Onderdeel(Soort.TAAL, "Taalles", Onderdeel.minuten(new BigDecimal("7.5"), Eenheid.UREN, 240), Eenheid.UREN, null, null, null);

        assertThat(onderdeel.minuten()).isEqualTo(450);
        assertThat(onderdeel.dagdelen(240)).isEqualByComparingTo("1.9");
    }

    @ParameterizedTest
    @CsvSource({"2026-08-21, KORTER_DAN_3_MAANDEN", "2026-08-20, VANAF_3_MAANDEN", "2025-01-01, VANAF_3_MAANDEN", ", ONBEKEND"})
    void drieMaandenGevestigdIsVanafDeDagZelf(LocalDate ingeschreven, Vestigingsklasse klasse) {
        assertThat(Intensiteit.klasse(ingeschreven, VANDAAG)).isEqualTo(klasse);
    }

    @ParameterizedTest
    @CsvSource({"LICHT,3,false", "LICHT,4,true", "LICHT,8,true", "LICHT,9,false", "VOL,32,true", "VOL,33,false", "VRIJ,40,true"})
    void hoekscheWaardTeltDeHeleWeek(Advies advies, int uren, boolean past) {
        assertThat(Intensiteit.past(advies, List.of(onderdeel(Soort.TAAL, uren - 1), onderdeel(Soort.PARTICIPATIE, 1)))).isEqualTo(past);
    }

    @ParameterizedTest
    @CsvSource({"KORT_EN_STEVIG,6,true", "KORT_EN_STEVIG,3,false", "LANG_EN_RUSTIG,3,true", "LANG_EN_RUSTIG,6,false"})
    void dordrechtTeltDeExtraTaal(Advies advies, int extra, boolean past) {
        assertThat(Intensiteit.past(advies, List.of(onderdeel(Soort.TAAL, 9), onderdeel(Soort.EXTRA_TAAL, extra)))).isEqualTo(past);
    }

    @Test
    void eenOnderdeelGeldtTussenZijnDagen() {
        Onderdeel training = new Onderdeel(Soort.TRAINING, "VCA", 240, Eenheid.UREN, null, VANDAAG, VANDAAG.plusWeeks(10));

        assertThat(training.geldtOp(VANDAAG.minusDays(1))).isFalse();
        assertThat(training.geldtOp(VANDAAG)).isTrue();
        assertThat(training.geldtOp(VANDAAG.plusWeeks(10).plusDays(1))).isFalse();
    }

    private static Onderdeel onderdeel(Soort soort, int uren) {
        return new Onderdeel(soort, "x", uren * 60, Eenheid.UREN, null, null, null);
    }
}
