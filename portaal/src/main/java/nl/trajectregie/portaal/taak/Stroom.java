package nl.trajectregie.portaal.taak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.trajectregie.dossier.taak.Werkvoorraad;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.engine.lees.Wakker;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that a case their reader can see changed: an event without content, at most once a second, after which the page asks its
 * list again under the reader's rights. The lines end before the web server waits for its last answers, because an open line is an answer that
 * never ends: the page asks for a new one, from whoever runs then.
 */
@Component
class Stroom implements SmartLifecycle {

    private static final Duration DUUR = Duration.ofMinutes(30);
    private static final int SLAG_MS = 1_000;
    private static final int HARTSLAG_NA_SLAGEN = 20;

    private final class Lezer {
        final Gebruiker wie;
        final SseEmitter lijn = new SseEmitter(DUUR.toMillis());
        final Set<UUID> gewijzigd = new HashSet<>();
        final AtomicInteger stil = new AtomicInteger();
        boolean alles;

        Lezer(Gebruiker wie) {
            this.wie = wie;
        }

        synchronized void onthoud(Wakker.Wijziging wijziging) {
            alles |= wijziging.alles();
            gewijzigd.addAll(wijziging.trajecten());
        }

        void slag() {
            Set<UUID> trajecten;
            boolean elk;
            synchronized (this) {
                trajecten = Set.copyOf(gewijzigd);
                elk = alles;
                gewijzigd.clear();
                alles = false;
            }
            try {
                if (elk || !trajecten.isEmpty() && DbContext.als(DbRol.WEB, wie.gemeenten(), () -> werkvoorraad.raakt(wie, trajecten))) {
                    lijn.send(SseEmitter.event().name("taken").data(""));
                    stil.set(0);
                } else if (stil.incrementAndGet() >= HARTSLAG_NA_SLAGEN) {
                    lijn.send(SseEmitter.event().comment("."));
                    stil.set(0);
                }
            } catch (IOException | IllegalStateException weg) {
                lezers.remove(this);
            } catch (RuntimeException databaseWeg) {
                synchronized (this) {
                    alles = true;
                }
            }
        }
    }

    private final Werkvoorraad werkvoorraad;
    private final Set<Lezer> lezers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService klokje = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("werkvoorraad-stroom").factory());
    private final AutoCloseable luisteraar;
    private volatile boolean loopt;

    Stroom(Werkvoorraad werkvoorraad, Wakker wakker) {
        this.werkvoorraad = werkvoorraad;
        this.luisteraar = wakker.luister(wijziging -> lezers.forEach(lezer -> lezer.onthoud(wijziging)));
        klokje.scheduleWithFixedDelay(() -> lezers.forEach(lezer -> Thread.startVirtualThread(lezer::slag)), SLAG_MS, SLAG_MS, TimeUnit.MILLISECONDS);
    }

    SseEmitter open(Gebruiker wie) {
        Lezer lezer = new Lezer(wie);
        lezer.lijn.onCompletion(() -> lezers.remove(lezer));
        lezer.lijn.onTimeout(lezer.lijn::complete);
        lezer.lijn.onError(fout -> lezers.remove(lezer));
        groet(lezer.lijn);
        lezers.add(lezer);
        if (!loopt) {
            lezer.lijn.complete();
        }
        return lezer.lijn;
    }

    /** Without a first line the page, and a proxy before it, hear nothing until the first event or heartbeat: the answer's head waits for it. */
    private static void groet(SseEmitter lijn) {
        try {
            lijn.send(SseEmitter.event().comment("."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void start() {
        loopt = true;
    }

    @Override
    public void stop() {
        loopt = false;
        try {
            luisteraar.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            klokje.shutdownNow();
            lezers.forEach(lezer -> lezer.lijn.complete());
        }
    }

    @Override
    public boolean isRunning() {
        return loopt;
    }
}
