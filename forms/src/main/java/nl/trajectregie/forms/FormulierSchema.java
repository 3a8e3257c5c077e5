package nl.trajectregie.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.trajectregie.forms.Onderdeel.Eisen;
import nl.trajectregie.forms.Onderdeel.Soort;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Camunda Form of the listed subset (forms/SUBSET.md).
 *
 * @param id         file name and form id
 * @param onderdelen in the order of the screen
 */
public record FormulierSchema(String id, List<Onderdeel> onderdelen) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Reads a {@code .form} file.
     *
     * @throws IllegalArgumentException when it is no form, or uses a component that the server cannot check
     */
    public static FormulierSchema parse(String json) {
        try {
            JsonNode wortel = JSON.readTree(json);
            if (!wortel.path("components").isArray()) {
                throw new IllegalArgumentException("Not a Camunda Form: no components");
            }
            return new FormulierSchema(wortel.path("id").asString(""), onderdelen(wortel));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not a Camunda Form: " + e.getOriginalMessage(), e);
        }
    }

    private static List<Onderdeel> onderdelen(JsonNode ouder) {
        List<Onderdeel> uit = new ArrayList<>();
        for (JsonNode component : ouder.path("components")) {
            uit.add(onderdeel(component));
        }
        return List.copyOf(uit);
    }

    private static Onderdeel onderdeel(JsonNode c) {
        String type = c.path("type").asString("");
        String verberg = verberg(c);
        String label = tekst(c, "datetime".equals(type) ? "dateLabel" : "label");
        return switch (type) {
            case "text" -> new Onderdeel.Tekst(verberg);
            case "group" -> new Onderdeel.Groep(label, tekst(c, "path"), onderdelen(c), verberg);
            case "dynamiclist" -> new Onderdeel.Lijst(label, verplicht(c, "path"), onderdelen(c), verberg);
            case "textfield", "textarea" -> veld(c, label, Soort.TEKST, verberg);
            case "number" -> veld(c, label, Soort.GETAL, verberg);
            case "datetime" -> veld(c, label, Soort.DATUM, verberg);
            case "checkbox" -> veld(c, label, Soort.AANVINKEN, verberg);
            case "select", "radio" -> veld(c, label, Soort.KEUZE, verberg);
            case "checklist" -> veld(c, label, Soort.KEUZES, verberg);
            default -> throw new IllegalArgumentException("Component outside the subset: " + type);
        };
    }

    private static Onderdeel.Veld veld(JsonNode c, String label, Soort soort, String verberg) {
        JsonNode v = c.path("validate");
        Set<String> keuzes = new LinkedHashSet<>();
        c.path("values").forEach(keuze -> keuzes.add(keuze.path("value").asString()));
        String patroon = tekst(v, "pattern");
        return new Onderdeel.Veld(verplicht(c, "key"), label, soort, Set.copyOf(keuzes), tekst(c, "defaultValue"),
                new Eisen(v.path("required").asBoolean(false), getal(v, "min"), getal(v, "max"), geheel(v, "minLength"), geheel(v, "maxLength"),
                        patroon == null ? null : Pattern.compile(patroon), tekst(v, "patternErrorMessage"), geheel(c, "decimalDigits")),
                verberg);
    }

    private static String verberg(JsonNode c) {
        String conditie = tekst(c.path("conditional"), "hide");
        if (conditie == null) {
            return null;
        }
        if (!conditie.startsWith("=")) {
            throw new IllegalArgumentException("A condition begins with =: " + conditie);
        }
        return conditie.substring(1);
    }

    private static String tekst(JsonNode c, String naam) {
        JsonNode waarde = c.path(naam);
        return waarde.isString() && !waarde.asString().isBlank() ? waarde.asString() : null;
    }

    private static String verplicht(JsonNode c, String naam) {
        String waarde = tekst(c, naam);
        if (waarde == null) {
            throw new IllegalArgumentException("A component of type " + c.path("type").asString("?") + " has no " + naam);
        }
        return waarde;
    }

    private static BigDecimal getal(JsonNode c, String naam) {
        return c.path(naam).isNumber() ? c.path(naam).decimalValue() : null;
    }

    private static Integer geheel(JsonNode c, String naam) {
        return c.path(naam).isNumber() ? c.path(naam).intValue() : null;
    }
}
