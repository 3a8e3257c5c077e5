package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What was agreed with a landlord, supplier or insurer.
 *
 * @param bedragCent a month, in euro cents
 * @param betaaldag  day of the month, 1 to 28
 * @param vanaf      first day that is paid for
 * @param kenmerk    what goes with the payment, or {@code null}
 */
public record Betaalafspraak(UUID id, Lastsoort soort, String partij, long bedragCent, int betaaldag, LocalDate vanaf, String kenmerk) {}
