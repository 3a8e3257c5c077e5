package nl.trajectregie.dossier.taak;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A task as a reader may see it: the engine's task, joined with the case file.
 *
 * @param naam            name in the model
 * @param inburgeraar     name of the person, or {@code null} when the reader may not know it
 * @param behandelaar     user name of whoever has it, or {@code null}; {@code behandelaarNaam} as people read it
 * @param vasteBehandelaar the case's fixed professional for this role, or {@code null}; {@code vasteBehandelaarNaam} as people read it
 * @param fataleDatum     last day of the term that governs it, from the ledger; {@code null} without one
 * @param termijnsoort    the term that governs it, or {@code null}; {@code termijnstatus} as in the ledger
 * @param streefdatum     when it had better be done
 * @param prioriteit      0..100, 50 is ordinary
 * @param geweigerd       handed in before, and refused by the engine: to be handed in again
 * @param ingediendDoor   user name of whoever handed it in, or {@code null}; {@code ingediendDoorNaam} as people read it
 */
public record Taak(long sleutel, String elementId, String naam, String procesId, String procesNaam, UUID trajectId, String gemeente, String kenmerk,
                   String fase, String inburgeraar, String rol, String behandelaar, String behandelaarNaam, String vasteBehandelaar, String vasteBehandelaarNaam,
                   LocalDate fataleDatum, String termijnsoort, String termijnstatus, OffsetDateTime streefdatum, int prioriteit, TaakStatus status,
                   boolean geweigerd, boolean achterhaald, String ingediendDoor, String ingediendDoorNaam, OffsetDateTime ingediendOp,
                   String formulierId, OffsetDateTime aangemaaktOp) {

    /** As it stands in addresses and messages. */
    public String id() {
        return Long.toString(sleutel);
    }
}
