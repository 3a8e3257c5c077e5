package nl.trajectregie.engine.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import nl.trajectregie.engine.EngineInstellingen;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/** The one connection that LISTENs for this application; hands notifications to whoever asked. Reconnects by itself. */
@Component
@DependsOn("migraties")
public class Luisterlijn implements SmartLifecycle {

    /** Start before everything that waits for notifications. */
    public static final int FASE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Luisterlijn.class);
    private static final List<String> KANALEN = List.of("engine_gewijzigd", "postbus_uitgaand", "klok_gewijzigd", "dossier_gewijzigd", "postbus_aflevering");
    private static final int WACHT_MS = 1_000;

    private final EngineInstellingen.Db db;
    private final Map<String, List<Consumer<String>>> luisteraars = new ConcurrentHashMap<>();
    private volatile boolean loopt;
    private volatile Connection verbinding;
    private Thread draad;

    Luisterlijn(EngineInstellingen instellingen) {
        this.db = instellingen.db();
    }

    /**
     * Calls {@code luisteraar} for each notification on {@code kanaal} (engine_gewijzigd, postbus_uitgaand, klok_gewijzigd, dossier_gewijzigd or postbus_aflevering) on
     * the listening thread: be quick. {@code null} means that notifications may have been missed.
     *
     * @return ends the listening
     */
    public AutoCloseable luister(String kanaal, Consumer<String> luisteraar) {
        List<Consumer<String>> lijst = luisteraars.computeIfAbsent(kanaal, k -> new CopyOnWriteArrayList<>());
        lijst.add(luisteraar);
        return () -> lijst.remove(luisteraar);
    }

    @Override
    public void start() {
        loopt = true;
        draad = Thread.ofPlatform().daemon().name("trajectregie-luisterlijn").start(this::luister);
    }

    private void luister() {
        while (loopt) {
            try (Connection open = DriverManager.getConnection(db.url(), DatabankConfiguratie.gebruiker(DbRol.DISPATCHER, db.dispatcher()), db.dispatcher().wachtwoord())) {
                verbinding = open;
                try (Statement opdracht = open.createStatement()) {
                    for (String kanaal : KANALEN) {
                        opdracht.execute("listen " + kanaal);
                    }
                }
                KANALEN.forEach(kanaal -> geefDoor(kanaal, null));
                PGConnection pg = open.unwrap(PGConnection.class);
                while (loopt) {
                    PGNotification[] meldingen = pg.getNotifications(WACHT_MS);
                    if (meldingen != null) {
                        for (PGNotification melding : meldingen) {
                            geefDoor(melding.getName(), melding.getParameter());
                        }
                    }
                }
            } catch (Exception e) {
                if (loopt) {
                    LOG.warn("Connection for notifications lost, trying again: {}", e.getClass().getSimpleName());
                    slaap();
                }
            }
        }
    }

    private void geefDoor(String kanaal, String bericht) {
        for (Consumer<String> luisteraar : luisteraars.getOrDefault(kanaal, List.of())) {
            try {
                luisteraar.accept(bericht);
            } catch (RuntimeException e) {
                LOG.error("A listener on {} failed", kanaal, e);
            }
        }
    }

    private static void slaap() {
        try {
            Thread.sleep(WACHT_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        loopt = false;
        Connection open = verbinding;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (Exception alDicht) {
                LOG.trace("Connection was closed already");
            }
        }
    }

    @Override
    public boolean isRunning() {
        return loopt;
    }

    @Override
    public int getPhase() {
        return FASE;
    }
}
