package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;

/** What the law says about the length (Participatiewet art. 56a and 57; legal.md 7), and when a person is asked to judge. */
public final class Ontzorgregels {

    /** Article of the six months. */
    public static final String ARTIKEL_DUUR = "Participatiewet art. 56a";
    /** Article on which the municipality may go on after them. */
    public static final String ARTIKEL_VERLENGEN = "Participatiewet art. 57";
    /** Why a request to stop is refused, as people read it. */
    public static final String WEIGERING_STOPPEN = "De wet laat niet toe om eerder te stoppen, ook niet als iemand het geld zelf kan regelen. Het ontzorgen duurt zes maanden vanaf het recht "
            + "op bijstand en stopt alleen eerder als het recht op bijstand eindigt (" + ARTIKEL_DUUR + ").";
    /** Weeks before the last day at which the financial self-reliance is judged: long enough to decide on an extension. */
    static final int BEOORDELEN_WEKEN_VOORAF = 6;

    /** Where the period stands and when to look again. */
    public enum Stand { WACHTEN, VERZOEK, BEOORDELEN, BIJSTAND_GESTOPT, AFGELOPEN }

    private Ontzorgregels() {}

    /** The last day on which the municipality pays: the day before bijstand ends, or the last day of the term when that is earlier. */
    static LocalDate laatsteDag(LocalDate termijnTot, LocalDate beeindigdPer) {
        return beeindigdPer == null || beeindigdPer.isAfter(termijnTot) ? termijnTot : beeindigdPer.minusDays(1);
    }

    /**
     * What is needed now.
     *
     * @param termijnTot  last day of the term in the ledger
     * @param openVerzoek whether a request to stop awaits its answer
     * @param oordeel     the judgement at the end, or {@code null}; VERLENGEN still awaits a decision
     */
    static Stand stand(LocalDate vandaag, LocalDate termijnTot, LocalDate beeindigdPer, boolean openVerzoek, String oordeel) {
        if (beeindigdPer != null && !beeindigdPer.isAfter(termijnTot)) {
            return Stand.BIJSTAND_GESTOPT;
        }
        if (vandaag.isAfter(termijnTot)) {
            return Stand.AFGELOPEN;
        }
        if (openVerzoek) {
            return Stand.VERZOEK;
        }
        return (oordeel == null || oordeel.equals("VERLENGEN")) && !vandaag.isBefore(beoordelenOp(termijnTot)) ? Stand.BEOORDELEN : Stand.WACHTEN;
    }

    /** When to look again. */
    static LocalDate volgendMoment(LocalDate vandaag, LocalDate termijnTot, String oordeel) {
        LocalDate beoordelen = beoordelenOp(termijnTot);
        return oordeel == null && beoordelen.isAfter(vandaag) ? beoordelen : termijnTot.isBefore(vandaag) ? vandaag.plusDays(1) : termijnTot.plusDays(1);
    }

    private static LocalDate beoordelenOp(LocalDate termijnTot) {
        return termijnTot.minusWeeks(BEOORDELEN_WEKEN_VOORAF);
    }
}
