package nl.trajectregie.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The intensity is demanded of some and not of others (Wi 15(2)): the form cannot tell whom it is about, so its label says for whom. */
class ConceptPipTest {

    @Test
    void deIntensiteitZegtWanneerZijVerplichtIs() throws Exception {
        JsonNode formulier = JsonMapper.builder().build().readTree(Files.readString(Path.of("pip/stel-concept-op.form")));
        JsonNode veld = formulier.findParents("key").stream().filter(component -> component.path("key").asString().equals("urenPerWeek")).findFirst().orElseThrow();

        assertThat(veld.path("label").asString()).contains("verplicht bij een asielstatushouder");
        assertThat(veld.path("validate").has("required")).as("a gezinsmigrant may do without").isFalse();
    }
}
