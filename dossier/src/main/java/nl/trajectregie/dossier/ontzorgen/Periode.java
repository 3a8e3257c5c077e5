package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days on which the municipality pays.
 *
 * @param van first day of the right to bijstand
 * @param tot last day, included; before {@code van} when bijstand ended before it began
 */
public record Periode(LocalDate van, LocalDate tot) {

    /** The calendar months it touches, oldest first. */
    public List<YearMonth> maanden() {
        return tot.isBefore(van) ? List.of() : Stream.iterate(YearMonth.from(van), m -> !m.isAfter(YearMonth.from(tot)), m -> m.plusMonths(1)).toList();
    }

    /** Whether a day falls in it. */
    public boolean bevat(LocalDate dag) {
        return !dag.isBefore(van) && !dag.isAfter(tot);
    }

    /** How many days of a month fall in both this period and the days from {@code vanaf} to {@code tot}; {@code null} is open. */
    int dagen(YearMonth maand, LocalDate vanaf, LocalDate einde) {
        LocalDate eerste = laatste(laatste(maand.atDay(1), van), vanaf);
        LocalDate laatste = eerste(eerste(maand.atEndOfMonth(), tot), einde);
        return laatste.isBefore(eerste) ? 0 : (int) java.time.temporal.ChronoUnit.DAYS.between(eerste, laatste) + 1;
    }

    private static LocalDate laatste(LocalDate een, LocalDate ander) {
        return ander == null || een.isAfter(ander) ? een : ander;
    }

    private static LocalDate eerste(LocalDate een, LocalDate ander) {
        return ander == null || een.isBefore(ander) ? een : ander;
    }
}
