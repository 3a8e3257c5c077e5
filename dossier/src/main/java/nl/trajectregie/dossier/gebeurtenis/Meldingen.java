package nl.trajectregie.dossier.gebeurtenis;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.engine.postbus.Postbus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports for the klantmanager. Joins the caller's transaction. */
@Component
public class Meldingen {

    private final JdbcClient jdbc;
    private final Postbus postbus;
    private final Rechten rechten;
    private final Clock klok;

    Meldingen(JdbcClient jdbc, Postbus postbus, Rechten rechten, Clock klok) {
        this.jdbc = jdbc;
        this.postbus = postbus;
        this.rechten = rechten;
        this.klok = klok;
    }

    /** Makes a report and, through the process, the task <i>Beoordeel melding</i>. @return its id */
    public UUID maak(UUID trajectId, String gemeente, Long inkomendId, String soort, Sectie sectie, String titel, String uitleg) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into dossier.melding (id, traject_id, gemeente, inkomend_id, soort, sectie, titel, uitleg, gemaakt_op)
                values (:id, :traject, :gemeente, :inkomend, :soort, :sectie, :titel, :uitleg, :nu)""")
                .param("id", id).param("traject", trajectId).param("gemeente", gemeente).param("inkomend", inkomendId).param("soort", soort)
                .param("sectie", sectie.code()).param("titel", titel).param("uitleg", uitleg).param("nu", nu()).update();
        postbus.correleer(trajectId, gemeente, "melding-te-beoordelen", trajectId.toString(), Map.of("meldingId", id.toString()), "melding:" + id);
        return id;
    }

    /** The report with this id, for the application itself. */
    public Optional<Melding> vind(UUID id) {
        return jdbc.sql("select id, traject_id, gemeente, inkomend_id, soort, sectie, titel, uitleg, gemaakt_op, uitkomst from dossier.melding where id = :id")
                .param("id", id).query((rij, nummer) -> new Melding(rij.getObject("id", UUID.class), rij.getObject("traject_id", UUID.class), rij.getString("gemeente"),
                        (Long) rij.getObject("inkomend_id"), rij.getString("soort"), Sectie.van(rij.getString("sectie")), rij.getString("titel"), rij.getString("uitleg"),
                        rij.getObject("gemaakt_op", OffsetDateTime.class), rij.getString("uitkomst"))).optional();
    }

    /** The report as this user may read it; empty when its section is not the user's. */
    public Optional<Melding> leesbaar(UUID id, Gebruiker wie) {
        return vind(id).filter(melding -> rechten.magLezen(wie, melding.sectie()));
    }

    void beoordeel(UUID id, String uitkomst, String toelichting, String door) {
        jdbc.sql("update dossier.melding set uitkomst = :uitkomst, toelichting = :toelichting, beoordeeld_door = :door, beoordeeld_op = :nu where id = :id")
                .param("uitkomst", uitkomst).param("toelichting", toelichting).param("door", door).param("nu", nu()).param("id", id).update();
        jdbc.sql("update postbus.inkomend set status = 'BEOORDEELD', uitkomst = :uitkomst where id = (select inkomend_id from dossier.melding where id = :id)")
                .param("uitkomst", uitkomst).param("id", id).update();
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
    }
}
