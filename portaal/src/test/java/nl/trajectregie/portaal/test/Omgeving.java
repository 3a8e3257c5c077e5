package nl.trajectregie.portaal.test;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.engine.deploy.Uitroller;
import nl.trajectregie.engine.klok.TijdMachine;
import nl.trajectregie.lokaal.Databaserol;
import nl.trajectregie.lokaal.LokaleOmgeving;
import nl.trajectregie.portaal.Trajectregie;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The application in this JVM on the real PostgreSQL, Zeebe and Keycloak, on free ports, started once and shared by every test of the run:
 *
 * <pre>{@code
 * class TakenIT {
 *     private final Omgeving omgeving = Omgeving.gedeeld();
 *     private final Api klantmanager = omgeving.als("klantmanager");
 * }
 * }</pre>
 *
 * Tests make their own cases and never count on an empty database. They begin at {@link Begintijd}; the clock only moves forward, and a test
 * that moves it says so.
 */
public final class Omgeving {

    private static final Duration GEDULD = Duration.ofSeconds(90);
    private static Omgeving gedeeld;
    private static RuntimeException mislukt;

    private final LokaleOmgeving delen;
    private ConfigurableApplicationContext applicatie;
    private final Map<String, Api> personen = new ConcurrentHashMap<>();

    private Omgeving() {
        delen = LokaleOmgeving.builder().metPostgres().metZeebe().metKeycloak().voortgang(regel -> System.out.println("[omgeving] " + regel)).start();
        startApplicatie();
        bean(TijdMachine.class).vooruit(Begintijd.tot(bean(Clock.class).instant()));
    }

    /** The environment of this run, with every model deployed. */
    public static synchronized Omgeving gedeeld() {
        if (mislukt != null) {
            throw new IllegalStateException("The shared environment did not start; see the first failure", mislukt);
        }
        if (gedeeld == null) {
            try {
                gedeeld = new Omgeving();
            } catch (RuntimeException e) {
                mislukt = e;
                throw e;
            }
        }
        return gedeeld;
    }

    private void startApplicatie() {
        Map<String, Object> instellingen = new HashMap<>(delen.applicatieOmgeving());
        instellingen.remove("SPRING_PROFILES_ACTIVE");
        instellingen.put("TRAJECTREGIE_WEBHOOKS_LOKAAL", "true");
        instellingen.put("TRAJECTREGIE_WEBHOOKS_EERSTE_PAUZE", "200ms");
        applicatie = new SpringApplicationBuilder(Trajectregie.class).profiles("lokaal").properties("TRAJECTREGIE_LOGVORM=", "logging.level.root=warn", "logging.level.nl.trajectregie.verzoek=warn")
                .initializers(context -> context.getEnvironment().getPropertySources().addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", instellingen)))
                .run();
        Uitroller uitroller = applicatie.getBean(Uitroller.class);
        Wacht.tot(Duration.ofSeconds(60), "the models are deployed", uitroller::klaar);
    }

    /** Stops the application and starts it again, as a restart in production would. */
    public void herstartApplicatie() {
        applicatie.close();
        startApplicatie();
    }

    /** Address without path, e.g. {@code http://127.0.0.1:12345}. */
    public String adres() {
        return "http://127.0.0.1:" + delen.poorten().applicatie();
    }

    /** The management address: health and metrics. */
    public String beheerAdres() {
        return "http://127.0.0.1:" + delen.poorten().beheer();
    }

    /** The API as a demo account, e.g. {@code klantmanager}; the token is renewed in time. */
    public Api als(String account) {
        return personen.computeIfAbsent(account, wie -> new Api(adres(), () -> delen.keycloak().tokenVan(wie)));
    }

    /** The API as the client {@code integratie} with these scopes. */
    public Api integratie(String... scopes) {
        return personen.computeIfAbsent("integratie " + String.join(" ", scopes), wie -> new Api(adres(), () -> delen.keycloak().tokenVanIntegratie(scopes)));
    }

    /** The API without a token. */
    public Api anoniem() {
        return new Api(adres(), () -> null);
    }

    /** Today as the application counts it. */
    public LocalDate vandaag() {
        return LocalDate.now(bean(Clock.class));
    }

    /** A bean of the application. */
    public <T> T bean(Class<T> soort) {
        return applicatie.getBean(soort);
    }

    /** Every bean of this kind. */
    public <T> java.util.Collection<T> beans(Class<T> soort) {
        return applicatie.getBeansOfType(soort).values();
    }

    /** The parts, to stop, kill and start them. */
    public LokaleOmgeving delen() {
        return delen;
    }

    /** Runs work as a role of the database, for one gemeente, as the application itself would. */
    public <T> T in(DbRol rol, String gemeente, Supplier<T> werk) {
        return DbContext.als(rol, Set.of(gemeente), werk);
    }

    /** SQL as the owner, past row-level security; for looking, and for what no API can make. */
    public <T> T sql(java.util.function.Function<JdbcClient, T> vraag) {
        try (Connection lijn = delen.postgres().verbind(Databaserol.EIGENAAR)) {
            return vraag.apply(JdbcClient.create(new SingleConnectionDataSource(lijn, true)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until outbox, exporter and jobs have nothing left to do. */
    public void rust() {
        if (!bean(TijdMachine.class).wachtTotRust(GEDULD)) {
            throw new AssertionError("The engine did not become idle within " + GEDULD.toSeconds() + " s");
        }
    }
}
