package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the person asked about the length, and the answer.
 *
 * @param grondslag article of a refusal, or {@code null}
 * @param documentId the letter, or {@code null}
 */
public record Stopverzoek(UUID id, LocalDate gevraagdOp, String toelichting, Stand stand, String grondslag, String antwoord, LocalDate beantwoordOp, String wieNaam,
                          String beantwoordDoor, UUID documentId) {

    /** Where the request stands; it never disappears. */
    public enum Stand {
        OPEN("wacht op antwoord"), AFGEWEZEN("afgewezen"), INGETROKKEN("ingetrokken"), VERLENGD("verlengd");

        private final String woord;

        Stand(String woord) {
            this.woord = woord;
        }

        /** As a person reads it. */
        public String woord() {
            return woord;
        }
    }
}
