package nl.trajectregie.engine.postbus;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.trajectregie.engine.EngineInstellingen;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.engine.db.Luisterlijn;
import nl.trajectregie.engine.klok.KlokBewaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The dispatcher: sends the outbox to the engine, in order per lane, with a bounded number of commands on their way. Of N replicas one is the
 * leader (an advisory lock on its own connection); it is woken by NOTIFY and looks by itself now and then. Rows are claimed in the database
 * before they are sent, so that whoever takes over knows what may have been sent already.
 */
@Component
class Verzender implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Verzender.class);
    private static final long LEIDERSLOT = 0x7472_616a_6563_74L;
    private static final int PER_RONDE = 200;
    private static final int MEESTE_POGINGEN = 40;
    private static final Duration EERSTE_PAUZE = Duration.ofMillis(250);
    private static final Duration LANGSTE_PAUZE = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactie;
    private final DataSource bron;
    private final ZeebePoort poort;
    private final Afwikkelaar afwikkelaar;
    private final Routingverklaringen verklaringen;
    private final KlokBewaker klok;
    private final EngineInstellingen.Verzender instellingen;
    private final JsonMapper json = JsonMapper.shared();
    private final Set<String> onderweg = ConcurrentHashMap.newKeySet();
    private final Semaphore sein = new Semaphore(0);
    private final Semaphore ruimte;
    private volatile boolean loopt;
    private volatile long pauzeTot;
    private volatile Duration pauze = EERSTE_PAUZE;
    private volatile String onbereikbaar;
    private Connection leiderschap;
    private Thread draad;
    private ExecutorService uitvoering;

    Verzender(JdbcClient jdbc, TransactionTemplate transactie, DataSource bron, ZeebePoort poort, Afwikkelaar afwikkelaar, Routingverklaringen verklaringen,
              KlokBewaker klok, EngineInstellingen instellingen, Luisterlijn lijn) {
        this.jdbc = jdbc;
        this.transactie = transactie;
        this.bron = bron;
        this.poort = poort;
        this.afwikkelaar = afwikkelaar;
        this.verklaringen = verklaringen;
        this.klok = klok;
        this.instellingen = instellingen.verzender();
        this.ruimte = new Semaphore(this.instellingen.tegelijk());
        lijn.luister("postbus_uitgaand", bericht -> wek());
        lijn.luister("engine_gewijzigd", bericht -> wek());
    }

    private void wek() {
        if (sein.availablePermits() == 0) {
            sein.release();
        }
    }

    private void wekNa(Duration wacht) {
        CompletableFuture.delayedExecutor(wacht.toMillis() + 1, TimeUnit.MILLISECONDS).execute(this::wek);
    }

    @Override
    public void start() {
        if (!instellingen.aan()) {
            return;
        }
        loopt = true;
        uitvoering = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("verzender-", 0).factory());
        draad = Thread.ofPlatform().daemon().name("trajectregie-verzender").start(() -> DbContext.als(DbRol.DISPATCHER, Set.of(), this::werk));
    }

    private void werk() {
        boolean gemeld = false;
        while (loopt) {
            try {
                if (sein.tryAcquire(instellingen.rondeZonderSein().toMillis(), TimeUnit.MILLISECONDS)) {
                    sein.drainPermits();
                }
                if (loopt && leidt()) {
                    ronde();
                }
                gemeld = false;
            } catch (InterruptedException e) {
                break;
            } catch (Exception e) {
                if (!gemeld) {
                    LOG.warn("Dispatcher cannot reach the database, trying again: {}", e.getClass().getSimpleName());
                    gemeld = true;
                }
                slaap();
            }
        }
        laatLos();
    }

    private void ronde() {
        afwikkelaar.wikkelAf();
        if (System.nanoTime() - pauzeTot < 0 || !klok.gelijk()) {
            return;
        }
        transactie.executeWithoutResult(status -> geefOnbevestigdeTerug());
        int aantal = onbereikbaar == null ? Math.min(PER_RONDE, ruimte.availablePermits()) : 1;
        if (aantal == 0) {
            return;
        }
        List<Uitgaand> rijen = transactie.execute(status -> neem(aantal));
        for (Uitgaand rij : rijen) {
            onderweg.add(rij.laan());
            ruimte.acquireUninterruptibly();
            uitvoering.submit(() -> DbContext.als(DbRol.DISPATCHER, Set.of(), () -> stuur(rij)));
        }
    }

    /** Published, but nobody received it although the exporter has come past it: the process was not there or did not wait. Such a row goes again. */
    private void geefOnbevestigdeTerug() {
        jdbc.sql("""
                update postbus.uitgaand set status = 'WACHT', fout = 'NIET_ONTVANGEN',
                    volgende_poging_op = now() + least(60, pogingen) * interval '1 second'
                where status = 'VERZONDEN' and soort in ('START', 'CORRELEER') and verzonden_op < now() - :na * interval '1 millisecond'
                  and (select max(bijgewerkt_op) from engine.positie) >= verzonden_op - interval '1 second'""")
                .param("na", instellingen.herhaalZonderBevestiging().toMillis()).update();
    }

    /** Claims the head of each lane that may go now. */
    private List<Uitgaand> neem(int aantal) {
        return jdbc.sql("""
                with kop as (
                    select distinct on (laan) id, status, soort, volgende_poging_op, berichtnaam, correlatiesleutel from postbus.uitgaand
                    where status in ('WACHT', 'VASTGELOPEN') or status = 'VERZONDEN' and soort = 'CORRELEER'
                    order by laan, id),
                gekozen as (
                    select u.id from postbus.uitgaand u join kop using (id)
                    where kop.status = 'WACHT' and kop.volgende_poging_op <= now() and u.laan <> all(string_to_array(:onderweg, ','))
                      and (kop.soort <> 'CORRELEER' or exists (select 1 from engine.abonnement a
                               where a.toestand = 'OPEN' and a.berichtnaam = kop.berichtnaam and a.correlatiesleutel = kop.correlatiesleutel))
                    order by u.id limit :aantal for update of u skip locked)
                update postbus.uitgaand u set pogingen = pogingen + 1, volgende_poging_op = now() + interval '30 seconds',
                    voorganger = coalesce(voorganger, case soort
                        when 'START' then (select coalesce(max(i.sleutel), 0) from engine.procesinstantie i
                                           where i.startbericht = u.berichtnaam and i.correlatiesleutel = u.correlatiesleutel)
                        when 'CORRELEER' then (select coalesce(sum(a.correlaties), 0) from engine.abonnement a
                                               where a.berichtnaam = u.berichtnaam and a.correlatiesleutel = u.correlatiesleutel) end)
                from gekozen where u.id = gekozen.id
                returning u.id, u.traject_id, u.gemeente, u.soort, u.laan, u.sleutel, u.inhoud::text as inhoud, u.pogingen, u.taak_sleutel, u.berichtnaam, u.correlatiesleutel""")
                .param("onderweg", String.join(",", onderweg)).param("aantal", aantal).query(Uitgaand.class).list();
    }

    private void stuur(Uitgaand rij) {
        try {
            Uitslag uitslag = weigering(rij);
            verwerk(rij, uitslag == null ? poort.verstuur(rij) : uitslag);
        } catch (RuntimeException e) {
            LOG.warn("Outcome of outbox row {} could not be stored; it is looked at again: {}", rij.id(), e.getClass().getSimpleName());
        } finally {
            onderweg.remove(rij.laan());
            ruimte.release();
            wek();
        }
    }

    /** The second check of what goes to the engine (the first was at the door): a row written by other means must not pass either. */
    private Uitslag weigering(Uitgaand rij) {
        try {
            Map<String, Object> feiten = new LinkedHashMap<>();
            json.readTree(rij.inhoud()).path("variabelen").properties().forEach(v -> feiten.put(v.getKey(), json.treeToValue(v.getValue(), Object.class)));
            if (rij.soort().equals("VOLTOOI_TAAK")) {
                Feiten.verklaard(feiten, transactie.execute(status -> verklaringen.vanTaak(rij.taakSleutel())).orElse(Map.of()));
            } else {
                Feiten.toegestaan(feiten);
            }
            return null;
        } catch (OngeldigRoutingfeit e) {
            return new Uitslag.Geweigerd("ONGELDIG_ROUTINGFEIT:" + e.feit());
        }
    }

    private void verwerk(Uitgaand rij, Uitslag uitslag) {
        if (!(uitslag instanceof Uitslag.Onbereikbaar)) {
            if (onbereikbaar != null) {
                LOG.info("The engine can be reached again");
            }
            onbereikbaar = null;
            pauze = EERSTE_PAUZE;
        }
        switch (uitslag) {
            case Uitslag.Aangenomen aangenomen -> zet(rij, "VERZONDEN", null, aangenomen.berichtSleutel(), Duration.ZERO);
            case Uitslag.Gedaan gedaan -> zet(rij, "BEVESTIGD", null, null, Duration.ZERO);
            case Uitslag.Weg weg -> weg(rij);
            case Uitslag.Onbereikbaar fout -> {
                zet(rij, "WACHT", fout.code(), null, Duration.ZERO);
                if (onbereikbaar == null) {
                    LOG.warn("The engine cannot be reached ({}); the outbox waits", fout.code());
                }
                onbereikbaar = fout.code();
                klok.twijfel();
                Duration rust = metSpreiding(pauze);
                pauzeTot = System.nanoTime() + rust.toNanos();
                wekNa(rust);
                pauze = pauze.multipliedBy(2).compareTo(LANGSTE_PAUZE) > 0 ? LANGSTE_PAUZE : pauze.multipliedBy(2);
            }
            case Uitslag.Later later -> zet(rij, rij.pogingen() >= MEESTE_POGINGEN ? "VASTGELOPEN" : "WACHT", later.code(), null, terugval(rij.pogingen()));
            case Uitslag.Geweigerd geweigerd -> {
                LOG.atWarn().addKeyValue("trajectId", rij.trajectId()).log("The engine refuses outbox row {} ({}): {}", rij.id(), rij.soort(), geweigerd.code());
                if (rij.soort().equals("VOLTOOI_TAAK")) {
                    afwikkelaar.weiger(rij, geweigerd.code());
                } else {
                    zet(rij, "VASTGELOPEN", geweigerd.code(), null, Duration.ZERO);
                }
            }
        }
    }

    /** Completed or cancelled tasks both answer "not found": the read model will tell which. If it still shows the task open, it goes again. */
    private void weg(Uitgaand rij) {
        if (rij.soort().equals("VOLTOOI_TAAK")) {
            zet(rij, rij.pogingen() >= MEESTE_POGINGEN ? "VASTGELOPEN" : "WACHT", "NIET_GEVONDEN", null, terugval(rij.pogingen()));
        } else {
            zet(rij, "ACHTERHAALD", "NIET_GEVONDEN", null, Duration.ZERO);
        }
    }

    private void zet(Uitgaand rij, String status, String fout, Long berichtSleutel, Duration wacht) {
        if (!wacht.isZero()) {
            wekNa(wacht);
        }
        transactie.executeWithoutResult(t -> jdbc.sql("""
                update postbus.uitgaand set status = :status, fout = :fout, bericht_sleutel = coalesce(:bericht, bericht_sleutel),
                    verzonden_op = case when :status in ('VERZONDEN', 'BEVESTIGD') then now() else verzonden_op end,
                    afgewikkeld_op = case when :status in ('BEVESTIGD', 'ACHTERHAALD') then now() end,
                    volgende_poging_op = now() + :wacht * interval '1 millisecond'
                where id = :id and status = 'WACHT'""")
                .param("status", status).param("fout", fout, java.sql.Types.VARCHAR).param("bericht", berichtSleutel, java.sql.Types.BIGINT)
                .param("wacht", wacht.toMillis()).param("id", rij.id()).update());
    }

    private static Duration terugval(int pogingen) {
        return metSpreiding(Duration.ofMillis(Math.min(60_000, 100L << Math.min(10, pogingen))));
    }

    private static Duration metSpreiding(Duration duur) {
        return Duration.ofMillis(duur.toMillis() / 2 + ThreadLocalRandom.current().nextLong(duur.toMillis() / 2 + 1));
    }

    private boolean leidt() throws Exception {
        if (leiderschap != null) {
            try (Statement vraag = leiderschap.createStatement()) {
                vraag.execute("select 1");
                return true;
            } catch (Exception weg) {
                laatLos();
            }
        }
        Connection kandidaat = bron.getConnection();
        boolean gekozen = false;
        try (Statement vraag = kandidaat.createStatement(); ResultSet antwoord = vraag.executeQuery("select pg_try_advisory_lock(" + LEIDERSLOT + ")")) {
            gekozen = antwoord.next() && antwoord.getBoolean(1);
        } finally {
            if (gekozen) {
                leiderschap = kandidaat;
            } else {
                kandidaat.close();
            }
        }
        return gekozen;
    }

    private void laatLos() {
        if (leiderschap == null) {
            return;
        }
        try (Connection los = leiderschap; Statement opdracht = los.createStatement()) {
            opdracht.execute("select pg_advisory_unlock_all()");
        } catch (Exception alWeg) {
            LOG.trace("Leadership was lost already");
        }
        leiderschap = null;
    }

    private static void slaap() {
        try {
            Thread.sleep(metSpreiding(Duration.ofSeconds(1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        loopt = false;
        wek();
        try {
            draad.join(5_000);
            uitvoering.shutdown();
            uitvoering.awaitTermination(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return loopt;
    }

    @Override
    public int getPhase() {
        return Luisterlijn.FASE + 100;
    }
}
