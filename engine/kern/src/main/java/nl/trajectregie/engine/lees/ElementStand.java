package nl.trajectregie.engine.lees;

import java.time.OffsetDateTime;

/** One element instance on the diagram: where a traject is or was. {@code toestand}: ACTIEF, VOLTOOID or BEEINDIGD. */
public record ElementStand(long sleutel, long procesinstantieSleutel, String procesId, long definitieSleutel, String elementId, String naam, String soort,
                           String toestand, boolean incident, OffsetDateTime gestartOp, OffsetDateTime geeindigdOp) {}
