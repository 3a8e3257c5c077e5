package nl.trajectregie.dossier.intake;

import java.time.LocalDate;
import java.util.List;

/**
 * The ladder for not appearing at the intake (Wi 14(2), 22; legal.md 2): a call with a term set by the college, then a written
 * warning with a second call and a new term. What comes after is a person's decision, never the software's.
 */
public final class Oproepladder {

    /** A rung. */
    public enum Trede {
        OPROEP("Oproep voor de brede intake"),
        WAARSCHUWING("Waarschuwing en tweede oproep voor de brede intake");

        private final String titel;

        Trede(String titel) {
            this.titel = titel;
        }

        /** Title of the letter. */
        public String titel() {
            return titel;
        }

        /** @param nummer 1 or 2, as the model counts the calls */
        public static Trede bij(int nummer) {
            return switch (nummer) {
                case 1 -> OPROEP;
                case 2 -> WAARSCHUWING;
                default -> throw new IllegalArgumentException("The ladder has two calls");
            };
        }
    }

    /** Shortest term in days after today in which somebody can reasonably answer a letter: policy, not law. */
    public static final int KORTSTE_TERMIJN_DAGEN = 5;

    /** What keeps this term from being set, in plain Dutch; empty when it can be set. */
    public static List<String> bezwarenTegenTermijn(LocalDate reactieUiterlijkOp, LocalDate vandaag) {
        if (reactieUiterlijkOp == null) {
            return List.of("Geef een datum waarop de inburgeraar uiterlijk moet reageren of verschijnen.");
        }
        if (reactieUiterlijkOp.isBefore(vandaag.plusDays(KORTSTE_TERMIJN_DAGEN))) {
            return List.of("Geef de inburgeraar ten minste " + KORTSTE_TERMIJN_DAGEN + " dagen de tijd om te reageren.");
        }
        return List.of();
    }

    /**
     * Whether this gemeente's inrichting may let the sanction path begin for this person. Off for asielstatushouders unless a jurist
     * is named who answers for it (legal.md 8: CJEU 4-2-2025, RvS 9-7-2025).
     *
     * @param isAsiel   whether the person belongs to the asielstatushouders
     * @param ingesteld what the inrichting says for this doelgroep
     * @param jurist    the jurist whom the inrichting names, or {@code null}
     */
    public static boolean sanctiepadMogelijk(boolean isAsiel, boolean ingesteld, String jurist) {
        return ingesteld && (!isAsiel || jurist != null && !jurist.isBlank());
    }

    private Oproepladder() {}
}
