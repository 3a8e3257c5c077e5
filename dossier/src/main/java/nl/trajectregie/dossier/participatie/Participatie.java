package nl.trajectregie.dossier.participatie;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One choice of road, and what became of it. The newest of a traject is the one that counts.
 *
 * @param laterOp     with LATER: the day on which the klantmanager looks again
 * @param plaatsingId the placement that was started or that came of it, or {@code null}
 * @param uitkomst    how the duaal traject or the placement ended, or {@code null} while it runs
 */
public record Participatie(UUID id, UUID trajectId, String gemeente, Keuze keuze, String doel, String reden, LocalDate laterOp, Stand stand, UUID plaatsingId, String uitkomst,
                           LocalDate gekozenOp) {

    /** The roads of the form {@code kies-participatie}. */
    public enum Keuze {
        DUAAL_TRAJECT("duaal traject"), PLAATSING("meteen een plek"), LATER("later"), GEEN("geen participatie");

        private final String naam;

        Keuze(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** Where this choice stands. */
    public enum Stand { LOOPT, WACHT, NAZORG, KLAAR, TERUG }

    /** Whether the person still takes part by this choice, or will. */
    public boolean open() {
        return stand == Stand.LOOPT || stand == Stand.WACHT || stand == Stand.NAZORG;
    }
}
