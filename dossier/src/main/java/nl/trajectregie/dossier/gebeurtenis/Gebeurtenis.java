package nl.trajectregie.dossier.gebeurtenis;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One valid inbound CloudEvent.
 *
 * @param tijd when the sender recorded the fact, or {@code null}
 */
public record Gebeurtenis(String bron, String id, Gebeurtenistype type, UUID trajectId, OffsetDateTime tijd, JsonNode data) {

    /** A text of the data, or {@code null}. */
    String tekst(String naam) {
        JsonNode waarde = data.get(naam);
        return waarde == null || waarde.isNull() ? null : waarde.asString();
    }

    /** A date of the data, or {@code null}. */
    LocalDate datum(String naam) {
        String tekst = tekst(naam);
        return tekst == null ? null : LocalDate.parse(tekst);
    }
}
