package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and months as people read them. */
final class Dag {

    private static final Locale NL = Locale.of("nl", "NL");
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy", NL);
    private static final DateTimeFormatter MAAND = DateTimeFormatter.ofPattern("MMMM yyyy", NL);

    private Dag() {}

    static String voluit(LocalDate dag) {
        return DAG.format(dag);
    }

    static String maand(YearMonth maand) {
        return MAAND.format(maand);
    }
}
