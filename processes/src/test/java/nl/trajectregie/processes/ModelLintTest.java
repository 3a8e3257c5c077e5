package nl.trajectregie.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.trajectregie.processes.Model.Knoop;
import nl.trajectregie.processes.Model.Stroom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The rules every model keeps (architecture.md rules 1, 2 and 5; style.md "Models are drawings for people"). */
class ModelLintTest {

    private static final Set<String> ROLLEN = Set.of("klantmanager", "maatschappelijk-begeleider", "inkomensconsulent", "budgetbegeleider", "casemanager-coa",
            "taalaanbieder", "taalcoach", "jobcoach", "huisvestingsmedewerker", "trajectbegeleider", "medisch-adviseur", "teamleider", "administratie");
    private static final Set<String> TERMIJNSOORTEN = Set.of("PIP_TERMIJN", "INBURGERINGSTERMIJN", "BEZWAARTERMIJN", "HUISVESTINGSTERMIJN", "OPROEPTERMIJN", "BEGELEIDINGSTERMIJN",
            "ONTZORGTERMIJN", "AANBODTERMIJN");
    private static final Set<String> DATUMVARIABELEN = Set.of("waarschuwingOp", "verstrijktOp", "herbeoordelingOp", "reactieUiterlijkOp", "inhuizingsdagOp", "opstartfaseEindeOp",
            "volgendMomentOp", "afrondenOp", "signaalEvaluatieOp", "volgendContactOp", "aanbodUiterlijkOp");
    private static final Map<String, String> VOORVOEGSEL = Map.ofEntries(Map.entry("userTask", "taak-"), Map.entry("serviceTask", "job-"),
            Map.entry("businessRuleTask", "bepaal-"), Map.entry("callActivity", "deel-"), Map.entry("subProcess", "deel-"), Map.entry("startEvent", "start-"),
            Map.entry("endEvent", "einde-"), Map.entry("intermediateCatchEvent", "wacht-"), Map.entry("boundaryEvent", "wacht-|fout-"),
            Map.entry("exclusiveGateway", "beslis-"), Map.entry("parallelGateway", "splits-"), Map.entry("inclusiveGateway", "splits-"),
            Map.entry("eventBasedGateway", "wacht-"));
    private static final Pattern VARIABELE = Pattern.compile("\\b[a-z][A-Za-z0-9]*\\b");
    private static final Set<String> FEEL = Set.of("true", "false", "null", "and", "or", "if", "then", "else", "not", "now", "duration");
    private static final Pattern PERSOONLIJK = Pattern.compile(
            "(?i).*(naam|bsn|vnummer|adres|geboorte|telefoon|e?mail|toelichting|reden|opmerking|notitie|bedrag|inkomen|gezondheid|medisch|schuld).*");
    private static final int MEESTE_ELEMENTEN = 19;
    private static final int LANGSTE_UITDRUKKING = 80;

    private static final List<Model> MODELLEN = Model.alle();
    private static final Catalogus CATALOGUS = new Catalogus();

    static List<Model> modellen() {
        return MODELLEN;
    }

    @Test
    void deProcessenVanHetEersteDeelZijnEr() {
        assertThat(MODELLEN).extracting(Model::id).doesNotHaveDuplicates()
                .contains("inburgeringstraject", "azc-overdracht", "brede-intake", "pip", "termijnbewaking");
        assertThat(MODELLEN).extracting(Model::id).containsExactlyInAnyOrderElementsOf(eersteKolom("Processen"));
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void heetNaarZijnBestandEnVertelWatHetDoet(Model model) {
        assertThat(model.bestand().getFileName().toString()).isEqualTo(model.id() + ".bpmn");
        assertThat(model.proces().getAttribute("name")).isNotBlank();
        assertThat(model.proces().getAttribute("isExecutable")).isEqualTo("true");
        assertThat(Model.kinderen(model.proces(), Model.BPMN, "documentation").map(Element::getTextContent)).singleElement().asString().isNotBlank();
        assertThat(Model.kinderen(model.proces(), Model.BPMN, "extensionElements").flatMap(e -> Model.kinderen(e, Model.ZEEBE, "versionTag"))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void elkElementHeeftEenSprekendIdEnEenNaam(Model model) {
        for (Knoop knoop : model.knopen().values()) {
            assertThat(VOORVOEGSEL).as("soort van %s", knoop.id()).containsKey(knoop.soort());
            assertThat(knoop.id()).matches("(" + VOORVOEGSEL.get(knoop.soort()) + ")[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(knoop.naam()).as(knoop.id()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void pastOpEenPagina(Model model) {
        Map<String, Long> perVlak = model.knopen().values().stream().filter(k -> !k.soort().equals("boundaryEvent"))
                .collect(Collectors.groupingBy(k -> String.valueOf(k.ouder()), Collectors.counting()));
        assertThat(perVlak.values()).allSatisfy(aantal -> assertThat(aantal).isLessThanOrEqualTo(MEESTE_ELEMENTEN));
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void eenTaakHeeftEenRolEenFormulierEnGeenDatumUitDeMotor(Model model) {
        for (Knoop taak : model.van("userTask")) {
            assertThat(taak.zeebe("userTask")).as(taak.id()).isPresent();
            Element toewijzing = taak.zeebe("assignmentDefinition").orElseThrow();
            assertThat(ROLLEN).contains(toewijzing.getAttribute("candidateGroups"));
            assertThat(toewijzing.hasAttribute("assignee")).isFalse();
            Element formulier = taak.zeebe("formDefinition").orElseThrow();
            assertThat(taak.id().substring("taak-".length()) + "-").as("formulier van %s", taak.id()).startsWith(formulier.getAttribute("formId") + "-");
            assertThat(formulier.getAttribute("bindingType")).isEqualTo("deployment");
            taak.zeebe("taskSchedule").ifPresent(s -> {
                assertThat(s.hasAttribute("dueDate")).as("%s: de fatale datum komt uit het grootboek", taak.id()).isFalse();
                assertThat(s.getAttribute("followUpDate")).matches("=now\\(\\) \\+ duration\\(\"P\\d+D\"\\)");
            });
            String termijnsoort = taak.eigenschappen().get("termijnsoort");
            if (termijnsoort != null) {
                assertThat(TERMIJNSOORTEN).contains(termijnsoort);
            }
            taak.routering().forEach((naam, soort) -> assertThat(soort).as("%s %s", taak.id(), naam).matches("boolean|date|enum:[A-Z0-9_]+(,[A-Z0-9_]+)+"));
        }
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void elkFormulierBestaatEnVraagtDeRouteringsfeiten(Model model) throws IOException {
        Path map = Model.PROCESSEN.resolveSibling("forms").resolve(model.map());
        for (Knoop taak : model.van("userTask")) {
            String formulierId = taak.zeebe("formDefinition").orElseThrow().getAttribute("formId");
            Path formulier = map.resolve(formulierId + ".form");
            assertThat(formulier).exists();
            String tekst = Files.readString(formulier);
            assertThat(tekst).containsPattern("\"id\"\\s*:\\s*\"%s\"".formatted(formulierId));
            taak.routering().forEach((naam, soort) -> {
                assertThat(tekst).as("%s vraagt %s", formulier.getFileName(), naam).containsPattern("\"key\"\\s*:\\s*\"%s\"".formatted(naam));
                if (soort.startsWith("enum:")) {
                    assertThat(soort.substring("enum:".length()).split(",")).as("%s: %s", formulier.getFileName(), naam)
                            .allSatisfy(waarde -> assertThat(tekst).containsPattern("\"value\"\\s*:\\s*\"%s\"".formatted(waarde)));
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void elkeJobHeeftEenTypeMetPuntenEnHerkansingen(Model model) {
        for (Knoop job : model.van("serviceTask")) {
            Element taak = job.zeebe("taskDefinition").orElseThrow();
            assertThat(taak.getAttribute("type")).matches("[a-z-]+(\\.[a-z-]+)+");
            assertThat(Integer.parseInt(taak.getAttribute("retries"))).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void elkeBeslissingIsTeLezen(Model model) {
        for (Knoop gateway : model.van("exclusiveGateway", "inclusiveGateway")) {
            List<Stroom> uit = model.uit(gateway);
            assertThat(uit).as(gateway.id()).hasSizeGreaterThan(1);
            assertThat(gateway.naam()).endsWith("?");
            assertThat(uit).as(gateway.id()).allSatisfy(s -> assertThat(s.naam()).isNotBlank());
            assertThat(uit).as("standaard van %s", gateway.id()).filteredOn(s -> s.voorwaarde() == null).extracting(Stroom::id)
                    .containsExactly(gateway.element().getAttribute("default"));
            assertThat(uit).filteredOn(s -> s.voorwaarde() != null).allSatisfy(s -> {
                assertThat(s.voorwaarde()).startsWith("=").hasSizeLessThan(LANGSTE_UITDRUKKING).doesNotContain("\n");
            });
        }
    }

    /** A token at a parallel join cannot be migrated; a line ends in its own end event. */
    @ParameterizedTest
    @MethodSource("modellen")
    void nergensWachtEenLijnOpEenAndere(Model model) {
        assertThat(model.van("parallelGateway", "inclusiveGateway")).allSatisfy(g -> assertThat(model.in(g)).hasSize(1));
        assertThat(model.van("endEvent")).allSatisfy(e -> assertThat(e.definitie("terminate")).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void elkeWachtplekHeeftEenEigenaarEnEenUitweg(Model model) {
        for (Knoop wacht : model.van("eventBasedGateway", "intermediateCatchEvent", "boundaryEvent")) {
            if (wacht.definitie("error").isEmpty()) {
                assertThat(ROLLEN).as(wacht.id()).contains(wacht.eigenschappen().get("eigenaar"));
            }
        }
        for (Knoop gateway : model.van("eventBasedGateway")) {
            List<Knoop> volgt = model.uit(gateway).stream().map(s -> model.knopen().get(s.naar())).toList();
            assertThat(volgt).as("%s heeft een moment waarop iemand kijkt", gateway.id()).anyMatch(k -> k.definitie("timer").isPresent());
        }
        for (Knoop bericht : model.van("intermediateCatchEvent")) {
            if (bericht.definitie("message").isPresent()) {
                assertThat(model.in(bericht)).as("%s wacht naast een timer", bericht.id()).allMatch(s -> model.knopen().get(s.van()).soort().equals("eventBasedGateway"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void eenTimerIsEenDuurOfEenDatumDieErAltijdIs(Model model) {
        for (Knoop knoop : model.knopen().values()) {
            if (knoop.definitie("timer").isEmpty()) {
                continue;
            }
            assertThat(knoop.timer("timeCycle")).as("%s: geen herhaling in de motor", knoop.id()).isEmpty();
            knoop.timer("timeDuration").ifPresent(d -> assertThat(d.contains("T") ? Duration.parse(d).isPositive() : !Period.parse(d).isNegative()).isTrue());
            knoop.timer("timeDate").ifPresent(d -> assertThat(DATUMVARIABELEN).as(knoop.id()).contains(d.substring(1)));
            assertThat(knoop.timer("timeDuration").or(() -> knoop.timer("timeDate"))).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void eenDeelprocesKrijgtAlleenWatHetNodigHeeft(Model model) {
        Set<String> processen = MODELLEN.stream().map(Model::id).collect(Collectors.toSet());
        for (Knoop aanroep : model.van("callActivity")) {
            Element doel = aanroep.zeebe("calledElement").orElseThrow();
            assertThat(processen).contains(doel.getAttribute("processId"));
            assertThat(doel.getAttribute("propagateAllParentVariables")).isEqualTo("false");
            assertThat(doel.getAttribute("propagateAllChildVariables")).isEqualTo("false");
            assertThat(doel.getAttribute("bindingType")).as("altijd de nieuwste versie").isIn("", "latest");
            assertThat(aanroep.invoer()).containsEntry("trajectId", "=trajectId").containsEntry("gemeente", "=gemeente");
        }
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void deMotorKentAlleenVariabelenUitDeCatalogus(Model model) {
        Set<String> bekend = CATALOGUS.variabelen();
        Set<String> gebruikt = new TreeSet<>();
        for (Knoop knoop : model.knopen().values()) {
            gebruikt.addAll(knoop.routering().keySet());
            Map<String, String> beide = new HashMap<>(knoop.invoer());
            beide.putAll(knoop.uitvoer());
            beide.forEach((doel, bron) -> {
                assertThat(bron).as(knoop.id()).startsWith("=").hasSizeLessThan(LANGSTE_UITDRUKKING);
                gebruikt.add(doel);
                gebruikt.addAll(variabelen(bron));
            });
            knoop.zeebe("calledDecision").ifPresent(d -> gebruikt.add(d.getAttribute("resultVariable")));
            knoop.timer("timeDate").ifPresent(d -> gebruikt.addAll(variabelen(d)));
            model.sleutel(knoop).ifPresent(gebruikt::add);
        }
        model.stromen().stream().filter(s -> s.voorwaarde() != null).forEach(s -> gebruikt.addAll(variabelen(s.voorwaarde())));
        assertThat(bekend).containsAll(gebruikt);
        assertThat(gebruikt).noneMatch(v -> PERSOONLIJK.matcher(v).matches());
    }

    /** A condition on something that nobody sets is always false: each variable comes from a task, a job, a decision or the caller. */
    @ParameterizedTest
    @MethodSource("modellen")
    void watEenBeslissingVraagtIsDaarvoorGezet(Model model) {
        Set<String> gezet = new HashSet<>(Set.of("trajectId", "gemeente"));
        Map<String, List<String>> jobUitvoer = jobUitvoer();
        for (Knoop knoop : model.knopen().values()) {
            gezet.addAll(knoop.routering().keySet());
            gezet.addAll(knoop.uitvoer().keySet());
            gezet.addAll(jobUitvoer.getOrDefault(knoop.id(), List.of()));
            knoop.zeebe("calledDecision").ifPresent(d -> gezet.add(d.getAttribute("resultVariable")));
        }
        MODELLEN.stream().flatMap(m -> m.van("callActivity").stream())
                .filter(a -> a.zeebe("calledElement").orElseThrow().getAttribute("processId").equals(model.id())).forEach(a -> gezet.addAll(a.invoer().keySet()));
        for (List<String> rij : CATALOGUS.tabel("Berichten")) {
            if (model.knopen().values().stream().anyMatch(k -> model.bericht(k).filter(Catalogus.codes(rij.get(0)).getFirst()::equals).isPresent())) {
                Matcher namen = VARIABELE.matcher(rij.get(3));
                while (namen.find()) {
                    gezet.add(namen.group());
                }
            }
        }
        model.stromen().stream().filter(s -> s.voorwaarde() != null)
                .forEach(s -> assertThat(gezet).as("%s: %s", s.id(), s.voorwaarde()).containsAll(variabelen(s.voorwaarde())));
        model.van("intermediateCatchEvent", "boundaryEvent").forEach(k -> k.timer("timeDate")
                .ifPresent(d -> assertThat(gezet).as(k.id()).contains(d.substring(1))));
    }

    @ParameterizedTest
    @MethodSource("modellen")
    void eenVergelekenWaardeKanOokVoorkomen(Model model) {
        Map<String, Set<String>> waarden = new HashMap<>();
        MODELLEN.stream().flatMap(m -> m.van("userTask").stream()).forEach(t -> t.routering().forEach((naam, soort) -> {
            if (soort.startsWith("enum:")) {
                waarden.computeIfAbsent(naam, n -> new HashSet<>()).addAll(List.of(soort.substring(5).split(",")));
            }
        }));
        Pattern vergelijking = Pattern.compile("(\\w+) = \"([A-Z_]+)\"");
        for (Stroom stroom : model.stromen()) {
            Matcher m = vergelijking.matcher(String.valueOf(stroom.voorwaarde()));
            while (m.find()) {
                if (waarden.containsKey(m.group(1))) {
                    assertThat(waarden.get(m.group(1))).as(stroom.id()).contains(m.group(2));
                }
            }
        }
    }

    @Test
    void deTakenZijnDieVanDeCatalogus() {
        Map<String, List<String>> beloofd = new LinkedHashMap<>();
        CATALOGUS.tabel("Usertaken").forEach(rij -> beloofd.put(Catalogus.codes(rij.get(0)).getFirst(),
                List.of(rij.get(2), rij.get(3), Catalogus.codes(rij.get(4)).getFirst(), rij.get(5).replace("–", ""), routering(rij.get(6)))));
        Map<String, List<String>> getekend = new LinkedHashMap<>();
        MODELLEN.forEach(m -> m.van("userTask").forEach(t -> getekend.put(t.id(), List.of(m.id(),
                t.zeebe("assignmentDefinition").orElseThrow().getAttribute("candidateGroups"), t.zeebe("formDefinition").orElseThrow().getAttribute("formId"),
                t.eigenschappen().getOrDefault("termijnsoort", ""), new TreeSet<>(t.routering().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList()).toString()))));
        assertThat(getekend).containsExactlyInAnyOrderEntriesOf(beloofd);
    }

    @Test
    void deJobsZijnDieVanDeCatalogus() {
        Map<String, String> beloofd = new LinkedHashMap<>();
        CATALOGUS.tabel("Jobs").forEach(rij -> Catalogus.codes(rij.get(0)).forEach(id -> beloofd.put(id, Catalogus.codes(rij.get(1)).getFirst())));
        Map<String, String> getekend = new LinkedHashMap<>();
        MODELLEN.forEach(m -> m.van("serviceTask").forEach(j -> getekend.put(j.id(), j.zeebe("taskDefinition").orElseThrow().getAttribute("type"))));
        assertThat(getekend).containsExactlyInAnyOrderEntriesOf(beloofd);
    }

    @Test
    void deBerichtenZijnDieVanDeCatalogus() {
        Map<String, Set<String>> beloofd = new LinkedHashMap<>();
        CATALOGUS.tabel("Berichten").forEach(rij -> beloofd.put(Catalogus.codes(rij.get(0)).getFirst(), new TreeSet<>(Catalogus.codes(rij.get(4)))));
        Map<String, Set<String>> getekend = new LinkedHashMap<>();
        Map<String, String> sleutels = new LinkedHashMap<>();
        MODELLEN.forEach(m -> m.knopen().values().forEach(k -> m.bericht(k).ifPresent(naam -> {
            getekend.computeIfAbsent(naam, n -> new TreeSet<>()).add(k.id());
            m.sleutel(k).ifPresent(sleutel -> sleutels.put(naam, sleutel));
        })));
        assertThat(getekend).containsExactlyInAnyOrderEntriesOf(beloofd);
        CATALOGUS.tabel("Berichten").forEach(rij -> {
            String naam = Catalogus.codes(rij.get(0)).getFirst();
            assertThat(sleutels.getOrDefault(naam, rij.get(1))).as(naam).isEqualTo(rij.get(1));
        });
    }

    @Test
    void deTimersZijnDieVanDeCatalogus() {
        Map<String, String> beloofd = new LinkedHashMap<>();
        CATALOGUS.tabel("Timers").forEach(rij -> Catalogus.codes(rij.get(0)).forEach(id -> beloofd.put(id, rij.get(2).replace("`", ""))));
        Map<String, String> getekend = new LinkedHashMap<>();
        MODELLEN.forEach(m -> m.knopen().values().forEach(k -> k.timer("timeDuration").or(() -> k.timer("timeDate").map(d -> d.substring(1)))
                .ifPresent(moment -> getekend.put(k.id(), moment))));
        assertThat(getekend).containsExactlyInAnyOrderEntriesOf(beloofd);
    }

    /** contract.md: every type is accepted, and wakes a process or makes <em>Beoordeel melding</em>. */
    @Test
    void elkeGebeurtenisVanHetContractHeeftEenBestemming() {
        Set<String> bestemd = CATALOGUS.tabel("Binnenkomende gebeurtenis").stream().flatMap(rij -> Catalogus.codes(rij.getFirst()).stream()).collect(Collectors.toSet());
        assertThat(bestemd).containsExactlyInAnyOrder("coa.klantprofiel-ontvangen", "coa.voorinburgering-beeindigd", "wonen.woning-toegewezen", "brp.ingeschreven",
                "brp.verhuisd", "brp.overleden", "inkomen.bijstand-toegekend", "inkomen.bijstand-beeindigd", "duo.inburgeringsplicht-vastgesteld",
                "duo.inburgeringsplicht-beeindigd", "duo.leerbaarheidstoets-uitslag", "duo.examenresultaat", "duo.termijn-vastgesteld", "duo.termijn-verlengd",
                "duo.ontheffing-verleend", "duo.vrijstelling-verleend", "taal.ingeschreven", "taal.niveau-behaald", "taal.verzuim", "taal.uren", "werk.plaatsing-gestart",
                "werk.plaatsing-beeindigd", "toeslag.toegekend", "toeslag.betaald-aan-client", "betaling.geboekt", "betaling.mislukt", "bezwaar.ontvangen");
        Set<String> berichten = eersteKolom("Berichten");
        CATALOGUS.tabel("Binnenkomende gebeurtenis").forEach(rij -> assertThat(berichten).contains(Catalogus.codes(rij.get(1)).getFirst()));
    }

    private static Set<String> eersteKolom(String tabel) {
        return CATALOGUS.tabel(tabel).stream().map(rij -> Catalogus.codes(rij.getFirst()).getFirst()).collect(Collectors.toSet());
    }

    private static String routering(String cel) {
        Set<String> uit = new TreeSet<>();
        Matcher m = Pattern.compile("`(\\w+)` (boolean|date|enum:[A-Z0-9_,]+)").matcher(cel);
        while (m.find()) {
            uit.add(m.group(1) + " " + m.group(2).replaceAll(",$", ""));
        }
        return uit.toString();
    }

    private static Map<String, List<String>> jobUitvoer() {
        Map<String, List<String>> uit = new HashMap<>();
        CATALOGUS.tabel("Jobs").forEach(rij -> Catalogus.codes(rij.get(0)).forEach(id -> uit.put(id, Catalogus.codes(rij.get(4)))));
        return uit;
    }

    private static Set<String> variabelen(String uitdrukking) {
        Set<String> uit = new TreeSet<>();
        Matcher m = VARIABELE.matcher(uitdrukking.replaceAll("\"[^\"]*\"", "").replaceAll("\\.\\w+", ""));
        while (m.find()) {
            if (!FEEL.contains(m.group())) {
                uit.add(m.group());
            }
        }
        return uit;
    }
}
