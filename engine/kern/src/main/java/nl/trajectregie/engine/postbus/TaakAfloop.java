package nl.trajectregie.engine.postbus;

import java.util.UUID;

/**
 * How a handed-in task ended.
 *
 * @param uitgaandId the outbox row that {@link Postbus#voltooiTaak} returned
 * @param reden error code when refused, otherwise {@code null}; no personal data
 */
public record TaakAfloop(long uitgaandId, UUID trajectId, String gemeente, long taakSleutel, String reden) {}
