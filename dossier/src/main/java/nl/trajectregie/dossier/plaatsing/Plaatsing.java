package nl.trajectregie.dossier.plaatsing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One placement of a traject, with both sides.
 *
 * @param startOp       agreed first day, or {@code null} while there is no place
 * @param eindeOp       agreed last day of the trial or contract; {@code null} when there is none
 * @param gestartOp     the day it really began
 * @param beeindigdOp   last day, once it is known; may lie ahead
 * @param zonderJobcoach why a person decided that it starts without a jobcoach
 * @param evaluaties    evaluations held
 * @param contractBesprokenVoor the last day whose end was discussed
 * @param vraag         wish, feasibility, sector, level, hours
 * @param plek          what the place offers and asks
 * @param voorwaarden   childcare; of the family, so never for the jobcoach
 */
public record Plaatsing(UUID id, UUID trajectId, String gemeente, Stand stand, Doel doel, String richting, Trede vorm, String werkgever, String contactpersoon, String contact,
                        String functie, String contractsoort, LocalDate startOp, LocalDate eindeOp, LocalDate gestartOp, LocalDate beeindigdOp, Uitkomst uitkomst, String redenEinde,
                        String zonderJobcoach, int evaluaties, LocalDate contractBesprokenVoor, Map<String, Object> vraag, Map<String, Object> plek, Map<String, Object> voorwaarden,
                        List<Plaatsingstoets.Bevinding> toets, Toetsadvies toetsAdvies, Map<String, Object> plekBesluit) {

    /** How far it is. */
    public enum Stand {
        ZOEKEN("een plek zoeken"), GETOETST("plek getoetst"), VERWACHTINGEN("verwachtingen bespreken"), WACHT_OP_START("wacht op de start"), LOOPT("loopt"), BEHOUDEN("behouden"),
        VOLGENDE_STAP("volgende stap"), GESTOPT("gestopt");

        private final String naam;

        Stand(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }

        /** Whether its process has ended. */
        public boolean klaar() {
            return this == BEHOUDEN || this == VOLGENDE_STAP || this == GESTOPT;
        }
    }

    /** Learning (language and taking part) or outflow (work). */
    public enum Doel {
        LEREN("leren"), UITSTROOM("uitstroom naar werk");

        private final String naam;

        Doel(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** How it ended. */
    public enum Uitkomst { BEHOUDEN, VOLGENDE_STAP, GESTOPT }

    /** What the decision table advises. */
    public enum Toetsadvies { PASSEND, BEOORDELEN, NIET_PASSEND }

    public boolean klaar() {
        return stand.klaar();
    }

    /** Where it stands, as a person reads it. Who keeps the place has that outcome while somebody still looks whether a friction is gone. */
    public String standInWoorden() {
        return stand == Stand.LOOPT && uitkomst == Uitkomst.BEHOUDEN ? "behouden, het knelpunt loopt nog" : stand.naam();
    }

    /** What {@link #redenEinde()} tells, as a person reads it: who keeps the place has no end to give a reason for. */
    public String redenkop() {
        return switch (uitkomst) {
            case BEHOUDEN -> "Waarom de plek blijft";
            case VOLGENDE_STAP -> "Waarom er een volgende stap komt";
            case GESTOPT -> "Reden van het einde";
            case null -> "Reden";
        };
    }

    /** What was told of the wish or the place, as text; {@code null} when not. */
    public String vraag(String veld) {
        return vraag.get(veld) == null ? null : vraag.get(veld).toString();
    }

    public String plek(String veld) {
        return plek.get(veld) == null ? null : plek.get(veld).toString();
    }
}
