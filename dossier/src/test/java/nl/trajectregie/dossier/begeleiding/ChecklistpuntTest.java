package nl.trajectregie.dossier.begeleiding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.begeleiding.Checklistpunt.Categorie;
import nl.trajectregie.dossier.begeleiding.Checklistpunt.Voorwaarde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class ChecklistpuntTest {

    @Test
    void hetZijnDeZesentwintigPuntenVanHetRapport() {
        assertThat(Checklistpunt.values()).hasSize(26).extracting(Checklistpunt::code).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Checklistpunt.values()).flatMap(punt -> punt.categorieen().stream())).contains(Categorie.values());
    }

    @Test
    void eenPuntBijTweeOnderwerpenIsEenPunt() {
        assertThat(Checklistpunt.HUURTOESLAG.categorieen()).containsExactlyInAnyOrder(Categorie.GELD, Categorie.HUISVESTING);
        assertThat(Arrays.stream(Checklistpunt.values()).mapToInt(punt -> punt.categorieen().size()).sum()).isGreaterThan(26);
    }

    @Test
    void zonderKinderenVragenSchoolEnKinderbijslagNiets() {
        assertThat(Arrays.stream(Checklistpunt.values()).filter(punt -> punt.voorwaarde().filter(Voorwaarde.KINDEREN::equals).isPresent()))
                .containsExactlyInAnyOrder(Checklistpunt.SCHOOL, Checklistpunt.KINDREGELINGEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotterdam", "groningen", "roermond", "voorbeeldstad", "anderstad"})
    @SuppressWarnings("unchecked")
    void elkPuntVanEenInrichtingBestaat(String naam) throws IOException {
        try (InputStream bestand = getClass().getResourceAsStream("/inrichting/" + naam + ".yaml")) {
            Map<String, Object> begeleiding = (Map<String, Object>) ((Map<String, Object>) new Yaml().load(bestand)).get("begeleiding");
            assertThat((List<String>) begeleiding.get("checklist")).isNotEmpty().allSatisfy(code -> assertThat(Checklistpunt.van(code)).as(code).isPresent());
        }
    }
}
