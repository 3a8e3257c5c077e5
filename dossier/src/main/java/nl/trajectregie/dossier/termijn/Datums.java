package nl.trajectregie.dossier.termijn;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as a person reads them. */
public final class Datums {

    private static final DateTimeFormatter VOLUIT = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl", "NL"));

    private Datums() {}

    /** For instance 22 november 2026. */
    public static String voluit(LocalDate datum) {
        return VOLUIT.format(datum);
    }
}
