package nl.trajectregie.dossier.contact;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.trajectregie.inrichting.Ritmeschema;

/**
 * On which days the moments of a schema fall. Every moment is counted from the anchor and not from the one before it, so that a month's end
 * (31 January, 28 February, 31 March) does not drift.
 */
final class Ritmekalender {

    private Ritmekalender() {}

    /** The {@code nr}-th moment, from 1; empty when the schema has no more, or has no moments of its own. */
    static Optional<LocalDate> moment(Ritmeschema schema, LocalDate anker, int nr) {
        return switch (schema) {
            case Ritmeschema.Vast vast -> vast(vast, nr).map(anker::plus);
            case Ritmeschema.Herhaald herhaald -> Optional.of(anker.plus(som(herhaald.elke(), nr)));
            case Ritmeschema.PerJaar perJaar -> Optional.of(perJaar(perJaar.perJaar(), anker, nr));
            case Ritmeschema.Gespreid gespreid -> nr > gespreid.aantal() ? Optional.empty()
                    : Optional.of(deel(anker, anker.plus(gespreid.over()), gespreid.over(), nr, gespreid.aantal()));
            case Ritmeschema.Stilte stilte -> Optional.empty();
        };
    }

    /** Whether a moment that has passed while an earlier one was still open is covered by that one; a fixed moment is always owed. */
    static boolean vervaltAlsVoorbij(Ritmeschema schema, int nr) {
        return switch (schema) {
            case Ritmeschema.Vast vast -> nr > vast.op().size();
            case Ritmeschema.Herhaald herhaald -> true;
            case Ritmeschema.PerJaar perJaar -> true;
            case Ritmeschema.Gespreid gespreid -> false;
            case Ritmeschema.Stilte stilte -> false;
        };
    }

    private static Optional<Period> vast(Ritmeschema.Vast schema, int nr) {
        int vaste = schema.op().size();
        if (nr <= vaste) {
            return Optional.of(schema.op().get(nr - 1));
        }
        return Optional.ofNullable(schema.daarna()).map(daarna -> schema.op().getLast().plus(daarna.multipliedBy(nr - vaste)));
    }

    private static Period som(List<Period> beurten, int nr) {
        Period som = Period.ZERO;
        for (int n = 0; n < beurten.size(); n++) {
            som = som.plus(beurten.get(n).multipliedBy(nr / beurten.size() + (n < nr % beurten.size() ? 1 : 0)));
        }
        return som;
    }

    private static LocalDate perJaar(List<Integer> aantallen, LocalDate anker, int nr) {
        int jaar = 0;
        int over = nr;
        while (over > aantallen.get(Math.min(jaar, aantallen.size() - 1))) {
            over -= aantallen.get(Math.min(jaar, aantallen.size() - 1));
            jaar++;
        }
        int aantal = aantallen.get(Math.min(jaar, aantallen.size() - 1));
        return 12 % aantal == 0 ? anker.plusMonths(12L * jaar + 12L / aantal * over)
                : deel(anker.plusYears(jaar), anker.plusYears(jaar + 1L), Period.ZERO, over, aantal);
    }

    private static LocalDate deel(LocalDate begin, LocalDate einde, Period lengte, int nr, int aantal) {
        boolean heleMaanden = lengte.getDays() == 0 && lengte.toTotalMonths() > 0 && lengte.toTotalMonths() % aantal == 0;
        return heleMaanden ? begin.plusMonths(lengte.toTotalMonths() / aantal * nr) : begin.plusDays(Math.round((double) ChronoUnit.DAYS.between(begin, einde) * nr / aantal));
    }
}
