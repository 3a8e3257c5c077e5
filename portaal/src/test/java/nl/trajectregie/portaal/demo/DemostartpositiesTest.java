package nl.trajectregie.portaal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.trajectregie.forms.FormulierSchema;
import nl.trajectregie.forms.FormulierValidator;
import org.junit.jupiter.api.Test;

class DemostartpositiesTest {

    private static final LocalDate DAG = LocalDate.of(2026, 11, 22);

    @Test
    void whatEverybodyToldInTheFirstTalkFitsTheFormAndIsHandedInAsItIs() throws IOException {
        FormulierSchema schema = schema();
        for (Demopersoon persoon : Demogemeente.mensen(DAG)) {
            if (persoon.keuzes().isEmpty()) {
                continue;
            }
            Map<String, Object> antwoorden = Voorbeeldantwoorden.leesbaar("voer-openingsgesprek", schema, Map.of(), persoon.keuzes(), DAG, pad -> Demoteksten.voor("voer-openingsgesprek", pad));
            assertThat(FormulierValidator.valideer(schema, antwoorden)).as(persoon.wie()).isEmpty();
            assertThat(antwoorden.get("startposities")).as(persoon.wie()).isEqualTo(Demostartposities.van(persoon.wie()));
            assertThat(antwoorden).as("nobody worries about " + persoon.wie()).doesNotContainKeys("signalen");
        }
    }

    @Test
    void whoNeverWorkedHasNoWorkToTellOf() {
        assertThat(Demostartposities.van("hamid").get("werkervaring")).isEqualTo(Map.of("stand", "GEEN"));
        assertThat(Demostartposities.van("yonas").get("taalniveau")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP).containsEntry("moedertaal", "Tigrinya")
                .containsEntry("alfabetisering", "GEALFABETISEERD");
        assertThat(Demostartposities.van("tekle").keySet()).hasSize(14).containsAll(List.of("opleiding", "sociaalNetwerk"));
    }

    private static FormulierSchema schema() throws IOException {
        try (InputStream bestand = DemostartpositiesTest.class.getResourceAsStream("/forms/brede-intake/voer-openingsgesprek.form")) {
            return FormulierSchema.parse(new String(bestand.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
