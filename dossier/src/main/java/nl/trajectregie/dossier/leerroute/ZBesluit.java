package nl.trajectregie.dossier.leerroute;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.trajectregie.dossier.pip.Vaardigheid;

/**
 * What the college decided about the hours of the Z-route of one person. The newest of each soort counts.
 *
 * @param normTaal         hours of language and KNM instead of the usual, only with {@link Soort#LAGERE_NORM}
 * @param vaardigheden     skills that no lessons are needed for, only with {@link Soort#ONDERDEEL_VRIJ}
 * @param onderwijs        and {@code gevolgdTot}, {@code urenTaal}, {@code urenParticipatie}: only with {@link Soort#EERDER_ONDERWIJS}
 * @param motivering       {@code null} for who may not read it: with the first two it is about health
 */
public record ZBesluit(Soort soort, Integer normTaal, List<Vaardigheid> vaardigheden, Onderwijs onderwijs, LocalDate gevolgdTot, int urenTaal, int urenParticipatie, String motivering,
                       String wieNaam, LocalDate beslotenOp) {

    /** What kind of decision. */
    public enum Soort {
        /** A lower norm of language and KNM (Ri 3.16(2)). */ LAGERE_NORM("Lagere urennorm"),
        /** No lessons for these skills (Ri 3.16(2)). */ ONDERDEEL_VRIJ("Geen lesuren nodig"),
        /** Hours of schooling from before count (Bi 3.14(9), (10)). */ EERDER_ONDERWIJS("Eerder onderwijs telt mee");

        private final String naam;

        Soort(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }

        boolean overGezondheid() {
            return this != EERDER_ONDERWIJS;
        }
    }

    /** Schooling that may count (Bi 3.14(9), (10)). */
    public enum Onderwijs {
        VSO("Voortgezet speciaal onderwijs (vso)"), PRAKTIJKONDERWIJS("Praktijkonderwijs"), ENTREE("Entreeopleiding");

        private final String naam;

        Onderwijs(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    public ZBesluit {
        vaardigheden = List.copyOf(vaardigheden);
    }

    /** What was decided, in plain Dutch and without its ground. */
    public String watBesloten() {
        return switch (soort) {
            case LAGERE_NORM -> normTaal + " uur taal en KNM in plaats van de gewone norm.";
            case ONDERDEEL_VRIJ -> "Geen lesuren nodig voor " + String.join(", ", vaardigheden.stream().map(v -> v.naam().toLowerCase(Locale.ROOT)).toList()) + ".";
            case EERDER_ONDERWIJS -> onderwijs.naam() + ": " + urenTaal + " uur telt mee als taal en KNM" + (urenParticipatie == 0 ? "." : ", " + urenParticipatie + " uur als participatie.");
        };
    }

    ZBesluit zonderMotivering() {
        return new ZBesluit(soort, normTaal, vaardigheden, onderwijs, gevolgdTot, urenTaal, urenParticipatie, null, wieNaam, beslotenOp);
    }
}
