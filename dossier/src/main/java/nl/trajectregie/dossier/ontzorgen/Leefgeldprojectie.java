package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What is left to live on in each month (seed-002 2.4, L1820-1856): income minus withheld costs, minus repayments, plus toeslagen from the day on
 * which they are expected, plus what bridges the gap. Income, costs and the threshold count by the day in a month that is only partly in the period;
 * a payment for the fixed costs counts in the month in which it is made. Arrears of a toeslag are left out: the careful side.
 */
public final class Leefgeldprojectie {

    /** How large the gap is, without the amount: all that the engine hears. */
    public enum Tekort { GEEN, KLEIN, GROOT }

    /** A month; amounts in euro cents. {@code deel}: the period covers only part of the month. */
    public record Maand(YearMonth maand, boolean deel, long inkomenCent, long ingehoudenCent, long schuldenCent, long toeslagenCent, long overbruggingCent, long drempelCent,
                        Tekort tekort) {

        /** What is left without bridging. */
        public long voorOverbruggingCent() {
            return inkomenCent - ingehoudenCent - schuldenCent + toeslagenCent;
        }

        /** What is left to live on. */
        public long leefgeldCent() {
            return voorOverbruggingCent() + overbruggingCent;
        }
    }

    private Leefgeldprojectie() {}

    /** @param drempelCent leefgeld a full month below which there is a gap, for this household */
    public static List<Maand> bereken(Periode periode, List<Geldpost> posten, Betaalkalender kalender, List<Toeslag> toeslagen, List<Overbrugging> overbruggingen, long drempelCent) {
        List<Betaalkalender.Vak> vakken = kalender.vakken(periode.van());
        return periode.maanden().stream().map(m -> {
            int dagen = periode.dagen(m, null, null);
            long drempel = Geld.deel(drempelCent, dagen, m.lengthOfMonth());
            long vast = vakken.stream().filter(v -> v.maand().equals(m)).mapToLong(v -> v.verwachtCent() == null ? v.betaaldCent() : v.verwachtCent()).sum();
            long inkomen = som(posten, Geldpost.Aard.INKOMEN, periode, m);
            long kosten = som(posten, Geldpost.Aard.KOSTEN, periode, m) + vast;
            long terug = overbruggingen.stream().mapToLong(o -> o.terugIn(m)).sum();
            long schulden = som(posten, Geldpost.Aard.SCHULD, periode, m) + terug;
            long toeslag = toeslagen.stream().filter(t -> telt(t, m)).mapToLong(t -> t.bedragCent() == null ? 0 : t.bedragCent()).sum();
            long brug = overbruggingen.stream().filter(o -> o.maand().equals(m) && o.vorm() != Overbrugging.Vorm.GEEN).mapToLong(Overbrugging::bedragCent).sum();
            long over = inkomen - kosten - schulden + toeslag + brug;
            return new Maand(m, dagen < m.lengthOfMonth(), inkomen, kosten, schulden, toeslag, brug, drempel, klasse(over, drempel));
        }).toList();
    }

    /** Enough; at least half of the threshold; or less than that. */
    static Tekort klasse(long leefgeldCent, long drempelCent) {
        return leefgeldCent >= drempelCent ? Tekort.GEEN : leefgeldCent * 2 >= drempelCent ? Tekort.KLEIN : Tekort.GROOT;
    }

    private static boolean telt(Toeslag toeslag, YearMonth maand) {
        LocalDate vanaf = toeslag.teltVanaf();
        return vanaf != null && !YearMonth.from(vanaf).isAfter(maand);
    }

    private static long som(List<Geldpost> posten, Geldpost.Aard aard, Periode periode, YearMonth maand) {
        return posten.stream().filter(p -> p.aard() == aard).mapToLong(p -> Geld.deel(p.bedragCent(), periode.dagen(maand, p.vanaf(), p.tot()), maand.lengthOfMonth())).sum();
    }
}
