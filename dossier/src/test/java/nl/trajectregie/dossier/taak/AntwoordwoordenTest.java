package nl.trajectregie.dossier.taak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AntwoordwoordenTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void antwoordenStaanInWoordenBijHunVraag() {
        var formulier = JSON.readTree("""
                {"components": [
                  {"type": "radio", "key": "hoe", "label": "Hoe ging het?", "values": [{"label": "Goed", "value": "GOED"}]},
                  {"type": "group", "label": "Over het gesprek", "components": [{"type": "datetime", "key": "dag", "dateLabel": "Wanneer?"}, {"type": "checkbox", "key": "tolk", "label": "Tolk"}]},
                  {"type": "group", "label": "Taalniveau", "path": "taalniveau", "components": [{"type": "textarea", "key": "toelichting", "label": "Toelichting"}]},
                  {"type": "group", "label": "Motivatie", "path": "motivatie", "components": [{"type": "textarea", "key": "toelichting", "label": "Toelichting"}]},
                  {"type": "dynamiclist", "label": "Kind", "path": "kinderen", "components": [{"type": "number", "key": "leeftijd", "label": "Leeftijd"}]},
                  {"type": "checklist", "key": "wie", "label": "Wie?", "values": [{"label": "De tolk", "value": "TOLK"}, {"label": "De partner", "value": "PARTNER"}]}]}""");
        var antwoorden = JSON.readTree("""
                {"hoe": "GOED", "dag": "2026-11-22", "tolk": true, "taalniveau": {"toelichting": "A1"}, "motivatie": {"toelichting": ""},
                 "kinderen": [{"leeftijd": 3}, {"leeftijd": 5}], "wie": ["TOLK", "PARTNER"]}""");
        assertThat(Antwoordwoorden.perVraag(antwoorden, formulier)).containsExactly(
                java.util.Map.entry("Hoe ging het?", "Goed"), java.util.Map.entry("Wanneer?", "22 november 2026"), java.util.Map.entry("Tolk", "ja"),
                java.util.Map.entry("Taalniveau: Toelichting", "A1"), java.util.Map.entry("Kind 1: Leeftijd", "3"), java.util.Map.entry("Kind 2: Leeftijd", "5"),
                java.util.Map.entry("Wie?", "De tolk, De partner"));
    }
}
