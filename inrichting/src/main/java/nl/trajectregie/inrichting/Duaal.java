package nl.trajectregie.inrichting;

import java.time.Period;
import java.util.List;
import java.util.Set;

/**
 * How a municipality carries out the duaal traject: language and work or other participation at the same time (seed 001, section 7).
 *
 * @param dagdeelMinuten    length of a dagdeel; not a constant: Dordrecht counts 3 hours, Roermond 4 (seed 001, lines 4773 and 6116)
 * @param openVoor          doelgroepen that may take part
 * @param verplichtVoor     doelgroepen that must; never gezins- en overige migranten, whom the municipality cannot oblige (lines 1571-1577)
 * @param tweedeIntake      whether the executor holds a second intake
 * @param fasen             phases one after the other; empty when there is no fixed phasing and no end date
 * @param groep             when groups are formed; {@code null} when everybody has an individual traject
 * @param evaluatieElke     time between evaluations
 */
public record Duaal(int dagdeelMinuten, Set<String> openVoor, Set<String> verplichtVoor, boolean tweedeIntake, Toezegging toezegging, List<Fase> fasen,
                    Intensiteitsregel intensiteitsregel, Groep groep, Period evaluatieElke) {

    /** What a traject has that began before these settings existed. */
    public static final Duaal GEBRUIKELIJK = new Duaal(240, Set.of("ASIELSTATUSHOUDER", "GEZINS_EN_OVERIGE_MIGRANT"), Set.of(), true, Toezegging.GEEN, List.of(),
            Intensiteitsregel.GEEN, null, Period.ofMonths(3));

    public Duaal {
        openVoor = Set.copyOf(openVoor);
        verplichtVoor = verplichtVoor == null ? Set.of() : Set.copyOf(verplichtVoor);
        fasen = fasen == null ? List.of() : List.copyOf(fasen);
    }

    /** The document by which the person commits: a declaration of intent, a signature for a length of time, or none. */
    public enum Toezegging { GEEN, INTENTIEVERKLARING, HANDTEKENING }

    /** Whose rule advises the intensity; the rows stand in the DMN {@code duaal-intensiteit}. */
    public enum Intensiteitsregel { GEEN, HOEKSCHE_WAARD, DORDRECHT }

    /** A phase and how long it lasts. */
    public record Fase(String naam, Period duur) {}

    /**
     * When people go into one group.
     *
     * @param minimum        fewest people; below it the group waits, is topped up, or the traject is individual
     * @param maximum        most people
     * @param niveauverschil levels apart that still go together
     */
    public record Groep(int minimum, int maximum, int niveauverschil) {}
}
