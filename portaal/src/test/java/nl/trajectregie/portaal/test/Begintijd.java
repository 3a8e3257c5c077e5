package nl.trajectregie.portaal.test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * The day and the hour at which a test begins. A test reads today more than once, as an office does; a run that starts late in the evening would pass
 * midnight between two of those readings; and a story told in days would meet other weekends each day that it runs (those have tests of their own). So
 * each set of real parts begins on a Monday, with both clocks moved, whatever the real time is: at nine o'clock, or at what
 * {@code -Dtrajectregie.begintijd=23:58} says.
 */
public final class Begintijd {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime UUR = LocalTime.parse(System.getProperty("trajectregie.begintijd", "09:00"));

    private Begintijd() {}

    /** The first moment after this one at which a test may begin. */
    public static Instant na(Instant nu) {
        ZonedDateTime vandaag = nu.atZone(ZONE).with(UUR);
        ZonedDateTime eerste = vandaag.toInstant().isAfter(nu) ? vandaag : vandaag.plusDays(1);
        return eerste.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).toInstant();
    }

    /** How far the clocks have to move for it; always more than nothing. */
    public static Duration tot(Instant nu) {
        return Duration.between(nu, na(nu));
    }
}
