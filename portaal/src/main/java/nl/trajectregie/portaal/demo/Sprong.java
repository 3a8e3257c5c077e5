package nl.trajectregie.portaal.demo;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;

/** How far the demo clock moves: a period of days, weeks, months or years, or a duration of hours, minutes and seconds. */
final class Sprong {

    private static final int MEEST_JAREN = 10;

    private Sprong() {}

    /** @throws OngeldigeInvoer naming {@code vooruit} */
    static TemporalAmount lees(String tekst) {
        if (tekst == null || tekst.isBlank()) {
            throw fout();
        }
        try {
            String waarde = tekst.strip();
            if (waarde.contains("T")) {
                Duration duur = Duration.parse(waarde);
                if (duur.isNegative() || duur.isZero() || duur.toDays() > MEEST_JAREN * 366L) {
                    throw fout();
                }
                return duur;
            }
            Period periode = Period.parse(waarde);
            if (periode.isNegative() || periode.isZero() || periode.toTotalMonths() + periode.getDays() / 28 > MEEST_JAREN * 12L) {
                throw fout();
            }
            return periode;
        } catch (DateTimeException | ArithmeticException e) {
            throw fout();
        }
    }

    private static OngeldigeInvoer fout() {
        return new OngeldigeInvoer("vooruit", "Geef hoe ver de klok vooruit gaat, bijvoorbeeld P70D of PT1H: meer dan niets en hoogstens " + MEEST_JAREN + " jaar.");
    }
}
