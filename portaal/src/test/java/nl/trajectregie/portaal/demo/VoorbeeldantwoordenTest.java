package nl.trajectregie.portaal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.trajectregie.forms.FormulierSchema;
import org.junit.jupiter.api.Test;

class VoorbeeldantwoordenTest {

    @Test
    void chosenRowsAreHandedInAsTheyAreAndStayTheCallers() throws IOException {
        List<Map<String, Object>> rijen = List.of(Map.of("leefgebied", "Wonen", "stand", "ZELFSTANDIG"));
        Map<String, Object> antwoorden = Voorbeeldantwoorden.voor("stel-eindbeeld-vast", schema(), Map.of(), Map.of("stel-eindbeeld-vast.leefgebieden", rijen, "uitstroomcode", "WERK"),
                LocalDate.of(2027, 3, 1), tekst -> "merkteken " + tekst);
        assertThat(antwoorden).containsEntry("leefgebieden", List.of(Map.of("leefgebied", "Wonen", "stand", "ZELFSTANDIG"))).containsEntry("uitstroomcode", "WERK").containsEntry("eindeOp", "2027-03-01");
        assertThat(antwoorden.get("werk").toString()).startsWith("merkteken ");
    }

    private static FormulierSchema schema() throws IOException {
        try (InputStream bestand = VoorbeeldantwoordenTest.class.getResourceAsStream("/forms/afsluiting/stel-eindbeeld-vast.form")) {
            return FormulierSchema.parse(new String(bestand.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
