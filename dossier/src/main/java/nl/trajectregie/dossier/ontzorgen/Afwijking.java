package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A payment that went wrong and that somebody repairs.
 *
 * @param soort       a {@link Lastsoort}, or a {@link Toeslag.Soort} when it came to the person
 * @param bedragCent  what it is about, in euro cents, or {@code null}
 * @param documentId  the letter to the person, or {@code null}
 */
public record Afwijking(UUID id, UUID trajectId, String gemeente, Aard aard, String soort, YearMonth maand, Long bedragCent, Stand stand, OffsetDateTime gevondenOp, String watGedaan,
                        String uitleg, LocalDate gesprokenOp, UUID documentId, OffsetDateTime hersteldOp) {

    /** What went wrong. */
    public enum Aard {
        DUBBEL("Dubbel betaald"), TE_LAAT("Te laat"), MISLUKT("Mislukt"), TOESLAG_BIJ_INBURGERAAR("Toeslag bij de inburgeraar");

        private final String naam;

        Aard(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** Whether somebody still has to repair it. */
    public enum Stand { OPEN, HERSTELD, VERVALLEN }

    /** What it is about, as a person reads it. */
    public String onderwerp() {
        return (aard == Aard.TOESLAG_BIJ_INBURGERAAR ? Toeslag.Soort.valueOf(soort).naam() : Lastsoort.valueOf(soort).naam()) + ", " + Dag.maand(maand);
    }

    /** One sentence for a list or the timeline; without an amount. */
    public String zin() {
        String wat = (aard == Aard.TOESLAG_BIJ_INBURGERAAR ? Toeslag.Soort.valueOf(soort).naam() : Lastsoort.valueOf(soort).naam()).toLowerCase(java.util.Locale.ROOT);
        return switch (aard) {
            case DUBBEL -> "De " + wat + " van " + Dag.maand(maand) + " is dubbel betaald.";
            case TE_LAAT -> "De betaling voor " + wat + " van " + Dag.maand(maand) + " is te laat.";
            case MISLUKT -> "De betaling voor " + wat + " van " + Dag.maand(maand) + " is mislukt.";
            case TOESLAG_BIJ_INBURGERAAR -> "De " + wat + " kwam bij de inburgeraar terecht en niet op de beheerrekening.";
        };
    }
}
