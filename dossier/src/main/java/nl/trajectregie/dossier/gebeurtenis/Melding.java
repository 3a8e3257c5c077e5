package nl.trajectregie.dossier.gebeurtenis;

import java.time.OffsetDateTime;
import java.util.UUID;
import nl.trajectregie.dossier.toegang.Sectie;

/**
 * Something that a person must look at (task <i>Beoordeel melding</i>).
 *
 * @param soort  event type without prefix
 * @param titel  what came in; @param uitleg what it says and why a person must look
 */
public record Melding(UUID id, UUID trajectId, String gemeente, Long inkomendId, String soort, Sectie sectie, String titel, String uitleg, OffsetDateTime gemaaktOp,
                      String uitkomst) {}
