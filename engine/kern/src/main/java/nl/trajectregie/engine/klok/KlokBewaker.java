package nl.trajectregie.engine.klok;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import nl.trajectregie.engine.EngineInstellingen;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.engine.db.Luisterlijn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the application's and the broker's clock together where time may be moved: follows the offset in {@code engine.klok}, and puts a
 * restarted broker (which falls back to real time) forward again before any command goes to it. With a real clock it does nothing.
 */
@Component
public class KlokBewaker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KlokBewaker.class);
    private static final Duration TOEGESTAAN_VERSCHIL = Duration.ofSeconds(3);
    private static final long RONDE_MS = 1_000;

    private final VerschoofbareKlok klok;
    private final BrokerBeheer broker;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactie;
    private final boolean verschuifbaar;
    private volatile boolean gelijk;
    private volatile boolean loopt;
    private volatile boolean stuurt;
    private Thread draad;

    KlokBewaker(VerschoofbareKlok klok, BrokerBeheer broker, JdbcClient jdbc, TransactionTemplate transactie, EngineInstellingen instellingen,
                Environment omgeving, Luisterlijn lijn) {
        this.klok = klok;
        this.broker = broker;
        this.jdbc = jdbc;
        this.transactie = transactie;
        this.verschuifbaar = instellingen.klok().verschuifbaar() == null ? omgeving.acceptsProfiles(Profiles.of("lokaal")) : instellingen.klok().verschuifbaar();
        if (verschuifbaar) {
            leesVerschuiving();
            lijn.luister("klok_gewijzigd", bericht -> leesVerschuiving());
        }
    }

    /** Whether time may be moved here. */
    public boolean verschuifbaar() {
        return verschuifbaar;
    }

    /** Whether the broker's clock shows our time, so that commands and jobs may go to it. Always true with a real clock. */
    public boolean gelijk() {
        return !verschuifbaar || gelijk;
    }

    /** The broker did not answer: look at its clock before trusting it again. */
    public void twijfel() {
        gelijk = false;
    }

    /** Stores and takes a new offset; the broker follows by {@link #stelBrokerGelijk}. */
    synchronized void verschuif(Duration verschuiving) {
        stuurt = true;
        DbContext.als(DbRol.DISPATCHER, Set.of(), () -> transactie.executeWithoutResult(t -> {
            jdbc.sql("update engine.klok set verschuiving_ms = :ms, gewijzigd_op = now()").param("ms", verschuiving.toMillis()).update();
            jdbc.sql("select pg_notify('klok_gewijzigd', '')").query((rij, nummer) -> 0).list();
        }));
        klok.stelIn(verschuiving);
        stuurt = false;
    }

    /** Moves the broker's clock to ours when it lags; it cannot go back. */
    synchronized void stelBrokerGelijk() throws IOException, InterruptedException {
        Duration achter = Duration.between(broker.nu(), klok.instant());
        if (achter.compareTo(Duration.ofMillis(1)) > 0) {
            broker.vooruit(achter);
        }
        gelijk = true;
    }

    private void leesVerschuiving() {
        if (stuurt) {
            return;
        }
        DbContext.als(DbRol.DISPATCHER, Set.of(), () -> transactie.executeWithoutResult(t ->
                klok.stelIn(Duration.ofMillis(jdbc.sql("select verschuiving_ms from engine.klok").query(Long.class).single()))));
    }

    private synchronized void bewaak() throws IOException, InterruptedException {
        Instant daar = broker.nu();
        Duration verschil = Duration.between(daar, klok.instant());
        if (verschil.compareTo(TOEGESTAAN_VERSCHIL) > 0) {
            gelijk = false;
            LOG.info("The broker's clock is behind by {}: it was restarted, or is new; putting it forward", verschil.truncatedTo(ChronoUnit.SECONDS));
            broker.vooruit(verschil);
        } else if (verschil.negated().compareTo(TOEGESTAAN_VERSCHIL) > 0 && gelijk) {
            LOG.warn("The broker's clock runs ahead of the application's by {}", verschil.negated());
        }
        gelijk = true;
    }

    @Override
    public void start() {
        loopt = true;
        if (!verschuifbaar) {
            return;
        }
        draad = Thread.ofPlatform().daemon().name("trajectregie-klok").start(() -> {
            while (loopt) {
                try {
                    bewaak();
                } catch (IOException | RuntimeException e) {
                    gelijk = false;
                } catch (InterruptedException e) {
                    return;
                }
                try {
                    Thread.sleep(RONDE_MS);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    @Override
    public void stop() {
        loopt = false;
        if (draad != null) {
            draad.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return loopt;
    }

    @Override
    public int getPhase() {
        return Luisterlijn.FASE + 50;
    }
}
