package nl.trajectregie.inrichting;

import java.time.Period;

/**
 * How a municipality follows the leerroute. Hours, window and lengths that the law sets are no settings.
 *
 * @param voortgangElke     so long without news about the lessons, and the taalaanbieder is asked how they go
 * @param aanbodHerinnering so long on a waiting list, and somebody looks again
 * @param verzuimTaakVanaf  from this many absences without a known good reason within {@code verzuimPeriode} on, each is a task for the klantmanager
 * @param zRouteElke        how often the klantmanager looks at the hours of the Z-route
 */
public record Leerroute(Period voortgangElke, Period aanbodHerinnering, int verzuimTaakVanaf, Period verzuimPeriode, Period zRouteElke) {

    /** What a traject has that began before these settings existed. */
    public static final Leerroute GEBRUIKELIJK = new Leerroute(Period.ofWeeks(13), Period.ofWeeks(4), 2, Period.ofWeeks(8), Period.ofMonths(3));
}
