package nl.trajectregie.portaal.monitor;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Figures for managers: one structure behind the page, the JSON and the CSV, so that they cannot differ.
 *
 * @param titel      what the table shows, in Dutch
 * @param peilmoment when it was read
 * @param kolommen   each with its definition and, for a share, its denominator
 * @param regels     one map per row, by column name
 */
record Tabel(String naam, String titel, OffsetDateTime peilmoment, List<Kolom> kolommen, List<Map<String, Object>> regels) {

    private static final Locale NEDERLANDS = Locale.of("nl");

    /** Whether a column holds figures, and so stands to the right. */
    public boolean isGetal(Kolom kolom) {
        return regels.stream().allMatch(regel -> regel.get(kolom.naam()) == null || regel.get(kolom.naam()) instanceof Number);
    }

    /** What stands in a cell on a page: a share with a comma, a dash for nothing. */
    public String cel(Object waarde) {
        return switch (waarde) {
            case null -> "–";
            case Double getal -> String.format(NEDERLANDS, "%.1f", getal);
            default -> waarde.toString();
        };
    }

    /**
     * A column.
     *
     * @param definitie what is counted, in one Dutch sentence
     * @param noemer    what a share is a share of, or {@code null} for a plain count
     */
    record Kolom(String naam, String label, String definitie, String noemer) {
        static Kolom van(String naam, String label, String definitie) {
            return new Kolom(naam, label, definitie, null);
        }
    }
}
