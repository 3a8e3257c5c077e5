package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A payment as its sender told it, or as somebody wrote it down.
 *
 * @param kenmerk    of the payment at its sender: the same one again is the same payment
 * @param bedragCent in euro cents, or {@code null} when a failed payment names none
 */
public record Betaling(UUID id, Lastsoort soort, YearMonth maand, String kenmerk, Stand stand, Long bedragCent, LocalDate datum) {

    /** What happened to the money. */
    public enum Stand { GEBOEKT, MISLUKT, TERUGGEBOEKT }
}
