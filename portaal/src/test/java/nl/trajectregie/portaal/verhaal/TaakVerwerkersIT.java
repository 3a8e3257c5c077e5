package nl.trajectregie.portaal.verhaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.trajectregie.dossier.begeleiding.Signalen;
import nl.trajectregie.dossier.duaal.Duaalverloop;
import nl.trajectregie.dossier.ontzorgen.Betalingen;
import nl.trajectregie.dossier.ontzorgen.Lastsoort;
import nl.trajectregie.dossier.ontzorgen.Ontzorgingen;
import nl.trajectregie.dossier.pip.PipWijzigingen;
import nl.trajectregie.dossier.plaatsing.Plaatsingen;
import nl.trajectregie.dossier.plaatsing.Plaatsingshandelingen;
import nl.trajectregie.dossier.plaatsing.Plaatsingsverloop;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.taak.TaakVerwerker.TaakContext;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Verhaal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every valid fixture of every form of these phases, worked into the dossier in a transaction that is rolled back: the facts that come out are
 * exactly those the task declares in its model, or the dossier refuses and names a field.
 */
@Tag("deelt-onderdelen")
class TaakVerwerkersIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate VANDAAG = LocalDate.of(2026, 11, 20);
    private static final Path WORTEL = Path.of(System.getProperty("user.dir")).endsWith("portaal") ? Path.of("..") : Path.of(".");
    private static final List<String> FASEN = List.of("azc-overdracht", "huisvesting", "brede-intake", "pip", "maatschappelijke-begeleiding", "financieel-ontzorgen", "contactmomenten", "duaal-traject", "plaatsing", "leerroute");
    private static final Map<String, Object> CONCEPT = Verhaal.kaart("leerroute", "B1", "niveau", "B1", "einddoel", "Werken", "motivering", "Past", "urenPerWeek", 12, "pvtUren", 12,
            "mapUren", 40, "begeleiding", "Wekelijks", "vve", "Geen", "voortgangsgesprekken", 4, "alfabetisering", "NIET_VAN_TOEPASSING",
            "afspraken", List.of(Map.of("omschrijving", "Taalles", "wie", "Inburgeraar", "termijn", "4 weken", "raaktVerplichtElement", true, "verplichtElement", "LEERROUTE")));

    private final Omgeving omgeving = Omgeving.gedeeld();
    private final Map<String, TaakVerwerker> verwerkers = omgeving.beans(TaakVerwerker.class).stream()
            .collect(Collectors.toMap(TaakVerwerker::formulierId, Function.identity()));

    @Test
    void elkFormulierVanDezeFasenHeeftEenVerwerker() {
        assertThat(verwerkers.keySet()).containsAll(formulieren());
    }

    @TestFactory
    Stream<DynamicTest> elkeFixtureLevertPreciesDeGedeclareerdeFeiten() {
        Map<String, Map<String, Set<String>>> gedeclareerd = gedeclareerd();
        UUID traject = Verhaal.van(omgeving).koppel(Map.of("gemeentecode", "9901", "aanleiding", "DUO_KENNISGEVING", "doelgroep", "GEZINS_EN_OVERIGE_MIGRANT",
                "kennisgevingsdatum", "2026-11-01", "persoon", Verhaal.persoon())).trajectId();
        return formulieren().stream().flatMap(formulier -> fixtures(formulier).entrySet().stream().map(geval -> DynamicTest.dynamicTest(formulier + ": " + geval.getKey(),
                () -> controleer(traject, formulier, geval.getValue(), gedeclareerd.getOrDefault(formulier, Map.of())))));
    }

    private void controleer(UUID traject, String formulier, Map<String, Object> antwoorden, Map<String, Set<String>> gedeclareerd) {
        DbContext.als(DbRol.WEB, Set.of("9901"), () -> new TransactionTemplate(omgeving.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            status.setRollbackOnly();
            bereidVoor(formulier, traject);
            Map<String, Object> feiten;
            try {
                TaakVerwerker verwerker = verwerkers.get(formulier);
                verwerker.voorinvulling(context(formulier, traject));
                feiten = verwerker.verwerk(context(formulier, traject), antwoorden);
            } catch (AntwoordFout e) {
                assertThat(e.velden()).isNotEmpty().allSatisfy(veld -> assertThat(veld.reden()).isNotBlank());
                return;
            }
            assertThat(feiten.keySet()).isEqualTo(gedeclareerd.keySet());
            feiten.forEach((naam, waarde) -> assertThat(gedeclareerd.get(naam)).as(naam).contains(waarde.toString()));
        }));
    }

    /** What must have happened in the dossier before somebody can do this task. */
    private void bereidVoor(String formulier, UUID traject) {
        List<String> eerder = switch (formulier) {
            case "bespreek-pip", "vraag-handtekening", "stel-pip-vast" -> List.of("stel-concept-op");
            case "maak-pip-bekend" -> List.of("stel-concept-op", "stel-pip-vast", "+document");
            case "beschrijf-wijziging" -> List.of("stel-concept-op", "stel-pip-vast", "+document", "maak-pip-bekend", "+wijziging");
            case "stel-wijziging-vast" -> List.of("stel-concept-op", "stel-pip-vast", "+document", "maak-pip-bekend", "+wijziging", "beschrijf-wijziging");
            case "maak-wijziging-bekend" -> List.of("stel-concept-op", "stel-pip-vast", "+document", "maak-pip-bekend", "+wijziging", "beschrijf-wijziging", "stel-wijziging-vast", "+document");
            case "registreer-reactie" -> List.of("verstuur-oproep");
            case "registreer-tweede-reactie" -> List.of("verstuur-oproep", "waarschuw-en-roep-opnieuw-op");
            case "geef-informatie-begeleiding", "geef-informatie-taal" -> List.of("vraag-toestemming");
            case "schrijf-begeleidersoverdracht", "aanvaard-begeleidersoverdracht" -> List.of("+wissel");
            case "bespreek-signaal", "stel-plan-van-aanpak-op", "stem-plan-van-aanpak-af", "evalueer-plan-van-aanpak" -> List.of("+signaal");
            case "herstel-betaling" -> List.of("+ontzorgen", "+dubbel");
            case "controleer-recht-op-bijstand" -> List.of("+bijstand");
            case "leg-plaatsingsvraag-vast" -> List.of("+plaatsing");
            case "zoek-werkplek", "wijs-jobcoach-aan" -> List.of("+plaatsing", "leg-plaatsingsvraag-vast");
            case "bespreek-knelpunt", "verduidelijk-afspraken", "corrigeer-gedrag", "regel-extra-steun", "kijk-of-knelpunt-weg-is" ->
                    List.of("+plaatsing", "leg-plaatsingsvraag-vast", "zoek-werkplek", "bevestig-plaatsingsstart", "+knelpunt");
            case "evalueer-plaatsing", "bespreek-contracteinde" -> List.of("+plaatsing", "leg-plaatsingsvraag-vast", "zoek-werkplek", "bevestig-plaatsingsstart");
            case "beslis-over-plek", "bespreek-verwachtingen-inburgeraar", "bespreek-verwachtingen-werkgever", "bevestig-plaatsingsstart" ->
                    List.of("+plaatsing", "leg-plaatsingsvraag-vast", "zoek-werkplek");
            case "bespreek-duaal-traject", "bespreek-weigering", "voer-tweede-intake", "stel-weekprogramma-samen", "leg-toezegging-vast", "beslis-over-groep", "evalueer-duaal-traject",
                    "beslis-over-vervolg" -> List.of("+duaal");
            default -> Files.exists(WORTEL.resolve("forms/financieel-ontzorgen").resolve(formulier + ".form")) ? List.of("+ontzorgen")
                    : Files.exists(WORTEL.resolve("forms/leerroute").resolve(formulier + ".form")) ? List.of("+leergang") : List.of();
        };
        eerder.forEach(stap -> {
            switch (stap) {
                case "+document" -> geefDocument(traject);
                case "+leergang" -> omgeving.bean(JdbcClient.class).sql("""
                        insert into dossier.leergang (traject_id, gemeente, status, route, gestart_op, bijgewerkt_op) values (:t, '9901', 'LOOPT', 'B1', :op, now())""")
                        .param("t", traject).param("op", VANDAAG.minusMonths(6)).update();
                case "+wissel" -> omgeving.bean(JdbcClient.class).sql("""
                        insert into dossier.begeleiderswissel (id, traject_id, gemeente, aanleiding, reden, naar_team, status, gevraagd_door, gevraagd_naam, gevraagd_op)
                        values (:id, :t, '9901', 'OP_VERZOEK', 'Verhuisd', 'team-maatschappelijke-begeleiding', 'GEVRAAGD', 'klantmanager', 'Kees', now())""")
                        .param("id", UUID.randomUUID()).param("t", traject).update();
                case "+signaal" -> omgeving.bean(Signalen.class).meld(traject, Signalen.Soort.GELD, "Er komen aanmaningen.", false, klantmanager());
                case "+duaal" -> omgeving.bean(Duaalverloop.class).bereidVoor(traject);
                case "+plaatsing" -> omgeving.bean(Plaatsingen.class).begin(traject);
                case "+knelpunt" -> {
                    UUID plaatsing = omgeving.bean(Plaatsingen.class).lopend(traject).orElseThrow().id();
                    omgeving.bean(Plaatsingsverloop.class).start(plaatsing);
                    omgeving.bean(Plaatsingshandelingen.class).meldKnelpunt(traject, plaatsing, "De opdrachten zijn onduidelijk.", klantmanager());
                }
                case "+bijstand" -> omgeving.bean(Ontzorgingen.class).legRechtVast(traject, LocalDate.of(2026, 11, 1), null);
                case "+ontzorgen" -> {
                    omgeving.bean(Ontzorgingen.class).legRechtVast(traject, LocalDate.of(2026, 11, 1), null);
                    omgeving.bean(Ontzorgingen.class).start(traject);
                }
                case "+dubbel" -> List.of("B-1", "B-2").forEach(kenmerk -> omgeving.bean(Betalingen.class).boek(traject, Lastsoort.HUUR, kenmerk, 50_000, VANDAAG, null, klantmanager()));
                case "+wijziging" -> omgeving.bean(PipWijzigingen.class).vraagAan(traject, null, "Er verandert iets", klantmanager());
                default -> verwerkers.get(stap).verwerk(context(stap, traject), eerdereAntwoorden(stap));
            }
        });
    }

    private static Map<String, Object> eerdereAntwoorden(String stap) {
        String dag = VANDAAG.toString();
        return switch (stap) {
            case "stel-concept-op" -> CONCEPT;
            case "stel-pip-vast" -> Map.of("vaststelling", "VASTGESTELD", "dagtekening", dag);
            case "maak-pip-bekend" -> Map.of("bekendgemaaktOp", dag, "bekendmakingWijze", "POST");
            case "beschrijf-wijziging" -> Map.of("wijzigingSoort", "BESCHIKKING", "watVerandert", List.of("VOORTGANGSGESPREKKEN"), "voortgangsgesprekken", 8, "omschrijving", "Meer", "reden", "Meer steun");
            case "stel-wijziging-vast" -> Map.of("dagtekening", dag, "motivering", "Meer steun nodig");
            case "verstuur-oproep", "waarschuw-en-roep-opnieuw-op" -> Map.of("verschijnenOp", "2026-12-10", "plaats", "Stadhuis", "reactieUiterlijkOp", "2026-12-04", "wijze", "POST", "taal", "Arabisch");
            case "vraag-toestemming" -> Map.of("vorm", "SCHRIFTELIJK", "gesprekDatum", dag, "gesprekTaal", "Arabisch", "begeleiderVragen", true, "taalaanbiederVragen", true);
            case "leg-plaatsingsvraag-vast" -> Map.of("plaatsingsdoel", "LEREN", "richting", "AANBODGERICHT", "vorm", "TAALSTAGE", "taalniveau", "A2", "wens", "Bakker", "haalbaar", "JA");
            case "zoek-werkplek" -> Map.of("zoekUitkomst", "PLEK_GEVONDEN", "werkgever", "Bakkerij De Aar", "contactpersoon", "Mevrouw Bos", "functie", "Meehelpen", "contractsoort", "GEEN",
                    "startOp", dag, "opvang", "NIET_NODIG");
            case "bevestig-plaatsingsstart" -> Map.of("startUitkomst", "GESTART", "gestartOp", dag);
            default -> throw new IllegalArgumentException(stap);
        };
    }

    private void geefDocument(UUID traject) {
        omgeving.bean(JdbcClient.class)
                .sql("update dossier.pip set beschikking_document = :d where traject_id = :t and beschikking_document is null").param("d", UUID.randomUUID()).param("t", traject).update();
    }

    private static TaakContext context(String formulier, UUID traject) {
        return new TaakContext(-1, traject, "9901", "taak-" + formulier, "proces", formulier, klantmanager(), VANDAAG);
    }

    private static Gebruiker klantmanager() {
        return new Gebruiker("klantmanager", "Kees", Set.of("klantmanager"), Set.of("9901"), Set.of(), Set.of());
    }

    private static List<String> formulieren() {
        List<String> uit = new ArrayList<>();
        for (String fase : FASEN) {
            try (Stream<Path> bestanden = Files.list(WORTEL.resolve("forms").resolve(fase))) {
                bestanden.map(pad -> pad.getFileName().toString()).filter(naam -> naam.endsWith(".form")).map(naam -> naam.replace(".form", "")).sorted().forEach(uit::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return uit;
    }

    private static Map<String, Map<String, Object>> fixtures(String formulier) {
        Map<String, Map<String, Object>> uit = new LinkedHashMap<>();
        try {
            JsonNode bestand = JSON.readTree(Files.readString(WORTEL.resolve("forms/src/test/fixtures/formulieren").resolve(formulier + ".json")));
            bestand.path("gevallen").forEach(geval -> {
                if (geval.path("fouten").isEmpty()) {
                    uit.put(geval.path("naam").asString(), JSON.convertValue(geval.path("antwoorden"), new TypeReference<Map<String, Object>>() {}));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uit;
    }

    private static Map<String, Map<String, Set<String>>> gedeclareerd() {
        Map<String, Map<String, Set<String>>> uit = new HashMap<>();
        Pattern taak = Pattern.compile("<bpmn:userTask id=\"taak-([^\"]+)\".*?</bpmn:userTask>", Pattern.DOTALL);
        Pattern feit = Pattern.compile("name=\"routing:([^\"]+)\" value=\"([^\"]+)\"");
        for (String fase : FASEN) {
            try (Stream<Path> bestanden = Files.list(WORTEL.resolve("processes").resolve(fase))) {
                for (Path bestand : bestanden.filter(pad -> pad.toString().endsWith(".bpmn")).toList()) {
                    Matcher m = taak.matcher(Files.readString(bestand));
                    while (m.find()) {
                        Map<String, Set<String>> feiten = new TreeMap<>();
                        Matcher f = feit.matcher(m.group());
                        while (f.find()) {
                            feiten.put(f.group(1), f.group(2).equals("boolean") ? Set.of("true", "false") : Set.of(f.group(2).substring("enum:".length()).split(",")));
                        }
                        uit.put(m.group(1), feiten);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return uit;
    }
}
