package nl.trajectregie.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.command.MigrateProcessInstanceCommandStep1.MigrateProcessInstanceCommandFinalStep;
import io.camunda.client.api.command.MigrateProcessInstanceCommandStep1.MigrateProcessInstanceCommandStep2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The case outlives the model (architecture.md, rule 5): an instance parked at each wait state goes to the next version by its
 * {@link Migratieplan}, keeps its timers and subscriptions, and goes on from there.
 */
class MigratieIT {

    private static final String PLAATSING = UUID.randomUUID().toString();
    private static Motor motor;
    private static final Map<String, Integer> VAN = new LinkedHashMap<>();
    private static final Map<String, Long> NAAR = new LinkedHashMap<>();

    @BeforeAll
    static void tweeVersies() {
        motor = Motor.start();
        Model.alle().forEach(m -> VAN.put(m.id(), (Integer) laatste(m.id()).get("versie")));
        motor.rolUit(bpmn -> bpmn.replaceAll("<zeebe:versionTag value=\"(\\d+)\"/>", "<zeebe:versionTag value=\"$1-volgende\"/>"));
        Model.alle().forEach(m -> {
            motor.totEr("de volgende versie van " + m.id(), "select 1 from engine.definitie where proces_id = ? and versielabel like '%-volgende'", m.id());
            NAAR.put(m.id(), (Long) laatste(m.id()).get("sleutel"));
        });
    }

    static Stream<Arguments> wachtplekken() {
        return Model.alle().stream().flatMap(model -> model.knopen().values().stream().filter(k -> zelfstandig(model, k) && !inGebeurtenis(model, k))
                .map(k -> Arguments.of(model.id(), k.id())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wachtplekken")
    void wieWachtWachtVerderInDeNieuweVersie(String proces, String element) {
        try (Traject t = new Traject(motor).job("azc.klantprofiel.lezen", Map.of("klantprofielAanwezig", false, "voorinburgering", "GEEN"))
                .job("begeleiding.moment.bepalen", Map.of("begeleidingsmoment", element.equals("deel-verdere-begeleiding") ? "WACHT" : "AFRONDEN", "volgendMomentOp",
                        motor.over(Duration.ofDays(30)), "afrondenOp", motor.over(Duration.ofDays(30)))).parkeer(proces, VAN.get(proces), element, variabelen())) {
            migreerEnControleer(t, proces, element);
            Model model = model(proces);
            gaVerder(t, model, model.knopen().get(element));
        }
    }

    @ParameterizedTest
    @MethodSource("gebeurtenissen")
    void watNaastHetTrajectLooptGaatMee(String bericht, String element) {
        try (Traject t = new Traject(motor).parkeer("inburgeringstraject", VAN.get("inburgeringstraject"), "deel-huisvesting", variabelen())) {
            t.ontvangt(bericht, t.id(), Map.of("meldingId", UUID.randomUUID().toString(), "achterhaaldId", UUID.randomUUID().toString(), "wijzigingId",
                    UUID.randomUUID().toString(), "signaalId", UUID.randomUUID().toString()));
            migreerEnControleer(t, "inburgeringstraject", element);
            t.ontvangt("melding-te-beoordelen", t.id(), Map.of("meldingId", UUID.randomUUID().toString())).wachtBij("taak-beoordeel-melding");
        }
    }

    static Stream<Arguments> gebeurtenissen() {
        return Stream.of(Arguments.of("melding-te-beoordelen", "taak-beoordeel-melding"), Arguments.of("achterhaald-te-beoordelen", "taak-beoordeel-achterhaalde-invoer"),
                Arguments.of("pip-wijziging-gevraagd", "deel-pip-wijziging"), Arguments.of("intake-heropend", "deel-extra-intakegesprekken"), Arguments.of("signaal-gemeld", "deel-begeleidingssignaal"),
                Arguments.of("participatie-heropend", "deel-nieuwe-participatie"));
    }

    @Test
    void wieVoortijdigAfsluitSluitAfInDeNieuweVersie() {
        try (Traject t = new Traject(motor).parkeer("inburgeringstraject", VAN.get("inburgeringstraject"), "deel-huisvesting", variabelen())) {
            t.ontvangt("traject-voortijdig-beeindigen");
            migreerEnControleer(t, "inburgeringstraject", "taak-rond-voortijdige-beeindiging-af");
            t.rondAf("taak-rond-voortijdige-beeindiging-af").klaar();
        }
    }

    @Test
    void eenHernoemdeTimerHoudtZijnMoment() {
        Model model = model("leerbaarheidstoets");
        String hernoemd = tekst(model).replace("wacht-herinnering-uitslag", "wacht-drie-weken");
        long doel = motor.client().newDeployResourceCommand().addResourceStringUtf8(hernoemd, "leerbaarheidstoets.bpmn")
                .addResourceStringUtf8("{\"type\":\"default\",\"id\":\"meld-aan-leerbaarheidstoets\",\"components\":[]}", "meld.form")
                .addResourceStringUtf8("{\"type\":\"default\",\"id\":\"volg-leerbaarheidstoets\",\"components\":[]}", "volg.form").send().join().getProcesses().getFirst()
                .getProcessDefinitionKey();
        Properties namen = new Properties();
        namen.setProperty("wacht-herinnering-uitslag", "wacht-drie-weken");
        Map<String, String> plan = Migratieplan.tussen(tekst(model).getBytes(StandardCharsets.UTF_8), hernoemd.getBytes(StandardCharsets.UTF_8), namen).elementen();
        try (Traject t = new Traject(motor).parkeer("leerbaarheidstoets", VAN.get("leerbaarheidstoets"), "wacht-op-uitslag", variabelen())) {
            t.wachtBij("wacht-op-uitslag");
            Object moment = motor.totEr("timer", "select vervalt_op from engine.timer where procesinstantie_sleutel = ?", t.instantie()).getFirst().get("vervalt_op");
            motor.vooruit(Duration.ofDays(1));
            migreer(t.instantie(), doel, plan);
            motor.totEr("timer onder zijn nieuwe naam, op het oude moment",
                    "select 1 from engine.timer where procesinstantie_sleutel = ? and element_id = 'wacht-drie-weken' and toestand = 'OPEN' and vervalt_op = ?", t.instantie(), moment);
            t.naTimer("wacht-drie-weken").wachtBij("taak-volg-leerbaarheidstoets").zonderIncident();
        } finally {
            motor.client().newDeployResourceCommand().addResourceStringUtf8(tekst(model), "leerbaarheidstoets.bpmn")
                    .addResourceStringUtf8("{\"type\":\"default\",\"id\":\"meld-aan-leerbaarheidstoets\",\"components\":[]}", "meld.form")
                    .addResourceStringUtf8("{\"type\":\"default\",\"id\":\"volg-leerbaarheidstoets\",\"components\":[]}", "volg.form").send().join();
        }
    }

    /** Version 1 could not take back a question to the taalaanbieder: whoever was asked then is let off in the new version. */
    @Test
    void eenVraagUitDeEersteVersieVervaltInDeNieuwe() throws IOException {
        Model nu = model("leervoortgang");
        String eerste = Files.readString(Path.of("src/test/resources/versies/leervoortgang-1.bpmn"));
        try (Traject t = new Traject(motor).job("leerroute.voortgang.bepalen", Map.of("voortgangstand", "WACHTEN", "volgendMomentOp", motor.over(Duration.ofDays(30))))) {
            t.parkeer("leervoortgang", rolUit(eerste), "taak-geef-voortgang-door", variabelen()).wachtBij("taak-geef-voortgang-door");
            migreer(t.instantie(), NAAR.get("leervoortgang"), Migratieplan.tussen(eerste.getBytes(StandardCharsets.UTF_8), tekst(nu).getBytes(StandardCharsets.UTF_8),
                    Migratieplan.hernoemd("leerroute", "leervoortgang", "1", "2")).elementen());
            t.ontvangt("voortgang-bekend").vervallen("taak-geef-voortgang-door").wachtBij("wacht-op-leervoortgang").zonderIncident();
        } finally {
            rolUit(tekst(nu));
        }
    }

    /** In version 1 everything in the nazorg came in one row: whoever has a task open there keeps it, and the decisions begin beside it in the new version. */
    @Test
    void naastEenOpenEvaluatieUitDeEersteVersieBeginnenDeBesluiten() throws IOException {
        Model nu = model("nazorg");
        String eerste = Files.readString(Path.of("src/test/resources/versies/nazorg-1.bpmn"));
        Map<String, Object> variabelen = variabelen();
        variabelen.put("nazorgmoment", "EVALUATIE");
        try (Traject t = new Traject(motor).job("nazorg.besluit.bepalen", Map.of("nazorgstap", "MOMENT", "nazorgmoment", "ZELFREDZAAMHEID", "volgendMomentOp", motor.over(Duration.ofDays(30))))) {
            t.parkeer("nazorg", rolUit(eerste), "deel-nazorgmoment", variabelen).wachtBij("taak-evalueer-nazorg");
            migreer(t.instantie(), NAAR.get("nazorg"), Migratieplan.tussen(eerste.getBytes(StandardCharsets.UTF_8), tekst(nu).getBytes(StandardCharsets.UTF_8),
                    Migratieplan.hernoemd("nazorg", "nazorg", "1", "2")).elementen());
            t.ontvangt("nazorgbesluiten-nodig", t.id(), Map.of("nazorgId", UUID.randomUUID().toString())).wachtBij("taak-beoordeel-economische-zelfredzaamheid");
            t.wachtBij("taak-evalueer-nazorg").rondAf("taak-evalueer-nazorg").wachtBij("wacht-op-nazorgmoment").wachtBij("taak-beoordeel-economische-zelfredzaamheid").zonderIncident();
            assertThat(t.gezien("nazorg.moment.bepalen").getLast()).as("tells that it is the new version").containsEntry("besluitenErnaast", true);
        } finally {
            rolUit(tekst(nu));
        }
    }

    /** Version 2 of the main line waited after the PIP at elements that are no more: whoever is there goes back one step, and on into the leerroute. */
    @ParameterizedTest
    @ValueSource(strings = {"wacht-op-vervolg", "taak-bepaal-vervolg"})
    void wieNaHetPipWachtteGaatVerderInDeLeerroute(String element) throws IOException {
        Model nu = model("inburgeringstraject");
        String tweede = Files.readString(Path.of("src/test/resources/versies/inburgeringstraject-2.bpmn"));
        CountDownLatch overgezet = new CountDownLatch(1);
        try (Traject t = new Traject(motor).job("traject.fase.wijzigen", job -> {
            wachtOp(overgezet);
            return Map.of();
        })) {
            t.parkeer("inburgeringstraject", rolUit(tweede), element, variabelen()).wachtBij(element);
            Migratieplan plan = Migratieplan.tussen(tweede.getBytes(StandardCharsets.UTF_8), tekst(nu).getBytes(StandardCharsets.UTF_8),
                    Migratieplan.hernoemd("inburgeringstraject", "inburgeringstraject", "2", "3"));
            long hier = (long) motor.vraag("select sleutel from engine.element where procesinstantie_sleutel = ? and element_id = ? and toestand = 'ACTIEF'", t.instantie(), element)
                    .getFirst().get("sleutel");
            motor.client().newModifyProcessInstanceCommand(t.instantie()).activateElement(plan.eerst().get(element)).and().terminateElement(hier).send().join();
            t.wachtBij("job-wijzig-fase-na-pip");
            migreer(t.instantie(), NAAR.get("inburgeringstraject"), plan.elementen());
            overgezet.countDown();
            t.wachtBij("deel-leerroute").wachtBij("taak-kies-participatie").zonderIncident();
        } finally {
            overgezet.countDown();
            rolUit(tekst(nu));
        }
    }

    /** The version number of this text, deployed with empty forms. */
    private static int rolUit(String bpmn) {
        var opdracht = motor.client().newDeployResourceCommand().addResourceStringUtf8(bpmn, "inburgeringstraject.bpmn");
        for (String formulier : Pattern.compile("formId=\"([^\"]+)\"").matcher(bpmn).results().map(m -> m.group(1)).distinct().toList()) {
            opdracht.addResourceStringUtf8("{\"type\":\"default\",\"id\":\"%s\",\"components\":[]}".formatted(formulier), formulier + ".form");
        }
        return opdracht.send().join().getProcesses().getFirst().getVersion();
    }

    private static void wachtOp(CountDownLatch moment) {
        try {
            moment.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void migreerEnControleer(Traject t, String proces, String element) {
        t.wachtBij(element);
        Model model = model(proces);
        int berichten = verwachteAbonnementen(model, element);
        int timers = verwachteTimers(model, element);
        motor.totEr("abonnementen bij " + element, "select 1 where (select count(*) from engine.abonnement where procesinstantie_sleutel = ? and toestand = 'OPEN') >= ?"
                + " and (select count(*) from engine.timer where procesinstantie_sleutel = ? and toestand = 'OPEN') >= ?", t.instantie(), berichten, t.instantie(), timers);
        var timersVooraf = timers(t);
        var berichtenVooraf = berichten(t);
        motor.vooruit(Duration.ofMinutes(1));
        byte[] bpmn = tekst(model).getBytes(StandardCharsets.UTF_8);
        migreer(t.instantie(), NAAR.get(proces), Migratieplan.tussen(bpmn, bpmn, new Properties()).elementen());
        motor.totEr(element + " in de nieuwe versie", "select 1 from engine.element where procesinstantie_sleutel = ? and element_id = ? and toestand = 'ACTIEF'"
                + " and definitie_sleutel = ?", t.instantie(), element, NAAR.get(proces));
        assertThat(timers(t)).as("timers bij %s", element).isEqualTo(timersVooraf);
        assertThat(berichten(t)).as("abonnementen bij %s", element).isEqualTo(berichtenVooraf);
        t.zonderIncident();
    }

    private static void migreer(long instantie, long doel, Map<String, String> plan) {
        MigrateProcessInstanceCommandStep2 opdracht = motor.client().newMigrateProcessInstanceCommand(instantie).migrationPlan(doel);
        MigrateProcessInstanceCommandFinalStep vol = null;
        for (Map.Entry<String, String> stap : plan.entrySet()) {
            vol = (vol == null ? opdracht : vol).addMappingInstruction(stap.getKey(), stap.getValue());
        }
        Objects.requireNonNull(vol).send().join();
    }

    /** From here the instance must go on: the task handed in, the message or the moment arrived. */
    private static void gaVerder(Traject t, Model model, Model.Knoop knoop) {
        switch (knoop.soort()) {
            case "userTask" -> {
                Object[] feiten = knoop.routering().entrySet().stream().flatMap(r -> Stream.of(r.getKey(),
                        r.getValue().equals("boolean") ? (Object) true : r.getValue().substring("enum:".length()).split(",")[0])).toArray();
                t.rondAf(knoop.id(), feiten);
            }
            case "eventBasedGateway" -> {
                Model.Knoop bericht = model.uit(knoop).stream().map(s -> model.knopen().get(s.naar())).filter(k -> model.bericht(k).isPresent()).findFirst().orElseThrow();
                t.ontvangt(model.bericht(bericht).orElseThrow(), model.sleutel(bericht).filter("plaatsingId"::equals).isPresent() ? PLAATSING : t.id(), Map.of()).langs(bericht.id());
            }
            case "intermediateCatchEvent" -> t.naTimer(knoop.id()).langs(knoop.id());
            default -> t.wachtBij(knoop.id());
        }
        t.zonderIncident();
    }

    private static boolean zelfstandig(Model model, Model.Knoop knoop) {
        boolean naGateway = model.in(knoop).stream().anyMatch(s -> model.knopen().get(s.van()).soort().equals("eventBasedGateway"))
                && knoop.soort().equals("intermediateCatchEvent");
        return knoop.wacht() && !naGateway && !gaatMeteenVerder(knoop);
    }

    /** A child in which nothing waits is no place to be parked. */
    private static boolean gaatMeteenVerder(Model.Knoop knoop) {
        return knoop.soort().equals("callActivity")
                && model(knoop.zeebe("calledElement").orElseThrow().getAttribute("processId")).knopen().values().stream().noneMatch(Model.Knoop::wacht);
    }

    private static boolean inGebeurtenis(Model model, Model.Knoop knoop) {
        return knoop.ouder() != null && model.knopen().get(knoop.ouder()).doorGebeurtenis();
    }

    private static Stream<Model.Knoop> wachtMee(Model model, String element) {
        Model.Knoop knoop = model.knopen().get(element);
        Stream<Model.Knoop> opRand = model.van("boundaryEvent").stream()
                .filter(b -> b.element().getAttribute("attachedToRef").equals(element) || b.element().getAttribute("attachedToRef").equals(knoop.ouder()));
        Stream<Model.Knoop> naGateway = knoop.soort().equals("eventBasedGateway") ? model.uit(knoop).stream().map(s -> model.knopen().get(s.naar())) : Stream.of(knoop);
        return Stream.concat(opRand, naGateway);
    }

    private static int verwachteAbonnementen(Model model, String element) {
        return (int) Stream.concat(wachtMee(model, element), luistertNaastHetTraject(model, element)).filter(k -> model.bericht(k).isPresent()).count();
    }

    /** The starts of the event subprocesses, which listen as long as no interrupting one has begun. */
    private static Stream<Model.Knoop> luistertNaastHetTraject(Model model, String element) {
        Model.Knoop ouder = model.knopen().get(model.knopen().get(element).ouder());
        boolean onderbroken = ouder != null && ouder.doorGebeurtenis()
                && model.van("startEvent").stream().anyMatch(s -> ouder.id().equals(s.ouder()) && !s.element().getAttribute("isInterrupting").equals("false"));
        return onderbroken ? Stream.empty() : model.van("startEvent").stream().filter(s -> s.ouder() != null && model.knopen().get(s.ouder()).doorGebeurtenis())
                .filter(s -> bevat(model, model.knopen().get(s.ouder()).ouder(), element));
    }

    /** Whether this frame ({@code null}: the process itself) is around the element. */
    private static boolean bevat(Model model, String kader, String element) {
        String hier = model.knopen().get(element).ouder();
        while (hier != null && !hier.equals(kader)) {
            hier = model.knopen().get(hier).ouder();
        }
        return Objects.equals(hier, kader);
    }

    private static int verwachteTimers(Model model, String element) {
        return (int) wachtMee(model, element).filter(k -> k.definitie("timer").isPresent()).count();
    }

    private static List<Map<String, Object>> timers(Traject t) {
        return motor.vraag("select sleutel, element_id, vervalt_op from engine.timer where procesinstantie_sleutel = ? and toestand = 'OPEN' order by sleutel", t.instantie());
    }

    private static List<Map<String, Object>> berichten(Traject t) {
        return motor.vraag("select berichtnaam, correlatiesleutel, element_id from engine.abonnement where procesinstantie_sleutel = ? and toestand = 'OPEN'"
                + " order by berichtnaam", t.instantie());
    }

    private static Map<String, Object> variabelen() {
        String moment = motor.over(Duration.ofDays(30));
        Map<String, Object> uit = new LinkedHashMap<>(Map.of("zoekWoning", false, "opstartklasAangeboden", false, "gesprekSoort", "EXTRA", "termijnsoort", "PIP_TERMIJN",
                "termijnstand", "LOPEND", "termijnaard", "WETTELIJK", "waarschuwingOp", moment, "verstrijktOp", moment, "herbeoordelingOp", moment, "reactieUiterlijkOp", moment));
        Stream.of("inhuizingsdagOp", "opstartfaseEindeOp", "volgendMomentOp", "afrondenOp", "signaalEvaluatieOp").forEach(datum -> uit.put(datum, moment));
        uit.putAll(Map.of("leerroute", "B1", "aanbodstand", "WACHTEN", "aanbodUiterlijkOp", motor.over(Duration.ofDays(92))));
        uit.put("inhuizingsdag", false);
        uit.put("eindgesprekNodig", true);
        uit.put("verlengingMogelijk", false);
        uit.put("wisselId", UUID.randomUUID().toString());
        uit.put("signaalId", UUID.randomUUID().toString());
        uit.put("termijnId", UUID.randomUUID().toString());
        uit.put("wijzigingId", UUID.randomUUID().toString());
        uit.putAll(Map.of("ritmeId", UUID.randomUUID().toString(), "contactId", UUID.randomUUID().toString(), "contactstand", "WACHTEN", "contactrol", "KLANTMANAGER",
                "volgendContactOp", moment));
        uit.put("afwijkingId", UUID.randomUUID().toString());
        uit.putAll(Map.of("nazorgAanleiding", "GEPLAATST", "nazorgstap", "WACHTEN", "nazorgmoment", "EERSTE_CONTACT", "nazorgId", UUID.randomUUID().toString()));
        uit.putAll(Map.of("plaatsingId", PLAATSING, "knelpuntId", UUID.randomUUID().toString(), "tweedeIntakeNodig", true, "toezeggingNodig", true, "jobcoachAanwezig", true));
        uit.putAll(Map.of("volgendMomentOp", moment, "ontzorgstand", "WACHTEN", "leefgeldstand", "WACHTEN", "overbruggingAdvies", "VOORSCHOT"));
        return uit;
    }

    private static Model model(String proces) {
        return Model.alle().stream().filter(m -> m.id().equals(proces)).findFirst().orElseThrow();
    }

    private static String tekst(Model model) {
        try {
            return Files.readString(model.bestand());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> laatste(String proces) {
        return Objects.requireNonNull(motor.totEr(proces, "select sleutel, versie from engine.definitie where proces_id = ? order by versie desc limit 1", proces).getFirst());
    }
}
