package nl.trajectregie.dossier.gebeurtenis;

import nl.trajectregie.dossier.traject.Traject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a process waits for an event now, will wait for it, or no longer does; by the read model. Joins the caller's transaction. */
@Component
class Wachtplekken {

    private final JdbcClient jdbc;

    Wachtplekken(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code false} when the wait has passed or never comes: then a person looks at the event. */
    boolean wachtOfGaatWachten(Wachtplek plek, Traject traject) {
        if (waar("""
                select exists (select 1 from engine.abonnement
                    where traject_id = :traject and berichtnaam = :bericht and toestand = 'OPEN')""", plek, traject)) {
            return true;
        }
        if (plek.lijn() != null && waar("""
                select exists (select 1 from dossier.lijn where traject_id = :traject and naam = :lijn and status = 'niet-van-toepassing')""", plek, traject)) {
            return false;
        }
        if (plek.laatsteFase() != null && traject.fase().compareTo(plek.laatsteFase()) > 0) {
            return false;
        }
        if (waar("""
                select exists (select 1 from engine.abonnement
                    where traject_id = :traject and berichtnaam = :bericht and correlaties > 0)
                or exists (select 1 from postbus.uitgaand
                    where traject_id = :traject and soort = 'CORRELEER' and berichtnaam = :bericht and status in ('VERZONDEN', 'BEVESTIGD'))""", plek, traject)) {
            return false;
        }
        return waar("""
                select not exists (select 1 from engine.procesinstantie where traject_id = :traject and proces_id = :proces)
                or exists (select 1 from engine.procesinstantie where traject_id = :traject and proces_id = :proces and toestand = 'ACTIEF')""", plek, traject);
    }

    /** Whether a message of this name still waits in the outbox: it will wake the process, and the process reads the newest facts. */
    boolean berichtOnderweg(Wachtplek plek, Traject traject) {
        return waar("""
                select exists (select 1 from postbus.uitgaand
                    where traject_id = :traject and soort = 'CORRELEER' and berichtnaam = :bericht and status in ('WACHT', 'VASTGELOPEN'))""", plek, traject);
    }

    private boolean waar(String sql, Wachtplek plek, Traject traject) {
        return jdbc.sql(sql).param("traject", traject.id()).param("bericht", plek.bericht()).param("proces", plek.procesId()).param("lijn", plek.lijn())
                .query(Boolean.class).single();
    }
}
