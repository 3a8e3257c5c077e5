package nl.trajectregie.dossier.ontzorgen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Between what a person types and reads (euros) and what the dossier keeps (cents). */
public final class Geld {

    private Geld() {}

    /** Cents of an amount in euros as a form holds it; {@code null} when there is none. Half a cent goes up. */
    public static Long cent(Object euro) {
        return euro == null || euro.toString().isBlank() ? null
                : new BigDecimal(euro.toString().strip().replace(',', '.')).movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** Cents as a number of euros for a form. */
    public static BigDecimal euro(long cent) {
        return BigDecimal.valueOf(cent, 2);
    }

    /** As people read it: € 1.234,50. */
    public static String tekst(long cent) {
        DecimalFormat vorm = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.of("nl", "NL")));
        return "€ " + (cent < 0 ? "−" : "") + vorm.format(BigDecimal.valueOf(Math.abs(cent), 2));
    }

    /** The part of a monthly amount for {@code dagen} of {@code dagenInMaand}; half a cent goes up. */
    static long deel(long cent, int dagen, int dagenInMaand) {
        return BigDecimal.valueOf(cent).multiply(BigDecimal.valueOf(dagen)).divide(BigDecimal.valueOf(dagenInMaand), 0, RoundingMode.HALF_UP).longValueExact();
    }
}
