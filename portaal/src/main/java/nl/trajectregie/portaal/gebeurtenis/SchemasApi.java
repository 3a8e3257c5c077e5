package nl.trajectregie.portaal.gebeurtenis;

import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.gebeurtenis.Gebeurtenistype;
import nl.trajectregie.dossier.gebeurtenis.Gebeurtenistypen;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The JSON schema of each inbound event type, with an example. Open: it says nothing of any case. */
@RestController
@RequestMapping("/api/v1/schemas")
class SchemasApi {

    /** One type in the list. */
    record TypeBeeld(String type, String titel, String beschrijving, String schema) {}

    private final Gebeurtenistypen typen;

    SchemasApi(Gebeurtenistypen typen) {
        this.typen = typen;
    }

    @GetMapping
    @Toegang(openbaar = true)
    Map<String, List<TypeBeeld>> lijst() {
        return Map.of("schemas", typen.alle().stream().map(t -> new TypeBeeld(t.code(), t.titel(), t.beschrijving(), "/api/v1/schemas/" + t.code())).toList());
    }

    @GetMapping(path = "/{type}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Toegang(openbaar = true)
    JsonNode een(@PathVariable String type) {
        return typen.vind(type).or(() -> typen.vind("nl.trajectregie.in." + type)).map(Gebeurtenistype::schema).orElseThrow(() -> new NietGevonden("Dit schema"));
    }
}
