package nl.trajectregie.inrichting;

import java.time.Period;
import java.util.List;
import java.util.Set;

/**
 * How a municipality keeps in touch after a placement or a duaal traject (seed-003-004 2.8; seed-000 2.10).
 *
 * @param bij                 after which outcomes there is nazorg; empty when there is none
 * @param duur                length; six months is usual
 * @param evaluaties          three-party evaluations, counted from the first day
 * @param contractWekenVooraf weeks before the last day of a contract at which somebody asks what comes after it
 * @param zelfredzaamNaWeken  weeks in the job before economische zelfredzaamheid may be judged; six at least
 */
public record Nazorg(Set<Aanleiding> bij, Period duur, List<Period> evaluaties, int contractWekenVooraf, int zelfredzaamNaWeken) {

    /** What a traject has that began before these settings existed. */
    public static final Nazorg GEBRUIKELIJK = new Nazorg(Set.of(Aanleiding.GEPLAATST, Aanleiding.AFGEROND, Aanleiding.OVERGEDRAGEN), Period.ofMonths(6),
            List.of(Period.ofMonths(1), Period.ofMonths(3)), 8, 6);

    public Nazorg {
        bij = Set.copyOf(bij);
        evaluaties = List.copyOf(evaluaties);
    }

    /** What nazorg follows on. */
    public enum Aanleiding { GEPLAATST, AFGEROND, OVERGEDRAGEN }
}
