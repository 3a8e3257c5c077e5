package nl.trajectregie.dossier.gebeurtenis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every inbound type with its schema and example. */
@Component
public class Gebeurtenistypen {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VOORBEELD_TRAJECT = "11111111-1111-4111-8111-111111111111";

    private final Map<String, Gebeurtenistype> typen = new LinkedHashMap<>();

    Gebeurtenistypen() {
        for (String kort : tekst("typen.txt").split("\\s+")) {
            JsonNode bestand = JSON.readTree(tekst(kort + ".json"));
            String code = bestand.get("type").asString();
            typen.put(code, new Gebeurtenistype(code, bestand.get("titel").asString(), bestand.get("beschrijving").asString(),
                    Sectie.van(bestand.get("sectie").asString()), bestand.get("data"), volledig(code, bestand)));
        }
    }

    /** The type with this code, prefix included. */
    public Optional<Gebeurtenistype> vind(String code) {
        return Optional.ofNullable(typen.get(code));
    }

    /** Every type, by code. */
    public Collection<Gebeurtenistype> alle() {
        return typen.values();
    }

    private static JsonNode volledig(String code, JsonNode bestand) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:trajectregie:schema:" + code);
        schema.put("title", bestand.get("titel").asString());
        schema.put("description", bestand.get("beschrijving").asString());
        schema.put("type", "object");
        schema.putArray("required").add("specversion").add("id").add("source").add("type").add("subject").add("data");
        ObjectNode velden = schema.putObject("properties");
        velden.putObject("specversion").put("const", "1.0");
        tekstveld(velden, "id", "Uniek binnen source; dezelfde source en id nog eens heeft geen tweede gevolg.");
        tekstveld(velden, "source", "Wie het bericht maakt, bijvoorbeeld urn:nld:oin:00000001234567890000:systeem:brp.").put("format", "uri-reference");
        velden.putObject("type").put("const", code);
        velden.putObject("subject").put("type", "string").put("format", "uuid").put("description", "De trajectId.");
        velden.putObject("time").put("type", "string").put("format", "date-time").put("description", "Wanneer het feit werd vastgelegd; een ouder feit vervangt geen nieuwer.");
        velden.putObject("datacontenttype").put("const", "application/json");
        velden.putObject("dataschema").put("type", "string");
        ObjectNode data = (ObjectNode) bestand.get("data").deepCopy();
        data.putArray("examples").add(bestand.get("voorbeeld"));
        velden.set("data", data);
        ObjectNode voorbeeld = schema.putArray("examples").addObject();
        voorbeeld.put("specversion", "1.0").put("id", "voorbeeld-" + code.substring(Gebeurtenistype.VOORVOEGSEL.length()).replace('.', '-') + "-1")
                .put("source", "urn:nld:oin:00000001234567890000:systeem:voorbeeld").put("type", code).put("subject", VOORBEELD_TRAJECT)
                .put("time", "2026-02-20T09:30:00Z").put("datacontenttype", "application/json");
        voorbeeld.set("data", bestand.get("voorbeeld"));
        return schema;
    }

    private static ObjectNode tekstveld(ObjectNode velden, String naam, String uitleg) {
        return velden.putObject(naam).put("type", "string").put("minLength", 1).put("maxLength", 255).put("description", uitleg);
    }

    private static String tekst(String bestand) {
        try (InputStream in = Gebeurtenistypen.class.getResourceAsStream("/gebeurtenissen/" + bestand)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
