package nl.trajectregie.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One part of a form. {@code verberg} is the FEEL condition under which it is hidden, or {@code null}. */
public sealed interface Onderdeel {

    String verberg();

    /** What kind of answer a field takes. */
    enum Soort { TEKST, GETAL, DATUM, AANVINKEN, KEUZE, KEUZES }

    /**
     * A field with an answer.
     *
     * @param sleutel   name of the answer within its group or list item
     * @param keuzes    the values that may be chosen; empty for other kinds
     * @param standaard the choice that stands there from the beginning, or {@code null}; it counts where the answer is absent
     */
    record Veld(String sleutel, String label, Soort soort, Set<String> keuzes, String standaard, Eisen eisen, String verberg) implements Onderdeel {}

    /**
     * What an answer must satisfy; everything but {@code verplicht} may be {@code null}.
     *
     * @param patroon     found anywhere in the text, as form-js does: anchor it
     * @param patroonFout said when the pattern does not match
     * @param decimalen   how many digits after the comma at most
     */
    record Eisen(boolean verplicht, BigDecimal minimum, BigDecimal maximum, Integer minimumLengte, Integer maximumLengte, Pattern patroon,
                 String patroonFout, Integer decimalen) {}

    /** Parts that belong together. With a {@code pad} their answers are nested under it. */
    record Groep(String label, String pad, List<Onderdeel> onderdelen, String verberg) implements Onderdeel {}

    /** A list to which a person adds items; each item has the same parts. */
    record Lijst(String label, String pad, List<Onderdeel> onderdelen, String verberg) implements Onderdeel {}

    /** Text to read. */
    record Tekst(String verberg) implements Onderdeel {}
}
