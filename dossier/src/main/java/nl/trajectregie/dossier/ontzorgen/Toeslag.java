package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A toeslag or kwijtschelding and how far it is.
 *
 * @param bedragCent       a month, in euro cents, or {@code null} while it is not known
 * @param verwachtOp       day on which the first payment is expected, or {@code null}
 * @param eersteBetalingOp day of the first payment, or {@code null}
 * @param betaaldAan       INBURGERAAR or GEMEENTE, or {@code null}
 */
public record Toeslag(UUID id, Soort soort, Stand stand, Long bedragCent, LocalDate aangevraagdOp, LocalDate ingangsdatum, LocalDate verwachtOp, LocalDate toegekendOp,
                      LocalDate eersteBetalingOp, String betaaldAan) {

    /** What can be applied for. */
    public enum Soort {
        HUURTOESLAG("Huurtoeslag", true),
        ZORGTOESLAG("Zorgtoeslag", true),
        KINDEROPVANGTOESLAG("Kinderopvangtoeslag", true),
        KINDGEBONDEN_BUDGET("Kindgebonden budget", true),
        KWIJTSCHELDING_GEMEENTE("Kwijtschelding gemeentelijke belasting", false),
        KWIJTSCHELDING_WATERSCHAP("Kwijtschelding waterschapsbelasting", false);

        private final String naam;
        private final boolean wordtBetaald;

        Soort(String naam, boolean wordtBetaald) {
            this.naam = naam;
            this.wordtBetaald = wordtBetaald;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }

        /** A kwijtschelding is granted, never paid. */
        public boolean wordtBetaald() {
            return wordtBetaald;
        }
    }

    /** How far it is. */
    public enum Stand {
        NOG_AANVRAGEN("nog aanvragen"), AANGEVRAAGD("aangevraagd"), TOEGEKEND("toegekend"), BETAALD("eerste betaling binnen"), AFGEWEZEN("afgewezen"),
        NIET_VAN_TOEPASSING("geen recht op");

        private final String woord;

        Stand(String woord) {
            this.woord = woord;
        }

        /** As a person reads it. */
        public String woord() {
            return woord;
        }
    }

    /** Whether somebody still has to follow it. */
    public boolean open() {
        return switch (stand) {
            case NOG_AANVRAGEN, AANGEVRAAGD -> true;
            case TOEGEKEND -> soort.wordtBetaald();
            case BETAALD, AFGEWEZEN, NIET_VAN_TOEPASSING -> false;
        };
    }

    /** The day from which it counts as income: the first payment, or the day on which that is expected; {@code null} when it is not known or never. */
    public LocalDate teltVanaf() {
        return !soort.wordtBetaald() || stand == Stand.AFGEWEZEN || stand == Stand.NIET_VAN_TOEPASSING ? null : eersteBetalingOp != null ? eersteBetalingOp : verwachtOp;
    }
}
