package nl.trajectregie.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds every form to forms/SUBSET.md. */
class FormulierLintTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> OVERAL = Set.of("type", "id", "layout", "conditional");
    private static final Map<String, Set<String>> EIGENSCHAPPEN = Map.of(
            "group", Set.of("label", "path", "showOutline", "components"),
            "dynamiclist", Set.of("label", "path", "components", "isRepeating", "allowAddRemove", "defaultRepetitions", "showOutline", "disableCollapse", "properties"),
            "textfield", Set.of("key", "label", "description", "validate"),
            "textarea", Set.of("key", "label", "description", "validate"),
            "number", Set.of("key", "label", "description", "decimalDigits", "appearance", "validate"),
            "datetime", Set.of("key", "dateLabel", "description", "subtype", "validate"),
            "checkbox", Set.of("key", "label", "description", "validate"),
            "select", Set.of("key", "label", "description", "values", "defaultValue", "validate"),
            "radio", Set.of("key", "label", "description", "values", "defaultValue", "validate"),
            "checklist", Set.of("key", "label", "description", "values", "validate"));
    private static final Map<String, Set<String>> EISEN = Map.of(
            "textfield", Set.of("required", "minLength", "maxLength", "pattern", "patternErrorMessage"),
            "textarea", Set.of("required", "minLength", "maxLength"),
            "number", Set.of("required", "min", "max"),
            "datetime", Set.of("required"), "checkbox", Set.of("required"), "select", Set.of("required"), "radio", Set.of("required"), "checklist", Set.of("required"));
    private static final Pattern ENGELS = Pattern.compile(
            "\\b(the|and|or|your|you|please|select|choose|enter|submit|save|cancel|add|remove|yes|required|field|value|first|last|other|none|unknown|with|from|date of|why|what|who|when|how)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TUTOYEREN = Pattern.compile("\\b(je|jij|jou|jouw|jezelf|jullie)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]+_[A-Z_]+\\b|\\b[a-z]+[A-Z][a-z]+\\b");

    @Test
    void erZijnFormulieren() {
        assertThat(Formulierbestanden.alle()).hasSizeGreaterThan(40);
    }

    @TestFactory
    Stream<DynamicTest> elkFormulierBlijftBinnenDeAfspraken() {
        return Formulierbestanden.alle().stream().map(pad -> DynamicTest.dynamicTest(pad.getFileName().toString(), () -> assertThat(bezwaren(pad, Formulierbestanden.lees(pad))).isEmpty()));
    }

    @Test
    void deLintZietWatNietMag() {
        String fout = """
                {"id": "anders", "type": "default", "schemaVersion": 18, "executionPlatform": "Camunda Cloud", "executionPlatformVersion": "8.6.0", "components": [
                  {"type": "html", "id": "a", "content": "<b>x</b>"},
                  {"type": "textfield", "id": "b", "key": "naam", "label": "Your name", "description": "Kijk in je pas", "readonly": true},
                  {"type": "textfield", "id": "b", "key": "naam", "validate": {"maxLength": 10, "minimum": 1}},
                  {"type": "select", "id": "c", "key": "Route Keuze", "label": "KIES_ROUTE"},
                  {"type": "radio", "id": "d", "key": "d", "label": "Welke?", "values": [{"label": "A", "value": "X"}, {"label": "B", "value": "X"}]},
                  {"type": "datetime", "id": "e", "key": "e", "dateLabel": "Dag", "subtype": "time"},
                  {"type": "checkbox", "id": "f", "key": "f", "label": "Goed", "conditional": {"hide": "=onbestaand = 1"}},
                  {"type": "checkbox", "id": "g", "key": "g", "label": "Goed", "conditional": {"hide": "=f = ("}}]}""";
        assertThat(String.join("\n", bezwaren(Path.of("fout.form"), fout)))
                .contains("id anders is not the file name", "component html", "property readonly", "English", "the reader is u, not je", "two components with id b", "two fields with key naam",
                        "no label", "property validate.minimum", "no maxLength", "key Route Keuze", "code on the screen: KIES_ROUTE", "no values", "value X twice",
                        "subtype", "unknown name onbestaand", "Not a FEEL condition");
    }

    static List<String> bezwaren(Path pad, String json) {
        JsonNode form = JSON.readTree(json);
        List<String> uit = new ArrayList<>();
        String naam = pad.getFileName().toString().replace(".form", "");
        if (!form.path("id").asString("").equals(naam)) {
            uit.add("form id " + form.path("id").asString("") + " is not the file name");
        }
        if (!form.path("executionPlatform").asString("").equals("Camunda Cloud") || !form.path("executionPlatformVersion").asString("").equals("8.6.0") || form.path("schemaVersion").asInt(0) != 18) {
            uit.add("platform must be Camunda Cloud 8.6.0, schemaVersion 18");
        }
        new Lint(uit).begin(form);
        return uit;
    }

    /** A field with everything that can hide it. */
    private record Vindplaats(Set<String> verbergers) {}

    private static final class Lint {
        private final List<String> uit;
        private final Set<String> ids = new HashSet<>();
        private final Map<String, Vindplaats> velden = new HashMap<>();

        Lint(List<String> uit) {
            this.uit = uit;
        }

        void begin(JsonNode form) {
            verzamel(form, "", Set.of());
            loop(form, "", Set.of(), false, new HashSet<>());
        }

        private void verzamel(JsonNode ouder, String voor, Set<String> verbergers) {
            for (JsonNode c : ouder.path("components")) {
                Set<String> hier = met(verbergers, c);
                String eigen = c.path("key").asString(c.path("path").asString(null));
                if (c.has("key") || "dynamiclist".equals(c.path("type").asString(""))) {
                    velden.put(voor + eigen, new Vindplaats(hier));
                }
                if (!"dynamiclist".equals(c.path("type").asString(""))) {
                    verzamel(c, c.has("path") ? voor + eigen + "." : voor, hier);
                } else {
                    verzamelLijst(c, hier);
                }
            }
        }

        private void verzamelLijst(JsonNode lijst, Set<String> verbergers) {
            for (JsonNode c : lijst.path("components")) {
                if (c.has("key")) {
                    velden.put(lijst.path("id").asString("") + "#this." + c.path("key").asString(""), new Vindplaats(met(verbergers, c)));
                }
            }
        }

        private static Set<String> met(Set<String> verbergers, JsonNode c) {
            String eigen = c.path("conditional").path("hide").asString(null);
            if (eigen == null) {
                return verbergers;
            }
            Set<String> alles = new TreeSet<>(verbergers);
            alles.add(eigen.substring(1));
            return alles;
        }

        private void loop(JsonNode ouder, String voor, Set<String> verbergers, boolean inLijst, Set<String> sleutels) {
            for (JsonNode c : ouder.path("components")) {
                String type = c.path("type").asString("");
                String id = c.path("id").asString("");
                if (id.isBlank() || !ids.add(id)) {
                    uit.add("two components with id " + id);
                }
                Set<String> mag = type.equals("text") ? Set.of("text") : EIGENSCHAPPEN.get(type);
                if (mag == null) {
                    uit.add("component " + type + " is not in the subset");
                    continue;
                }
                c.propertyNames().stream().filter(e -> !mag.contains(e) && !OVERAL.contains(e)).forEach(e -> uit.add(id + ": property " + e + " is not in the subset"));
                c.path("conditional").propertyNames().stream().filter(e -> !e.equals("hide")).forEach(e -> uit.add(id + ": property conditional." + e));
                c.path("properties").propertyNames().stream().filter(e -> !e.equals("toevoegen")).forEach(e -> uit.add(id + ": property properties." + e));
                c.path("appearance").propertyNames().stream().filter(e -> !e.equals("suffixAdorner")).forEach(e -> uit.add(id + ": property appearance." + e));
                c.path("layout").propertyNames().stream().filter(e -> !Set.of("row", "columns").contains(e)).forEach(e -> uit.add(id + ": property layout." + e));
                c.path("validate").propertyNames().stream().filter(e -> !EISEN.getOrDefault(type, Set.of()).contains(e)).forEach(e -> uit.add(id + ": property validate." + e + " is not in the subset"));
                woorden(id, c, type);
                if (!Set.of("group", "text").contains(type)) {
                    sleutel(id, c.has("key") ? c.path("key").asString("") : c.path("path").asString(""), sleutels);
                }
                if (c.has("values") || Set.of("select", "radio", "checklist").contains(type)) {
                    keuzes(id, c);
                }
                if (type.startsWith("text") && !type.equals("text") && !c.path("validate").has("maxLength")) {
                    uit.add(id + ": no maxLength");
                }
                if (type.equals("datetime") && !c.path("subtype").asString("").equals("date")) {
                    uit.add(id + ": only the subtype date");
                }
                if (c.path("validate").has("pattern") != c.path("validate").has("patternErrorMessage")) {
                    uit.add(id + ": a pattern has its own message");
                }
                if (c.path("conditional").has("hide")) {
                    conditie(id, c.path("conditional").path("hide").asString(""), verbergers, inLijst ? ouder.path("id").asString("") : null);
                }
                Set<String> hier = met(verbergers, c);
                if (type.equals("group")) {
                    if (c.has("path")) {
                        sleutel(id, c.path("path").asString(""), sleutels);
                    }
                    loop(c, voor, hier, inLijst, c.has("path") ? new HashSet<>() : sleutels);
                } else if (type.equals("dynamiclist")) {
                    if (!c.path("properties").has("toevoegen") || !c.path("isRepeating").asBoolean(false) || !c.path("allowAddRemove").asBoolean(false)) {
                        uit.add(id + ": a list repeats, can be added to, and says so on its button");
                    }
                    loop(c, voor, hier, true, new HashSet<>());
                }
            }
        }

        private void sleutel(String id, String sleutel, Set<String> sleutels) {
            if (!sleutel.matches("[a-z][a-zA-Z0-9]*")) {
                uit.add(id + ": key " + sleutel + " is not camelCase");
            }
            if (!sleutels.add(sleutel)) {
                uit.add("two fields with key " + sleutel);
            }
        }

        private void keuzes(String id, JsonNode c) {
            Set<String> waarden = new HashSet<>();
            Set<String> labels = new HashSet<>();
            if (c.path("values").size() < 2) {
                uit.add(id + ": no values");
            }
            for (JsonNode keuze : c.path("values")) {
                if (!keuze.path("value").asString("").matches("[A-Z][A-Z0-9_]*|[a-z][a-zA-Z]*")) {
                    uit.add(id + ": value " + keuze.path("value") + " is neither a name in capitals nor the key of a startpositie");
                }
                if (!waarden.add(keuze.path("value").asString(""))) {
                    uit.add(id + ": value " + keuze.path("value").asString("") + " twice");
                }
                if (!labels.add(keuze.path("label").asString(""))) {
                    uit.add(id + ": two choices read the same");
                }
                tekst(id, keuze.path("label").asString(""));
            }
            if (c.has("defaultValue") && !waarden.contains(c.path("defaultValue").asString(""))) {
                uit.add(id + ": the default is not one of the values");
            }
        }

        private void woorden(String id, JsonNode c, String type) {
            if (!type.equals("text") && c.path(type.equals("datetime") ? "dateLabel" : "label").asString("").isBlank()) {
                uit.add(id + ": no label");
            }
            for (String naam : List.of("label", "dateLabel", "description", "text")) {
                if (c.has(naam)) {
                    tekst(id, c.path(naam).asString(""));
                }
            }
            tekst(id, c.path("properties").path("toevoegen").asString("x"));
            tekst(id, c.path("validate").path("patternErrorMessage").asString("x"));
        }

        private void tekst(String id, String tekst) {
            if (tekst.isBlank()) {
                uit.add(id + ": empty text");
            }
            Matcher engels = ENGELS.matcher(tekst);
            if (engels.find()) {
                uit.add(id + ": English: " + engels.group() + " in " + tekst);
            }
            Matcher tutoyeren = TUTOYEREN.matcher(tekst);
            if (tutoyeren.find()) {
                uit.add(id + ": the reader is u, not " + tutoyeren.group() + ": " + tekst);
            }
            Matcher code = CODE.matcher(tekst);
            if (code.find() && !code.group().equals("DigiD")) {
                uit.add(id + ": code on the screen: " + code.group());
            }
            if (tekst.contains("{{") || tekst.contains("<") || tekst.startsWith("=")) {
                uit.add(id + ": template, HTML or expression in a text");
            }
            for (String zin : tekst.split("(?<=[.?!:;])\\s+")) {
                if (zin.replaceAll("\\([^)]*\\)", "").trim().split("\\s+").length > 25) {
                    uit.add(id + ": sentence of more than 25 words: " + zin);
                }
            }
        }

        private void conditie(String id, String conditie, Set<String> verbergers, String lijst) {
            try {
                Verberging.lees(conditie.startsWith("=") ? conditie.substring(1) : "");
            } catch (IllegalArgumentException e) {
                uit.add(id + ": " + e.getMessage());
                return;
            }
            String kaal = conditie.substring(1).replaceAll("\"[^\"]*\"", "").replace("list contains", "");
            Matcher namen = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*(\\.[a-zA-Z][a-zA-Z0-9]*)*").matcher(kaal);
            while (namen.find()) {
                String naam = namen.group();
                if (Set.of("null", "true", "false", "and", "or", "not").contains(naam)) {
                    continue;
                }
                Vindplaats plaats = velden.get(naam.startsWith("this.") ? lijst + "#" + naam : naam);
                if (plaats == null) {
                    uit.add(id + ": unknown name " + naam + " in " + conditie);
                    continue;
                }
                plaats.verbergers().stream().filter(v -> !verbergers.contains(v) && !conditie.contains(v))
                        .forEach(v -> uit.add(id + ": refers to " + naam + ", which may be hidden by: " + v));
            }
        }
    }
}
