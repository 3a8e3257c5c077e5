package nl.trajectregie.dossier.lijst;

import java.util.List;
import java.util.function.Function;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;

/**
 * One page of a list by keyset: no counts, no offsets.
 *
 * @param volgende cursor of the next page, or {@code null} when this is the last
 */
public record Bladzijde<T>(List<T> rijen, String volgende) {

    /** The most rows one page may hold. */
    public static final int MAXIMUM = 200;
    private static final int GEWOON = 50;

    public Bladzijde {
        rijen = List.copyOf(rijen);
    }

    /**
     * Makes a page of a query that asked for one row more than {@code limit}.
     *
     * @param cursor the sort values of a row
     */
    public static <T> Bladzijde<T> van(List<T> eenMeer, int limit, Function<T, Cursor> cursor) {
        if (eenMeer.size() <= limit) {
            return new Bladzijde<>(eenMeer, null);
        }
        List<T> rijen = eenMeer.subList(0, limit);
        return new Bladzijde<>(rijen, cursor.apply(rijen.getLast()).alsTekst());
    }

    /** The page with its rows shown otherwise. */
    public <R> Bladzijde<R> als(Function<T, R> weergave) {
        return new Bladzijde<>(rijen.stream().map(weergave).toList(), volgende);
    }

    /** The limit to use for what a caller asked: 50 when nothing; @throws OngeldigeInvoer below 1 or above 200 */
    public static int limit(Integer gevraagd) {
        if (gevraagd == null) {
            return GEWOON;
        }
        if (gevraagd < 1 || gevraagd > MAXIMUM) {
            throw new OngeldigeInvoer("limit", "Kies een getal van 1 tot en met " + MAXIMUM + ".");
        }
        return gevraagd;
    }
}
