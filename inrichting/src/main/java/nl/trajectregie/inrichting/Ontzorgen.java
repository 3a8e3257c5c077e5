package nl.trajectregie.inrichting;

import java.time.Period;
import java.util.List;
import java.util.Set;

/**
 * How a municipality carries out financieel ontzorgen (Participatiewet art. 56a). The length is the law's and not a setting.
 *
 * @param drempelLeefgeldCent  leefgeld a month below which the gap must be bridged, in euro cents
 * @param overbrugging         ways of bridging that this municipality has, in the order in which they are tried
 * @param waarschuwDagenTeLaat days after the expected day at which a payment counts as late
 * @param basisBudgetbeheer    whether Basis Budgetbeheer is asked for on the first day (Rotterdam)
 */
public record Ontzorgen(Drempel drempelLeefgeldCent, List<Overbrugging> overbrugging, Leren leren, int waarschuwDagenTeLaat,
                        boolean basisBudgetbeheer) {

    /** What a traject has that began before these settings existed. */
    public static final Ontzorgen GEBRUIKELIJK = new Ontzorgen(new Drempel(20_000, 30_000, 5_000),
            List.of(Overbrugging.VOORSCHOT, Overbrugging.BIJZONDERE_BIJSTAND), new Leren(Leren.Vorm.INDIVIDUEEL, 0, Period.ofMonths(6)), 5, false);

    /** The roles to which the models of ontzorgen give their tasks. */
    public static final Set<String> ROLLEN = Set.of("inkomensconsulent", "budgetbegeleider");

    public Ontzorgen {
        overbrugging = List.copyOf(overbrugging);
    }

    /** Ways to bridge a month with too little leefgeld. */
    public enum Overbrugging { VOORSCHOT, OVERBRUGGINGSKREDIET, ROODSTAND, BIJZONDERE_BIJSTAND }

    /** Euro cents a month; {@code perKind} is added for every child at home. */
    public record Drempel(long alleenstaande, long paar, long perKind) {}

    /**
     * The learning track towards financiële zelfredzaamheid.
     *
     * @param trainingen number of trainings within {@code periode}; 0 when there is no fixed number
     */
    public record Leren(Vorm vorm, int trainingen, Period periode) {
        /** Alone, in a group, or both. */
        public enum Vorm { INDIVIDUEEL, GROEP, BEIDE }
    }
}
