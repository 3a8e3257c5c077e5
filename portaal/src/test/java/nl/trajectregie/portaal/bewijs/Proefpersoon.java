package nl.trajectregie.portaal.bewijs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import nl.trajectregie.forms.FormulierSchema;
import nl.trajectregie.portaal.demo.Voorbeeldantwoorden;
import nl.trajectregie.portaal.test.Api;
import nl.trajectregie.portaal.test.Webbezoek;
import nl.trajectregie.portaal.test.Zaken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who walks the road: whatever task is open in the traject is handed in by the account with its role, with the complete sample answers
 * of {@code forms/src/test/fixtures}. Every free text carries a marker, so that it can be searched for where it may not be.
 */
final class Proefpersoon {

    /** In every name and every free text; nowhere else. */
    static final String MERKTEKEN = "Qzmerk";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> KAART = new TypeReference<>() {};
    private static final AtomicInteger NUMMER = new AtomicInteger();

    /** What steers the road to a PIP; the rest is whatever the sample says. */
    private static final Map<String, Object> KEUZES = Map.ofEntries(Map.entry("overdrachtsvorm", "OP_LOCATIE"), Map.entry("driegesprekUitkomst", "GEVOERD"), Map.entry("begrepen", "JA"),
            Map.entry("opstartklasGaatDoor", false), Map.entry("startIntake", "AZC"), Map.entry("gesprekUitkomst", "GENOEG"), Map.entry("aanmelding", "AANGEMELD"),
            Map.entry("toetsVervolg", "WACHT_VERDER"), Map.entry("intakeUitkomst", "VOLDOENDE"), Map.entry("spreektTegen", "NEE"), Map.entry("leerroute", "B1"), Map.entry("niveau", "B1"),
            Map.entry("bespreekUitkomst", "AKKOORD"), Map.entry("ondertekening", "GETEKEND"), Map.entry("vaststelling", "VASTGESTELD"), Map.entry("leerrouteUitkomst", "LOOPT_DOOR"),
            Map.entry("wachtVervolg", "WACHT_VERDER"), Map.entry("woningVervolg", "WACHT_VERDER"), Map.entry("brpVervolg", "WACHT_VERDER"),
            Map.entry("voorinburgeringVervolg", "WACHT_VERDER"), Map.entry("gevonden", "NOG_NIET"), Map.entry("meldingUitkomst", "GENOTEERD"), Map.entry("besluit", "OVERGENOMEN"), Map.entry("toestemmingGevoelig", "JA"),
            Map.entry("herstelUitkomst", "HERSTELD"), Map.entry("watGedaan", "ALSNOG_BETAALD"), Map.entry("volgendeDatum", ""));

    /** An open task. */
    record OpenTaak(String id, String formulier, String rol) {}

    private final Opstelling opstelling;
    private final String letter;
    private final boolean asiel;
    private final Map<String, Object> keuzes;
    private final LocalDate gekoppeldOp;
    private final List<String> geheimen = new ArrayList<>();
    private final UUID traject;

    private Proefpersoon(Opstelling opstelling, String letter, boolean asiel, Map<String, Object> eigenKeuzes) {
        this.opstelling = opstelling;
        this.letter = letter;
        this.asiel = asiel;
        this.keuzes = new LinkedHashMap<>(KEUZES);
        if (!asiel) {
            this.keuzes.put("intensiteitB1Uren", "");
        }
        this.keuzes.putAll(eigenKeuzes);
        this.gekoppeldOp = opstelling.vandaag();
        String bsn = Zaken.bsn();
        String vNummer = "7" + String.format("%09d", ThreadLocalRandom.current().nextInt(1_000_000_000));
        LocalDate geboren = LocalDate.of(1971 + ThreadLocalRandom.current().nextInt(9), 3, 11);
        geheimen.addAll(List.of(bsn, vNummer, geboren.toString(), geboren.toString().replace("-", "")));
        Map<String, Object> persoon = new LinkedHashMap<>(Map.of("bsn", bsn, "voornamen", MERKTEKEN + "voor" + NUMMER.incrementAndGet(), "geslachtsnaam", MERKTEKEN + "achter" + NUMMER.get(),
                "geboortedatum", geboren.toString(), "talen", List.of("Arabisch"), "contacttaal", "Arabisch"));
        Map<String, Object> verzoek = new LinkedHashMap<>(Map.of("gemeentecode", "9901", "persoon", persoon, "kennisgevingsdatum", gekoppeldOp.toString()));
        if (asiel) {
            persoon.put("vNummer", vNummer);
            verzoek.putAll(Map.of("aanleiding", "COA_KOPPELING", "gekoppeldOp", gekoppeldOp.toString(), "doelgroep", "ASIELSTATUSHOUDER",
                    "azc", Map.of("naam", "azc " + MERKTEKEN, "afstandKm", 20)));
        } else {
            verzoek.putAll(Map.of("aanleiding", "DUO_KENNISGEVING", "doelgroep", "GEZINS_EN_OVERIGE_MIGRANT"));
        }
        traject = UUID.fromString(opstelling.integratie().post("/koppelingen", verzoek).verwacht(201).json().path("trajectId").asString());
    }

    static Proefpersoon asiel(Opstelling opstelling, String letter, Map<String, Object> keuzes) {
        return new Proefpersoon(opstelling, letter, true, keuzes);
    }

    static Proefpersoon gezin(Opstelling opstelling, String letter, Map<String, Object> keuzes) {
        return new Proefpersoon(opstelling, letter, false, keuzes);
    }

    UUID traject() {
        return traject;
    }

    String letter() {
        return letter;
    }

    LocalDate gekoppeldOp() {
        return gekoppeldOp;
    }

    /** Numbers and dates that are this person's alone. */
    List<String> geheimen() {
        return geheimen;
    }

    /** Open tasks in the order in which they came, as the engine has them; handed-in ones left out. */
    List<OpenTaak> open() {
        return opstelling.sql(jdbc -> jdbc.sql("""
                select e.sleutel::text as id, f.formulier_id as formulier, e.rol from engine.taak e join engine.formulier f on f.sleutel = e.formulier_sleutel
                left join dossier.taak t on t.sleutel = e.sleutel
                where e.traject_id = :t and e.toestand = 'OPEN' and coalesce(t.status, 'OPEN') not in ('INGEDIEND', 'BEVESTIGD') order by f.formulier_id, e.sleutel""")
                .param("t", traject).query(OpenTaak.class).list());
    }

    OpenTaak open(String formulier) {
        Opstelling.wacht("task " + formulier + " is open for " + letter, () -> open().stream().anyMatch(taak -> taak.formulier().equals(formulier)));
        return open().stream().filter(taak -> taak.formulier().equals(formulier)).findFirst().orElseThrow();
    }

    /** Somebody writes a note in the case file. @return the page that answers */
    String noteer(Webbezoek wie, String tekst) {
        return wie.verstuur("/trajecten/" + traject + "/notities", Map.of("sectie", "CONTACTEN", "tekst", tekst)).inhoud();
    }

    String fase() {
        return opstelling.sql(jdbc -> jdbc.sql("select fase from dossier.traject where id = :t").param("t", traject).query(String.class).single());
    }

    Api werker(OpenTaak taak) {
        return opstelling.als(taak.rol());
    }

    /** With today as every date, or a month later where the form wants a day to come. */
    Api.Antwoord leverIn(OpenTaak taak) {
        return leverInMet(taak, Map.of());
    }

    /** As {@link #leverIn(OpenTaak)}, with these choices over the person's own. */
    Api.Antwoord leverInMet(OpenTaak taak, Map<String, Object> eigen) {
        Map<String, Object> gekozen = new LinkedHashMap<>(keuzes);
        gekozen.putAll(eigen);
        Map<String, Object> antwoorden = antwoorden(taak, gekozen);
        Api.Antwoord antwoord = leverIn(taak, antwoorden);
        List<String> teVroeg = antwoord.status() == 422 ? antwoord.velden().stream().filter(veld -> isLeegOfDag(antwoorden.get(veld))).toList() : List.of();
        if (teVroeg.isEmpty()) {
            return antwoord;
        }
        teVroeg.forEach(veld -> gekozen.put(taak.formulier() + "." + veld, opstelling.vandaag().plusDays(28).toString()));
        return leverIn(taak, antwoorden(taak, gekozen));
    }

    private static boolean isLeegOfDag(Object antwoord) {
        return antwoord == null || antwoord.toString().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    Api.Antwoord leverIn(OpenTaak taak, Map<String, Object> antwoorden) {
        return werker(taak).post("/taken/" + taak.id() + "/afronden", Map.of("antwoorden", antwoorden));
    }

    /** Hands in, and does so again for as long as nobody answers or a part is away: as a person would press the button again. */
    void leverInHoeDanOok(OpenTaak taak, Map<String, Object> antwoorden) {
        Opstelling.wacht(letter + " hands in " + taak.formulier(), () -> {
            Api.Antwoord antwoord = leverIn(taak, antwoorden);
            if (antwoord.status() >= 400 && antwoord.status() < 500 && antwoord.status() != 409 && antwoord.status() != 404) {
                antwoord.verwacht(200);
            }
            return antwoord.status() == 200 || (antwoord.status() == 409 || antwoord.status() == 404) && ingeleverd(taak);
        });
    }

    /** As {@link #leverInHoeDanOok(OpenTaak, Map)} with the sample answers. */
    void leverInHoeDanOok(OpenTaak taak) {
        Map<String, Object>[] antwoorden = new Map[1];
        Opstelling.wacht(letter + " sees " + taak.formulier(), () -> {
            antwoorden[0] = antwoorden(taak);
            return true;
        });
        leverInHoeDanOok(taak, antwoorden[0]);
    }

    boolean ingeleverd(OpenTaak taak) {
        return opstelling.tel("select count(*) from dossier.taak where sleutel = ? and status in ('INGEDIEND', 'BEVESTIGD')", Long.parseLong(taak.id())) == 1;
    }

    /** Does whatever is open until the traject is in this phase. */
    Proefpersoon totFase(String fase) {
        for (int stap = 0; stap < 60; stap++) {
            opstelling.rust(List.of(traject));
            if (fase().equals(fase)) {
                return this;
            }
            if (!volgende()) {
                throw new AssertionError(letter + " is stuck in " + fase() + ": nothing is open");
            }
        }
        throw new AssertionError(letter + " did not reach " + fase + " in 60 tasks; in " + fase() + " with " + open());
    }

    /** Does whatever is open until this task is. */
    Proefpersoon totTaak(String formulier) {
        for (int stap = 0; stap < 60; stap++) {
            opstelling.rust(List.of(traject));
            if (open().stream().anyMatch(taak -> taak.formulier().equals(formulier))) {
                return this;
            }
            volgende();
        }
        throw new AssertionError(letter + " did not reach " + formulier + "; in " + fase() + " with " + open());
    }

    /** Hands in the first open task, and what comes with it from outside. @return false when nothing is open */
    boolean volgende() {
        List<OpenTaak> open = open();
        if (open.isEmpty()) {
            return false;
        }
        OpenTaak taak = open.getFirst();
        leverIn(taak).verwacht(200);
        return true;
    }

    /** DUO tells the outcome of the test. */
    Proefpersoon uitslag() {
        opstelling.gebeurtenis(traject, "duo.leerbaarheidstoets-uitslag", Map.of("uitslag", "B1-route haalbaar", "afgenomenOp", opstelling.vandaag().toString()));
        return this;
    }

    /** What the application proposes, over it the sample that fits the choices with today as every date and the marker in every free text. */
    Map<String, Object> antwoorden(OpenTaak taak) {
        return antwoorden(taak, keuzes);
    }

    private Map<String, Object> antwoorden(OpenTaak taak, Map<String, Object> welke) {
        JsonNode formulier = werker(taak).get("/taken/" + taak.id() + "/formulier").verwacht(200).json();
        FormulierSchema schema = FormulierSchema.parse(formulier.path("schema").toString());
        return Voorbeeldantwoorden.voor(taak.formulier(), schema, JSON.convertValue(formulier.path("gegevens"), KAART), welke, opstelling.vandaag(), was -> MERKTEKEN + " " + was);
    }
}
