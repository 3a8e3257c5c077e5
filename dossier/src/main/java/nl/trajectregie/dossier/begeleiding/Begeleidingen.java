package nl.trajectregie.dossier.begeleiding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.opslag.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The guidance of each traject, as it is kept. Joins the caller's transaction. */
@Component
public class Begeleidingen {

    private final JdbcClient jdbc;
    private final Clock klok;

    Begeleidingen(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    public Optional<Begeleiding> vind(UUID trajectId) {
        return jdbc.sql("select * from dossier.begeleiding where traject_id = :traject").param("traject", trajectId).query(Begeleidingen::lees).optional();
    }

    /** The guidance of this traject, which there is. */
    Begeleiding van(UUID trajectId) {
        return vind(trajectId).orElseThrow(() -> new IllegalStateException("No guidance yet in traject " + trajectId));
    }

    /** The guidance of this traject; begun as waiting when there was none. */
    Begeleiding zorgVoor(UUID trajectId, String gemeente) {
        jdbc.sql("""
                insert into dossier.begeleiding (traject_id, gemeente, stand, bijgewerkt_op) values (:traject, :gemeente, 'WACHT', :nu)
                on conflict (traject_id) do nothing""").param("traject", trajectId).param("gemeente", gemeente).param("nu", nu()).update();
        return van(trajectId);
    }

    void stand(UUID trajectId, Begeleiding.Stand stand) {
        zet(trajectId, Map.of("stand", stand.name()));
    }

    /** Changes these columns; a value may be {@code null} in a map that allows it. */
    void zet(UUID trajectId, Map<String, ?> kolommen) {
        StringBuilder sql = new StringBuilder("update dossier.begeleiding set bijgewerkt_op = :nu");
        Map<String, Object> p = new LinkedHashMap<>(kolommen);
        kolommen.keySet().forEach(kolom -> sql.append(", ").append(Kolom.valueOf(kolom).name()).append(" = :").append(kolom));
        p.put("nu", nu());
        p.put("traject", trajectId);
        jdbc.sql(sql + " where traject_id = :traject").params(p).update();
    }

    /** Adds facts to what was told. */
    void noteer(UUID trajectId, Map<String, Object> gegevens) {
        jdbc.sql("update dossier.begeleiding set gegevens = gegevens || :gegevens::jsonb, bijgewerkt_op = :nu where traject_id = :traject")
                .param("gegevens", Json.schrijf(gegevens)).param("nu", nu()).param("traject", trajectId).update();
    }

    /** The columns that may change; nothing else gets into a statement. */
    private enum Kolom {
        stand, wacht_op, noodopvang, start_besloten, gestart_op, uitvoerder, bellijst, maatje, opstart_einde_op, opstart_klaar_op, open_bij_einde, volgend_gesprek_op, einde_op,
        verlengd, verlenging_gevraagd, zelfredzaam, beeindigd_op, reden_einde
    }

    private static Begeleiding lees(ResultSet rij, int nummer) throws SQLException {
        String wacht = rij.getString("wacht_op");
        return new Begeleiding(rij.getObject("traject_id", UUID.class), rij.getString("gemeente"), Begeleiding.Stand.valueOf(rij.getString("stand")),
                wacht == null ? null : Begeleiding.WachtOp.valueOf(wacht), rij.getBoolean("noodopvang"), rij.getBoolean("start_besloten"), datum(rij, "gestart_op"),
                rij.getString("uitvoerder"), rij.getBoolean("bellijst"), rij.getString("maatje"), datum(rij, "opstart_einde_op"), datum(rij, "opstart_klaar_op"),
                (Integer) rij.getObject("open_bij_einde"), datum(rij, "volgend_gesprek_op"), datum(rij, "einde_op"), rij.getInt("verlengd"),
                rij.getBoolean("verlenging_gevraagd"), (Boolean) rij.getObject("zelfredzaam"), datum(rij, "beeindigd_op"), rij.getString("reden_einde"),
                Json.kaart(rij.getString("gegevens")));
    }

    private static LocalDate datum(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, LocalDate.class);
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
    }
}
