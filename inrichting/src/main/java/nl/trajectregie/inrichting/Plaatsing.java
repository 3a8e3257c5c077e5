package nl.trajectregie.inrichting;

import java.time.Period;
import java.util.List;

/**
 * How a municipality follows a placement. The contacts of the jobcoach are rhythms ({@link Contactritme.Vanaf#PLAATSING}).
 *
 * @param evaluaties           talks with the three parties, counted from the first day
 * @param contractWekenVooraf  weeks before the last day at which the end of a trial or contract is discussed
 * @param reisMinutenHoogstens longest journey one way, in minutes
 */
public record Plaatsing(List<Period> evaluaties, int contractWekenVooraf, int reisMinutenHoogstens) {

    /** What a traject has that began before these settings existed. */
    public static final Plaatsing GEBRUIKELIJK = new Plaatsing(List.of(Period.ofMonths(1), Period.ofMonths(3)), 6, 60);

    public Plaatsing {
        evaluaties = List.copyOf(evaluaties);
    }
}
