package nl.trajectregie.portaal.test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.trajectregie.forms.FormulierSchema;
import nl.trajectregie.forms.FormulierValidator;
import nl.trajectregie.forms.Onderdeel;
import nl.trajectregie.forms.Veldfout;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes cases through the API and finds their tasks. */
public final class Zaken {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern STAP = Pattern.compile("([^.\\[\\]]+)|\\[([0-9]+)]");
    private static final Duration GEDULD = Duration.ofSeconds(30);

    private final Omgeving omgeving;

    public Zaken(Omgeving omgeving) {
        this.omgeving = omgeving;
    }

    /** A gezins- en overige migrant by DUO's notice of today: goes straight to the brede intake. */
    public UUID gezinsmigrant() {
        return gezinsmigrant("9901", "klantmanager");
    }

    /** As {@link #gezinsmigrant()}, linked in this gemeente by this account. */
    public UUID gezinsmigrant(String gemeente, String account) {
        Map<String, Object> persoon = new LinkedHashMap<>();
        persoon.put("bsn", bsn());
        persoon.put("voornamen", "Amina");
        persoon.put("geslachtsnaam", "Verzonnen" + ThreadLocalRandom.current().nextInt(100_000));
        persoon.put("geboortedatum", "1994-03-02");
        persoon.put("talen", List.of("ar"));
        Map<String, Object> verzoek = new LinkedHashMap<>();
        verzoek.put("gemeentecode", gemeente);
        verzoek.put("aanleiding", "DUO_KENNISGEVING");
        verzoek.put("doelgroep", "GEZINS_EN_OVERIGE_MIGRANT");
        verzoek.put("kennisgevingsdatum", LocalDate.now().toString());
        verzoek.put("persoon", persoon);
        return UUID.fromString(omgeving.als(account).post("/koppelingen", verzoek).verwacht(201).json().path("trajectId").asString());
    }

    /** Waits until this account sees an open task with this form in the traject. */
    public JsonNode taak(Api wie, UUID traject, String formulier) {
        List<JsonNode> gevonden = new ArrayList<>();
        Wacht.tot(GEDULD, "task " + formulier + " shows", () -> {
            wie.get("/taken?trajectId=" + traject).verwacht(200).json().path("taken").forEach(taak -> {
                if (taak.path("formulier").asString("").equals(formulier)) {
                    gevonden.add(taak);
                }
            });
            return !gevonden.isEmpty();
        });
        return gevonden.getFirst();
    }

    /** As {@link #taak}; its id. */
    public String taakId(Api wie, UUID traject, String formulier) {
        return taak(wie, traject, formulier).path("taakId").asString();
    }

    /** Hands in a task with these answers, and the first possible answer to everything else that the form demands. */
    public JsonNode rondAf(Api wie, String taakId, Map<String, Object> antwoorden) {
        return wie.post("/taken/" + taakId + "/afronden", Map.of("antwoorden", aangevuld(wie, taakId, antwoorden))).verwacht(200).json();
    }

    /** These answers, completed with the first possible answer to everything else that the form demands. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> aangevuld(Api wie, String taakId, Map<String, Object> antwoorden) {
        FormulierSchema schema = FormulierSchema.parse(wie.get("/taken/" + taakId + "/formulier").verwacht(200).json().path("schema").toString());
        Map<String, Object> alles = JSON.convertValue(antwoorden, new TypeReference<Map<String, Object>>() {});
        for (int ronde = 0; ronde < 10; ronde++) {
            List<Veldfout> fouten = FormulierValidator.valideer(schema, alles);
            if (fouten.isEmpty()) {
                return alles;
            }
            fouten.forEach(fout -> vul(alles, fout.veldpad(), schema.onderdelen()));
        }
        throw new AssertionError("Could not complete the form: " + FormulierValidator.valideer(schema, alles));
    }

    @SuppressWarnings("unchecked")
    private static void vul(Map<String, Object> alles, String pad, List<Onderdeel> onderdelen) {
        Matcher stappen = STAP.matcher(pad);
        List<Object> delen = new ArrayList<>();
        while (stappen.find()) {
            delen.add(stappen.group(1) != null ? stappen.group(1) : (Object) Integer.parseInt(stappen.group(2)));
        }
        Object hier = alles;
        for (Object deel : delen.subList(0, delen.size() - 1)) {
            hier = hier instanceof List<?> lijst ? lijst.get((Integer) deel) : ((Map<String, Object>) hier).computeIfAbsent((String) deel, k -> new LinkedHashMap<>());
        }
        String sleutel = delen.getLast().toString();
        List<String> namen = delen.stream().filter(String.class::isInstance).map(String.class::cast).toList();
        Onderdeel.Veld veld = zoek(onderdelen, namen);
        if (veld == null) {
            throw new AssertionError("The form asks " + pad + " which is no field");
        }
        ((Map<String, Object>) hier).put(sleutel, voorbeeld(veld));
    }

    private static Onderdeel.Veld zoek(List<Onderdeel> onderdelen, List<String> namen) {
        for (Onderdeel onderdeel : onderdelen) {
            Onderdeel.Veld gevonden = switch (onderdeel) {
                case Onderdeel.Veld veld -> namen.size() == 1 && veld.sleutel().equals(namen.getFirst()) ? veld : null;
                case Onderdeel.Groep groep when groep.pad() == null -> zoek(groep.onderdelen(), namen);
                case Onderdeel.Groep groep -> groep.pad().equals(namen.getFirst()) ? zoek(groep.onderdelen(), namen.subList(1, namen.size())) : null;
                case Onderdeel.Lijst lijst -> lijst.pad().equals(namen.getFirst()) ? zoek(lijst.onderdelen(), namen.subList(1, namen.size())) : null;
                case Onderdeel.Tekst tekst -> null;
            };
            if (gevonden != null) {
                return gevonden;
            }
        }
        return null;
    }

    private static Object voorbeeld(Onderdeel.Veld veld) {
        return switch (veld.soort()) {
            case TEKST -> "Verzonnen antwoord";
            case GETAL -> veld.eisen().minimum() == null ? BigDecimal.ONE : veld.eisen().minimum();
            case DATUM -> LocalDate.now().toString();
            case AANVINKEN -> true;
            case KEUZE -> veld.keuzes().stream().sorted().findFirst().orElseThrow();
            case KEUZES -> List.of(veld.keuzes().stream().sorted().findFirst().orElseThrow());
        };
    }

    /** A BSN that passes the 11-proef, of nobody. */
    public static String bsn() {
        while (true) {
            int[] c = ThreadLocalRandom.current().ints(9, 0, 10).toArray();
            c[0] = 9;
            int som = -c[8];
            for (int i = 0; i < 8; i++) {
                som += c[i] * (9 - i);
            }
            if (som % 11 == 0) {
                StringBuilder bsn = new StringBuilder();
                for (int cijfer : c) {
                    bsn.append(cijfer);
                }
                return bsn.toString();
            }
        }
    }
}
