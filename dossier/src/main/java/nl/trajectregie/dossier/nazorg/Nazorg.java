package nl.trajectregie.dossier.nazorg;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Nazorg after one placement or duaal traject.
 *
 * @param werkSinds        first day in the job; {@code null} when there is no job or the day is not known
 * @param contractEindeOp  last day of the contract; {@code null} when it has none or it is not known
 * @param terugvalOp       day of a reported relapse that nobody decided on yet
 * @param overdrachtGevraagd why somebody asked to hand over, or {@code null}
 * @param besluitenErnaast whether the klantmanager's decisions have a line of their own in the process; not in version 1 of the model, where everything comes in one row
 * @param uitkomst         AFGEROND, TERUGVAL or OVERGEDRAGEN once it is decided; the process then ends the nazorg
 */
public record Nazorg(UUID id, UUID trajectId, String gemeente, String aanleiding, UUID plaatsingId, LocalDate begonnenOp, LocalDate eindeOp, LocalDate werkSinds,
                     LocalDate contractEindeOp, LocalDate contractBesprokenVoor, LocalDate contractOpnieuwOp, LocalDate eersteContactOp, int evaluaties, String zelfredzaam,
                     LocalDate zelfredzaamOp, LocalDate terugvalOp, String terugvalReden, String overdrachtGevraagd, String overgedragenAan, boolean besluitenErnaast,
                     String uitkomst, LocalDate beeindigdOp) {

    /** Whether it still runs. */
    public boolean loopt() {
        return beeindigdOp == null;
    }
}
