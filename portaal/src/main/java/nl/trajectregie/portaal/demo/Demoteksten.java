package nl.trajectregie.portaal.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the people of the demo municipality say and write, by field. */
final class Demoteksten {

    private static final Map<String, String> TEKSTEN = lees();

    private Demoteksten() {}

    /** The text for this field of this form; else for its path in any form; else for its name; else one that always fits. */
    static String voor(String formulier, String pad) {
        return Stream.of(formulier + "." + pad, pad, pad.substring(pad.lastIndexOf('.') + 1), "").map(TEKSTEN::get).filter(Objects::nonNull).findFirst().orElseThrow();
    }

    private static Map<String, String> lees() {
        try (InputStream bestand = Demoteksten.class.getResourceAsStream("/demo/teksten.json")) {
            return JsonMapper.builder().build().readValue(bestand, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
