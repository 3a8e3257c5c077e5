package nl.trajectregie.engine.lees;

import java.time.OffsetDateTime;
import java.util.UUID;

/** An open incident, for the manager's list. {@code soort} is Zeebe's error type; {@code melding} is technical and for beheer only. */
public record IncidentBeeld(long sleutel, UUID trajectId, String gemeente, long procesinstantieSleutel, String procesId, String procesNaam, String elementId,
                            String elementNaam, String soort, String melding, OffsetDateTime ontstaanOp) {}
