package nl.trajectregie.dossier.overdracht;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.opslag.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the {@link Overdracht} and the klantprofiel of each traject. Joins the caller's transaction. */
@Component
public class Overdrachten {

    private static final Map<String, String> PROFIELWOORDEN = Map.ofEntries(Map.entry("NIET_NAAR_SCHOOL", "Niet naar school geweest"), Map.entry("BASIS", "Basisschool"),
            Map.entry("VOORTGEZET", "Middelbare school"), Map.entry("BEROEPSOPLEIDING", "Beroepsopleiding"), Map.entry("HBO", "Hogeschool"), Map.entry("UNIVERSITEIT", "Universiteit"),
            Map.entry("SNEL", "Snel"), Map.entry("GEMIDDELD", "Gemiddeld"), Map.entry("RUSTIG", "Heeft meer tijd nodig"), Map.entry("ONDER_A1", "Nog onder A1"),
            Map.entry("B2_OF_HOGER", "B2 of hoger"), Map.entry("ONBEKEND", "Niet bekend"));

    /** The klantprofiel as COA keeps it (seed-002 L1100-1105); {@code gegevens}: what has no column of its own. */
    public record Klantprofiel(String opleiding, String werkervaring, String leerbaarheid, String taalniveau, String voorinburgering,
                               LocalDate voorinburgeringBeeindigdOp, Map<String, Object> gegevens, String bron) {

        /** Whether it says anything about the person, and not only how the voorinburgering goes. */
        public boolean isInhoudelijk() {
            return opleiding != null || werkervaring != null || leerbaarheid != null || taalniveau != null;
        }
    }

    /** What the klantprofiel says, as people read it: a choice of the form by its words, free text as it came; {@code null} stays. */
    public static String inWoorden(String waarde) {
        return waarde == null ? null : PROFIELWOORDEN.getOrDefault(waarde, waarde);
    }

    private final JdbcClient jdbc;
    private final Clock klok;

    Overdrachten(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    public Optional<Overdracht> vind(UUID trajectId) {
        return jdbc.sql("""
                select traject_id, gemeente, vorm, reden_overslaan, gepland_op, gevoerd_op, beeindigd_op, start_intake, gegevens::text
                from dossier.overdracht where traject_id = :traject""").param("traject", trajectId).query(Overdrachten::lees).optional();
    }

    /** How it is planned; {@code redenOverslaan} only with OVERGESLAGEN. */
    public void plan(UUID trajectId, String gemeente, Overdracht.Vorm vorm, String redenOverslaan, LocalDate geplandOp, Map<String, Object> gegevens) {
        noteer(trajectId, gemeente, gegevens);
        jdbc.sql("update dossier.overdracht set vorm = :vorm, reden_overslaan = :reden, gepland_op = :gepland where traject_id = :traject")
                .param("vorm", vorm.name()).param("reden", redenOverslaan).param("gepland", geplandOp).param("traject", trajectId).update();
    }

    public void gevoerd(UUID trajectId, String gemeente, LocalDate op, Map<String, Object> gegevens) {
        noteer(trajectId, gemeente, gegevens);
        jdbc.sql("update dossier.overdracht set gevoerd_op = :op where traject_id = :traject").param("op", op).param("traject", trajectId).update();
    }

    /** The azc's part is over. */
    public void beeindig(UUID trajectId, String gemeente, LocalDate op) {
        noteer(trajectId, gemeente, Map.of());
        jdbc.sql("update dossier.overdracht set beeindigd_op = :op where traject_id = :traject").param("op", op).param("traject", trajectId).update();
    }

    public void kiesStartIntake(UUID trajectId, String gemeente, String start, Map<String, Object> gegevens) {
        noteer(trajectId, gemeente, gegevens);
        jdbc.sql("update dossier.overdracht set start_intake = :start where traject_id = :traject").param("start", start).param("traject", trajectId).update();
    }

    /** Adds facts to what is known about the overdracht. */
    public void noteer(UUID trajectId, String gemeente, Map<String, Object> gegevens) {
        jdbc.sql("""
                insert into dossier.overdracht (traject_id, gemeente, gegevens, bijgewerkt_op) values (:traject, :gemeente, :gegevens::jsonb, :nu)
                on conflict (traject_id) do update set gegevens = dossier.overdracht.gegevens || excluded.gegevens, bijgewerkt_op = excluded.bijgewerkt_op""")
                .param("traject", trajectId).param("gemeente", gemeente).param("gegevens", Json.schrijf(gegevens)).param("nu", nu()).update();
    }

    public Optional<Klantprofiel> klantprofiel(UUID trajectId) {
        return jdbc.sql("""
                select opleiding, werkervaring, leerbaarheid, taalniveau, voorinburgering, voorinburgering_beeindigd_op, gegevens::text, bron
                from dossier.klantprofiel where traject_id = :traject""").param("traject", trajectId)
                .query((rij, n) -> new Klantprofiel(rij.getString(1), rij.getString(2), rij.getString(3), rij.getString(4), rij.getString(5),
                        rij.getObject(6, LocalDate.class), Json.kaart(rij.getString(7)), rij.getString(8))).optional();
    }

    /** Adds or completes the klantprofiel; what is {@code null} leaves what was known. */
    public void bewaarKlantprofiel(UUID trajectId, String gemeente, Klantprofiel k) {
        jdbc.sql("""
                insert into dossier.klantprofiel (traject_id, gemeente, opleiding, werkervaring, leerbaarheid, taalniveau, voorinburgering, voorinburgering_beeindigd_op, gegevens, ontvangen_op, bron)
                values (:traject, :gemeente, :opleiding, :werkervaring, :leerbaarheid, :taalniveau, :voorinburgering, :beeindigd, :gegevens::jsonb, :nu, :bron)
                on conflict (traject_id) do update set opleiding = coalesce(excluded.opleiding, klantprofiel.opleiding),
                    werkervaring = coalesce(excluded.werkervaring, klantprofiel.werkervaring), leerbaarheid = coalesce(excluded.leerbaarheid, klantprofiel.leerbaarheid),
                    taalniveau = coalesce(excluded.taalniveau, klantprofiel.taalniveau), voorinburgering = coalesce(excluded.voorinburgering, klantprofiel.voorinburgering),
                    voorinburgering_beeindigd_op = coalesce(excluded.voorinburgering_beeindigd_op, klantprofiel.voorinburgering_beeindigd_op),
                    gegevens = klantprofiel.gegevens || excluded.gegevens""")
                .param("traject", trajectId).param("gemeente", gemeente).param("opleiding", k.opleiding()).param("werkervaring", k.werkervaring())
                .param("leerbaarheid", k.leerbaarheid()).param("taalniveau", k.taalniveau()).param("voorinburgering", k.voorinburgering())
                .param("beeindigd", k.voorinburgeringBeeindigdOp()).param("gegevens", Json.schrijf(k.gegevens())).param("nu", nu()).param("bron", k.bron()).update();
    }

    /** How the voorinburgering stands, for the engine: LOOPT, AFGEROND, GESTOPT or GEEN. */
    public static String standVoorinburgering(Klantprofiel profiel) {
        return switch (profiel == null || profiel.voorinburgering() == null ? "ONBEKEND" : profiel.voorinburgering()) {
            case "LOOPT" -> profiel.voorinburgeringBeeindigdOp() == null ? "LOOPT" : "AFGEROND";
            case "GEVOLGD" -> "AFGEROND";
            case "VOORTIJDIG_GESTOPT" -> "GESTOPT";
            default -> "GEEN";
        };
    }

    private static Overdracht lees(ResultSet rij, int nummer) throws SQLException {
        String vorm = rij.getString("vorm");
        return new Overdracht(rij.getObject("traject_id", UUID.class), rij.getString("gemeente"), vorm == null ? null : Overdracht.Vorm.valueOf(vorm),
                rij.getString("reden_overslaan"), rij.getObject("gepland_op", LocalDate.class), rij.getObject("gevoerd_op", LocalDate.class),
                rij.getObject("beeindigd_op", LocalDate.class), rij.getString("start_intake"), Json.kaart(rij.getString("gegevens")));
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
    }
}
