package nl.trajectregie.portaal.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the people of the demo municipality bring with them: what most of them have in common, and over it what is somebody's own. */
final class Demostartposities {

    private static final Map<String, Map<String, Map<String, Object>>> ALLE = lees();
    private static final Set<String> OOK_ZONDER_WAARDE = Set.of("stand", "toelichting");

    private Demostartposities() {}

    /** The answers under {@code startposities} of the first talk of the intake, for this person. */
    static Map<String, Object> van(String wie) {
        Map<String, Map<String, Object>> eigen = ALLE.getOrDefault(wie, Map.of());
        Map<String, Object> uit = new LinkedHashMap<>();
        ALLE.get("").forEach((soort, gewoon) -> {
            Map<String, Object> samen = new LinkedHashMap<>(gewoon);
            samen.putAll(eigen.getOrDefault(soort, Map.of()));
            samen.values().removeIf(""::equals);
            if (!samen.get("stand").equals("WAARDE")) {
                samen.keySet().retainAll(OOK_ZONDER_WAARDE);
            }
            uit.put(soort, samen);
        });
        return uit;
    }

    private static Map<String, Map<String, Map<String, Object>>> lees() {
        try (InputStream bestand = Demostartposities.class.getResourceAsStream("/demo/startposities.json")) {
            return JsonMapper.builder().build().readValue(bestand, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
