package nl.trajectregie.engine.postbus;

import java.util.UUID;

/** A row of the outbox, as the dispatcher sends it. */
record Uitgaand(long id, UUID trajectId, String gemeente, String soort, String laan, String sleutel, String inhoud, int pogingen, Long taakSleutel, String berichtnaam,
                String correlatiesleutel) {}
