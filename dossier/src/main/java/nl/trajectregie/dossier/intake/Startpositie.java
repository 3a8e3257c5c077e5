package nl.trajectregie.dossier.intake;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;

/**
 * What is known about one startpositie at one moment. Entries are never changed: a later one counts from then on.
 *
 * @param waarde      the facts, empty unless {@code stand} is WAARDE
 * @param toelichting in the professional's words, or {@code null}
 * @param bron        where it comes from, e.g. {@code openingsgesprek}, {@code klantprofiel}, {@code instrument:NOA}
 * @param wie         who wrote it down
 */
public record Startpositie(Startpositiesoort soort, Stand stand, Map<String, Object> waarde, String toelichting, String bron, String wie,
                           OffsetDateTime tijdstip) {

    /** How much is known (landscape.md, brede-intake). */
    public enum Stand {
        /** It is known; the facts are in the value. */
        WAARDE("Bekend"),
        /** It is known that there is none: no work experience, no network. */
        GEEN("Geen"),
        /** Nobody asked yet. */
        NIET_GEVRAAGD("Niet gevraagd"),
        /** It was asked and did not become clear. */
        ONBEKEND("Onbekend");

        private final String naam;

        Stand(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    public Startpositie {
        Objects.requireNonNull(soort);
        Objects.requireNonNull(stand);
        waarde = waarde == null ? Map.of() : Map.copyOf(waarde);
        toelichting = toelichting == null || toelichting.isBlank() ? null : toelichting.strip();
        if (stand != Stand.WAARDE && !waarde.isEmpty()) {
            throw new IllegalArgumentException("Only a known startpositie has a value");
        }
    }

    /** Whether this says something: known, or known to be none. */
    public boolean isBekend() {
        return stand == Stand.WAARDE || stand == Stand.GEEN;
    }

    /** Whether the two say the same, apart from who and when. */
    boolean zegtHetzelfdeAls(Startpositie ander) {
        return ander != null && stand == ander.stand && waarde.equals(ander.waarde) && Objects.equals(toelichting, ander.toelichting);
    }
}
