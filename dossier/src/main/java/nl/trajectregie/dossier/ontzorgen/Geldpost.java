package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;

/**
 * Income, a cost that is withheld, or the repayment of a debt, per month.
 *
 * @param bedragCent a month, in euro cents
 * @param vanaf      first day, or {@code null}; @param tot last day, or {@code null}
 */
public record Geldpost(Aard aard, String soort, String omschrijving, long bedragCent, LocalDate vanaf, LocalDate tot) {

    /** What it does to the leefgeld. */
    public enum Aard { INKOMEN, KOSTEN, SCHULD }
}
