package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the municipality must pay in each month and what became of it (seed-002 2.4: payments at the right moment, late and double ones). A month
 * whose payment day lies before the first day is paid on the first day, for the days that remain.
 */
public final class Betaalkalender {

    /** Days before the payment day from which a booking may be meant for that payment. */
    static final int VROEGST = 10;
    /** Days after the payment day until which a booking without a month is looked for there. */
    static final int LAATST = 45;

    /** How one expected payment stands. */
    public enum Stand {
        VERWACHT("verwacht"), BETAALD("betaald"), TE_LAAT("te laat"), MISLUKT("mislukt"), DUBBEL("dubbel betaald"), ANDER_BEDRAG("betaald, ander bedrag");

        private final String woord;

        Stand(String woord) {
            this.woord = woord;
        }

        /** As a person reads it. */
        public String woord() {
            return woord;
        }
    }

    /**
     * One expected payment.
     *
     * @param verwachtCent what was agreed; {@code null} when there is a booking and no agreement
     * @param betaaldCent  booked minus returned
     * @param betaaldOp    day of the first booking, or {@code null}
     */
    public record Vak(Lastsoort soort, YearMonth maand, LocalDate verwachtOp, Long verwachtCent, long betaaldCent, LocalDate betaaldOp, Stand stand) {

        /** What was paid too much, in euro cents. */
        public long teVeelCent() {
            return verwachtCent == null ? 0 : Math.max(0, betaaldCent - verwachtCent);
        }
    }

    private final Periode periode;
    private final List<Betaalafspraak> afspraken;
    private final List<Betaling> betalingen;
    private final int dagenTeLaat;

    /** @param dagenTeLaat days after the payment day from which it counts as late (inrichting) */
    public Betaalkalender(Periode periode, List<Betaalafspraak> afspraken, List<Betaling> betalingen, int dagenTeLaat) {
        this.periode = periode;
        this.afspraken = List.copyOf(afspraken);
        this.betalingen = List.copyOf(betalingen);
        this.dagenTeLaat = dagenTeLaat;
    }

    /** Every expected payment and every month with a booking, by month and kind. */
    public List<Vak> vakken(LocalDate vandaag) {
        List<Vak> uit = new ArrayList<>();
        for (YearMonth maand : periode.maanden()) {
            for (Betaalafspraak afspraak : afspraken) {
                verwachtOp(afspraak, maand).ifPresent(op -> uit.add(vak(afspraak.soort(), maand, op, bedrag(afspraak, maand), vandaag)));
            }
        }
        betalingen.stream().map(b -> new Sleutel(b.soort(), b.maand())).distinct()
                .filter(s -> uit.stream().noneMatch(v -> v.soort() == s.soort() && v.maand().equals(s.maand())))
                .forEach(s -> uit.add(vak(s.soort(), s.maand(), null, null, vandaag)));
        return uit.stream().sorted(Comparator.comparing(Vak::maand).thenComparing(Vak::soort)).toList();
    }

    /** The payments that are late today and were neither booked nor reported as failed. */
    public List<Vak> teLaat(LocalDate vandaag) {
        return vakken(vandaag).stream().filter(v -> v.stand() == Stand.TE_LAAT).toList();
    }

    /** The next day on which the calendar changes by itself: a payment becomes late. Empty when nothing is expected any more. */
    public Optional<LocalDate> volgendMoment(LocalDate vandaag) {
        return vakken(vandaag).stream().filter(v -> v.stand() == Stand.VERWACHT).map(v -> v.verwachtOp().plusDays(dagenTeLaat + 1L))
                .filter(dag -> dag.isAfter(vandaag)).min(Comparator.naturalOrder());
    }

    /**
     * The month that a booking without a month is for. Of the expected payments near it: one that is not paid yet and has this amount; else one with
     * this amount (then it is paid double); else one that is not paid yet; the nearest each time. Otherwise the month of the booking.
     */
    public YearMonth maandVan(Lastsoort soort, LocalDate geboektOp, Long bedragCent) {
        List<Vak> dichtbij = vakken(geboektOp).stream().filter(v -> v.soort() == soort && v.verwachtOp() != null && !geboektOp.isBefore(v.verwachtOp().minusDays(VROEGST))
                && !geboektOp.isAfter(v.verwachtOp().plusDays(LAATST))).sorted(Comparator.comparing(v -> Math.abs(v.verwachtOp().toEpochDay() - geboektOp.toEpochDay()))).toList();
        return dichtbij.stream().filter(v -> v.betaaldCent() == 0 && v.verwachtCent().equals(bedragCent)).findFirst()
                .or(() -> dichtbij.stream().filter(v -> v.verwachtCent().equals(bedragCent)).findFirst())
                .or(() -> dichtbij.stream().filter(v -> v.betaaldCent() == 0).findFirst())
                .or(() -> dichtbij.stream().findFirst()).map(Vak::maand).orElse(YearMonth.from(geboektOp));
    }

    /** What is booked for a kind and month stands twice or more: more than one booking, and together more than was agreed. */
    public boolean dubbel(Lastsoort soort, YearMonth maand) {
        return betalingen.stream().filter(b -> van(b, soort, maand) && b.stand() == Betaling.Stand.GEBOEKT).count() > 1
                && netto(soort, maand) > verwacht(soort, maand).orElse(eersteBedrag(soort, maand));
    }

    /** What was paid too much for a kind and month, in euro cents. */
    public long teVeel(Lastsoort soort, YearMonth maand) {
        return Math.max(0, netto(soort, maand) - verwacht(soort, maand).orElse(eersteBedrag(soort, maand)));
    }

    private Vak vak(Lastsoort soort, YearMonth maand, LocalDate op, Long bedrag, LocalDate vandaag) {
        long betaald = netto(soort, maand);
        LocalDate eerste = betalingen.stream().filter(b -> van(b, soort, maand) && b.stand() == Betaling.Stand.GEBOEKT).map(Betaling::datum).min(Comparator.naturalOrder()).orElse(null);
        Stand stand = dubbel(soort, maand) ? Stand.DUBBEL
                : betaald > 0 ? bedrag == null || bedrag == betaald ? Stand.BETAALD : Stand.ANDER_BEDRAG
                : mislukt(soort, maand) ? Stand.MISLUKT
                : op != null && vandaag.isAfter(op.plusDays(dagenTeLaat)) ? Stand.TE_LAAT : Stand.VERWACHT;
        return new Vak(soort, maand, op, bedrag, betaald, eerste, stand);
    }

    private boolean mislukt(Lastsoort soort, YearMonth maand) {
        return betalingen.stream().anyMatch(b -> van(b, soort, maand) && b.stand() == Betaling.Stand.MISLUKT);
    }

    private Optional<LocalDate> verwachtOp(Betaalafspraak afspraak, YearMonth maand) {
        LocalDate begin = afspraak.vanaf().isAfter(periode.van()) ? afspraak.vanaf() : periode.van();
        LocalDate dag = maand.atDay(afspraak.betaaldag());
        if (YearMonth.from(begin).equals(maand) && dag.isBefore(begin)) {
            dag = begin;
        }
        return dag.isBefore(begin) || !periode.bevat(dag) ? Optional.empty() : Optional.of(dag);
    }

    private long bedrag(Betaalafspraak afspraak, YearMonth maand) {
        LocalDate begin = afspraak.vanaf().isAfter(periode.van()) ? afspraak.vanaf() : periode.van();
        return YearMonth.from(begin).equals(maand) ? Geld.deel(afspraak.bedragCent(), maand.lengthOfMonth() - begin.getDayOfMonth() + 1, maand.lengthOfMonth()) : afspraak.bedragCent();
    }

    private Optional<Long> verwacht(Lastsoort soort, YearMonth maand) {
        return afspraken.stream().filter(a -> a.soort() == soort && verwachtOp(a, maand).isPresent()).map(a -> bedrag(a, maand)).findFirst();
    }

    private long eersteBedrag(Lastsoort soort, YearMonth maand) {
        return betalingen.stream().filter(b -> van(b, soort, maand) && b.stand() == Betaling.Stand.GEBOEKT).min(Comparator.comparing(Betaling::datum)).map(Betaling::bedragCent).orElse(0L);
    }

    private long netto(Lastsoort soort, YearMonth maand) {
        return betalingen.stream().filter(b -> van(b, soort, maand) && b.bedragCent() != null)
                .mapToLong(b -> switch (b.stand()) {
                    case GEBOEKT -> b.bedragCent();
                    case TERUGGEBOEKT -> -b.bedragCent();
                    case MISLUKT -> 0;
                }).sum();
    }

    private static boolean van(Betaling betaling, Lastsoort soort, YearMonth maand) {
        return betaling.soort() == soort && betaling.maand().equals(maand);
    }

    private record Sleutel(Lastsoort soort, YearMonth maand) {}
}
