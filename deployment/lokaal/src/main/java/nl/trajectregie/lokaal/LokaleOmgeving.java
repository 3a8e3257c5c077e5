package nl.trajectregie.lokaal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The real parts on this machine: PostgreSQL, Zeebe, Keycloak and the application, as child processes on 127.0.0.1. Behind
 * {@code ./start}, and a library for tests that need the real thing:
 *
 * <pre>{@code
 * try (var omgeving = LokaleOmgeving.builder()
 *         .metPostgres()
 *         .naPostgres(postgres -> migreer(postgres.url(), postgres.wachtwoord(Databaserol.EIGENAAR)))
 *         .metZeebe()
 *         .start()) {
 *     omgeving.zeebe().doodMetKill9();
 *     omgeving.zeebe().start();
 * }
 * }</pre>
 *
 * <p>By default the ports are free ones and the data is in a temporary folder that {@link #close()} removes, so environments
 * run beside each other. No child outlives the JVM, also when that is killed with {@code kill -9}. Start one environment per
 * suite: the broker takes some ten seconds.
 */
public final class LokaleOmgeving implements AutoCloseable {

    private final Path wortel;
    private final Path gegevens;
    private final boolean tijdelijk;
    private final Poorten poorten;
    private final boolean herstart;
    private final Consumer<String> voortgang;
    private final Binaries binaries;
    private final Geheimen geheimen;
    private final Postgres postgres;
    private final Zeebe zeebe;
    private final Keycloak keycloak;
    private final Applicatie applicatie;
    private final Consumer<Postgres> naPostgres;
    private final List<String> applicatieOpdracht;
    private final Map<String, String> variabelen;
    private final List<Applicatie> replicas = new CopyOnWriteArrayList<>();
    private volatile boolean stopt;
    private final Thread afsluiter = new Thread(this::stop, "lokale-omgeving-stoppen");

    private LokaleOmgeving(Bouwer bouwer) {
        wortel = bouwer.wortel == null ? vindWortel() : bouwer.wortel.toAbsolutePath().normalize();
        tijdelijk = bouwer.gegevens == null;
        gegevens = tijdelijk ? tijdelijkeMap() : maak(bouwer.gegevens.toAbsolutePath().normalize());
        poorten = bouwer.poorten == null ? Poorten.vrij() : bouwer.poorten;
        herstart = bouwer.herstart;
        voortgang = bouwer.voortgang;
        naPostgres = bouwer.naPostgres;
        binaries = new Binaries(this::meld);
        geheimen = new Geheimen(gegevens);
        postgres = bouwer.postgres ? new Postgres(this) : null;
        keycloak = bouwer.keycloak ? new Keycloak(this) : null;
        zeebe = bouwer.zeebe ? new Zeebe(this, bouwer.postgres ? bouwer.exporter(wortel) : Optional.empty(), bouwer.opname) : null;
        applicatieOpdracht = bouwer.applicatieOpdracht;
        variabelen = Map.copyOf(bouwer.variabelen);
        applicatie = bouwer.applicatie ? new Applicatie("applicatie", this, poorten.applicatie(), poorten.beheer(), applicatieOpdracht, variabelen) : null;
    }

    /** A builder for an environment in which nothing runs yet. */
    public static Bouwer builder() {
        return new Bouwer();
    }

    /** Chooses what runs, where, and on which ports. */
    public static final class Bouwer {

        private Path wortel;
        private Path gegevens;
        private Poorten poorten;
        private boolean postgres;
        private boolean zeebe;
        private boolean keycloak;
        private boolean applicatie;
        private boolean herstart;
        private boolean zonderExporter;
        private Path exporterJar;
        private Path opname;
        private Consumer<String> voortgang = regel -> {};
        private Consumer<Postgres> naPostgres = postgres -> {};
        private List<String> applicatieOpdracht = List.of();
        private final Map<String, String> variabelen = new HashMap<>();

        private Bouwer() {}

        /** The root of the clone, where the built jars are found; by default the folder above us that has {@code deployment/lokaal}. */
        public Bouwer wortel(Path wortel) {
            this.wortel = wortel;
            return this;
        }

        /** Where data, logs and passwords stay after {@link LokaleOmgeving#close()}; by default a temporary folder, removed then. */
        public Bouwer gegevens(Path gegevens) {
            this.gegevens = gegevens;
            return this;
        }

        /** Fixed ports; by default free ones. */
        public Bouwer poorten(Poorten poorten) {
            this.poorten = poorten;
            return this;
        }

        /** With PostgreSQL: an empty database {@code trajectregie} and its five roles. */
        public Bouwer metPostgres() {
            postgres = true;
            return this;
        }

        /** Runs when PostgreSQL answers and before any other part starts, for instance Flyway. */
        public Bouwer naPostgres(Consumer<Postgres> actie) {
            naPostgres = actie;
            return this;
        }

        /** With the broker. It gets the exporter when PostgreSQL is there too and the exporter's jar has been built. */
        public Bouwer metZeebe() {
            zeebe = true;
            return this;
        }

        /** Another exporter jar than {@code engine/exporter/target/trajectregie-exporter-*.jar}. */
        public Bouwer exporterJar(Path jar) {
            exporterJar = jar;
            return this;
        }

        /** The broker without the exporter. */
        public Bouwer zonderExporter() {
            zonderExporter = true;
            return this;
        }

        /** Let the exporter also write every record of the broker to this file, one JSON line each; for tests that search them. */
        public Bouwer opname(Path bestand) {
            opname = bestand;
            return this;
        }

        /** With Keycloak and the demo realm. */
        public Bouwer metKeycloak() {
            keycloak = true;
            return this;
        }

        /** With the application, from {@code portaal/target/portaal.jar}. */
        public Bouwer metApplicatie() {
            applicatie = true;
            return this;
        }

        /** With another program in the place of the application; it gets the same environment and answers on the same health address. */
        public Bouwer metApplicatie(List<String> opdracht) {
            applicatie = true;
            applicatieOpdracht = List.copyOf(opdracht);
            return this;
        }

        /** An environment variable for the application, over those of {@link LokaleOmgeving#applicatieOmgeving()}. */
        public Bouwer variabele(String naam, String waarde) {
            variabelen.put(naam, waarde);
            return this;
        }

        /** Restart a part that dies by itself, with backoff. Off by default: a test that kills a part says when it comes back. */
        public Bouwer herstart(boolean herstart) {
            this.herstart = herstart;
            return this;
        }

        /** Hears what goes on, in short Dutch lines. */
        public Bouwer voortgang(Consumer<String> voortgang) {
            this.voortgang = voortgang;
            return this;
        }

        /** The environment, nothing started: the parts can be started one by one. */
        public LokaleOmgeving maak() {
            return new LokaleOmgeving(this);
        }

        /**
         * The environment with every chosen part ready for use.
         *
         * @throws StartFout when a part does not start; nothing is left running then
         */
        public LokaleOmgeving start() {
            LokaleOmgeving omgeving = maak();
            try {
                omgeving.start();
                return omgeving;
            } catch (RuntimeException e) {
                omgeving.sluitNaFout();
                throw e;
            }
        }

        private Optional<Path> exporter(Path wortel) {
            if (zonderExporter) {
                return Optional.empty();
            }
            if (exporterJar != null) {
                return Optional.of(exporterJar.toAbsolutePath());
            }
            return Optional.of(wortel.resolve("engine/exporter/target/trajectregie-exporter-0.1.0.jar")).filter(Files::exists);
        }
    }

    /** PostgreSQL first; Zeebe and Keycloak together; the application when database and Keycloak answer (it can wait for the broker). */
    void start() {
        stopt = false;
        Runtime.getRuntime().addShutdownHook(afsluiter);
        CompletableFuture<Void> database = taak(postgres).thenRun(() -> {
            if (postgres != null) {
                naPostgres.accept(postgres);
            }
        });
        CompletableFuture<Void> broker = database.thenCompose(klaar -> taak(zeebe));
        CompletableFuture<Void> aanmelden = taak(keycloak);
        CompletableFuture<Void> app = CompletableFuture.allOf(database, aanmelden).thenCompose(klaar -> taak(applicatie));
        CompletableFuture<Void> alles = CompletableFuture.allOf(broker, app);
        CompletableFuture<Void> eersteFout = new CompletableFuture<>();
        for (CompletableFuture<Void> deel : List.of(database, broker, aanmelden, app)) {
            deel.whenComplete((klaar, fout) -> {
                if (fout != null) {
                    eersteFout.completeExceptionally(fout);
                }
            });
        }
        try {
            CompletableFuture.anyOf(alles, eersteFout).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fout) {
                throw fout;
            }
            throw e;
        }
    }

    private CompletableFuture<Void> taak(Onderdeel onderdeel) {
        if (onderdeel == null) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> klaar = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("start-" + onderdeel.naam()).start(() -> {
            try {
                meld("%s starten".formatted(onderdeel.naam()));
                onderdeel.start();
                meld("%s is klaar".formatted(onderdeel.naam()));
                klaar.complete(null);
            } catch (Throwable e) {
                klaar.completeExceptionally(e);
            }
        });
        return klaar;
    }

    /** Stops every part, the application first and PostgreSQL last; the data stays. */
    void stop() {
        stopt = true;
        List<Thread> tegelijk = new ArrayList<>();
        replicas.forEach(LokaleOmgeving::stop);
        stop(applicatie);
        for (Onderdeel onderdeel : new Onderdeel[] {zeebe, keycloak}) {
            tegelijk.add(Thread.ofPlatform().start(() -> stop(onderdeel)));
        }
        for (Thread bezig : tegelijk) {
            try {
                bezig.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        stop(postgres);
    }

    private static void stop(Onderdeel onderdeel) {
        if (onderdeel != null) {
            onderdeel.stop();
        }
    }

    private void sluitNaFout() {
        boolean bewaarLog = tijdelijk;
        stop();
        ontslaAfsluiter();
        if (bewaarLog) {
            System.err.println("Logs: " + logmap());
        }
    }

    /** Stops everything and removes the data when its folder was a temporary one. */
    @Override
    public void close() {
        stop();
        ontslaAfsluiter();
        if (tijdelijk) {
            Binaries.verwijder(gegevens);
        }
    }

    private void ontslaAfsluiter() {
        try {
            Runtime.getRuntime().removeShutdownHook(afsluiter);
        } catch (IllegalStateException alBezig) {
            // the JVM is ending: the hook runs anyway
        }
    }

    /** PostgreSQL. @throws IllegalStateException when this environment has none */
    public Postgres postgres() {
        return aanwezig(postgres, "PostgreSQL");
    }

    /** The broker. @throws IllegalStateException when this environment has none */
    public Zeebe zeebe() {
        return aanwezig(zeebe, "Zeebe");
    }

    /** Keycloak. @throws IllegalStateException when this environment has none */
    public Keycloak keycloak() {
        return aanwezig(keycloak, "Keycloak");
    }

    /** The application. @throws IllegalStateException when this environment has none */
    public Applicatie applicatie() {
        return aanwezig(applicatie, "de applicatie");
    }

    /** One more application beside the first, on free ports and against the same parts; not started yet. It stops with the environment. */
    public Applicatie replica() {
        Poorten vrij = Poorten.vrij();
        Applicatie replica = new Applicatie("applicatie-" + (replicas.size() + 2), this, vrij.applicatie(), vrij.beheer(), applicatieOpdracht, variabelen);
        replicas.add(replica);
        return replica;
    }

    private static <T> T aanwezig(T onderdeel, String naam) {
        if (onderdeel == null) {
            throw new IllegalStateException("Deze omgeving is gemaakt zonder " + naam);
        }
        return onderdeel;
    }

    /** The parts that this environment has. */
    public List<Onderdeel> onderdelen() {
        List<Onderdeel> delen = new ArrayList<>();
        for (Onderdeel onderdeel : new Onderdeel[] {postgres, zeebe, keycloak, applicatie}) {
            if (onderdeel != null) {
                delen.add(onderdeel);
            }
        }
        return delen;
    }

    /** The ports in use. */
    public Poorten poorten() {
        return poorten;
    }

    /** The data directory. */
    public Path gegevens() {
        return gegevens;
    }

    /** Where the parts' logs are, one file per part, of bounded size. */
    public Path logmap() {
        return gegevens.resolve("logs");
    }

    /**
     * The environment variables with which the application finds the parts. A test that starts the application in its own JVM
     * hands them over as properties: Spring reads {@code TRAJECTREGIE_DB_URL} from a system property of the same name too.
     */
    public Map<String, String> applicatieOmgeving() {
        Map<String, String> variabelen = new HashMap<>();
        variabelen.put("SPRING_PROFILES_ACTIVE", "lokaal");
        variabelen.put("TRAJECTREGIE_POORT", String.valueOf(poorten.applicatie()));
        variabelen.put("TRAJECTREGIE_BEHEERPOORT", String.valueOf(poorten.beheer()));
        if (postgres != null) {
            variabelen.put("TRAJECTREGIE_DB_URL", postgres.url());
            for (Databaserol rol : Databaserol.values()) {
                variabelen.put(rol.variabele(), postgres.wachtwoord(rol));
            }
        }
        variabelen.put("TRAJECTREGIE_ZEEBE_GRPC", "http://127.0.0.1:" + poorten.zeebeGrpc());
        variabelen.put("TRAJECTREGIE_ZEEBE_REST", "http://127.0.0.1:" + poorten.zeebeRest());
        variabelen.put("TRAJECTREGIE_ZEEBE_BEHEER", "http://127.0.0.1:" + poorten.zeebeBeheer());
        if (keycloak != null) {
            variabelen.put("TRAJECTREGIE_OIDC_ISSUER", keycloak.issuer());
            variabelen.put("TRAJECTREGIE_OIDC_CLIENT_ID", Keycloak.PORTAAL_CLIENT);
            variabelen.put("TRAJECTREGIE_OIDC_CLIENT_GEHEIM", keycloak.portaalGeheim());
        }
        return variabelen;
    }

    Path wortel() {
        return wortel;
    }

    boolean stopt() {
        return stopt;
    }

    boolean herstart() {
        return herstart;
    }

    Binaries binaries() {
        return binaries;
    }

    Geheimen geheimen() {
        return geheimen;
    }

    void meld(String regel) {
        voortgang.accept(regel);
    }

    private static Path vindWortel() {
        for (Path map = Path.of("").toAbsolutePath(); map != null; map = map.getParent()) {
            if (Files.exists(map.resolve("deployment/lokaal/pom.xml"))) {
                return map;
            }
        }
        throw new IllegalStateException("Geen kloon van Trajectregie boven " + Path.of("").toAbsolutePath());
    }

    private static Path tijdelijkeMap() {
        try {
            return Files.createTempDirectory("trajectregie-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path maak(Path map) {
        try {
            return Files.createDirectories(map);
        } catch (IOException e) {
            throw new StartFout("De map %s kan niet worden gemaakt: %s".formatted(map, e.getMessage()), e);
        }
    }
}
