package nl.trajectregie.dossier.taak;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Answers to a form as a person reads them: by question, with the words of the choices and dates in full. */
final class Antwoordwoorden {

    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl", "NL"));

    private Antwoordwoorden() {}

    /** What was answered, in the order of the form; questions without an answer are left out. A part or list item with answers of its own names them. */
    static Map<String, String> perVraag(JsonNode antwoorden, JsonNode formulier) {
        Map<String, String> uit = new LinkedHashMap<>();
        verzamel(antwoorden, formulier, "", uit);
        return uit;
    }

    private static void verzamel(JsonNode antwoorden, JsonNode ouder, String voor, Map<String, String> uit) {
        for (JsonNode c : ouder.path("components")) {
            String label = c.path("label").asString(c.path("dateLabel").asString(""));
            switch (c.path("type").asString("")) {
                case "group" -> verzamel(c.has("path") ? antwoorden.path(c.path("path").asString()) : antwoorden, c, c.has("path") ? label + ": " : voor, uit);
                case "dynamiclist" -> {
                    int nummer = 0;
                    for (JsonNode rij : antwoorden.path(c.path("path").asString(""))) {
                        verzamel(rij, c, label + " " + ++nummer + ": ", uit);
                    }
                }
                default -> {
                    String tekst = inWoorden(antwoorden.path(c.path("key").asString("")), c);
                    if (!tekst.isBlank()) {
                        uit.put(voor + label, tekst);
                    }
                }
            }
        }
    }

    private static String inWoorden(JsonNode waarde, JsonNode veld) {
        if (waarde.isBoolean()) {
            return waarde.asBoolean() ? "ja" : "nee";
        }
        if (waarde.isArray()) {
            List<String> delen = new ArrayList<>();
            waarde.forEach(deel -> delen.add(inWoorden(deel, veld)));
            return String.join(", ", delen);
        }
        String tekst = waarde.asString("");
        for (JsonNode keuze : veld.path("values")) {
            if (keuze.path("value").asString("").equals(tekst)) {
                return keuze.path("label").asString(tekst);
            }
        }
        return veld.path("type").asString("").equals("datetime") && !tekst.isBlank() ? DAG.format(LocalDate.parse(tekst)) : tekst;
    }
}
