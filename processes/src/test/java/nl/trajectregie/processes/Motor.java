package nl.trajectregie.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.trajectregie.lokaal.Databaserol;
import nl.trajectregie.lokaal.LokaleOmgeving;
import nl.trajectregie.lokaal.Postgres;

/**
 * The real broker with our exporter, once per suite, every model on it, and a generic worker per job type. Tests see what the exporter
 * wrote. The clock only goes forward; each test has its own traject, so they do not meet.
 */
final class Motor {

    private static final Duration GEDULD = Duration.ofSeconds(20);
    private static Motor enige;

    private final LokaleOmgeving omgeving;
    private final CamundaClient client;
    private final Connection leesmodel;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Function<ActivatedJob, Object>> antwoorden = new ConcurrentHashMap<>();
    private final Map<String, List<Map<String, Object>>> gezien = new ConcurrentHashMap<>();

    /** What a job answers instead of variables: a BPMN error. */
    record Fout(String code) {}

    static synchronized Motor start() {
        if (enige == null) {
            enige = new Motor();
            Runtime.getRuntime().addShutdownHook(new Thread(enige::stop));
        }
        return enige;
    }

    private Motor() {
        omgeving = LokaleOmgeving.builder().metPostgres().naPostgres(Motor::leesmodel).metZeebe().start();
        assertThat(omgeving.zeebe().metExporter()).as("de exporter is gebouwd").isTrue();
        client = CamundaClient.newClientBuilder().grpcAddress(URI.create(omgeving.zeebe().grpcAdres())).restAddress(URI.create(omgeving.zeebe().restAdres()))
                .preferRestOverGrpc(false).useDefaultRetryPolicy(true).defaultRequestTimeout(Duration.ofSeconds(20)).build();
        try {
            leesmodel = omgeving.postgres().verbindAlsBeheerder();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        rolUit(model -> model);
        Set<String> jobtypes = new TreeSet<>();
        Model.alle().forEach(m -> m.van("serviceTask").forEach(j -> jobtypes.add(j.zeebe("taskDefinition").orElseThrow().getAttribute("type"))));
        jobtypes.forEach(type -> client.newWorker().jobType(type).handler(this::voerUit).name("modeltest").pollInterval(Duration.ofMillis(20)).open());
    }

    private void stop() {
        client.close();
        omgeving.close();
    }

    private static void leesmodel(Postgres postgres) {
        Path ddl = Model.PROCESSEN.resolveSibling("engine").resolve("kern/src/main/resources/db/engine");
        try (Connection eigenaar = postgres.verbind(Databaserol.EIGENAAR); Statement opdracht = eigenaar.createStatement(); Stream<Path> bestanden = Files.list(ddl)) {
            for (Path bestand : bestanden.sorted(Comparator.comparingInt(Motor::volgnummer)).toList()) {
                opdracht.execute(Files.readString(bestand));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number in {@code V12__naam.sql}: Flyway's order. */
    private static int volgnummer(Path migratie) {
        return Integer.parseInt(migratie.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"));
    }

    /** Deploys every phase folder, processes with their own forms, after a change to the BPMN text. */
    void rolUit(Function<String, String> wijziging) {
        Map<String, List<Path>> perMap = new TreeMap<>();
        Stream.of(".bpmn", ".dmn").flatMap(e -> Model.bestanden(e).stream()).forEach(f -> perMap.computeIfAbsent(f.getParent().getFileName().toString(),
                m -> new ArrayList<>()).add(f));
        perMap.forEach((map, bestanden) -> {
            var opdracht = client.newDeployResourceCommand().addResourceStringUtf8("{\"type\":\"default\",\"id\":\"leeg-%s\",\"components\":[]}".formatted(map), "leeg.form");
            for (Path bestand : bestanden) {
                opdracht.addResourceStringUtf8(wijziging.apply(tekst(bestand)), bestand.getFileName().toString());
            }
            for (Map.Entry<String, String> formulier : formulieren(map).entrySet()) {
                opdracht.addResourceStringUtf8(formulier.getValue(), formulier.getKey() + ".form");
            }
            opdracht.send().join();
        });
    }

    private static Map<String, String> formulieren(String map) {
        Map<String, String> uit = new TreeMap<>();
        Path formulieren = Model.PROCESSEN.resolveSibling("forms").resolve(map);
        for (Path bestand : Model.bestanden(".bpmn")) {
            if (bestand.getParent().getFileName().toString().equals(map)) {
                Pattern.compile("formId=\"([^\"]+)\"").matcher(tekst(bestand)).results().map(m -> m.group(1)).forEach(id -> {
                    Path formulier = formulieren.resolve(id + ".form");
                    uit.put(id, Files.exists(formulier) ? tekst(formulier) : "{\"type\":\"default\",\"id\":\"%s\",\"components\":[]}".formatted(id));
                });
            }
        }
        return uit;
    }

    private static String tekst(Path bestand) {
        try {
            return Files.readString(bestand);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CamundaClient client() {
        return client;
    }

    // --- jobs ---------------------------------------------------------------------------------------------------------------------

    void antwoord(String traject, String jobtype, Function<ActivatedJob, Object> antwoord) {
        antwoorden.put(traject + "/" + jobtype, antwoord);
    }

    /** The variables with which a job type was asked for this traject, in order. */
    List<Map<String, Object>> gezien(String traject, String jobtype) {
        return gezien.getOrDefault(traject + "/" + jobtype, List.of());
    }

    private void voerUit(JobClient jobs, ActivatedJob job) {
        String sleutel = job.getVariable("trajectId") + "/" + job.getType();
        gezien.computeIfAbsent(sleutel, s -> new CopyOnWriteArrayList<>()).add(job.getVariablesAsMap());
        Object antwoord = antwoorden.getOrDefault(sleutel, j -> standaard(j.getType())).apply(job);
        if (antwoord instanceof Fout fout) {
            jobs.newThrowErrorCommand(job).errorCode(fout.code).send().join();
        } else {
            jobs.newCompleteCommand(job).variables(castMap(antwoord)).send().join();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> castMap(Object antwoord) {
        return (Map<String, Object>) antwoord;
    }

    private Map<String, Object> standaard(String type) {
        return switch (type) {
            case "traject.inrichting-en-rollen.vastleggen" -> Map.of("viaAzc", true, "huisvestingNodig", true, "zoekWoning", false, "opstartklasAangeboden", false,
                    "begeleidingBuitenRecht", false, "inhuizingsdag", false);
            case "participatie.plaatsing.voorbereiden" -> Map.of("plaatsingId", UUID.randomUUID().toString());
            case "nazorg.moment.bepalen", "nazorg.besluit.bepalen" -> Map.of("nazorgstap", "WACHTEN", "nazorgmoment", "GEEN", "volgendMomentOp", over(Duration.ofDays(30)));
            case "nazorg.afsluiten" -> Map.of("nazorgUitkomst", "AFGEROND");
            case "participatie.moment.bepalen" -> Map.of("volgendMomentOp", over(Duration.ofDays(30)));
            case "participatie.vervolg.bepalen" -> Map.of("participatieVervolg", "KIEZEN");
            case "azc.klantprofiel.lezen" -> Map.of("klantprofielAanwezig", true, "voorinburgering", "GEEN");
            case "begeleiding.start.bepalen" -> Map.of("begeleidingsstart", "START");
            case "begeleiding.opstartfase.bepalen" -> Map.of("opstartfaseVoorbij", false, "opstartfaseEindeOp", over(Duration.ofDays(90)));
            case "begeleiding.wissel.voorbereiden" -> Map.of("wisselNodig", false);
            case "begeleiding.moment.bepalen" -> Map.of("begeleidingsmoment", "AFRONDEN", "volgendMomentOp", over(Duration.ofDays(30)), "afrondenOp", over(Duration.ofDays(30)));
            case "begeleiding.afronding.bepalen" -> Map.of("formeelEinde", true, "eindgesprekNodig", true, "verlengingMogelijk", false);
            case "begeleiding.eindstukken.opmaken" -> Map.of("warmeOverdrachtNodig", false);
            case "begeleiding.signaal.vastleggen" -> Map.of("signaalEvaluatieOp", over(Duration.ofDays(28)));
            case "huisvesting.inhuizingsdag.bepalen" -> Map.of("inhuizingsdagOp", over(Duration.ofDays(1)));
            case "huisvesting.stand.bepalen" -> Map.of("gehuisvest", false);
            case "intake.advies.voorbereiden" -> Map.of("leerbaarheid", "HAALBAAR", "leeftijdsklasse", "VANAF_30", "onderwijswens", false);
            case "intake.oproep.vastleggen" -> Map.of("reactieUiterlijkOp", zonderSeconden(over(Duration.ofDays(14))));
            case "intake.instrumenten.bepalen" -> Map.of("instrumentenNodig", true);
            case "contact.stand.bepalen" -> Map.of("contactstand", "BEEINDIGD", "contactrol", "KLANTMANAGER");
            case "termijn.overschrijding.vastleggen" -> Map.of("beoordelingNodig", true, "herbeoordelingOp", over(Duration.ofDays(28)));
            case "ontzorgen.stand.bepalen" -> Map.of("ontzorgstand", "WACHTEN", "volgendMomentOp", over(Duration.ofDays(30)));
            case "ontzorgen.betaalkalender.bijwerken" -> Map.of("betaalstand", "LOOPT", "volgendMomentOp", over(Duration.ofDays(30)));
            case "ontzorgen.toeslagen.bepalen" -> Map.of("toeslagstand", "WACHTEN", "volgendMomentOp", over(Duration.ofDays(30)));
            case "ontzorgen.leefgeld.bepalen" -> Map.of("leefgeldstand", "WACHTEN", "tekort", "GEEN", "toeslagVerwacht", false, "volgendMomentOp", over(Duration.ofDays(30)));
            case "ontzorgen.leren.bepalen" -> Map.of("leerstand", "WACHTEN", "volgendMomentOp", over(Duration.ofDays(30)));
            case "duaal.traject.voorbereiden" -> Map.of("duaalVerplicht", false, "tweedeIntakeNodig", true, "toezeggingNodig", true);
            case "duaal.traject.afsluiten" -> Map.of("duaalUitkomst", "AFGEROND");
            case "duaal.intensiteit.bepalen" -> Map.of("intensiteitsregel", "GEEN", "vestigingsklasse", "ONBEKEND", "tempo", "ONBEKEND");
            case "duaal.groep.voorstellen" -> Map.of("groepsvoorstel", "GROEP");
            case "duaal.moment.bepalen" -> Map.of("duaalmoment", "WACHTEN", "volgendMomentOp", over(Duration.ofDays(30)));
            case "plaatsing.beginnen" -> Map.of("plaatsingId", UUID.randomUUID().toString());
            case "plaatsing.afsluiten" -> Map.of("plaatsingUitkomst", "BEHOUDEN");
            case "plaatsing.toetsen" -> Map.of("plaatsingsdoel", "UITSTROOM", "taalrijk", false, "roosterbotsing", false, "plekvoorwaarden", "IN_ORDE");
            case "plaatsing.start.bepalen" -> Map.of("plaatsingsstart", "WACHTEN", "volgendMomentOp", over(Duration.ofDays(7)));
            case "plaatsing.moment.bepalen" -> Map.of("plaatsingsmoment", "WACHTEN", "jobcoachAanwezig", true, "volgendMomentOp", over(Duration.ofDays(30)));
            case "plaatsing.knelpunt.plannen" -> Map.of("volgendMomentOp", over(Duration.ofDays(14)));
            case "leerroute.starten", "leerroute.routewissel.verwerken" -> Map.of("leerroute", "B1");
            case "leerroute.afsluiten" -> Map.of("leerrouteUitkomst", "VOLDAAN");
            case "leerroute.aanbod.bepalen" -> Map.of("aanbodstand", "WACHTEN", "volgendMomentOp", over(Duration.ofDays(28)), "aanbodUiterlijkOp", over(Duration.ofDays(92)));
            case "leerroute.voortgang.bepalen" -> Map.of("voortgangstand", "WACHTEN", "volgendMomentOp", over(Duration.ofDays(56)));
            case "leerroute.pvt.bepalen" -> Map.of("pvtstand", "WACHTEN", "volgendMomentOp", over(Duration.ofDays(30)));
            case "leerroute.map.bepalen" -> Map.of("mapstand", "WACHTEN", "volgendMomentOp", over(Duration.ofDays(30)));
            case "leerroute.examens.bepalen" -> Map.of("examenstand", "WACHTEN", "volgendMomentOp", over(Duration.ofDays(30)));
            case "leerroute.z-route.bepalen" -> Map.of("zstand", "WACHTEN", "volgendMomentOp", over(Duration.ofDays(90)));
            default -> Map.of();
        };
    }

    /** As {@code OffsetDateTime.toString()} writes midnight: {@code 2026-12-06T00:00+01:00}. */
    private static String zonderSeconden(String moment) {
        return OffsetDateTime.parse(moment).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    // --- clock --------------------------------------------------------------------------------------------------------------------

    Instant nu() {
        String antwoord = http("GET", "/actuator/clock", null);
        return Instant.ofEpochMilli(Long.parseLong(antwoord.replaceAll("(?s).*\"epochMilli\"\\s*:\\s*(\\d+).*", "$1")));
    }

    /** A moment from now as the ledger gives it: a date-time with offset. */
    String over(Duration duur) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(nu().plus(duur).atZone(ZoneId.of("Europe/Amsterdam")));
    }

    void vooruit(Duration duur) {
        http("POST", "/actuator/clock/add", "{\"offsetMilli\":%d}".formatted(duur.toMillis()));
    }

    private String http(String methode, String pad, String inhoud) {
        HttpRequest verzoek = HttpRequest.newBuilder(URI.create(omgeving.zeebe().beheerAdres() + pad)).header("content-type", "application/json")
                .method(methode, inhoud == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(inhoud)).build();
        try {
            HttpResponse<String> antwoord = http.send(verzoek, HttpResponse.BodyHandlers.ofString());
            assertThat(antwoord.statusCode()).as(antwoord.body()).isLessThan(300);
            return antwoord.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    // --- read model ---------------------------------------------------------------------------------------------------------------

    /** Rows of the read model; {@code ?} is filled from the parameters. */
    synchronized List<Map<String, Object>> vraag(String sql, Object... parameters) {
        try (PreparedStatement opdracht = leesmodel.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                opdracht.setObject(i + 1, parameters[i]);
            }
            List<Map<String, Object>> uit = new ArrayList<>();
            try (ResultSet rijen = opdracht.executeQuery()) {
                while (rijen.next()) {
                    Map<String, Object> rij = new LinkedHashMap<>();
                    for (int i = 1; i <= rijen.getMetaData().getColumnCount(); i++) {
                        rij.put(rijen.getMetaData().getColumnLabel(i), rijen.getObject(i));
                    }
                    uit.add(rij);
                }
            }
            return uit;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the read model has at least one such row, and gives the rows. */
    List<Map<String, Object>> totEr(String wat, String sql, Object... parameters) {
        Instant einde = Instant.now().plus(GEDULD);
        while (true) {
            List<Map<String, Object>> rijen = vraag(sql, parameters);
            if (!rijen.isEmpty()) {
                return rijen;
            }
            if (Instant.now().isAfter(einde)) {
                throw new AssertionError("Niet gezien binnen %s: %s%nStand: %s%nIncidenten: %s".formatted(GEDULD, wat,
                        vraag("select distinct proces_id, element_id from engine.element where toestand = 'ACTIEF' and traject_id::text = any(?)", (Object) tekst(parameters)),
                        vraag("select element_id, soort, melding from engine.incident where toestand = 'OPEN'")));
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static String[] tekst(Object... parameters) {
        return Stream.of(parameters).map(String::valueOf).toArray(String[]::new);
    }
}
