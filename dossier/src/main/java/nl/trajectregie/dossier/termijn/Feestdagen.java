package nl.trajectregie.dossier.termijn;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.TreeSet;

/** The days on which a statutory term cannot end (Algemene termijnenwet art. 1 and 3). */
public final class Feestdagen {

    private final Set<LocalDate> gelijkgesteld;

    Feestdagen(Set<LocalDate> gelijkgesteld) {
        this.gelijkgesteld = Set.copyOf(gelijkgesteld);
    }

    /** With the equated days of {@link WettelijkeParameters#STANDAARD}. */
    public static Feestdagen standaard() {
        return new Feestdagen(WettelijkeParameters.STANDAARD.gelijkgesteldeDagen());
    }

    /** Easter Sunday of a year in the Gregorian calendar (Meeus/Jones/Butcher). */
    static LocalDate eerstePaasdag(int jaar) {
        int a = jaar % 19;
        int b = jaar / 100;
        int c = jaar % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int som = h + l - 7 * m + 114;
        return LocalDate.of(jaar, som / 31, som % 31 + 1);
    }

    /** The public holidays and equated days of a year, in order. */
    public Set<LocalDate> van(int jaar) {
        LocalDate pasen = eerstePaasdag(jaar);
        LocalDate koningsdag = LocalDate.of(jaar, Month.APRIL, 27);
        Set<LocalDate> dagen = new TreeSet<>(Set.of(
                LocalDate.of(jaar, Month.JANUARY, 1),
                pasen.minusDays(2),
                pasen.plusDays(1),
                koningsdag.getDayOfWeek() == DayOfWeek.SUNDAY ? koningsdag.minusDays(1) : koningsdag,
                LocalDate.of(jaar, Month.MAY, 5),
                pasen.plusDays(50),
                LocalDate.of(jaar, Month.DECEMBER, 25),
                LocalDate.of(jaar, Month.DECEMBER, 26)));
        dagen.add(pasen.plusDays(39));
        gelijkgesteld.stream().filter(dag -> dag.getYear() == jaar).forEach(dagen::add);
        return dagen;
    }

    /** Whether a statutory term may end on this day. */
    public boolean kanEindigenOp(LocalDate dag) {
        return dag.getDayOfWeek() != DayOfWeek.SATURDAY && dag.getDayOfWeek() != DayOfWeek.SUNDAY && !van(dag.getYear()).contains(dag);
    }

    /** The day itself, or the first day after it on which a statutory term may end. */
    public LocalDate verschuif(LocalDate dag) {
        LocalDate eind = dag;
        while (!kanEindigenOp(eind)) {
            eind = eind.plusDays(1);
        }
        return eind;
    }
}
