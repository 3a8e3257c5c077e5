package nl.trajectregie.portaal.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.trajectregie.forms.FormulierSchema;
import nl.trajectregie.portaal.demo.Voorbeeldantwoorden;
import tools.jackson.databind.JsonNode;

/** Makes cases through the API and finds their tasks. */
public final class Zaken {

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
        verzoek.put("kennisgevingsdatum", omgeving.vandaag().toString());
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
    public Map<String, Object> aangevuld(Api wie, String taakId, Map<String, Object> antwoorden) {
        FormulierSchema schema = FormulierSchema.parse(wie.get("/taken/" + taakId + "/formulier").verwacht(200).json().path("schema").toString());
        return Voorbeeldantwoorden.aangevuld(schema, antwoorden, omgeving.vandaag());
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
