package nl.trajectregie.dossier.leerroute;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.opslag.Json;
import nl.trajectregie.dossier.pip.Leerroute;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leerroute of each traject, as it is kept. Joins the caller's transaction. */
@Component
public class Leergangen {

    private final JdbcClient jdbc;
    private final Clock klok;

    Leergangen(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    public Optional<Leergang> vind(UUID trajectId) {
        return jdbc.sql("select * from dossier.leergang where traject_id = :traject").param("traject", trajectId).query(Leergangen::lees).optional();
    }

    /** The leerroute of this traject, which there is. */
    Leergang van(UUID trajectId) {
        return vind(trajectId).orElseThrow(() -> new IllegalStateException("No leerroute yet in traject " + trajectId));
    }

    /** The leerroute of this traject; begun when there was none, and running again when it had ended. */
    Leergang begin(UUID trajectId, String gemeente, Leerroute route, LocalDate gestartOp, Integer urenPerWeek) {
        jdbc.sql("""
                insert into dossier.leergang (traject_id, gemeente, status, route, gestart_op, uren_per_week, bijgewerkt_op)
                values (:traject, :gemeente, 'LOOPT', :route, :gestart, :uren, :nu)
                on conflict (traject_id) do update set status = 'LOOPT', route = excluded.route, uitkomst = null, beeindigd_op = null, einde_besloten = null, bijgewerkt_op = excluded.bijgewerkt_op""")
                .param("traject", trajectId).param("gemeente", gemeente).param("route", route.name()).param("gestart", gestartOp).param("uren", urenPerWeek).param("nu", nu()).update();
        return van(trajectId);
    }

    /** Changes these columns; a value may be {@code null} in a map that allows it. */
    void zet(UUID trajectId, Map<String, ?> kolommen) {
        StringBuilder sql = new StringBuilder("update dossier.leergang set bijgewerkt_op = :nu");
        Map<String, Object> p = new LinkedHashMap<>();
        kolommen.forEach((kolom, waarde) -> {
            sql.append(", ").append(Kolom.valueOf(kolom).name()).append(" = :").append(kolom);
            p.put(kolom, waarde instanceof Collection<?> veel ? veel.stream().map(String::valueOf).toArray(String[]::new) : waarde instanceof Enum<?> keuze ? keuze.name() : waarde);
        });
        p.put("nu", nu());
        p.put("traject", trajectId);
        jdbc.sql(sql + " where traject_id = :traject").params(p).update();
    }

    /** Keeps what was told in a task. */
    void noteer(UUID trajectId, Map<String, Object> gegevens) {
        jdbc.sql("update dossier.leergang set gegevens = gegevens || :gegevens::jsonb, bijgewerkt_op = :nu where traject_id = :traject")
                .param("gegevens", Json.schrijf(gegevens)).param("nu", nu()).param("traject", trajectId).update();
    }

    /** How the line inburgering stands. */
    void zetLijn(UUID trajectId, String status, String toelichting) {
        jdbc.sql("""
                update dossier.lijn set status = :status, toelichting = :toelichting, sinds = :nu
                where traject_id = :traject and naam = 'inburgering' and (status, toelichting) is distinct from (:status, :toelichting::text)""")
                .param("status", status).param("toelichting", toelichting).param("nu", nu()).param("traject", trajectId).update();
    }

    /** The columns that may change; nothing else gets into a statement. */
    private enum Kolom {
        status, route, aanbieder, keurmerk, aangemeld_op, ingeschreven_op, lessen_vanaf, uren_per_week, groep, aanbod_navragen_op, zonder_aanbod_sinds, verklaard_op, verklaring,
        les_situatie, inzet, voortgang_gevraagd_op, voortgang_op, termijn_besproken_op, na_termijn_op, pvt_uitvoerder, pvt_volgende_op, pvt_activiteit_op, pvt_activiteit, pvt_tekenen_op,
        pvt_ondertekend_op, map_uitvoerder, map_volgende_op, map_themas, map_gesprek_op, map_gehaald_op, examens_volgende_op, uitslagen_bekeken, z_volgende_op, z_gesprek_op,
        z_eindgesprek_op, vervallen, einde_besloten, uitkomst, beeindigd_op
    }

    private static Leergang lees(ResultSet rij, int nummer) throws SQLException {
        return new Leergang(rij.getObject("traject_id", UUID.class), rij.getString("gemeente"), Leergang.Status.valueOf(rij.getString("status")), Leerroute.valueOf(rij.getString("route")),
                datum(rij, "gestart_op"), rij.getString("aanbieder"), (Boolean) rij.getObject("keurmerk"), datum(rij, "aangemeld_op"), datum(rij, "ingeschreven_op"),
                datum(rij, "lessen_vanaf"), (Integer) rij.getObject("uren_per_week"), rij.getString("groep"), datum(rij, "aanbod_navragen_op"), datum(rij, "zonder_aanbod_sinds"),
                datum(rij, "verklaard_op"), rij.getString("verklaring"), keuze(rij, "les_situatie", Leergang.LesSituatie.class), keuze(rij, "inzet", Leergang.Inzet.class),
                datum(rij, "voortgang_gevraagd_op"), datum(rij, "voortgang_op"), datum(rij, "termijn_besproken_op"), datum(rij, "na_termijn_op"),
                new Leergang.Pvt(rij.getString("pvt_uitvoerder"), datum(rij, "pvt_volgende_op"), datum(rij, "pvt_activiteit_op"), rij.getString("pvt_activiteit"),
                        datum(rij, "pvt_tekenen_op"), datum(rij, "pvt_ondertekend_op")),
                new Leergang.Module(rij.getString("map_uitvoerder"), datum(rij, "map_volgende_op"), lijst(rij, "map_themas"), datum(rij, "map_gesprek_op"), datum(rij, "map_gehaald_op")),
                datum(rij, "examens_volgende_op"), rij.getObject("uitslagen_bekeken", OffsetDateTime.class),
                new Leergang.ZRoute(datum(rij, "z_volgende_op"), datum(rij, "z_gesprek_op"), datum(rij, "z_eindgesprek_op")), Set.copyOf(lijst(rij, "vervallen")),
                keuze(rij, "einde_besloten", Leergang.Uitkomst.class), keuze(rij, "uitkomst", Leergang.Uitkomst.class), datum(rij, "beeindigd_op"), Json.kaart(rij.getString("gegevens")));
    }

    private static LocalDate datum(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, LocalDate.class);
    }

    private static <E extends Enum<E>> E keuze(ResultSet rij, String kolom, Class<E> soort) throws SQLException {
        String waarde = rij.getString(kolom);
        return waarde == null ? null : Enum.valueOf(soort, waarde);
    }

    private static List<String> lijst(ResultSet rij, String kolom) throws SQLException {
        Array waarden = rij.getArray(kolom);
        return waarden == null ? List.of() : Arrays.asList((String[]) waarden.getArray());
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
    }
}
