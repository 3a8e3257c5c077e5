package nl.trajectregie.portaal.bewijs;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import nl.trajectregie.lokaal.Applicatie;
import nl.trajectregie.lokaal.Databaserol;
import nl.trajectregie.lokaal.LokaleOmgeving;
import nl.trajectregie.lokaal.Postgres;
import nl.trajectregie.portaal.test.Api;
import nl.trajectregie.portaal.test.Begintijd;
import nl.trajectregie.portaal.test.Wacht;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * PostgreSQL, Zeebe, Keycloak and the application, each a process of its own that a test can kill; started once per run. Whatever the broker
 * exports is written to {@link #opname()} as well.
 */
final class Opstelling {

    static final Duration GEDULD = Duration.ofMinutes(4);
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private static Opstelling gedeeld;

    private final Path opname;
    private final Sporenvanger sporen = new Sporenvanger();
    private final LokaleOmgeving delen;
    private final JdbcClient databank;
    private final Map<String, Api> personen = new ConcurrentHashMap<>();
    private final Brokerstand stand = new Brokerstand();
    private volatile Applicatie aangesproken;

    private Opstelling() {
        try {
            opname = Files.createTempDirectory("trajectregie-opname-").resolve("records.jsonl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        opname.toFile().deleteOnExit();
        opname.getParent().toFile().deleteOnExit();
        delen = LokaleOmgeving.builder().metPostgres().metZeebe().opname(opname).metKeycloak().metApplicatie()
                .variabele("MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT", sporen.adres()).variabele("MANAGEMENT_TRACING_SAMPLING_PROBABILITY", "1.0")
                .voortgang(regel -> System.out.println("[opstelling] " + regel)).start();
        aangesproken = delen.applicatie();
        Runtime.getRuntime().addShutdownHook(new Thread(delen::close, "opstelling-opruimen"));
        databank = JdbcClient.create(lijnen(delen.postgres()));
        wacht("the models are deployed", () -> tel("select count(*) from engine.startabonnement where toestand = 'OPEN' and berichtnaam = 'traject-gekoppeld'") > 0
                || tel("select count(distinct proces_id) from engine.definitie") >= 14);
        klokNaar(Begintijd.na(nu()));
    }

    static synchronized Opstelling gedeeld() {
        if (gedeeld == null) {
            gedeeld = new Opstelling();
        }
        return gedeeld;
    }

    /** A few connections, opened when needed, so that PostgreSQL may stop and start. */
    private static HikariDataSource lijnen(Postgres postgres) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(postgres.url());
        config.setUsername(Databaserol.EIGENAAR.rolnaam());
        config.setPassword(postgres.wachtwoord(Databaserol.EIGENAAR));
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    LokaleOmgeving delen() {
        return delen;
    }

    /** Every record that the broker exported, a JSON line each; after a {@code kill -9} of the broker some are there twice, and one may be cut off. */
    Path opname() {
        return opname;
    }

    /** The traces that the application sent out. */
    Sporenvanger sporen() {
        return sporen;
    }

    String adres() {
        return aangesproken.adres();
    }

    /** From now on everybody's calls go to this replica. */
    void spreekAan(Applicatie replica) {
        aangesproken = replica;
        personen.clear();
    }

    Api als(String account) {
        return personen.computeIfAbsent(account, wie -> new Api(adres(), () -> delen.keycloak().tokenVan(wie)));
    }

    Api integratie() {
        return personen.computeIfAbsent("integratie", wie -> new Api(adres(), () -> delen.keycloak().tokenVanIntegratie("koppelingen", "gebeurtenissen", "trajecten:lezen")));
    }

    /** SQL as the owner: past row-level security, for looking and for what no API can do. */
    <T> T sql(Function<JdbcClient, T> vraag) {
        return vraag.apply(databank);
    }

    /** One number, with the values for the question marks in turn. */
    long tel(String sql, Object... waarden) {
        return sql(jdbc -> jdbc.sql(sql).params(List.of(waarden)).query(Long.class).single());
    }

    /** One column of text, with the values for the question marks in turn. */
    List<String> teksten(String sql, Object... waarden) {
        return sql(jdbc -> jdbc.sql(sql).params(List.of(waarden)).query(String.class).list());
    }

    /** Waits until it is so; a part that is away right now means: not yet. */
    static void wacht(String waarop, BooleanSupplier voorwaarde) {
        Wacht.tot(GEDULD, waarop, () -> {
            try {
                return voorwaarde.getAsBoolean();
            } catch (IllegalStateException | UncheckedIOException | DataAccessException | JacksonException evenWeg) {
                return false;
            }
        });
    }

    /** Now, as the application counts it. */
    Instant nu() {
        return sql(jdbc -> jdbc.sql("select now() + verschuiving_ms * interval '1 millisecond' from engine.klok").query(OffsetDateTime.class).single()).toInstant();
    }

    LocalDate vandaag() {
        return LocalDate.ofInstant(nu(), ZONE);
    }

    /** Moves both clocks to a moment, and again when a part died meanwhile; the moment may have come already. */
    void klokNaar(Instant moment) {
        wacht("the clocks stand at " + moment, () -> {
            Duration nog = Duration.between(nu(), moment);
            return nog.toSeconds() <= 0 || als("beheerder").post("/demo/klok", Map.of("vooruit", "PT" + (nog.toSeconds() + 1) + "S")).status() == 200;
        });
    }

    /** Moves the broker's clock alone, so that what it waits for is over while nothing else changed. */
    void brokerKlokVooruit(Duration hoeveel) {
        try {
            HTTP.send(HttpRequest.newBuilder(URI.create(delen.zeebe().beheerAdres() + "/actuator/clock/add")).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"offsetMilli\":" + hoeveel.toMillis() + "}")).timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Puts both clocks back, as only a test may: a broker that starts again falls back to real time, and follows ours from there. Nobody may be under way. */
    void klokTerugNaar(Instant moment) {
        delen.zeebe().stop();
        sql(jdbc -> {
            jdbc.sql("update engine.klok set verschuiving_ms = round(extract(epoch from (cast(:naar as timestamptz) - now())) * 1000)").param("naar", moment.toString()).update();
            return jdbc.sql("select pg_notify('klok_gewijzigd', '')").query((rij, nummer) -> 0).list();
        });
        delen.zeebe().start();
    }

    /** The status of an address on the management port, 0 when nobody answers. */
    int beheer(String pad) {
        return status(delen.applicatie().beheerAdres() + pad);
    }

    String tekst(String adres) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(adres)).timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int status(String adres) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(adres)).timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends an event about a traject, again and again until it was accepted: the same id has one effect. */
    void gebeurtenis(UUID traject, String type, Map<String, Object> data) {
        Map<String, Object> bericht = new LinkedHashMap<>(Map.of("specversion", "1.0", "id", UUID.randomUUID().toString(), "source", "urn:bewijs", "type", "nl.trajectregie.in." + type,
                "subject", traject.toString(), "datacontenttype", "application/json", "data", data));
        wacht("event " + type + " is accepted", () -> {
            Api.Antwoord antwoord = integratie().post("/gebeurtenissen", bericht, "Content-Type", "application/cloudevents+json");
            if (antwoord.status() >= 400 && antwoord.status() < 500) {
                antwoord.verwacht(202);
            }
            return antwoord.status() == 202;
        });
    }

    /** Whether the read model holds everything that the broker worked through up to now. */
    private boolean leesmodelIsBij() {
        for (JsonNode partitie : JsonMapper.shared().readTree(tekst(delen.zeebe().beheerAdres() + "/actuator/partitions"))) {
            long verwerkt = partitie.path("processedPosition").asLong(Long.MAX_VALUE);
            if (partitie.path("exportedPosition").asLong(-1) < verwerkt || gelezen() < verwerkt) {
                return false;
            }
        }
        return true;
    }

    /** Waits until nothing is on its way for this one traject, whatever others do meanwhile. */
    void rust(UUID traject) {
        String bezig = bezigheden("('" + traject + "')");
        for (int stil = 0; stil < 2; stil++) {
            long[] verwerkt = {-1};
            wacht("nothing is on its way for " + traject, () -> {
                adem();
                if (verwerkt[0] < 0) {
                    verwerkt[0] = stand.verwerkt();
                }
                if (gelezen() < verwerkt[0]) {
                    return false;
                }
                verwerkt[0] = -1;
                return tel(bezig) == 0;
            });
        }
    }

    /** Many wait at the same time; without this they would keep everything busy with being asked. */
    private static void adem() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long gelezen() {
        return tel("select coalesce(max(positie), -1) from engine.positie");
    }

    /** What the broker worked through, asked once for everybody who wants to know at the same time. */
    private final class Brokerstand {

        private long gevraagdOp = System.nanoTime();
        private long verwerkt;

        private long verwerkt() {
            long nu = System.nanoTime();
            synchronized (this) {
                if (gevraagdOp - nu < 0) {
                    long vraag = System.nanoTime();
                    long hoogste = 0;
                    for (JsonNode partitie : JsonMapper.shared().readTree(tekst(delen.zeebe().beheerAdres() + "/actuator/partitions"))) {
                        if (!partitie.path("processedPosition").isNumber()) {
                            throw new IllegalStateException("The broker is not ready");
                        }
                        hoogste = Math.max(hoogste, partitie.path("processedPosition").asLong());
                    }
                    verwerkt = hoogste;
                    gevraagdOp = vraag;
                }
                return verwerkt;
            }
        }
    }

    /** Waits until nothing is on its way for these trajecten: no row in the outbox that could go, no automatic step, no task that waits for its confirmation. */
    void rust(List<UUID> trajecten) {
        String ids = "(" + String.join(",", trajecten.stream().map(id -> "'" + id + "'").toList()) + ")";
        String bezig = bezigheden(ids);
        int[] stil = {0};
        try {
            wacht("nothing is on its way", () -> {
                stil[0] = leesmodelIsBij() && tel(bezig) == 0 ? stil[0] + 1 : 0;
                return stil[0] >= 3;
            });
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; outbox " + sql(jdbc -> jdbc.sql("select soort, berichtnaam, status, pogingen, fout from postbus.uitgaand where traject_id in " + ids
                    + " and status not in ('BEVESTIGD')").query().listOfRows()) + "; steps " + sql(jdbc -> jdbc.sql("select element_id, soort from engine.element where traject_id in " + ids
                    + " and toestand = 'ACTIEF' and soort in ('SERVICE_TASK', 'BUSINESS_RULE_TASK')").query().listOfRows()) + "; incidents "
                    + sql(jdbc -> jdbc.sql("select element_id, soort, melding from engine.incident where toestand = 'OPEN'").query().listOfRows()), e);
        }
    }

    private static String bezigheden(String ids) {
        return """
                select (select count(*) from postbus.onderweg where traject_id in %1$s) + (select count(*) from dossier.taak where traject_id in %1$s and status = 'INGEDIEND')
                     + (select count(*) from engine.taak t left join postbus.taak_gemeld g on g.sleutel = t.sleutel
                        where t.traject_id in %1$s and (g.sleutel is null or t.toestand = 'VOLTOOID' and not g.afgerond))
                """.formatted(ids);
    }
}
