package nl.trajectregie.portaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far away a day is, as a professional says it. */
class DatumsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate VANDAAG = LocalDate.of(2026, 11, 22);

    private final Datums datums = new Datums(Clock.fixed(VANDAAG.atTime(9, 0).atZone(ZONE).toInstant(), ZONE));

    @ParameterizedTest
    @CsvSource({
            "2026-11-22, vandaag", "2026-11-23, morgen", "2026-11-24, over 2 dagen", "2026-12-12, over 20 dagen", "2026-12-13, over 3 weken",
            "2027-02-21, over 13 weken", "2027-02-22, over 3 maanden", "2027-11-22, over 12 maanden", "2028-11-21, over 23 maanden",
            "2028-11-22, over 2 jaar", "2028-12-22, over 2 jaar en 1 maand", "2029-03-22, over 2 jaar en 4 maanden", "2029-11-21, over 2 jaar en 11 maanden", "2029-11-22, over 3 jaar",
            "2026-11-21, 1 dag te laat", "2026-11-01, 3 weken te laat", "2026-08-22, 3 maanden te laat", "2024-10-22, 2 jaar en 1 maand te laat"})
    void zoVerIsEenDag(LocalDate dag, String woorden) {
        assertThat(datums.afstand(dag)).isEqualTo(woorden);
    }

    @Test
    void zonderDagIsErNietsTeZeggen() {
        assertThat(datums.afstand(null)).isEmpty();
    }
}
