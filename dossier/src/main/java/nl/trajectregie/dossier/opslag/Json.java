package nl.trajectregie.dossier.opslag;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what the dossier keeps in {@code jsonb} columns. Dates are ISO text; a field that a record does not know is left out. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final TypeReference<Map<String, Object>> KAART = new TypeReference<>() {};

    public static String schrijf(Object waarde) {
        return MAPPER.writeValueAsString(waarde);
    }

    public static <T> T lees(String json, Class<T> soort) {
        return MAPPER.readValue(json, soort);
    }

    /** A JSON object as a map; empty for {@code null}. */
    public static Map<String, Object> kaart(String json) {
        return json == null ? Map.of() : MAPPER.readValue(json, KAART);
    }

    private Json() {}
}
