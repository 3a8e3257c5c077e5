package nl.trajectregie.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MigratieplanTest {

    static List<Model> modellen() {
        return Model.alle();
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void zonderWijzigingHoudtElkWachtelementZijnPlaats(Model model) throws IOException {
        byte[] bpmn = Files.readAllBytes(model.bestand());
        var plan = Migratieplan.tussen(bpmn, bpmn, new Properties()).elementen();
        assertThat(plan).allSatisfy((oud, nieuw) -> assertThat(nieuw).isEqualTo(oud));
        assertThat(plan.keySet()).containsAll(model.knopen().values().stream().filter(Model.Knoop::wacht).map(Model.Knoop::id).toList());
        model.van("startEvent").forEach(start -> {
            boolean vanGebeurtenis = start.ouder() != null && model.knopen().get(start.ouder()).doorGebeurtenis();
            assertThat(plan.containsKey(start.id())).as(start.id()).isEqualTo(vanGebeurtenis);
        });
    }

    /** Whoever waits after the PIP in version 2 is put back at the step before it, and goes on into the leerroute; everybody else keeps his place. */
    @Test
    void wieOpDeTweedeVersieVanDeHoofdlijnWachtKanMeeNaarDeDerde() throws IOException {
        byte[] tweede = Files.readAllBytes(Path.of("src/test/resources/versies/inburgeringstraject-2.bpmn"));
        Model nu = Model.alle().stream().filter(model -> model.id().equals("inburgeringstraject")).findFirst().orElseThrow();
        Migratieplan plan = Migratieplan.tussen(tweede, Files.readAllBytes(nu.bestand()), Migratieplan.hernoemd("inburgeringstraject", "inburgeringstraject", "2", "3"));
        assertThat(plan.elementen()).containsEntry("job-wijzig-fase-na-pip", "job-wijzig-fase-leerroute").containsEntry("deel-huisvesting", "deel-huisvesting");
        assertThat(plan.eerst()).containsOnlyKeys("wacht-op-vervolg", "wacht-taal-ingeschreven", "wacht-moment-vervolg", "taak-bepaal-vervolg").containsValue("job-wijzig-fase-na-pip");
    }

    /** What came beside what was there moves nobody: whoever waits keeps his place. */
    @ParameterizedTest
    @CsvSource({"inburgeringstraject,1,2", "huisvesting,1,2", "leervoortgang,1,2", "plaatsing-volgen,1,2", "plaatsing-knelpunt,1,2", "nazorg,1,2", "financieel-leren,2,3"})
    void wieWachtKanMeeNaarDeVolgendeVersie(String proces, String van, String naar) throws IOException {
        assertThat(Migratieplan.tussen(versie(proces, van), versie(proces, naar), Migratieplan.hernoemd(proces, proces, van, naar)).elementen())
                .isNotEmpty().allSatisfy((oud, nieuw) -> assertThat(nieuw).isEqualTo(oud));
    }

    @Test
    void eenElementZonderDoelWordtGeweigerd() {
        byte[] oud = model("<userTask id=\"taak-a\"/><userTask id=\"taak-b\"/>");
        byte[] nieuw = model("<userTask id=\"taak-a\"/>");
        assertThatThrownBy(() -> Migratieplan.tussen(oud, nieuw, new Properties())).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("taak-b");
    }

    @Test
    void eenHernoemdElementGaatNaarZijnNieuweNaam() {
        Properties hernoemd = new Properties();
        hernoemd.setProperty("taak-a", "taak-b");
        assertThat(Migratieplan.tussen(model("<userTask id=\"taak-a\"/>"), model("<userTask id=\"taak-b\"/>"), hernoemd).elementen()).containsEntry("taak-a", "taak-b");
    }

    @Test
    void zonderBestandIsErNietsHernoemd() {
        assertThat(Migratieplan.hernoemd("pip", "pip", "1", "2")).isEmpty();
    }

    @Test
    void elkMigratiebestandNoemtElementenDieErNuZijn() throws IOException {
        for (Path bestand : Model.bestanden(".migratie")) {
            String proces = bestand.getFileName().toString().replaceAll("-[^-]+-[^-]+\\.migratie$", "");
            Model model = Model.alle().stream().filter(m -> m.id().equals(proces)).findFirst().orElseThrow();
            Properties namen = new Properties();
            try (var in = Files.newInputStream(bestand)) {
                namen.load(in);
            }
            boolean naarDezeVersie = bestand.getFileName().toString().endsWith("-" + versie(model) + ".migratie");
            assertThat(namen.values()).as(bestand.toString()).filteredOn(nieuw -> !nieuw.toString().startsWith("<")).allSatisfy(nieuw -> assertThat(!naarDezeVersie || model.knopen().containsKey(nieuw)).isTrue());
        }
    }

    private static byte[] versie(String proces, String versie) throws IOException {
        Path bewaard = Path.of("src/test/resources/versies/%s-%s.bpmn".formatted(proces, versie));
        return Files.readAllBytes(Files.exists(bewaard) ? bewaard
                : Model.alle().stream().filter(model -> model.id().equals(proces)).findFirst().orElseThrow().bestand());
    }

    private static String versie(Model model) {
        return Model.kinderen(model.proces(), Model.BPMN, "extensionElements").flatMap(e -> Model.kinderen(e, Model.ZEEBE, "versionTag")).findFirst().orElseThrow()
                .getAttribute("value");
    }

    private static byte[] model(String inhoud) {
        return "<definitions xmlns=\"%s\"><process id=\"p\">%s</process></definitions>".formatted(Model.BPMN, inhoud).getBytes();
    }
}
