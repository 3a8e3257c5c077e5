package nl.trajectregie.dossier.termijn;

import java.time.LocalDate;

/** How long a term is: a positive number of calendar days, weeks, months or years; never hours, never working days. */
public record Lengte(int aantal, Eenheid eenheid) {

    /** Unit of a term. */
    public enum Eenheid { DAGEN, WEKEN, MAANDEN, JAREN }

    public Lengte {
        if (aantal <= 0) {
            throw new IllegalArgumentException("A term has a positive length");
        }
    }

    /** The date this length after {@code datum}. */
    public LocalDate na(LocalDate datum) {
        return switch (eenheid) {
            case DAGEN -> datum.plusDays(aantal);
            case WEKEN -> datum.plusWeeks(aantal);
            case MAANDEN -> datum.plusMonths(aantal);
            case JAREN -> datum.plusYears(aantal);
        };
    }

    /** The date this length before {@code datum}. */
    public LocalDate voor(LocalDate datum) {
        return switch (eenheid) {
            case DAGEN -> datum.minusDays(aantal);
            case WEKEN -> datum.minusWeeks(aantal);
            case MAANDEN -> datum.minusMonths(aantal);
            case JAREN -> datum.minusYears(aantal);
        };
    }

    /**
     * Whether the Algemene termijnenwet may move the end of a term of this length: not over 90 days, 12 weeks or 3 months, and not in years
     * (Algemene termijnenwet art. 4).
     */
    public boolean kortGenoegVoorTermijnenwet() {
        return switch (eenheid) {
            case DAGEN -> aantal <= 90;
            case WEKEN -> aantal <= 12;
            case MAANDEN -> aantal <= 3;
            case JAREN -> false;
        };
    }

    /** In Dutch, e.g. {@code 10 weken}. */
    @Override
    public String toString() {
        String woord = switch (eenheid) {
            case DAGEN -> aantal == 1 ? "dag" : "dagen";
            case WEKEN -> aantal == 1 ? "week" : "weken";
            case MAANDEN -> aantal == 1 ? "maand" : "maanden";
            case JAREN -> "jaar";
        };
        return aantal + " " + woord;
    }
}
