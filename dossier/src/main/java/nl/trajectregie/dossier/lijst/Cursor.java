package nl.trajectregie.dossier.lijst;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;

/**
 * Where a page of a list ended: the sort values of its last row. Opaque for whoever carries it, and safe in a URL: it holds no personal data,
 * and what a reader may see is decided in the query, never by the cursor.
 *
 * @param waarden sort values as text; an absent value is the empty text
 */
public record Cursor(List<String> waarden) {

    private static final String SCHEIDING = "\u001f";

    public Cursor {
        waarden = List.copyOf(waarden);
    }

    /** The cursor after a row with these sort values. */
    public static Cursor na(Object... waarden) {
        List<String> tekst = new ArrayList<>();
        for (Object waarde : waarden) {
            tekst.add(waarde == null ? "" : waarde.toString());
        }
        return new Cursor(tekst);
    }

    /** As it travels in a URL. */
    public String alsTekst() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(String.join(SCHEIDING, waarden).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor.
     *
     * @param tekst  what {@link #alsTekst()} gave, or {@code null} or empty for the first page
     * @param aantal how many sort values this list has
     * @return {@code null} for the first page
     * @throws OngeldigeInvoer when it is not a cursor of this list
     */
    public static Cursor lees(String tekst, int aantal) {
        if (tekst == null || tekst.isBlank()) {
            return null;
        }
        try {
            String inhoud = new String(Base64.getUrlDecoder().decode(tekst), StandardCharsets.UTF_8);
            Cursor cursor = new Cursor(List.of(inhoud.split(SCHEIDING, -1)));
            if (cursor.waarden.size() == aantal) {
                return cursor;
            }
        } catch (IllegalArgumentException e) {
            throw ongeldig();
        }
        throw ongeldig();
    }

    /** The value at this place as a whole number. */
    public long getal(int plaats) {
        try {
            return Long.parseLong(waarden.get(plaats));
        } catch (NumberFormatException e) {
            throw ongeldig();
        }
    }

    /** The value at this place, or {@code null} when it was absent. */
    public String tekst(int plaats) {
        return waarden.get(plaats).isEmpty() ? null : waarden.get(plaats);
    }

    /** What a list says to a cursor that is not its own. */
    public static OngeldigeInvoer ongeldig() {
        return new OngeldigeInvoer("cursor", "Deze cursor hoort niet bij deze lijst. Begin opnieuw zonder cursor.");
    }
}
