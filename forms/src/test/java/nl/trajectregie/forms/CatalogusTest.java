package nl.trajectregie.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.trajectregie.forms.Onderdeel.Soort;
import nl.trajectregie.forms.Onderdeel.Veld;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** processes/CATALOGUS.md says which tasks there are and which facts steer the process; each has its form and its field. */
class CatalogusTest {

    private record Taak(String formulier, String map, Map<String, String> feiten) {}

    @Test
    void elkeTaakHeeftEenFormulierEnElkFormulierEenTaak() {
        Set<String> inCatalogus = taken().stream().map(taak -> taak.map() + "/" + taak.formulier()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> bestanden = Formulierbestanden.alle().stream().map(pad -> Formulierbestanden.MAP.relativize(pad).toString().replace('\\', '/').replace(".form", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(bestanden).isEqualTo(inCatalogus);
    }

    @TestFactory
    Stream<DynamicTest> elkRouteringsfeitIsEenVerplichteAltijdZichtbareVraag() {
        return taken().stream().filter(taak -> !taak.feiten().isEmpty()).map(taak -> DynamicTest.dynamicTest(taak.formulier(), () -> {
            FormulierSchema schema = FormulierSchema.parse(Formulierbestanden.lees(Formulierbestanden.MAP.resolve(taak.map() + "/" + taak.formulier() + ".form")));
            Map<String, Veld> vragen = new HashMap<>();
            altijdZichtbaar(schema.onderdelen(), vragen);
            taak.feiten().forEach((feit, soort) -> {
                Veld vraag = vragen.get(feit);
                assertThat(vraag).as("field %s of %s, at the top level and never hidden", feit, taak.formulier()).isNotNull();
                if (soort.equals("boolean")) {
                    assertThat(vraag.soort()).isEqualTo(Soort.AANVINKEN);
                } else {
                    assertThat(vraag.keuzes()).as(feit).isEqualTo(new LinkedHashSet<>(List.of(soort.substring(5).split(","))));
                    assertThat(vraag.eisen().verplicht()).as(feit + " required").isTrue();
                }
            });
        }));
    }

    private static void altijdZichtbaar(List<Onderdeel> onderdelen, Map<String, Veld> uit) {
        for (Onderdeel onderdeel : onderdelen) {
            if (onderdeel.verberg() != null) {
                continue;
            }
            if (onderdeel instanceof Veld veld) {
                uit.put(veld.sleutel(), veld);
            } else if (onderdeel instanceof Onderdeel.Groep groep && groep.pad() == null) {
                altijdZichtbaar(groep.onderdelen(), uit);
            }
        }
    }

    private static List<Taak> taken() {
        String catalogus = Formulierbestanden.lees(Formulierbestanden.MAP.resolveSibling("processes").resolve("CATALOGUS.md"));
        Map<String, String> mappen = new HashMap<>();
        Matcher proces = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([a-z-]+) \\| (?:bericht|call activity)").matcher(catalogus);
        while (proces.find()) {
            mappen.put(proces.group(1), proces.group(2));
        }
        List<Taak> taken = new ArrayList<>();
        for (String regel : catalogus.split("\n")) {
            String[] cel = regel.split("\\s*\\|\\s*");
            if (!regel.startsWith("| `taak-") || cel.length < 8) {
                continue;
            }
            Map<String, String> feiten = new HashMap<>();
            Matcher feit = Pattern.compile("`([a-zA-Z]+)` (boolean|date|enum:[A-Z0-9_,]+)").matcher(cel[7]);
            while (feit.find()) {
                feiten.put(feit.group(1), feit.group(2));
            }
            taken.add(new Taak(cel[5].replace("`", ""), mappen.get(cel[3]), feiten));
        }
        return taken;
    }
}
