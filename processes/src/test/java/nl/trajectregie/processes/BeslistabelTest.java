package nl.trajectregie.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Every decision table: each combination of inputs meets exactly one row, each row is met, and the outcomes are the ones that were meant. */
class BeslistabelTest {

    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    record Tabel(String id, String versielabel, String trefferbeleid, List<Invoer> invoer, List<String> uitvoer, List<Regel> regels) {

        Map<String, Object> beslis(Map<String, Object> waarden) {
            List<Regel> treffers = treffers(waarden);
            assertThat(treffers).as("regels voor %s", waarden).hasSize(1);
            Map<String, Object> uit = new LinkedHashMap<>();
            for (int i = 0; i < uitvoer.size(); i++) {
                uit.put(uitvoer.get(i), FEEL.evaluateExpression(treffers.getFirst().uit.get(i), Map.of()).result());
            }
            return uit;
        }

        List<Regel> treffers(Map<String, Object> waarden) {
            return regels.stream().filter(regel -> {
                for (int i = 0; i < invoer.size(); i++) {
                    if (!Boolean.TRUE.equals(FEEL.evaluateUnaryTests(regel.in.get(i), waarden.get(invoer.get(i).naam), Map.of()).result())) {
                        return false;
                    }
                }
                return true;
            }).toList();
        }

        List<Map<String, Object>> combinaties() {
            List<Map<String, Object>> uit = List.of(Map.of());
            for (Invoer kolom : invoer) {
                List<Map<String, Object>> breder = new ArrayList<>();
                for (Map<String, Object> tot : uit) {
                    for (Object waarde : kolom.waarden) {
                        Map<String, Object> met = new LinkedHashMap<>(tot);
                        met.put(kolom.naam, waarde);
                        breder.add(met);
                    }
                }
                uit = breder;
            }
            return uit;
        }
    }

    record Invoer(String naam, List<?> waarden) {}

    record Regel(String id, List<String> in, List<String> uit) {}

    static List<Tabel> tabellen() {
        return Model.bestanden(".dmn").stream().map(BeslistabelTest::lees).toList();
    }

    @ParameterizedTest
    @MethodSource("tabellen")
    void heeftGeenGatenEnGeenOverlap(Tabel tabel) {
        assertThat(tabel.trefferbeleid()).isEqualTo("UNIQUE");
        Set<String> geraakt = new HashSet<>();
        for (Map<String, Object> combinatie : tabel.combinaties()) {
            List<Regel> treffers = tabel.treffers(combinatie);
            assertThat(treffers).as("%s bij %s", tabel.id(), combinatie).hasSize(1);
            geraakt.add(treffers.getFirst().id());
        }
        assertThat(geraakt).as("geen dode regels in %s", tabel.id()).hasSameSizeAs(tabel.regels());
    }

    @Test
    void elkeAanroepBestaatEnEenWettelijkeTabelIsVastgelegdOpVersielabel() {
        Map<String, Tabel> opId = new LinkedHashMap<>();
        tabellen().forEach(t -> opId.put(t.id(), t));
        Set<String> aangeroepen = new HashSet<>();
        for (Model model : Model.alle()) {
            model.van("businessRuleTask").forEach(taak -> {
                Element beslissing = taak.zeebe("calledDecision").orElseThrow();
                Tabel tabel = opId.get(beslissing.getAttribute("decisionId"));
                assertThat(tabel).as(taak.id()).isNotNull();
                aangeroepen.add(tabel.id());
                if (tabel.versielabel().isEmpty()) {
                    assertThat(beslissing.getAttribute("bindingType")).isEqualTo("deployment");
                } else {
                    assertThat(beslissing.getAttribute("bindingType")).isEqualTo("versionTag");
                    assertThat(beslissing.getAttribute("versionTag")).isEqualTo(tabel.versielabel());
                }
            });
        }
        assertThat(aangeroepen).isEqualTo(opId.keySet());
    }

    @ParameterizedTest
    @CsvSource({"HAALBAAR,JONGER_DAN_30,true,ONDERWIJS", "HAALBAAR,JONGER_DAN_30,false,B1", "HAALBAAR,VANAF_30,true,B1", "HAALBAAR,VANAF_30,false,B1",
            "NIET_HAALBAAR,JONGER_DAN_30,true,NADER_BEPALEN", "NIET_HAALBAAR,JONGER_DAN_30,false,Z", "NIET_HAALBAAR,VANAF_30,true,Z",
            "NIET_HAALBAAR,VANAF_30,false,Z", "ONBEKEND,JONGER_DAN_30,true,NADER_BEPALEN", "ONBEKEND,VANAF_30,false,NADER_BEPALEN"})
    void leerrouteAdviesVolgtDeToetsEnWordtNooitGegokt(String leerbaarheid, String leeftijd, boolean wens, String advies) {
        assertThat(tabel("leerroute-advies").beslis(Map.of("leerbaarheid", leerbaarheid, "leeftijdsklasse", leeftijd, "onderwijswens", wens)))
                .isEqualTo(Map.of("leerrouteAdvies", advies));
    }

    @ParameterizedTest
    @CsvSource({"GEEN, true, GEEN", "GEEN, false, GEEN", "KLEIN, true, VOORSCHOT", "KLEIN, false, BIJZONDERE_BIJSTAND", "GROOT, true, OVERBRUGGINGSKREDIET",
            "GROOT, false, BIJZONDERE_BIJSTAND"})
    void overbruggingAdviseertOpDeKlasseVanHetTekort(String tekort, boolean toeslag, String advies) {
        assertThat(tabel("overbrugging").beslis(Map.of("tekort", tekort, "toeslagVerwacht", toeslag))).containsEntry("overbruggingAdvies", advies);
    }

    @ParameterizedTest
    @CsvSource({"BELEID,WAARSCHUWING,60", "WETTELIJK,WAARSCHUWING,70", "BELEID,OVERSCHRIJDING,75", "WETTELIJK,OVERSCHRIJDING,90"})
    void eenWettelijkeTermijnDieVoorbijIsGaatVoorAlles(String aard, String moment, int prioriteit) {
        Object uit = tabel("taakprioriteit").beslis(Map.of("termijnaard", aard, "termijnmoment", moment)).get("taakprioriteit");
        assertThat(((Number) uit).intValue()).isEqualTo(prioriteit);
    }

    @ParameterizedTest
    @CsvSource({"ASIELSTATUSHOUDER,true", "GEZINS_EN_OVERIGE_MIGRANT,false"})
    void alleenAsielstatushoudersKrijgenHuisvestingBegeleidingAanbodEnOntzorgen(String doelgroep, boolean recht) {
        assertThat(tabel("doelgroep-rechten").beslis(Map.of("doelgroep", doelgroep))).hasSize(5).allSatisfy((naam, waarde) -> assertThat(waarde).isEqualTo(recht));
    }

    @ParameterizedTest
    @CsvSource({"GEEN,KORTER_DAN_3_MAANDEN,HOOG,VRIJ", "GEEN,VANAF_3_MAANDEN,RUSTIG,VRIJ", "HOEKSCHE_WAARD,KORTER_DAN_3_MAANDEN,HOOG,LICHT",
            "HOEKSCHE_WAARD,KORTER_DAN_3_MAANDEN,ONBEKEND,LICHT", "HOEKSCHE_WAARD,VANAF_3_MAANDEN,RUSTIG,VOL", "HOEKSCHE_WAARD,ONBEKEND,HOOG,VRIJ",
            "DORDRECHT,KORTER_DAN_3_MAANDEN,HOOG,KORT_EN_STEVIG", "DORDRECHT,VANAF_3_MAANDEN,RUSTIG,LANG_EN_RUSTIG", "DORDRECHT,ONBEKEND,ONBEKEND,VRIJ"})
    void duaalIntensiteitVolgtDeRegelVanDeGemeenteEnWordtNooitGegokt(String regel, String vestiging, String tempo, String advies) {
        assertThat(tabel("duaal-intensiteit").beslis(Map.of("intensiteitsregel", regel, "vestigingsklasse", vestiging, "tempo", tempo))).containsEntry("intensiteitAdvies", advies);
    }

    @ParameterizedTest
    @CsvSource({"LEREN,false,false,IN_ORDE,NIET_PASSEND", "LEREN,false,true,ONTBREEKT,NIET_PASSEND", "LEREN,true,true,IN_ORDE,BEOORDELEN", "LEREN,true,false,IN_ORDE,PASSEND",
            "LEREN,true,false,ONTBREEKT,BEOORDELEN", "UITSTROOM,false,true,IN_ORDE,BEOORDELEN", "UITSTROOM,true,true,ONTBREEKT,BEOORDELEN", "UITSTROOM,false,false,IN_ORDE,PASSEND",
            "UITSTROOM,false,false,ONTBREEKT,BEOORDELEN"})
    void eenPlekHoeftAlleenTaalrijkTeZijnAlsLerenHetDoelIs(String doel, boolean taalrijk, boolean botsing, String voorwaarden, String advies) {
        assertThat(tabel("plaatsing-toets").beslis(Map.of("plaatsingsdoel", doel, "taalrijk", taalrijk, "roosterbotsing", botsing, "plekvoorwaarden", voorwaarden)))
                .containsEntry("toetsAdvies", advies);
    }

    private static Tabel tabel(String id) {
        return tabellen().stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
    }

    private static Tabel lees(Path bestand) {
        Element beslissing = Model.kinderen(Model.xml(bestand), DMN, "decision").findFirst().orElseThrow();
        String label = Model.kinderen(beslissing, DMN, "extensionElements").flatMap(e -> Model.kinderen(e, Model.ZEEBE, "versionTag"))
                .map(v -> v.getAttribute("value")).findFirst().orElse("");
        Element tabel = Model.kinderen(beslissing, DMN, "decisionTable").findFirst().orElseThrow();
        List<Invoer> invoer = Model.kinderen(tabel, DMN, "input").map(i -> {
            String naam = Model.kinderen(i, DMN, "inputExpression").findFirst().orElseThrow().getTextContent().strip();
            List<?> waarden = Model.kinderen(i, DMN, "inputValues").findFirst()
                    .<List<?>>map(w -> Stream.of(w.getTextContent().strip().split(",")).map(s -> s.replace("\"", "")).toList()).orElse(List.of(true, false));
            return new Invoer(naam, waarden);
        }).toList();
        List<String> uitvoer = Model.kinderen(tabel, DMN, "output").map(o -> o.getAttribute("name")).toList();
        List<Regel> regels = Model.kinderen(tabel, DMN, "rule").map(r -> new Regel(r.getAttribute("id"), cellen(r, "inputEntry"), cellen(r, "outputEntry"))).toList();
        return new Tabel(beslissing.getAttribute("id"), label, tabel.getAttribute("hitPolicy"), invoer, uitvoer, regels);
    }

    private static List<String> cellen(Element regel, String soort) {
        return Model.kinderen(regel, DMN, soort).map(c -> c.getTextContent().strip()).toList();
    }
}
