package nl.trajectregie.portaal.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.trajectregie.forms.FormulierSchema;
import nl.trajectregie.forms.FormulierValidator;
import nl.trajectregie.forms.Onderdeel;
import nl.trajectregie.forms.Veldfout;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Complete, valid answers to any form of ours: what the application proposes, over it the sample with which the form itself is tested that fits some
 * choices best, and the first possible answer to whatever is still missing. For the demo municipality, and for tests that walk the road.
 */
public final class Voorbeeldantwoorden {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> KAART = new TypeReference<>() {};
    private static final Pattern STAP = Pattern.compile("([^.\\[\\]]+)|\\[([0-9]+)]");
    private static final Map<String, JsonNode> VOORBEELDEN = new ConcurrentHashMap<>();
    private static final String VERZONNEN = "Verzonnen antwoord";
    private static final int MEESTE_RONDEN = 12;
    private static final long GEWICHT_VAN_EEN_KEUZE = 1000;

    private Voorbeeldantwoorden() {}

    /**
     * @param formulierId the form, by its file name
     * @param voorstel    the form's current values
     * @param keuzes      wanted values by field, or by {@code formulier.veld} for one form only; an empty text leaves the field empty
     * @param dag         the answer to every date that {@code keuzes} does not name
     * @param tekst       what becomes of a sample's free text
     * @throws IllegalStateException no sample exists, or the form stays invalid: the message names the fields
     */
    public static Map<String, Object> voor(String formulierId, FormulierSchema schema, Map<String, Object> voorstel, Map<String, Object> keuzes, LocalDate dag,
            UnaryOperator<String> tekst) {
        return voor(formulierId, schema, voorstel, verfraai(schema.onderdelen(), "", beste(formulierId, voorFormulier(formulierId, keuzes)), dag.toString(), (pad, was) -> tekst.apply(was)), keuzes, dag);
    }

    /**
     * As the other, for people who read what was answered: rows that the application proposes stay, and every free text comes from its path in the form.
     *
     * @param tekst what becomes of the free text at this path, e.g. {@code kosten.omschrijving}
     */
    static Map<String, Object> leesbaar(String formulierId, FormulierSchema schema, Map<String, Object> voorstel, Map<String, Object> keuzes, LocalDate dag, UnaryOperator<String> tekst) {
        Map<String, Object> voorbeeld = verfraai(schema.onderdelen(), "", beste(formulierId, voorFormulier(formulierId, keuzes)), dag.toString(), (pad, was) -> tekst.apply(pad));
        voorstel.forEach((veld, rijen) -> voorbeeld.computeIfPresent(veld, (naam, was) -> rijen instanceof List<?> lijst ? metVoorstel(lijst, was) : was));
        return verfraai(schema.onderdelen(), "", voor(formulierId, schema, voorstel, voorbeeld, keuzes, dag), null, (pad, was) -> was.equals(VERZONNEN) ? tekst.apply(pad) : was);
    }

    private static Map<String, Object> voor(String formulierId, FormulierSchema schema, Map<String, Object> voorstel, Map<String, Object> voorbeeld, Map<String, Object> keuzes, LocalDate dag) {
        Map<String, Object> alles = JSON.convertValue(voorstel, KAART);
        alles.putAll(voorbeeld);
        voorFormulier(formulierId, keuzes).forEach((veld, waarde) -> {
            if (zoek(schema.onderdelen(), List.of(veld)) != null || keuzes.containsKey(formulierId + "." + veld)) {
                alles.put(veld, waarde);
            }
        });
        alles.values().removeIf(""::equals);
        return aangevuld(schema, alles, dag);
    }

    /** The proposed rows, each with what only the sample's first row knows. */
    @SuppressWarnings("unchecked")
    private static Object metVoorstel(List<?> rijen, Object voorbeeld) {
        if (rijen.isEmpty() || !(rijen.getFirst() instanceof Map) || !(voorbeeld instanceof List<?> lijst) || lijst.isEmpty()) {
            return voorbeeld;
        }
        return rijen.stream().map(rij -> {
            Map<String, Object> samen = new LinkedHashMap<>((Map<String, Object>) lijst.getFirst());
            ((Map<String, Object>) rij).forEach((veld, waarde) -> {
                if (waarde != null) {
                    samen.put(veld, waarde);
                }
            });
            return samen;
        }).toList();
    }

    /** These answers, completed with the first possible answer to everything else that the form demands, and without what it does not ask. */
    public static Map<String, Object> aangevuld(FormulierSchema schema, Map<String, Object> antwoorden, LocalDate dag) {
        Map<String, Object> alles = JSON.convertValue(antwoorden, KAART);
        for (int ronde = 0; ronde < MEESTE_RONDEN; ronde++) {
            List<Veldfout> fouten = FormulierValidator.valideer(schema, alles);
            if (fouten.isEmpty()) {
                return alles;
            }
            fouten.forEach(fout -> vul(alles, fout.veldpad(), schema.onderdelen(), dag));
        }
        throw new IllegalStateException("Could not complete the form: " + FormulierValidator.valideer(schema, alles));
    }

    private static Map<String, Object> voorFormulier(String formulierId, Map<String, Object> keuzes) {
        Map<String, Object> uit = new LinkedHashMap<>();
        keuzes.forEach((sleutel, waarde) -> {
            if (!sleutel.contains(".")) {
                uit.putIfAbsent(sleutel, waarde);
            } else if (sleutel.startsWith(formulierId + ".")) {
                uit.put(sleutel.substring(formulierId.length() + 1), waarde);
            }
        });
        return uit;
    }

    private static Map<String, Object> beste(String formulierId, Map<String, Object> gekozen) {
        JsonNode beste = null;
        long meeste = -1;
        for (JsonNode geval : VOORBEELDEN.computeIfAbsent(formulierId, Voorbeeldantwoorden::lees).path("gevallen")) {
            Map<String, Object> antwoorden = JSON.convertValue(geval.path("antwoorden"), KAART);
            long treffers = gekozen.entrySet().stream().filter(keuze -> Objects.equals(antwoorden.get(keuze.getKey()), keuze.getValue())).count() * GEWICHT_VAN_EEN_KEUZE + antwoorden.size();
            if (geval.path("fouten").isEmpty() && treffers > meeste) {
                meeste = treffers;
                beste = geval;
            }
        }
        if (beste == null) {
            throw new IllegalStateException("No valid sample for form " + formulierId);
        }
        Map<String, Object> antwoorden = JSON.convertValue(beste.path("antwoorden"), KAART);
        gekozen.forEach((veld, waarde) -> antwoorden.computeIfPresent(veld, (naam, was) -> waarde));
        return JSON.convertValue(antwoorden, KAART);
    }

    /** @param dag what every date becomes; {@code null}: dates stay */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> verfraai(List<Onderdeel> onderdelen, String pad, Map<String, Object> kaart, String dag, BinaryOperator<String> tekst) {
        for (Onderdeel onderdeel : onderdelen) {
            switch (onderdeel) {
                case Onderdeel.Veld veld -> kaart.computeIfPresent(veld.sleutel(), (naam, was) -> switch (veld.soort()) {
                    case TEKST -> veld.eisen().patroon() == null ? tekst.apply(pad + naam, was.toString()) : was;
                    case DATUM -> dag == null ? was : dag;
                    default -> was;
                });
                case Onderdeel.Groep groep when groep.pad() == null -> verfraai(groep.onderdelen(), pad, kaart, dag, tekst);
                case Onderdeel.Groep groep -> kaart.computeIfPresent(groep.pad(), (naam, was) ->
                        verfraai(groep.onderdelen(), pad + naam + ".", new LinkedHashMap<>((Map<String, Object>) was), dag, tekst));
                case Onderdeel.Lijst lijst -> kaart.computeIfPresent(lijst.pad(), (naam, was) -> ((List<?>) was).stream()
                        .map(rij -> verfraai(lijst.onderdelen(), pad + naam + ".", new LinkedHashMap<>((Map<String, Object>) rij), dag, tekst)).toList());
                case Onderdeel.Tekst geenAntwoord -> { }
            }
        }
        return kaart;
    }

    @SuppressWarnings("unchecked")
    private static void vul(Map<String, Object> alles, String pad, List<Onderdeel> onderdelen, LocalDate dag) {
        Matcher stappen = STAP.matcher(pad);
        List<Object> delen = new ArrayList<>();
        while (stappen.find()) {
            delen.add(stappen.group(1) != null ? stappen.group(1) : (Object) Integer.parseInt(stappen.group(2)));
        }
        Object hier = alles;
        for (Object deel : delen.subList(0, delen.size() - 1)) {
            hier = hier instanceof List<?> lijst ? lijst.get((Integer) deel) : ((Map<String, Object>) hier).computeIfAbsent((String) deel, k -> new LinkedHashMap<>());
        }
        Onderdeel.Veld veld = zoek(onderdelen, delen.stream().filter(String.class::isInstance).map(String.class::cast).toList());
        if (veld == null) {
            throw new IllegalStateException("The form asks " + pad + " which is no field");
        }
        ((Map<String, Object>) hier).put(delen.getLast().toString(), eerste(veld, dag));
    }

    private static Onderdeel.Veld zoek(List<Onderdeel> onderdelen, List<String> namen) {
        for (Onderdeel onderdeel : onderdelen) {
            Onderdeel.Veld gevonden = switch (onderdeel) {
                case Onderdeel.Veld veld -> namen.size() == 1 && veld.sleutel().equals(namen.getFirst()) ? veld : null;
                case Onderdeel.Groep groep when groep.pad() == null -> zoek(groep.onderdelen(), namen);
                case Onderdeel.Groep groep -> namen.size() > 1 && groep.pad().equals(namen.getFirst()) ? zoek(groep.onderdelen(), namen.subList(1, namen.size())) : null;
                case Onderdeel.Lijst lijst -> lijst.pad().equals(namen.getFirst()) ? zoek(lijst.onderdelen(), namen.subList(1, namen.size())) : null;
                case Onderdeel.Tekst geenAntwoord -> null;
            };
            if (gevonden != null) {
                return gevonden;
            }
        }
        return null;
    }

    private static Object eerste(Onderdeel.Veld veld, LocalDate dag) {
        return switch (veld.soort()) {
            case TEKST -> VERZONNEN;
            case GETAL -> veld.eisen().minimum() == null ? BigDecimal.ONE : veld.eisen().minimum();
            case DATUM -> dag.toString();
            case AANVINKEN -> true;
            case KEUZE -> veld.keuzes().stream().sorted().findFirst().orElseThrow();
            case KEUZES -> List.of(veld.keuzes().stream().sorted().findFirst().orElseThrow());
        };
    }

    private static JsonNode lees(String formulierId) {
        try (InputStream bestand = Voorbeeldantwoorden.class.getResourceAsStream("/demo/antwoorden/" + formulierId + ".json")) {
            if (bestand == null) {
                throw new IllegalStateException("No samples for form " + formulierId);
            }
            return JSON.readTree(bestand.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
