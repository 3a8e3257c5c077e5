package nl.trajectregie.dossier.participatie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.toegang.Gebruiker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The choices of road of a traject, in the order in which they were made. Joins the caller's transaction. */
@Component
public class Participaties {

    private static final String KOLOMMEN = "id, traject_id, gemeente, keuze, doel, reden, later_op, stand, plaatsing_id, uitkomst, gekozen_op";

    private final JdbcClient jdbc;
    private final Clock klok;

    Participaties(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** The newest choice, when one was made. */
    public Optional<Participatie> huidige(UUID trajectId) {
        return jdbc.sql("select " + KOLOMMEN + " from dossier.participatie where traject_id = :t order by nummer desc limit 1").param("t", trajectId).query(Participaties::lees).optional();
    }

    /** Every choice, the newest first. */
    public List<Participatie> alle(UUID trajectId) {
        return jdbc.sql("select " + KOLOMMEN + " from dossier.participatie where traject_id = :t order by nummer desc").param("t", trajectId).query(Participaties::lees).list();
    }

    Participatie kies(UUID trajectId, String gemeente, Participatie.Keuze keuze, String doel, String reden, LocalDate laterOp, LocalDate op, Gebruiker wie) {
        jdbc.sql("update dossier.participatie set stand = 'TERUG' where traject_id = :t and stand in ('LOOPT', 'WACHT', 'NAZORG')").param("t", trajectId).update();
        UUID id = UUID.randomUUID();
        Participatie.Stand stand = switch (keuze) {
            case DUAAL_TRAJECT, PLAATSING -> Participatie.Stand.LOOPT;
            case LATER -> Participatie.Stand.WACHT;
            case GEEN -> Participatie.Stand.KLAAR;
        };
        jdbc.sql("""
                insert into dossier.participatie (id, traject_id, gemeente, keuze, doel, reden, later_op, stand, gekozen_op, wie, tijdstip)
                values (:id, :t, :gemeente, :keuze, :doel, :reden, :later, :stand, :op, :wie, :nu)""")
                .param("id", id).param("t", trajectId).param("gemeente", gemeente).param("keuze", keuze.name()).param("doel", doel).param("reden", reden).param("later", laterOp)
                .param("stand", stand.name()).param("op", op).param("wie", wie.naam()).param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC)).update();
        return huidige(trajectId).orElseThrow();
    }

    void zet(UUID id, Participatie.Stand stand, String uitkomst, UUID plaatsingId) {
        jdbc.sql("update dossier.participatie set stand = :stand, uitkomst = coalesce(:uitkomst, uitkomst), plaatsing_id = coalesce(:plaatsing, plaatsing_id) where id = :id")
                .param("stand", stand.name()).param("uitkomst", uitkomst).param("plaatsing", plaatsingId).param("id", id).update();
    }

    private static Participatie lees(ResultSet rij, int nummer) throws SQLException {
        return new Participatie(rij.getObject("id", UUID.class), rij.getObject("traject_id", UUID.class), rij.getString("gemeente"), Participatie.Keuze.valueOf(rij.getString("keuze")),
                rij.getString("doel"), rij.getString("reden"), rij.getObject("later_op", LocalDate.class), Participatie.Stand.valueOf(rij.getString("stand")),
                rij.getObject("plaatsing_id", UUID.class), rij.getString("uitkomst"), rij.getObject("gekozen_op", LocalDate.class));
    }
}
