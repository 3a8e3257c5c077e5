package nl.trajectregie.dossier.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import nl.trajectregie.dossier.opslag.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the {@link Intake} of each traject. Joins the caller's transaction. */
@Component
public class Intakes {

    private final JdbcClient jdbc;

    Intakes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The intake, or an empty one that is not kept yet. */
    public Intake lees(UUID trajectId, String gemeente) {
        return jdbc.sql("""
                select traject_id, gemeente, regievoerder, gestart_op, afgerond_op, aantal_gesprekken, aantal_gemist, leerbaarheidstoets, leerbaarheidstoets_op,
                       leerbaarheidstoets_grond, leerroute_advies, leerroute_advies_motivering, alleen_gesprek_gemeld, gegevens::text, heropend_op
                from dossier.intake where traject_id = :traject""").param("traject", trajectId).query(Intakes::lees).optional()
                .orElseGet(() -> Intake.nieuw(trajectId, gemeente));
    }

    /** As {@link #lees}, and no other change of this intake goes on until the transaction ends. */
    public Intake vergrendel(UUID trajectId, String gemeente) {
        jdbc.sql("insert into dossier.intake (traject_id, gemeente) values (:traject, :gemeente) on conflict (traject_id) do update set gemeente = excluded.gemeente")
                .param("traject", trajectId).param("gemeente", gemeente).update();
        return lees(trajectId, gemeente);
    }

    public void bewaar(Intake intake) {
        jdbc.sql("""
                insert into dossier.intake (traject_id, gemeente, regievoerder, gestart_op, afgerond_op, aantal_gesprekken, aantal_gemist, leerbaarheidstoets,
                    leerbaarheidstoets_op, leerbaarheidstoets_grond, leerroute_advies, leerroute_advies_motivering, alleen_gesprek_gemeld, gegevens, heropend_op)
                values (:traject, :gemeente, :regievoerder, :gestart, :afgerond, :gesprekken, :gemist, :toets, :toetsOp, :grond, :advies, :motivering, :alleen, :gegevens::jsonb, :heropend)
                on conflict (traject_id) do update set regievoerder = excluded.regievoerder, gestart_op = excluded.gestart_op, afgerond_op = excluded.afgerond_op,
                    aantal_gesprekken = excluded.aantal_gesprekken, aantal_gemist = excluded.aantal_gemist, leerbaarheidstoets = excluded.leerbaarheidstoets,
                    leerbaarheidstoets_op = excluded.leerbaarheidstoets_op, leerbaarheidstoets_grond = excluded.leerbaarheidstoets_grond,
                    leerroute_advies = excluded.leerroute_advies, leerroute_advies_motivering = excluded.leerroute_advies_motivering,
                    alleen_gesprek_gemeld = excluded.alleen_gesprek_gemeld, gegevens = excluded.gegevens, heropend_op = excluded.heropend_op""")
                .param("traject", intake.trajectId()).param("gemeente", intake.gemeente()).param("regievoerder", intake.regievoerder())
                .param("gestart", intake.gestartOp()).param("afgerond", intake.afgerondOp()).param("gesprekken", intake.aantalGesprekken())
                .param("gemist", intake.aantalGemist()).param("toets", intake.toets() == null ? null : intake.toets().name()).param("toetsOp", intake.toetsOp())
                .param("grond", intake.toetsGrond() == null ? null : intake.toetsGrond().name()).param("advies", intake.leerrouteAdvies())
                .param("motivering", intake.leerrouteAdviesMotivering()).param("alleen", intake.alleenGesprekGemeld())
                .param("gegevens", Json.schrijf(intake.gegevens())).param("heropend", intake.heropendOp()).update();
    }

    private static Intake lees(ResultSet rij, int nummer) throws SQLException {
        String toets = rij.getString("leerbaarheidstoets");
        String grond = rij.getString("leerbaarheidstoets_grond");
        return new Intake(rij.getObject("traject_id", UUID.class), rij.getString("gemeente"), rij.getString("regievoerder"),
                rij.getObject("gestart_op", LocalDate.class), rij.getObject("afgerond_op", LocalDate.class), rij.getInt("aantal_gesprekken"),
                rij.getInt("aantal_gemist"), toets == null ? null : Leerbaarheidstoets.Uitslag.van(toets), rij.getObject("leerbaarheidstoets_op", LocalDate.class),
                Leerbaarheidstoets.GrondVanAfzien.van(grond).orElse(null), rij.getString("leerroute_advies"), rij.getString("leerroute_advies_motivering"),
                (Boolean) rij.getObject("alleen_gesprek_gemeld"), Json.kaart(rij.getString("gegevens")), rij.getObject("heropend_op", LocalDate.class));
    }
}
