package nl.trajectregie.dossier.uitgaand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.engine.db.Luisterlijn;
import nl.trajectregie.engine.klok.Rustmelder;
import nl.trajectregie.engine.lees.Wakker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the outside which tasks appeared and were finished, and gives a new task the last day of its term. Woken by what the exporter wrote; keeps
 * per partition up to which log position it looked, and per task what was told, so that nothing is told twice or forgotten.
 */
@Component
class TaakMelder implements SmartLifecycle, Rustmelder {

    private static final Logger LOG = LoggerFactory.getLogger(TaakMelder.class);
    private static final int PER_KEER = 200;

    private record Stand(long sleutel, long positie, UUID trajectId, String gemeente, String elementId, String naam, String rol, String formulierId, String termijnsoort,
                         String toestand) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactie;
    private final Gebeurtenissen gebeurtenissen;
    private final Termijnen termijnen;
    private final Wakker wakker;
    private final Semaphore sein = new Semaphore(1);
    private volatile boolean loopt;
    private AutoCloseable abonnement;
    private Thread draad;

    TaakMelder(JdbcClient jdbc, TransactionTemplate transactie, Gebeurtenissen gebeurtenissen, Termijnen termijnen, Wakker wakker) {
        this.jdbc = jdbc;
        this.transactie = transactie;
        this.gebeurtenissen = gebeurtenissen;
        this.termijnen = termijnen;
        this.wakker = wakker;
    }

    @Override
    public void start() {
        loopt = true;
        abonnement = wakker.luister(wijziging -> sein.release());
        draad = Thread.ofPlatform().daemon().name("trajectregie-taakmelder").start(this::werk);
    }

    private void werk() {
        while (loopt) {
            try {
                if (sein.tryAcquire(10, TimeUnit.SECONDS)) {
                    sein.drainPermits();
                }
                for (Integer partitie : alsWorker(Set.of(), this::partities)) {
                    while (loopt && kijk(partitie)) {
                        LOG.trace("More tasks on partition {}", partitie);
                    }
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.debug("Announcing tasks waits for the database: {}", e.getClass().getSimpleName());
            }
        }
    }

    private List<Integer> partities() {
        return jdbc.sql("select partitie from engine.positie").query(Integer.class).list();
    }

    /** @return whether there may be more */
    private boolean kijk(int partitie) {
        List<Stand> taken = alsWorker(Set.of(), () -> gewijzigd(partitie));
        for (Stand taak : taken) {
            if (taak.trajectId() != null && taak.gemeente() != null) {
                alsWorker(Set.of(taak.gemeente()), () -> {
                    meld(taak);
                    return null;
                });
            }
        }
        if (!taken.isEmpty()) {
            long tot = taken.getLast().positie();
            alsWorker(Set.of(), () -> jdbc.sql("""
                    insert into postbus.taak_cursor as c (partitie, positie) values (:partitie, :positie)
                    on conflict (partitie) do update set positie = greatest(c.positie, excluded.positie)""")
                    .param("partitie", partitie).param("positie", tot).update());
        }
        return taken.size() == PER_KEER;
    }

    private List<Stand> gewijzigd(int partitie) {
        return jdbc.sql("""
                select t.sleutel, t.positie, t.traject_id, t.gemeente, t.element_id, t.rol, t.toestand, e.naam, f.formulier_id,
                    e.eigenschappen ->> 'termijnsoort' as termijnsoort
                from engine.taak t
                left join engine.definitie_element e on e.definitie_sleutel = t.definitie_sleutel and e.element_id = t.element_id
                left join engine.formulier f on f.sleutel = t.formulier_sleutel
                where t.sleutel >> 51 = :partitie and t.positie > coalesce((select c.positie from postbus.taak_cursor c where c.partitie = :partitie), -1)
                order by t.positie limit :aantal""").param("partitie", partitie).param("aantal", PER_KEER)
                .query((rij, nummer) -> new Stand(rij.getLong("sleutel"), rij.getLong("positie"), rij.getObject("traject_id", UUID.class), rij.getString("gemeente"),
                        rij.getString("element_id"), rij.getString("naam"), rij.getString("rol"), rij.getString("formulier_id"), rij.getString("termijnsoort"),
                        rij.getString("toestand"))).list();
    }

    private void meld(Stand taak) {
        boolean nieuw = jdbc.sql("insert into postbus.taak_gemeld (sleutel, gemeente) values (:sleutel, :gemeente) on conflict (sleutel) do nothing")
                .param("sleutel", taak.sleutel()).param("gemeente", taak.gemeente()).update() == 1;
        if (nieuw) {
            gebeurtenissen.publiceer(taak.trajectId(), taak.gemeente(), UitgaandType.TAAK_AANGEMAAKT, gegevens(taak));
            if (taak.termijnsoort() != null && taak.toestand().equals("OPEN")) {
                termijnen.werkNieuweTaakBij(taak.trajectId(), taak.sleutel(), taak.termijnsoort());
            }
        }
        if (taak.toestand().equals("VOLTOOID")
                && jdbc.sql("update postbus.taak_gemeld set afgerond = true where sleutel = :sleutel and not afgerond").param("sleutel", taak.sleutel()).update() == 1) {
            gebeurtenissen.publiceer(taak.trajectId(), taak.gemeente(), UitgaandType.TAAK_AFGEROND, gegevens(taak));
        }
    }

    private static Map<String, Object> gegevens(Stand taak) {
        Map<String, Object> gegevens = new LinkedHashMap<>();
        gegevens.put("taakId", String.valueOf(taak.sleutel()));
        gegevens.put("naam", taak.naam());
        gegevens.put("rol", taak.rol());
        gegevens.put("formulier", taak.formulierId());
        return gegevens;
    }

    private <T> T alsWorker(Set<String> gemeenten, java.util.function.Supplier<T> werk) {
        return DbContext.als(DbRol.WORKER, gemeenten, () -> transactie.execute(status -> werk.get()));
    }

    /** Time waits for what is not announced yet: an announcement tells the day on which the task came. */
    @Override
    public boolean inRust() {
        return alsWorker(Set.of(), () -> jdbc.sql("""
                select not exists (
                    select 1 from engine.positie p left join postbus.taak_cursor c on c.partitie = p.partitie
                    where exists (select 1 from engine.taak t where t.sleutel >> 51 = p.partitie and t.positie > coalesce(c.positie, -1)))""").query(Boolean.class).single());
    }

    @Override
    public void stop() {
        loopt = false;
        if (draad != null) {
            draad.interrupt();
        }
        try {
            if (abonnement != null) {
                abonnement.close();
            }
        } catch (Exception e) {
            LOG.debug("Listening ended: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isRunning() {
        return loopt;
    }

    @Override
    public int getPhase() {
        return Luisterlijn.FASE + 10;
    }
}
