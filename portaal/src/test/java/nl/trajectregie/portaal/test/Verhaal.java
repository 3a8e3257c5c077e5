package nl.trajectregie.portaal.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import nl.trajectregie.dossier.intake.Startpositiesoort;
import tools.jackson.databind.JsonNode;

/**
 * One case told as the professionals would tell it, over HTTP only:
 *
 * <pre>{@code
 * Verhaal.van(omgeving).gezinsmigrant()
 *     .taak("Voer openingsgesprek").als("klantmanager").rondAf(Map.of("gesprekUitkomst", "GENOEG"))
 *     .gebeurtenis("duo.leerbaarheidstoets-uitslag", Map.of("uitslag", "B1-route haalbaar"))
 *     .verwachtFase("pip");
 * }</pre>
 *
 * What an answer leaves out and the form demands is filled in with the first possible value, on top of what the application itself proposes.
 */
public final class Verhaal {

    private static final Duration GEDULD = Duration.ofSeconds(90);

    private final Omgeving omgeving;
    private final Zaken zaken;
    private UUID traject;

    private Verhaal(Omgeving omgeving) {
        this.omgeving = omgeving;
        this.zaken = new Zaken(omgeving);
    }

    public static Verhaal van(Omgeving omgeving) {
        return new Verhaal(omgeving);
    }

    public UUID trajectId() {
        return traject;
    }

    /** Today as the application counts it. */
    public LocalDate vandaag() {
        return omgeving.vandaag();
    }

    /** Links a person; {@code verander} changes the request before it goes. */
    public Verhaal koppel(Map<String, Object> verzoek) {
        traject = UUID.fromString(omgeving.als("klantmanager").post("/koppelingen", verzoek).verwacht(201).json().path("trajectId").asString());
        return this;
    }

    /** An asielstatushouder linked by COA, living in an azc at this distance. */
    public Verhaal statushouder(int afstandKm, Consumer<Map<String, Object>> verander) {
        Map<String, Object> verzoek = new LinkedHashMap<>(Map.of("gemeentecode", "9901", "aanleiding", "COA_KOPPELING", "gekoppeldOp", vandaag().toString(),
                "doelgroep", "ASIELSTATUSHOUDER", "azc", Map.of("naam", "azc Verweg", "afstandKm", afstandKm)));
        verzoek.put("persoon", persoon());
        verzoek.put("klantprofiel", Map.of("opleiding", "Middelbare school", "werkervaring", "Winkel, 4 jaar", "leerbaarheid", "GEMIDDELD", "taalniveau", "A1"));
        verander.accept(verzoek);
        return koppel(verzoek);
    }

    /** A gezins- en overige migrant by DUO's notice of today. */
    public Verhaal gezinsmigrant() {
        Map<String, Object> verzoek = new LinkedHashMap<>(Map.of("gemeentecode", "9901", "aanleiding", "DUO_KENNISGEVING", "doelgroep", "GEZINS_EN_OVERIGE_MIGRANT",
                "kennisgevingsdatum", vandaag().toString()));
        verzoek.put("persoon", persoon());
        return koppel(verzoek);
    }

    /** An invented person with a BSN that passes the 11-proef. */
    public static Map<String, Object> persoon() {
        return new LinkedHashMap<>(Map.of("bsn", Zaken.bsn(), "voornamen", "Samira", "geslachtsnaam", "Verzonnen" + ThreadLocalRandom.current().nextInt(1_000_000),
                "geboortedatum", "1994-03-02", "talen", List.of("Arabisch"), "contacttaal", "Arabisch"));
    }

    /** An inbound event about this person. */
    public Verhaal gebeurtenis(String type, Map<String, Object> data) {
        Map<String, Object> bericht = new LinkedHashMap<>(Map.of("specversion", "1.0", "id", UUID.randomUUID().toString(), "source", "urn:nld:oin:00000001003214345000",
                "type", "nl.trajectregie.in." + type, "subject", traject.toString(), "datacontenttype", "application/json", "data", data));
        omgeving.integratie("gebeurtenissen").post("/gebeurtenissen", bericht, "Content-Type", "application/cloudevents+json").verwacht(202);
        return this;
    }

    /** Moves the clock of the application and the engine, e.g. {@code P28D}. */
    public Verhaal klokVooruit(String periode) {
        omgeving.als("beheerder").post("/demo/klok", Map.of("vooruit", periode)).verwacht(200);
        return this;
    }

    /** A task of this case, by the name people read. */
    public Stap taak(String naam) {
        return new Stap(naam);
    }

    /** One task. */
    public final class Stap {

        private final String naam;
        private Api wie = omgeving.als("klantmanager");

        private Stap(String naam) {
            this.naam = naam;
        }

        /** Who does it; the klantmanager when not said. */
        public Stap als(String account) {
            wie = omgeving.als(account);
            return this;
        }

        /** Hands it in: what the application proposes, these answers over it, and something possible for the rest. */
        public Verhaal rondAf(Map<String, Object> antwoorden) {
            String id = wacht();
            wie.post("/taken/" + id + "/afronden", Map.of("antwoorden", zaken.aangevuld(wie, id, samen(id, antwoorden)))).verwacht(200);
            return Verhaal.this;
        }

        /** As {@link #rondAf} with answers as names and values in turn. */
        public Verhaal rondAf(Object... antwoorden) {
            return rondAf(kaart(antwoorden));
        }

        /** Hands it in and is refused; @return the fields that are named */
        public List<String> geweigerd(Object... antwoorden) {
            String id = wacht();
            return wie.post("/taken/" + id + "/afronden", Map.of("antwoorden", zaken.aangevuld(wie, id, samen(id, kaart(antwoorden))))).verwacht(422).velden();
        }

        /** What the form shows before anybody typed. */
        public JsonNode voorinvulling() {
            return wie.get("/taken/" + wacht() + "/formulier").verwacht(200).json().path("gegevens");
        }

        private Map<String, Object> samen(String id, Map<String, Object> antwoorden) {
            Map<String, Object> uit = new LinkedHashMap<>();
            wie.get("/taken/" + id + "/formulier").verwacht(200).json().path("gegevens").properties().forEach(veld -> uit.put(veld.getKey(), veld.getValue()));
            uit.putAll(antwoorden);
            return uit;
        }

        /** Waits until it shows; its id. */
        public String wacht() {
            List<String> gevonden = new ArrayList<>(1);
            Wacht.tot(GEDULD, "task '" + naam + "' shows; open now: " + open(wie), () -> {
                wie.get("/taken?trajectId=" + traject).verwacht(200).json().path("taken").forEach(taak -> {
                    if (taak.path("naam").asString().equals(naam)) {
                        gevonden.add(taak.path("taakId").asString());
                    }
                });
                return !gevonden.isEmpty();
            });
            return gevonden.getFirst();
        }
    }

    /** Names of the tasks that are open for this account. */
    public List<String> openTaken(String account) {
        return open(omgeving.als(account));
    }

    private List<String> open(Api wie) {
        List<String> namen = new ArrayList<>();
        wie.get("/taken?trajectId=" + traject).verwacht(200).json().path("taken").forEach(taak -> namen.add(taak.path("naam").asString()));
        return namen;
    }

    public Verhaal verwachtFase(String fase) {
        Wacht.tot(GEDULD, "the traject is in phase " + fase, () -> dossier().path("fase").asString().equals(fase));
        return this;
    }

    /** Waits until these tasks are open for this account. */
    public Verhaal verwachtTaken(String account, String... namen) {
        Wacht.tot(GEDULD, account + " sees " + Arrays.toString(namen), () -> openTaken(account).containsAll(List.of(namen)));
        return this;
    }

    /** The traject as the API shows it to the klantmanager. */
    public JsonNode dossier() {
        return lees("");
    }

    /** A part of it: {@code /pip}, {@code /startposities}, {@code /termijnen}, {@code /tijdlijn}. */
    public JsonNode lees(String deel) {
        return omgeving.als("klantmanager").get("/trajecten/" + traject + deel).verwacht(200).json();
    }

    /** The term of this soort, or a missing node. */
    public JsonNode termijn(String soort) {
        for (JsonNode termijn : lees("/termijnen").path("termijnen")) {
            if (termijn.path("soort").asString().equals(soort)) {
                return termijn;
            }
        }
        return lees("/termijnen").path("geen");
    }

    /** What the timeline says, the newest first. */
    public List<String> tijdlijn() {
        List<String> regels = new ArrayList<>();
        lees("/tijdlijn?limit=200").path("tijdlijn").forEach(regel -> regels.add(regel.path("wat").asString()));
        return regels;
    }

    /** Asserts something halfway without leaving the story. */
    public Verhaal en(Consumer<Verhaal> controle) {
        controle.accept(this);
        return this;
    }

    // ---- chapters that many stories share

    /** The whole brede intake: one talk in which everything becomes known, the test, no partners. */
    public Verhaal bredeIntake() {
        return verwachtFase("brede-intake").intakelijnen()
                .taak("Voer openingsgesprek").rondAf("gesprekUitkomst", "GENOEG", "alleenGesprekGemeld", true, "gesprekDatum", vandaag().toString(), "verhaal", "Wil graag werken.",
                        "startposities", startposities(Map.of()))
                .stelIntakebeeldVast();
    }

    /** Every startpositie known to be none, except these. */
    public static Map<String, Object> startposities(Map<String, Object> behalve) {
        Map<String, Object> uit = new LinkedHashMap<>();
        for (Startpositiesoort soort : Startpositiesoort.values()) {
            uit.put(soort.sleutel(), behalve.getOrDefault(soort.sleutel(), Map.of("stand", "GEEN")));
        }
        return uit;
    }

    /** The lines beside the talks: the test with its outcome, instruments when the inrichting has them, and no consent for partners. */
    public Verhaal intakelijnen() {
        taak("Meld aan voor leerbaarheidstoets").rondAf("aanmelding", "AANGEMELD", "aangemeldOp", vandaag().toString());
        gebeurtenis("duo.leerbaarheidstoets-uitslag", Map.of("uitslag", "B1-route haalbaar", "afgenomenOp", vandaag().toString()));
        taak("Vraag toestemming voor partners").rondAf("vorm", "NIET_GEGEVEN", "begeleiderVragen", false, "taalaanbiederVragen", false);
        omgeving.rust();
        if (openTaken("klantmanager").contains("Neem instrumenten af")) {
            taak("Neem instrumenten af").rondAf("instrumenten", List.of());
        }
        return this;
    }

    public Verhaal stelIntakebeeldVast() {
        return taak("Stel intakebeeld vast").rondAf("intakeUitkomst", "VOLDOENDE", "spreektTegen", "NEE", "samenvatting", "Er is een goed beeld.", "voorkeurRoute", "B1");
    }

    /** From draft to a PIP that is made known, for the B1-route. */
    public Verhaal pip(String ondertekening) {
        return conceptPip().taak("Bespreek PIP").rondAf("bespreekUitkomst", "AKKOORD", "gesprekDatum", vandaag().toString(), "begrepen", "JA")
                .taak("Vraag handtekening").rondAf("ondertekening", ondertekening, "ondertekeningToelichting", "Zo besproken", "ondertekendOp", vandaag().toString())
                .taak("Stel PIP vast").rondAf("vaststelling", "VASTGESTELD", "dagtekening", vandaag().toString())
                .taak("Maak PIP bekend").rondAf("bekendgemaaktOp", vandaag().toString(), "bekendmakingWijze", "UITGEREIKT")
                .verwachtFase("leerroute");
    }

    public Verhaal conceptPip() {
        return verwachtFase("pip").taak("Stel concept-PIP op").rondAf("leerroute", "B1", "niveau", "B1", "einddoel", "Werken in de zorg", "motivering", "Past bij de intake",
                "urenPerWeek", 15, "pvtUren", 12, "mapUren", 40, "begeleiding", "Elke week een gesprek", "vve", "Geen kinderen", "voortgangsgesprekken", 6,
                "afspraken", List.of(Map.of("omschrijving", "Start met taalles", "wie", "Inburgeraar", "termijn", "4 weken", "raaktVerplichtElement", true, "verplichtElement", "LEERROUTE"),
                        Map.of("omschrijving", "Leren fietsen", "wie", "Vrijwilliger", "termijn", "zomer", "raaktVerplichtElement", false)));
    }

    /** Names and values in turn. */
    public static Map<String, Object> kaart(Object... naamEnWaarde) {
        assertThat(naamEnWaarde.length % 2).isZero();
        Map<String, Object> uit = new LinkedHashMap<>();
        for (int i = 0; i < naamEnWaarde.length; i += 2) {
            uit.put((String) naamEnWaarde[i], naamEnWaarde[i + 1]);
        }
        return uit;
    }
}
