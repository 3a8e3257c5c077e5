package nl.trajectregie.dossier.termijn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RekenregelsTest {

    @ParameterizedTest
    @CsvSource({"2026-01-15,2026-01-16T00:00+01:00", "2026-07-15,2026-07-16T00:00+02:00", "2026-03-28,2026-03-29T00:00+01:00",
            "2026-03-29,2026-03-30T00:00+02:00", "2026-10-24,2026-10-25T00:00+02:00", "2026-10-25,2026-10-26T00:00+01:00", "2027-12-31,2028-01-01T00:00+01:00"})
    void verstrekenOmMiddernachtNaDeLaatsteDagOokRondDeZomertijd(LocalDate laatsteDag, String moment) {
        assertThat(Rekenregels.verstrekenOp(laatsteDag).toOffsetDateTime().toString()).isEqualTo(moment);
    }

    @Test
    void deDagWaaropDeKlokVerspringtDuurt23Of25Uur() {
        assertThat(Duration.between(Rekenregels.begin(LocalDate.of(2026, 3, 29)), Rekenregels.verstrekenOp(LocalDate.of(2026, 3, 29)))).isEqualTo(Duration.ofHours(23));
        assertThat(Duration.between(Rekenregels.begin(LocalDate.of(2026, 10, 25)), Rekenregels.verstrekenOp(LocalDate.of(2026, 10, 25)))).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void tienWekenSchuiftEnDrieJaarNiet() {
        LocalDate start = LocalDate.of(2026, 1, 5);
        assertThat(Termijnsoort.PIP_TERMIJN.schuiftOp(start)).isTrue();
        assertThat(Termijnsoort.BEZWAARTERMIJN.schuiftOp(start)).isTrue();
        assertThat(Termijnsoort.INBURGERINGSTERMIJN.schuiftOp(start)).isFalse();
        assertThat(Termijnsoort.HUISVESTINGSTERMIJN.schuiftOp(start)).as("policy, not law").isFalse();
        assertThat(Termijnsoort.OPROEPTERMIJN.schuiftOp(start)).as("set by the municipality, not by law").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"90,DAGEN,true", "91,DAGEN,false", "12,WEKEN,true", "13,WEKEN,false", "3,MAANDEN,true", "4,MAANDEN,false", "1,JAREN,false"})
    void deTermijnenwetGeldtTotEnMet90Dagen12WekenEn3Maanden(int aantal, Lengte.Eenheid eenheid, boolean schuift) {
        assertThat(new Lengte(aantal, eenheid).kortGenoegVoorTermijnenwet()).isEqualTo(schuift);
    }

    @Test
    void tienWekenNaDeDagIsZeventigDagenEnHetIsDezelfdeWeekdag() {
        for (LocalDate start = LocalDate.of(2023, 1, 1); start.isBefore(LocalDate.of(2030, 1, 1)); start = start.plusDays(1)) {
            LocalDate eind = Termijnsoort.PIP_TERMIJN.laatsteDag(start);
            assertThat(eind).isEqualTo(start.plusDays(70));
            assertThat(eind.getDayOfWeek()).isEqualTo(start.getDayOfWeek());
            assertThat(Rekenregels.verschuif(Termijnsoort.PIP_TERMIJN, start, eind)).isAfterOrEqualTo(eind).isBefore(eind.plusDays(7));
        }
    }

    @Test
    void deInburgeringstermijnLooptDrieJaarVanafDeDagNaDeDagtekening() {
        LocalDate dagtekening = LocalDate.of(2026, 3, 10);
        assertThat(Termijnsoort.INBURGERINGSTERMIJN.laatsteDag(dagtekening.plusDays(1))).isEqualTo(LocalDate.of(2029, 3, 10));
    }

    @Test
    void zesWekenBezwaarTeltVanafDeDagNaDeBekendmaking() {
        LocalDate bekendmaking = LocalDate.of(2026, 3, 10);
        assertThat(Termijnsoort.BEZWAARTERMIJN.laatsteDag(bekendmaking.plusDays(1))).isEqualTo(LocalDate.of(2026, 4, 21));
    }

    @ParameterizedTest
    @EnumSource(Termijnsoort.class)
    void elkeSoortHeeftEenBronEnEenVersie(Termijnsoort soort) {
        WettelijkeParameters.Parameter parameter = soort.parameter(LocalDate.of(2026, 1, 1));
        assertThat(parameter.artikel()).isNotBlank();
        assertThat(parameter.versie()).isNotNull();
        assertThat(soort.waarschuwingVooraf(LocalDate.of(2026, 1, 1)).aantal()).isPositive();
    }
}
