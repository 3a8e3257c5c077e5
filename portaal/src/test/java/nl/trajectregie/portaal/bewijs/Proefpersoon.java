package nl.trajectregie.portaal.bewijs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import nl.trajectregie.forms.FormulierSchema;
import nl.trajectregie.forms.Onderdeel;
import nl.trajectregie.portaal.test.Api;
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
    private static final Map<String, JsonNode> VOORBEELDEN = new ConcurrentHashMap<>();

    /** What steers the road to a PIP; the rest is whatever the sample says. */
    private static final Map<String, Object> KEUZES = Map.ofEntries(Map.entry("overdrachtsvorm", "OP_LOCATIE"), Map.entry("driegesprekUitkomst", "GEVOERD"), Map.entry("begrepen", "JA"),
            Map.entry("opstartklasGaatDoor", false), Map.entry("startIntake", "AZC"), Map.entry("gesprekUitkomst", "GENOEG"), Map.entry("aanmelding", "AANGEMELD"),
            Map.entry("toetsVervolg", "WACHT_VERDER"), Map.entry("intakeUitkomst", "VOLDOENDE"), Map.entry("spreektTegen", "NEE"), Map.entry("leerroute", "B1"), Map.entry("niveau", "B1"),
            Map.entry("bespreekUitkomst", "AKKOORD"), Map.entry("ondertekening", "GETEKEND"), Map.entry("vaststelling", "VASTGESTELD"), Map.entry("leerrouteUitkomst", "LOOPT_DOOR"),
            Map.entry("wachtVervolg", "WACHT_VERDER"), Map.entry("woningVervolg", "WACHT_VERDER"), Map.entry("brpVervolg", "WACHT_VERDER"),
            Map.entry("voorinburgeringVervolg", "WACHT_VERDER"), Map.entry("gevonden", "NOG_NIET"), Map.entry("meldingUitkomst", "GENOTEERD"), Map.entry("besluit", "OVERGENOMEN"), Map.entry("toestemmingGevoelig", "JA"));

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

    String fase() {
        return opstelling.sql(jdbc -> jdbc.sql("select fase from dossier.traject where id = :t").param("t", traject).query(String.class).single());
    }

    Api werker(OpenTaak taak) {
        return opstelling.als(taak.rol());
    }

    Api.Antwoord leverIn(OpenTaak taak) {
        return leverIn(taak, antwoorden(taak));
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

    private boolean ingeleverd(OpenTaak taak) {
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

    /** What the application proposes, over it the sample that fits {@link #KEUZES} with today as every date and the marker in every free text. */
    @SuppressWarnings("unchecked")
    Map<String, Object> antwoorden(OpenTaak taak) {
        Api wie = werker(taak);
        JsonNode formulier = wie.get("/taken/" + taak.id() + "/formulier").verwacht(200).json();
        FormulierSchema schema = FormulierSchema.parse(formulier.path("schema").toString());
        Map<String, Object> voorbeeld = (Map<String, Object>) verfraai(schema.onderdelen(), voorbeeld(taak.formulier()), opstelling.vandaag().toString());
        Map<String, Object> alles = new LinkedHashMap<>(JSON.convertValue(formulier.path("gegevens"), KAART));
        alles.putAll(voorbeeld);
        if (!asiel) {
            alles.remove("intensiteitB1Uren");
        }
        return Zaken.aangevuld(wie, taak.id(), alles);
    }

    private Map<String, Object> voorbeeld(String formulier) {
        JsonNode beste = null;
        long meeste = -1;
        for (JsonNode geval : VOORBEELDEN.computeIfAbsent(formulier, Proefpersoon::fixture).path("gevallen")) {
            Map<String, Object> antwoorden = JSON.convertValue(geval.path("antwoorden"), KAART);
            long treffers = keuzes.entrySet().stream().filter(keuze -> Objects.equals(antwoorden.get(keuze.getKey()), keuze.getValue())).count() * 1000 + antwoorden.size();
            if (geval.path("fouten").isEmpty() && treffers > meeste) {
                meeste = treffers;
                beste = geval;
            }
        }
        Map<String, Object> antwoorden = JSON.convertValue(Objects.requireNonNull(beste, formulier).path("antwoorden"), KAART);
        keuzes.forEach((veld, waarde) -> antwoorden.computeIfPresent(veld, (naam, was) -> waarde));
        return antwoorden;
    }

    /** Marker in every free text, today for every date; the rest stays. */
    @SuppressWarnings("unchecked")
    private static Object verfraai(List<Onderdeel> onderdelen, Object hier, String vandaag) {
        if (hier instanceof List<?> rijen) {
            return rijen.stream().map(rij -> verfraai(onderdelen, rij, vandaag)).toList();
        }
        Map<String, Object> kaart = (Map<String, Object>) hier;
        for (Onderdeel onderdeel : onderdelen) {
            switch (onderdeel) {
                case Onderdeel.Veld veld -> kaart.computeIfPresent(veld.sleutel(), (naam, was) -> switch (veld.soort()) {
                    case TEKST -> veld.eisen().patroon() == null ? MERKTEKEN + " " + naam : was;
                    case DATUM -> vandaag;
                    default -> was;
                });
                case Onderdeel.Groep groep when groep.pad() == null -> verfraai(groep.onderdelen(), kaart, vandaag);
                case Onderdeel.Groep groep -> kaart.computeIfPresent(groep.pad(), (naam, was) -> verfraai(groep.onderdelen(), was, vandaag));
                case Onderdeel.Lijst lijst -> kaart.computeIfPresent(lijst.pad(), (naam, was) -> verfraai(lijst.onderdelen(), was, vandaag));
                case Onderdeel.Tekst tekst -> { }
            }
        }
        return kaart;
    }

    private static JsonNode fixture(String formulier) {
        Path map = Path.of("").toAbsolutePath();
        while (!Files.exists(map.resolve("forms/src/test/fixtures/formulieren"))) {
            map = Objects.requireNonNull(map.getParent(), "no clone above the working directory");
        }
        try {
            return JSON.readTree(Files.readString(map.resolve("forms/src/test/fixtures/formulieren/" + formulier + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
