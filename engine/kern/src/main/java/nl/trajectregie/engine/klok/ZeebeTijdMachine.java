package nl.trajectregie.engine.klok;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAmount;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import nl.trajectregie.engine.EngineInstellingen;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.engine.lees.Wakker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@Component
class ZeebeTijdMachine implements TijdMachine {

    private static final Duration NET_VOORBIJ = Duration.ofMillis(1);
    private static final int KEER_STIL = 2;
    private static final long TUSSEN_BLIKKEN_MS = 40;

    private final VerschoofbareKlok klok;
    private final KlokBewaker bewaker;
    private final BrokerBeheer broker;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactie;
    private final Wakker wakker;
    private final ObjectProvider<Rustmelder> rustmelders;
    private final Duration geduld;
    private final ReentrantLock slot = new ReentrantLock(true);

    ZeebeTijdMachine(VerschoofbareKlok klok, KlokBewaker bewaker, BrokerBeheer broker, JdbcClient jdbc, TransactionTemplate transactie, Wakker wakker,
                     ObjectProvider<Rustmelder> rustmelders, EngineInstellingen instellingen) {
        this.klok = klok;
        this.bewaker = bewaker;
        this.broker = broker;
        this.jdbc = jdbc;
        this.transactie = transactie;
        this.wakker = wakker;
        this.rustmelders = rustmelders;
        this.geduld = instellingen.klok().geduld();
    }

    @Override
    public Instant vooruit(TemporalAmount hoeveel) {
        if (!bewaker.verschuifbaar()) {
            throw new IllegalStateException("Time cannot be moved here: the clock is real");
        }
        slot.lock();
        try {
            Instant doel = klok.instant().atZone(VerschoofbareKlok.ZONE).plus(hoeveel).toInstant();
            if (!doel.isAfter(klok.instant())) {
                throw new IllegalArgumentException("Time only moves forward");
            }
            eisBereikbaar();
            eisRust();
            Optional<Instant> volgende = eersteTimer(doel);
            while (volgende.isPresent()) {
                ganaar(volgende.get().plus(NET_VOORBIJ));
                Instant tot = volgende.get();
                if (!wakker.wachtTot(geduld, () -> eersteTimer(tot).isEmpty())) {
                    eisBereikbaar();
                    throw new TijdNietVerzet("A timer that is due does not fire", false, klok.instant(), null);
                }
                eisRust();
                volgende = eersteTimer(doel);
            }
            ganaar(doel);
            eisRust();
            return klok.instant();
        } finally {
            slot.unlock();
        }
    }

    private void ganaar(Instant moment) {
        Duration vooruit = Duration.between(klok.instant(), moment);
        if (!vooruit.isNegative()) {
            bewaker.verschuif(klok.verschuiving().plus(vooruit));
        }
        try {
            bewaker.stelBrokerGelijk();
        } catch (IOException e) {
            throw weg(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** A broker that is away answers at once, before anything was moved; it is not waited for. */
    private void eisBereikbaar() {
        try {
            broker.nu();
        } catch (IOException e) {
            throw weg(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private TijdNietVerzet weg(IOException oorzaak) {
        return new TijdNietVerzet("The broker's clock cannot be reached", true, klok.instant(), oorzaak);
    }

    private Optional<Instant> eersteTimer(Instant tot) {
        return vraag(() -> jdbc.sql("select vervalt_op from engine.timer where toestand = 'OPEN' and vervalt_op <= :tot order by vervalt_op limit 1")
                .param("tot", Timestamp.from(tot)).query(Timestamp.class).optional().map(Timestamp::toInstant));
    }

    private void eisRust() {
        if (!wachtTotRust(geduld)) {
            eisBereikbaar();
            throw new TijdNietVerzet("The engine did not become idle in " + geduld + ": " + bezigheden(), false, klok.instant(), null);
        }
    }

    @Override
    public boolean wachtTotRust(Duration maximaal) {
        long einde = System.nanoTime() + maximaal.toNanos();
        int stil = 0;
        String vorige = "";
        while (System.nanoTime() < einde) {
            String stand = standAlsStil();
            stil = stand != null && stand.equals(vorige) ? stil + 1 : 0;
            if (stil >= KEER_STIL) {
                return true;
            }
            vorige = stand == null ? "" : stand;
            try {
                Thread.sleep(TUSSEN_BLIKKEN_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /** A fingerprint of the positions when nothing is going on, {@code null} when something is. */
    private String standAlsStil() {
        if (!rustmelders.stream().allMatch(Rustmelder::inRust)) {
            return null;
        }
        if (!bezigheden().isEmpty()) {
            return null;
        }
        try {
            StringBuilder stand = new StringBuilder();
            for (Map.Entry<String, JsonNode> partitie : broker.partities().properties()) {
                long verwerkt = partitie.getValue().path("processedPosition").asLong(-1);
                long geexporteerd = partitie.getValue().path("exportedPosition").asLong(-1);
                if (geexporteerd < verwerkt) {
                    return null;
                }
                stand.append(partitie.getKey()).append(':').append(verwerkt).append(':').append(geexporteerd).append(' ');
            }
            return stand.toString();
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** What is on its way, by kind; empty when nothing is. */
    private Map<String, Long> bezigheden() {
        return vraag(() -> jdbc.sql("select wat, count(*) from postbus.onderweg group by wat").query(rij -> {
            Map<String, Long> aantallen = new TreeMap<>();
            while (rij.next()) {
                aantallen.put(rij.getString(1), rij.getLong(2));
            }
            return aantallen;
        }));
    }

    private <T> T vraag(java.util.function.Supplier<T> werk) {
        return DbContext.als(DbRol.DISPATCHER, Set.of(), () -> transactie.execute(t -> werk.get()));
    }
}
