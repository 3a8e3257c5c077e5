package nl.trajectregie.portaal.verhaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.trajectregie.forms.FormulierSchema;
import nl.trajectregie.forms.FormulierValidator;
import nl.trajectregie.portaal.demo.Voorbeeldantwoorden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link HeleWegBrowserIT} keeps as a draft fits the forms as they are now, so that a changed form is noticed in a second. */
class WegantwoordenTest {

    private static final LocalDate VANDAAG = LocalDate.of(2027, 3, 1);
    private static final List<String> MAPPEN = List.of("leerroute", "duaal-traject", "plaatsing", "nazorg", "afsluiting");

    @ParameterizedTest
    @MethodSource("formulieren")
    void elkAntwoordPastInHetFormulier(Path bestand) throws IOException {
        String formulier = naam(bestand);
        FormulierSchema schema = FormulierSchema.parse(Files.readString(bestand));
        for (Map<String, Object> nu : List.of(Map.<String, Object>of(), Wegantwoorden.plekOpWoensdag(), Wegantwoorden.pvtKlaarEnMapHalf(VANDAAG), Wegantwoorden.mapKlaar(VANDAAG), Wegantwoorden.plekBehouden())) {
            Map<String, Object> keuzes = new HashMap<>(Wegantwoorden.voor(formulier, VANDAAG));
            List<String> velden = keuzes.entrySet().stream().filter(keuze -> !"".equals(keuze.getValue())).map(keuze -> keuze.getKey().substring(formulier.length() + 1)).toList();
            keuzes.putAll(nu);
            Map<String, Object> antwoorden = Voorbeeldantwoorden.voor(formulier, schema, Map.of(), keuzes, VANDAAG, was -> "Besproken.");
            assertThat(FormulierValidator.valideer(schema, antwoorden)).isEmpty();
            assertThat(antwoorden).as("every answer was taken over").containsKeys(velden.toArray(String[]::new));
        }
    }

    static Stream<Path> formulieren() {
        return MAPPEN.stream().flatMap(map -> {
            try (Stream<Path> bestanden = Files.list(Path.of("..", "forms", map))) {
                return bestanden.filter(bestand -> bestand.toString().endsWith(".form") && !Wegantwoorden.voor(naam(bestand), VANDAAG).isEmpty()).sorted().toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String naam(Path bestand) {
        return bestand.getFileName().toString().replace(".form", "");
    }
}
