package nl.trajectregie.lokaal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One part of the environment: a child process that can be started, stopped and killed. All methods are safe to call from any
 * thread; {@link #start()} and {@link #stop()} return when it is done.
 */
public abstract sealed class Onderdeel permits Postgres, Zeebe, Keycloak, Applicatie {

    private static final Duration LANGSTE_WACHT = Duration.ofSeconds(30);
    private static final Duration GEZOND_NA = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String naam;
    private final Logboek log;
    final LokaleOmgeving omgeving;
    private volatile Kindproces proces;
    private volatile boolean gewenst;
    private volatile boolean bezig;
    private Duration volgendeWacht = Duration.ofSeconds(1);
    private Instant gestart = Instant.EPOCH;
    private int herstarts;

    Onderdeel(String naam, LokaleOmgeving omgeving) {
        this.naam = naam;
        this.omgeving = omgeving;
        this.log = new Logboek(omgeving.logmap().resolve(naam + ".log"));
    }

    /** The command, prepared anew for every start. */
    abstract Opdracht opdracht() throws IOException;

    /** Whether the part answers now. */
    abstract boolean isGereed();

    /** What must happen once it answers, before anybody else may use it. */
    void naStart() {}

    /** How long a start may take on a slow machine. */
    abstract Duration geduld();

    record Opdracht(List<String> regel, Map<String, String> variabelen, Path map, Kindproces.Stopsignaal stopsignaal) {}

    /** Its name: {@code postgres}, {@code zeebe}, {@code keycloak} or {@code applicatie}. */
    public String naam() {
        return naam;
    }

    /**
     * Starts the part and returns when it is ready; does nothing when it runs already.
     *
     * @throws StartFout when it ends by itself or is not ready in time; the message names its log
     */
    public synchronized void start() {
        gewenst = true;
        try {
            startEenKeer();
        } catch (RuntimeException e) {
            gewenst = false;
            throw e;
        }
    }

    private synchronized void startEenKeer() {
        if (loopt() && isGereed()) {
            return;
        }
        if (omgeving.stopt()) {
            throw new StartFout("%s start niet meer: alles wordt gestopt.".formatted(naam));
        }
        bezig = true;
        Kindproces nieuw = null;
        try {
            Opdracht opdracht = opdracht();
            Files.createDirectories(omgeving.logmap());
            nieuw = Kindproces.start(
                    naam, opdracht.regel(), opdracht.variabelen(), opdracht.map(), log, opdracht.stopsignaal());
            proces = nieuw;
            gestart = Instant.now();
            wachtTotGereed(nieuw);
            naStart();
            Kindproces gelukt = nieuw;
            nieuw.bijEinde(() -> geeindigd(gelukt));
        } catch (IOException e) {
            throw new StartFout("%s starten is niet gelukt: %s".formatted(naam, e.getMessage()), e);
        } catch (RuntimeException e) {
            if (nieuw != null) {
                nieuw.dood();
            }
            throw e;
        } finally {
            bezig = false;
        }
    }

    /** Stops the part in an orderly way; does nothing when it does not run. */
    public void stop() {
        gewenst = false;
        Kindproces huidig = proces;
        if (huidig != null) {
            huidig.stop(Duration.ofSeconds(20));
        }
    }

    /** {@code kill -9}: the part gets no chance to put anything away. It stays down until {@link #start()}, unless the environment restarts parts. */
    public void doodMetKill9() {
        if (!omgeving.herstart()) {
            gewenst = false;
        }
        Kindproces huidig = proces;
        if (huidig != null) {
            huidig.dood();
        }
    }

    /** Whether its process runs. */
    public boolean loopt() {
        Kindproces huidig = proces;
        return huidig != null && huidig.leeft();
    }

    /** Whether its process runs and answers. */
    public boolean gereed() {
        return loopt() && !bezig && isGereed();
    }

    /** The process id of the last start. */
    public long pid() {
        return proces.pid();
    }

    /** How often it was restarted because it had died. */
    public int herstarts() {
        return herstarts;
    }

    /** What it prints. */
    public Path logbestand() {
        return log.bestand();
    }

    private void wachtTotGereed(Kindproces nieuw) {
        Instant grens = Instant.now().plus(geduld());
        while (!isGereed()) {
            if (!nieuw.leeft()) {
                throw new StartFout("%s stopte meteen weer (code %d). Zie %s%n%s"
                        .formatted(naam, nieuw.afloopcode(), log.bestand(), log.staart(8)));
            }
            if (!gewenst) {
                throw new StartFout("%s starten is afgebroken.".formatted(naam));
            }
            if (Instant.now().isAfter(grens)) {
                throw new StartFout("%s is na %d seconden nog niet klaar. Zie %s%n%s"
                        .formatted(naam, geduld().toSeconds(), log.bestand(), log.staart(8)));
            }
            slaap(Duration.ofMillis(150));
        }
    }

    private void geeindigd(Kindproces wie) {
        if (!gewenst || wie != proces || !omgeving.herstart()) {
            return;
        }
        Thread.ofPlatform().daemon().name("herstart-" + naam).start(this::herstart);
    }

    private void herstart() {
        if (Duration.between(gestart, Instant.now()).compareTo(GEZOND_NA) > 0) {
            volgendeWacht = Duration.ofSeconds(1);
        }
        while (gewenst) {
            omgeving.meld("%s is gestopt en start opnieuw over %d s".formatted(naam, volgendeWacht.toSeconds()));
            slaap(volgendeWacht);
            Duration dubbel = volgendeWacht.multipliedBy(2);
            volgendeWacht = dubbel.compareTo(LANGSTE_WACHT) > 0 ? LANGSTE_WACHT : dubbel;
            if (!gewenst) {
                return;
            }
            herstarts++;
            try {
                startEenKeer();
                omgeving.meld("%s loopt weer".formatted(naam));
                return;
            } catch (RuntimeException e) {
                omgeving.meld(e.getMessage());
            }
        }
    }

    static void slaap(Duration duur) {
        try {
            Thread.sleep(duur);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFout("Onderbroken.", e);
        }
    }

    /** Whether a GET answers 200. */
    static boolean antwoordt(String adres) {
        try {
            HttpRequest vraag = HttpRequest.newBuilder(URI.create(adres)).timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(vraag, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A folder for temporary files, emptied at every start: what a killed process left behind does not pile up. */
    static Path eigenTijdelijkeMap(Path map) throws IOException {
        Path tijdelijk = map.resolve("tijdelijk");
        Binaries.verwijder(tijdelijk);
        return Files.createDirectories(tijdelijk);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
