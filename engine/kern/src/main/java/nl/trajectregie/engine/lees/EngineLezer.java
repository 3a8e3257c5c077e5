package nl.trajectregie.engine.lees;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the engine's state from the read model, under the caller's {@link nl.trajectregie.engine.db.DbContext} and in the caller's transaction. */
public interface EngineLezer {

    /** Active and ended elements of every instance of the traject, oldest first. */
    List<ElementStand> elementen(UUID trajectId);

    /** Only the active ones that are no containers: what the traject waits for now. */
    List<ElementStand> actief(UUID trajectId);

    /** Whether something is on its way in this traject: a command that can go or waits for its answer, or an automatic step that is not stuck. */
    boolean onderweg(UUID trajectId);

    /** Process instances of the traject, oldest first. */
    List<InstantieBeeld> instanties(UUID trajectId);

    /** Open incidents, newest first; {@code voor} is the last key of the former page or {@code null}. */
    List<IncidentBeeld> openIncidenten(Long voor, int aantal);

    /** Active elements per element id of a definition, in the gemeenten of the caller. */
    Map<String, Long> actiefPerElement(long definitieSleutel);

    /** The BPMN of a definition. */
    Optional<String> xml(long definitieSleutel);

    /** The newest version of a process. */
    Optional<Long> laatsteDefinitie(String procesId);

    /** One process instance of a traject. */
    record InstantieBeeld(long sleutel, long definitieSleutel, String procesId, String procesNaam, int versie, Long ouderSleutel, String toestand,
                          java.time.OffsetDateTime gestartOp, java.time.OffsetDateTime geeindigdOp) {}
}
