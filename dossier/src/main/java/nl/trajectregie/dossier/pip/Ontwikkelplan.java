package nl.trajectregie.dossier.pip;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * The second part of the PIP: background and agreements that may change without a new decision (seed-002 2.3, L1624-1645). Every change
 * makes a new version; versions are kept.
 *
 * @param reden why this version was made
 */
public record Ontwikkelplan(UUID id, UUID trajectId, int versie, Inhoud inhoud, String reden, String wie, OffsetDateTime tijdstip) {

    /** How far ahead a goal lies. */
    public enum Horizon {
        KORT("Korte termijn"), MIDDEN("Middellange termijn"), LANG("Lange termijn");

        private final String naam;

        Horizon(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** @param leefgebied TAAL, WERK, OPLEIDING, GELD, GEZONDHEID, GEZIN, NETWERK, WONEN or DIGITAAL */
    public record Doel(Horizon termijn, String leefgebied, String doel, String stappen, String wie) {}

    /** @param afspraken all agreements that hold, those of the decision included, so that the plan can be read by itself */
    public record Inhoud(String achtergrond, List<Doel> doelen, List<Afspraak> afspraken) {
        public Inhoud {
            achtergrond = achtergrond == null ? "" : achtergrond.strip();
            doelen = doelen == null ? List.of() : List.copyOf(doelen);
            afspraken = afspraken == null ? List.of() : List.copyOf(afspraken);
        }

        public static Inhoud leeg() {
            return new Inhoud("", List.of(), List.of());
        }
    }
}
