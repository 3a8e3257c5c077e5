package nl.trajectregie.dossier.rooster;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;

/**
 * A part of the week that is taken.
 *
 * @param dag         1 is Monday, 7 is Sunday
 * @param plaatsingId the placement it belongs to; {@code null} for a lesson
 */
public record Blok(Soort soort, int dag, LocalTime van, LocalTime tot, String omschrijving, UUID plaatsingId) {

    /** A lesson or work. */
    public enum Soort { LES, WERK }

    public Blok {
        if (dag < 1 || dag > 7) {
            throw new IllegalArgumentException("No such day: " + dag);
        }
        if (!tot.isAfter(van)) {
            throw new IllegalArgumentException("Ends before it begins: " + van + "-" + tot);
        }
    }

    /** Length in minutes. */
    public int minuten() {
        return (int) Duration.between(van, tot).toMinutes();
    }

    /** Whether both take the same time of the same day; one that begins when the other ends does not clash. */
    public boolean overlapt(Blok ander) {
        return dag == ander.dag && van.isBefore(ander.tot) && ander.van.isBefore(tot);
    }

    /** The day as a form names it. */
    public String dagcode() {
        return dagnaam().toUpperCase(Locale.ROOT);
    }

    /** The day as people read it. */
    public String dagnaam() {
        return Weekrooster.DAGEN.get(dag - 1);
    }
}
