package nl.trajectregie.dossier.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One moment of a rhythm.
 *
 * @param geplandOp     by the schema; {@code datum} by agreement or for a new attempt, otherwise the same
 * @param gesproken     parties already spoken to
 * @param afgehandeldOp the day it was held, skipped or lapsed
 * @param reden         why it was skipped or lapsed, or why the last attempt failed
 * @param informatieVan whose recent information made the contact unnecessary, of day {@code informatieOp}
 */
public record Gepland(UUID id, UUID ritmeId, int nr, LocalDate geplandOp, LocalDate datum, Status status, int pogingen, List<String> gesproken,
                      LocalDate afgehandeldOp, String reden, String informatieVan, LocalDate informatieOp, Boolean hulpNodig, String wieNaam) {

    /** What became of it. */
    public enum Status { GEPLAND, GEHOUDEN, OVERGESLAGEN, VERVALLEN }

    /** Whether somebody still has to hold it. */
    public boolean open() {
        return status == Status.GEPLAND;
    }
}
