package nl.trajectregie.dossier.afsluiting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is known about the end of a traject.
 *
 * @param eindePlichtOp     day on which the duty ended; {@code null} when it goes on or is not known
 * @param overdrachten      each offer to the sociaal domein, with the answer once it came
 * @param zonderOverdracht  why it was closed without the handover that was needed, and what was arranged instead
 */
public record Afsluiting(UUID trajectId, Map<String, Object> eindgesprek, Map<String, Object> uitstroom, LocalDate eindeOp, LocalDate eindePlichtOp,
                         List<Map<String, Object>> voorzieningen, List<Map<String, Object>> overdrachten, String zonderOverdracht, LocalDate briefOp) {

    /** The judgement of one part of life. */
    public record Oordeel(String leefgebied, Stand stand, String toelichting) {}

    /** How it stands with a part of life. */
    public enum Stand {
        ZELFSTANDIG("Het lukt zelf"), MET_NETWERK("Het lukt met hulp van anderen"), HULP_NODIG("Hier is nog hulp nodig"), NIET_BESPROKEN("Niet besproken");

        private final String naam;

        Stand(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }
}
