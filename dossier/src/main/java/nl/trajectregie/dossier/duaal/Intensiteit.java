package nl.trajectregie.dossier.duaal;

import java.time.LocalDate;
import java.util.List;
import nl.trajectregie.dossier.duaal.DuaalTraject.Advies;
import nl.trajectregie.inrichting.Duaal.Intensiteitsregel;

/**
 * The intensity rules of Hoeksche Waard (seed 001, lines 5451-5455) and Dordrecht (lines 4778-4781). The table {@code duaal-intensiteit} advises; here is what feeds
 * it, and whether a week keeps to the advice. A week that does not is allowed, with a reason.
 */
public final class Intensiteit {

    /** How long somebody lives here. */
    public enum Vestigingsklasse { KORTER_DAN_3_MAANDEN, VANAF_3_MAANDEN, ONBEKEND }

    /** The neutral facts for the table. */
    public record Feiten(Intensiteitsregel regel, Vestigingsklasse vestigingsklasse, String tempo) {}

    private static final int UUR = 60;
    private static final int MINST_LICHT = 4 * UUR;
    private static final int MEEST_LICHT = 8 * UUR;
    private static final int MEEST_VOL = 32 * UUR;

    private Intensiteit() {}

    /** @param ingeschrevenOp day of registration in the municipality, or {@code null} when unknown */
    static Vestigingsklasse klasse(LocalDate ingeschrevenOp, LocalDate vandaag) {
        return ingeschrevenOp == null ? Vestigingsklasse.ONBEKEND
                : ingeschrevenOp.plusMonths(3).isAfter(vandaag) ? Vestigingsklasse.KORTER_DAN_3_MAANDEN : Vestigingsklasse.VANAF_3_MAANDEN;
    }

    /** Whether these components keep to the advice. */
    static boolean past(Advies advies, List<Onderdeel> onderdelen) {
        int week = minuten(onderdelen);
        int extraTaal = minuten(onderdelen.stream().filter(o -> o.soort() == Onderdeel.Soort.EXTRA_TAAL).toList());
        return switch (advies) {
            case VRIJ -> true;
            case LICHT -> week >= MINST_LICHT && week <= MEEST_LICHT;
            case VOL -> week <= MEEST_VOL;
            case KORT_EN_STEVIG -> extraTaal == 6 * UUR;
            case LANG_EN_RUSTIG -> extraTaal == 3 * UUR;
        };
    }

    static int minuten(List<Onderdeel> onderdelen) {
        return onderdelen.stream().mapToInt(Onderdeel::minuten).sum();
    }
}
