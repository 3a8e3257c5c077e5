package nl.trajectregie.dossier.huisvesting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.contact.Contactritmes;
import nl.trajectregie.dossier.opslag.Json;
import nl.trajectregie.dossier.traject.BijTrajectfeit;
import nl.trajectregie.inrichting.Contactritme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known about the home of each traject. Joins the caller's transaction. */
@Component
public class Huisvestingen {

    private final JdbcClient jdbc;
    private final Contactritmes contactritmes;
    private final List<BijTrajectfeit> luisteraars;
    private final Clock klok;

    Huisvestingen(JdbcClient jdbc, Contactritmes contactritmes, List<BijTrajectfeit> luisteraars, Clock klok) {
        this.jdbc = jdbc;
        this.contactritmes = contactritmes;
        this.luisteraars = luisteraars;
        this.klok = klok;
    }

    /** Registered here, or no home of the gemeente is needed: the intake need not wait. */
    public boolean isGehuisvest(UUID trajectId) {
        return jdbc.sql("""
                select t.brp_ingeschreven_op is not null or coalesce(h.woonstand in ('GEHUISVEST', 'NIET_NODIG'), false)
                from dossier.traject t left join dossier.huisvesting h on h.traject_id = t.id where t.id = :traject""")
                .param("traject", trajectId).query(Boolean.class).single();
    }

    public void toegewezen(UUID trajectId, String gemeente, LocalDate op) {
        stand(trajectId, gemeente, "TOEGEWEZEN");
        jdbc.sql("update dossier.traject set woning_toegewezen_op = :op, versie = versie + 1 where id = :traject").param("op", op).param("traject", trajectId).update();
        lijn(trajectId, "lopend");
        contactritmes.start(trajectId, Contactritme.Vanaf.WONINGTOEWIJZING, op);
        luisteraars.forEach(luisteraar -> luisteraar.feitGewijzigd(trajectId));
    }

    public void nietNodig(UUID trajectId, String gemeente) {
        stand(trajectId, gemeente, "NIET_NODIG");
        lijn(trajectId, "niet-van-toepassing");
    }

    public void sleutel(UUID trajectId, String gemeente, LocalDate sleutelOp, LocalDate regeldagOp, Map<String, Object> gegevens) {
        noteer(trajectId, gemeente, gegevens);
        jdbc.sql("update dossier.huisvesting set sleutel_op = :sleutel, regeldag_op = :regeldag where traject_id = :traject")
                .param("sleutel", sleutelOp).param("regeldag", regeldagOp).param("traject", trajectId).update();
    }

    /** The day on which the municipality brings the person to the new home. */
    public void inhuizing(UUID trajectId, String gemeente, LocalDate op, Map<String, Object> gegevens) {
        noteer(trajectId, gemeente, gegevens);
        jdbc.sql("update dossier.huisvesting set regeldag_op = :op where traject_id = :traject").param("op", op).param("traject", trajectId).update();
    }

    /** The agreed inhuizingsdag as a moment; tomorrow when none was agreed (seed-003 2.1: the day after the talk). */
    public ZonedDateTime inhuizingsmoment(UUID trajectId) {
        return jdbc.sql("select regeldag_op from dossier.huisvesting where traject_id = :traject and regeldag_op is not null").param("traject", trajectId)
                .query(LocalDate.class).optional().orElseGet(() -> LocalDate.ofInstant(klok.instant(), klok.getZone()).plusDays(1)).atStartOfDay(klok.getZone());
    }

    /** The day of registration here, as a person found it; an earlier fact stays when it is there. */
    public void ingeschreven(UUID trajectId, LocalDate op) {
        jdbc.sql("update dossier.traject set brp_ingeschreven_op = coalesce(brp_ingeschreven_op, :op), versie = versie + 1 where id = :traject")
                .param("op", op).param("traject", trajectId).update();
        luisteraars.forEach(luisteraar -> luisteraar.feitGewijzigd(trajectId));
    }

    /** The line is done: housed and registered. */
    public void gereed(UUID trajectId, String gemeente) {
        stand(trajectId, gemeente, "GEHUISVEST");
        lijn(trajectId, "klaar");
    }

    /** Adds facts. */
    public void noteer(UUID trajectId, String gemeente, Map<String, Object> gegevens) {
        jdbc.sql("""
                insert into dossier.huisvesting (traject_id, gemeente, gegevens, bijgewerkt_op) values (:traject, :gemeente, :gegevens::jsonb, :nu)
                on conflict (traject_id) do update set gegevens = dossier.huisvesting.gegevens || excluded.gegevens, bijgewerkt_op = excluded.bijgewerkt_op""")
                .param("traject", trajectId).param("gemeente", gemeente).param("gegevens", Json.schrijf(gegevens)).param("nu", nu()).update();
    }

    private void stand(UUID trajectId, String gemeente, String stand) {
        noteer(trajectId, gemeente, Map.of());
        jdbc.sql("update dossier.huisvesting set woonstand = :stand where traject_id = :traject").param("stand", stand).param("traject", trajectId).update();
    }

    private void lijn(UUID trajectId, String status) {
        jdbc.sql("update dossier.lijn set status = :status, sinds = :nu where traject_id = :traject and naam = 'huisvesting' and status <> :status")
                .param("status", status).param("nu", nu()).param("traject", trajectId).update();
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
    }
}
