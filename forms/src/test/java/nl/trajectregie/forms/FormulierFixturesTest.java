package nl.trajectregie.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same fixtures run through form-js in {@code portaal/frontend/test/fixtures.test.ts}: both must find the same fields wrong. */
class FormulierFixturesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> deServerVindtDezelfdeVeldenFoutAlsHetScherm() throws IOException {
        try (Stream<Path> paden = Files.walk(Formulierbestanden.MAP.resolve("src/test/fixtures"))) {
            return paden.filter(pad -> pad.toString().endsWith(".json")).sorted().toList().stream().flatMap(this::gevallen);
        }
    }

    private Stream<DynamicTest> gevallen(Path pad) {
        JsonNode fixture = JSON.readTree(Formulierbestanden.lees(pad));
        FormulierSchema schema = FormulierSchema.parse(fixture.has("schema") ? fixture.get("schema").toString()
                : Formulierbestanden.lees(Formulierbestanden.MAP.resolve(fixture.get("formulier").asString() + ".form")));
        return fixture.get("gevallen").valueStream().map(geval -> DynamicTest.dynamicTest(pad.getFileName() + ": " + geval.get("naam").asString(), () -> {
            Map<String, Object> antwoorden = JSON.convertValue(geval.get("antwoorden"), new TypeReference<Map<String, Object>>() {});
            List<Veldfout> fouten = FormulierValidator.valideer(schema, antwoorden);
            assertThat(fouten).extracting(Veldfout::veldpad).containsExactlyInAnyOrderElementsOf(geval.get("fouten").valueStream().map(JsonNode::asString).toList());
            assertThat(fouten).allSatisfy(fout -> assertThat(fout.reden()).isNotBlank().endsWith("."));
            if (geval.has("schoon")) {
                assertThat(JSON.readTree(JSON.writeValueAsString(FormulierValidator.schoon(schema, antwoorden)))).isEqualTo(geval.get("schoon"));
            }
        }));
    }
}
