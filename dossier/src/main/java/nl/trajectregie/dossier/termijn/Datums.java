package nl.trajectregie.dossier.termijn;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

final class Datums {

    private static final DateTimeFormatter VOLUIT = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl", "NL"));

    private Datums() {}

    static String voluit(LocalDate datum) {
        return VOLUIT.format(datum);
    }
}
