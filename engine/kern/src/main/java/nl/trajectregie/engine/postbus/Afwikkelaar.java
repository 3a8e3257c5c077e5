package nl.trajectregie.engine.postbus;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Settles outbox rows by what the engine exported. */
@Component
class Afwikkelaar {

    private static final Logger LOG = LoggerFactory.getLogger(Afwikkelaar.class);
    private static final long OPNIEUW_NA_NANOS = 5_000_000_000L;
    private static final long OPRUIMEN_ELKE_NANOS = 30_000_000_000L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactie;
    private final ObjectProvider<TaakAfloopLuisteraar> luisteraars;
    private final Map<Long, Long> mislukt = new ConcurrentHashMap<>();
    private volatile long opgeruimd = System.nanoTime() - OPRUIMEN_ELKE_NANOS;

    Afwikkelaar(JdbcClient jdbc, TransactionTemplate transactie, ObjectProvider<TaakAfloopLuisteraar> luisteraars) {
        this.jdbc = jdbc;
        this.transactie = transactie;
        this.luisteraars = luisteraars;
    }

    private record Ingeleverd(long id, UUID trajectId, String gemeente, long taakSleutel, boolean voltooid) {}

    /** Settles what can be settled now. Runs as DISPATCHER, outside a transaction. */
    void wikkelAf() {
        transactie.executeWithoutResult(status -> bevestigBerichten());
        if (System.nanoTime() - opgeruimd >= OPRUIMEN_ELKE_NANOS) {
            transactie.executeWithoutResult(status -> ruimOp());
            opgeruimd = System.nanoTime();
        }
        List<Ingeleverd> taken = transactie.execute(status -> jdbc.sql("""
                select u.id, u.traject_id, u.gemeente, u.taak_sleutel, t.toestand = 'VOLTOOID' and u.pogingen > 0 as voltooid
                from postbus.uitgaand u join engine.taak t on t.sleutel = u.taak_sleutel
                where u.soort = 'VOLTOOI_TAAK' and u.status in ('WACHT', 'VERZONDEN', 'VASTGELOPEN') and t.toestand <> 'OPEN'
                order by u.id limit 500""").query(Ingeleverd.class).list());
        for (Ingeleverd taak : taken) {
            Long laatst = mislukt.get(taak.id());
            if (laatst == null || System.nanoTime() - laatst >= OPNIEUW_NA_NANOS) {
                sluitAf(taak.id(), taak.trajectId(), taak.gemeente(), taak.taakSleutel(), taak.voltooid() ? "BEVESTIGD" : "ACHTERHAALD", null,
                        taak.voltooid() ? TaakAfloopLuisteraar::bevestigd : TaakAfloopLuisteraar::achterhaald);
            }
        }
    }

    /** The engine will not accept this completion: the task is still the person's. */
    void weiger(Uitgaand rij, String code) {
        sluitAf(rij.id(), rij.trajectId(), rij.gemeente(), rij.taakSleutel(), "GEWEIGERD", code, TaakAfloopLuisteraar::geweigerd);
    }

    private void sluitAf(long id, UUID trajectId, String gemeente, long taak, String status, String reden, BiConsumer<TaakAfloopLuisteraar, TaakAfloop> vertel) {
        try {
            DbContext.als(DbRol.DISPATCHER, Set.of(gemeente), () -> transactie.executeWithoutResult(t -> {
                int gewijzigd = jdbc.sql("""
                        update postbus.uitgaand set status = :status, afgewikkeld_op = now(), fout = :reden
                        where id = :id and status in ('WACHT', 'VERZONDEN', 'VASTGELOPEN')""")
                        .param("status", status).param("reden", reden).param("id", id).update();
                if (gewijzigd == 1) {
                    TaakAfloop afloop = new TaakAfloop(id, trajectId, gemeente, taak, reden);
                    luisteraars.orderedStream().forEach(l -> vertel.accept(l, afloop));
                }
            }));
            mislukt.remove(id);
        } catch (RuntimeException e) {
            mislukt.put(id, System.nanoTime());
            LOG.error("Outcome {} of outbox row {} (task {}) could not be told, trying again", status, id, taak, e);
        }
    }

    /**
     * Settles messages that nobody will receive. A change, or a message about one thing (a key of its own), is for who waits for it now: whoever comes later
     * reads the dossier anew. Any message is void once nothing of the traject runs or is about to. A minute's patience covers what the exporter has not told yet.
     */
    private void ruimOp() {
        jdbc.sql("""
                update postbus.uitgaand u set status = 'ACHTERHAALD', afgewikkeld_op = now(), fout = 'ONTVANGER_GEEINDIGD'
                where u.soort = 'CORRELEER' and u.status = 'WACHT' and u.aangemaakt_op < now() - interval '1 minute'
                  and ((u.berichtnaam like '%-gewijzigd' or u.correlatiesleutel <> u.traject_id::text)
                        and exists (select 1 from engine.procesinstantie i join engine.abonnement a on a.procesinstantie_sleutel = i.sleutel
                                    where i.traject_id = u.traject_id and a.berichtnaam = u.berichtnaam and a.correlatiesleutel = u.correlatiesleutel)
                        and not exists (select 1 from engine.procesinstantie i
                                    where i.traject_id = u.traject_id and i.toestand = 'ACTIEF' and i.proces_id in (
                                        select a.proces_id from engine.procesinstantie j join engine.abonnement a on a.procesinstantie_sleutel = j.sleutel
                                        where j.traject_id = u.traject_id and a.berichtnaam = u.berichtnaam))
                    or exists (select 1 from engine.procesinstantie i where i.traject_id = u.traject_id)
                        and not exists (select 1 from engine.procesinstantie i where i.traject_id = u.traject_id and i.toestand = 'ACTIEF')
                        and not exists (select 1 from postbus.uitgaand s
                                    where s.traject_id = u.traject_id and s.soort = 'START' and s.status in ('WACHT', 'VERZONDEN', 'VASTGELOPEN')))""").update();
    }

    private void bevestigBerichten() {
        jdbc.sql("""
                update postbus.uitgaand u set status = 'BEVESTIGD', afgewikkeld_op = now(), fout = null
                from engine.procesinstantie i
                where u.soort = 'START' and (u.status = 'VERZONDEN' or u.status in ('WACHT', 'VASTGELOPEN') and u.pogingen > 0) and u.voorganger is not null
                  and i.startbericht = u.berichtnaam and i.correlatiesleutel = u.correlatiesleutel and i.sleutel > u.voorganger""").update();
        jdbc.sql("""
                update postbus.uitgaand u set status = 'BEVESTIGD', afgewikkeld_op = now(), fout = null
                where u.soort = 'CORRELEER' and (u.status = 'VERZONDEN' or u.status in ('WACHT', 'VASTGELOPEN') and u.pogingen > 0) and u.voorganger is not null
                  and (select coalesce(sum(a.correlaties), 0) from engine.abonnement a
                       where a.berichtnaam = u.berichtnaam and a.correlatiesleutel = u.correlatiesleutel) > u.voorganger""").update();
    }
}
