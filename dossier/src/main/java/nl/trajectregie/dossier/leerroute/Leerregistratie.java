package nl.trajectregie.dossier.leerroute;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.opslag.Json;
import nl.trajectregie.dossier.pip.Leerfeiten;
import nl.trajectregie.dossier.pip.Leerroute;
import nl.trajectregie.dossier.pip.Taalniveau;
import nl.trajectregie.dossier.pip.Vaardigheid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hours, levels, results, absence, changes of route and decisions of DUO, as they are kept. Joins the caller's transaction. */
@Component
public class Leerregistratie implements Leerfeiten {

    /** Who told it: a program, the taalaanbieder in a task, or the municipality. */
    public enum Bron { BERICHT, TAALAANBIEDER, GEMEENTE }

    /** Hours in a period. @param geoorloofd hours missed for a good reason, or {@code null}; @param ongeoorloofd without one */
    public record Uren(Leeronderdeel onderdeel, LocalDate van, LocalDate totEnMet, BigDecimal gevolgd, BigDecimal geoorloofd, BigDecimal ongeoorloofd, Bron bron, String wie) {}

    /** A level by a test. @param niveau ALFA, A1, A2, B1 or B2 */
    public record Niveau(Vaardigheid vaardigheid, String niveau, LocalDate behaaldOp, String toets, String wie) {}

    /** A result of DUO. */
    public record Uitslag(Examenonderdeel onderdeel, String niveau, String resultaat, LocalDate examendatum, OffsetDateTime vastgelegdOp) {
        public boolean geslaagd() {
            return resultaat.equals("GESLAAGD");
        }

        Leerregels.Uitslag voorRegels() {
            return new Leerregels.Uitslag(onderdeel, niveau == null || niveau.equals("B2") ? null : Taalniveau.valueOf(niveau), "B2".equals(niveau), geslaagd());
        }
    }

    /** An absence. @param taak whether it is a task for the klantmanager; @param besprokenOp {@code null} until discussed */
    public record Verzuim(UUID id, LocalDate datum, String soort, BigDecimal uren, boolean taak, LocalDate besprokenOp, String afspraken) {}

    /** A change of route. @param examens codes of the exams that were passed */
    public record Wissel(Leerroute van, Leerroute naar, LocalDate per, int pipVersie, BigDecimal urenTaal, String verrekening) {}

    /** A decision of DUO. @param vervolg what a person made of it, or {@code null} */
    public record Besluit(UUID id, String soort, String omvang, LocalDate besluitOp, LocalDate tot, String vervolg, String toelichting) {}

    private final JdbcClient jdbc;
    private final Clock klok;

    Leerregistratie(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    @Override
    public BigDecimal urenNt2(UUID trajectId) {
        return som(trajectId).van(Leeronderdeel.NT2);
    }

    /** All hours per part. */
    public Leeruren som(UUID trajectId) {
        Map<Leeronderdeel, BigDecimal> uit = new EnumMap<>(Leeronderdeel.class);
        jdbc.sql("select onderdeel, sum(gevolgd) from dossier.leeruren where traject_id = :traject group by onderdeel").param("traject", trajectId)
                .query(rij -> {
                    uit.put(Leeronderdeel.valueOf(rij.getString(1)), rij.getBigDecimal(2));
                });
        return new Leeruren(uit);
    }

    /** Every period, the newest first. */
    public List<Uren> uren(UUID trajectId) {
        return jdbc.sql("""
                select onderdeel, van, tot_en_met, gevolgd, geoorloofd, ongeoorloofd, bron, wie_naam from dossier.leeruren where traject_id = :traject
                order by tot_en_met desc, id desc""").param("traject", trajectId).query((rij, n) -> new Uren(Leeronderdeel.valueOf(rij.getString(1)), rij.getObject(2, LocalDate.class),
                        rij.getObject(3, LocalDate.class), rij.getBigDecimal(4), rij.getBigDecimal(5), rij.getBigDecimal(6), Bron.valueOf(rij.getString(7)), rij.getString(8))).list();
    }

    /** Keeps hours; the same period of the same source again corrects it. */
    void legVast(UUID trajectId, String gemeente, Uren u) {
        jdbc.sql("""
                insert into dossier.leeruren (traject_id, gemeente, onderdeel, van, tot_en_met, gevolgd, geoorloofd, ongeoorloofd, bron, wie_naam, vastgelegd_op)
                values (:traject, :gemeente, :onderdeel, :van, :tot, :gevolgd, :geoorloofd, :ongeoorloofd, :bron, :wie, :nu)
                on conflict (traject_id, onderdeel, van, tot_en_met, bron) do update set gevolgd = excluded.gevolgd, geoorloofd = excluded.geoorloofd,
                    ongeoorloofd = excluded.ongeoorloofd, wie_naam = excluded.wie_naam, vastgelegd_op = excluded.vastgelegd_op""")
                .param("traject", trajectId).param("gemeente", gemeente).param("onderdeel", u.onderdeel().name()).param("van", u.van()).param("tot", u.totEnMet())
                .param("gevolgd", u.gevolgd()).param("geoorloofd", u.geoorloofd()).param("ongeoorloofd", u.ongeoorloofd()).param("bron", u.bron().name()).param("wie", u.wie())
                .param("nu", nu()).update();
    }

    /** An enrolment that a provider told before the leerroute began. */
    record Inschrijving(String aanbieder, LocalDate lessenVanaf) {}

    Optional<Inschrijving> eerdereInschrijving(UUID trajectId) {
        return jdbc.sql("""
                select gegevens ->> 'aanbieder', (gegevens ->> 'startOp')::date from dossier.gebeurtenis_feit where traject_id = :traject and soort = 'taal.ingeschreven'
                order by feit_op desc limit 1""").param("traject", trajectId).query((rij, n) -> new Inschrijving(rij.getString(1), rij.getObject(2, LocalDate.class))).optional();
    }

    /** The last day about which there are hours of lessons, or {@code null}. */
    LocalDate laatsteLes(UUID trajectId) {
        return jdbc.sql("select max(tot_en_met) from dossier.leeruren where traject_id = :traject and onderdeel in ('NT2', 'KNM')").param("traject", trajectId)
                .query(LocalDate.class).optional().orElse(null);
    }

    /** Every level by a test, the oldest first. */
    public List<Niveau> niveaus(UUID trajectId) {
        return jdbc.sql("select vaardigheid, niveau, behaald_op, toets, wie_naam from dossier.taalniveau where traject_id = :traject order by behaald_op, id").param("traject", trajectId)
                .query((rij, n) -> new Niveau(Vaardigheid.valueOf(rij.getString(1)), rij.getString(2), rij.getObject(3, LocalDate.class), rij.getString(4), rij.getString(5))).list();
    }

    void legVast(UUID trajectId, String gemeente, Niveau niveau) {
        jdbc.sql("""
                insert into dossier.taalniveau (traject_id, gemeente, vaardigheid, niveau, behaald_op, toets, wie_naam, vastgelegd_op)
                values (:traject, :gemeente, :vaardigheid, :niveau, :op, :toets, :wie, :nu)
                on conflict (traject_id, vaardigheid, niveau, behaald_op) do update set toets = excluded.toets, wie_naam = excluded.wie_naam""")
                .param("traject", trajectId).param("gemeente", gemeente).param("vaardigheid", niveau.vaardigheid().name()).param("niveau", niveau.niveau()).param("op", niveau.behaaldOp())
                .param("toets", niveau.toets()).param("wie", niveau.wie()).param("nu", nu()).update();
    }

    /** Every result, the oldest first. */
    public List<Uitslag> uitslagen(UUID trajectId) {
        return jdbc.sql("select onderdeel, niveau, resultaat, examendatum, vastgelegd_op from dossier.examenuitslag where traject_id = :traject order by examendatum, id").param("traject", trajectId)
                .query((rij, n) -> new Uitslag(Examenonderdeel.valueOf(rij.getString(1)), rij.getString(2), rij.getString(3), rij.getObject(4, LocalDate.class),
                        rij.getObject(5, OffsetDateTime.class))).list();
    }

    void uitslag(UUID trajectId, String gemeente, Examenonderdeel onderdeel, String niveau, String resultaat, LocalDate examendatum) {
        jdbc.sql("""
                insert into dossier.examenuitslag (traject_id, gemeente, onderdeel, niveau, resultaat, examendatum, vastgelegd_op)
                values (:traject, :gemeente, :onderdeel, :niveau, :resultaat, :op, :nu)""").param("traject", trajectId).param("gemeente", gemeente)
                .param("onderdeel", onderdeel.name()).param("niveau", niveau).param("resultaat", resultaat).param("op", examendatum).param("nu", nu()).update();
    }

    /** Every absence, the newest first. */
    public List<Verzuim> verzuim(UUID trajectId) {
        return jdbc.sql(VERZUIM + "where traject_id = :traject order by datum desc, vastgelegd_op desc").param("traject", trajectId).query(Leerregistratie::verzuim).list();
    }

    Optional<Verzuim> vindVerzuim(UUID id) {
        return jdbc.sql(VERZUIM + "where id = :id").param("id", id).query(Leerregistratie::verzuim).optional();
    }

    private static final String VERZUIM = "select id, datum, soort, uren, taak, besproken_op, afspraken from dossier.taalverzuim ";

    private static Verzuim verzuim(java.sql.ResultSet rij, int n) throws java.sql.SQLException {
        return new Verzuim(rij.getObject(1, UUID.class), rij.getObject(2, LocalDate.class), rij.getString(3), rij.getBigDecimal(4), rij.getBoolean(5), rij.getObject(6, LocalDate.class), rij.getString(7));
    }

    UUID verzuim(UUID trajectId, String gemeente, LocalDate datum, String soort, BigDecimal uren, boolean taak) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into dossier.taalverzuim (id, traject_id, gemeente, datum, soort, uren, taak, vastgelegd_op) values (:id, :traject, :gemeente, :datum, :soort, :uren, :taak, :nu)""")
                .param("id", id).param("traject", trajectId).param("gemeente", gemeente).param("datum", datum).param("soort", soort).param("uren", uren).param("taak", taak)
                .param("nu", nu()).update();
        return id;
    }

    void verzuimBesproken(UUID id, String soort, LocalDate op, String afspraken, Map<String, Object> gegevens) {
        jdbc.sql("update dossier.taalverzuim set soort = :soort, besproken_op = :op, afspraken = :afspraken, gegevens = :gegevens::jsonb where id = :id")
                .param("soort", soort).param("op", op).param("afspraken", afspraken).param("gegevens", Json.schrijf(gegevens)).param("id", id).update();
    }

    /** Absences without a known good reason since this day. */
    int zonderReden(UUID trajectId, LocalDate vanaf) {
        return jdbc.sql("select count(*) from dossier.taalverzuim where traject_id = :traject and soort <> 'GEOORLOOFD' and datum >= :vanaf").param("traject", trajectId)
                .param("vanaf", vanaf).query(Integer.class).single();
    }

    void wissel(UUID trajectId, String gemeente, Wissel w, List<String> examens) {
        jdbc.sql("""
                insert into dossier.routewissel (traject_id, gemeente, van, naar, per, pip_versie, uren_taal, examens, verrekening, vastgelegd_op)
                values (:traject, :gemeente, :van, :naar, :per, :versie, :uren, :examens, :verrekening, :nu)""").param("traject", trajectId).param("gemeente", gemeente)
                .param("van", w.van().name()).param("naar", w.naar().name()).param("per", w.per()).param("versie", w.pipVersie()).param("uren", w.urenTaal())
                .param("examens", examens.toArray(String[]::new)).param("verrekening", w.verrekening()).param("nu", nu()).update();
    }

    /** Every change of route, the oldest first. */
    public List<Wissel> wissels(UUID trajectId) {
        return jdbc.sql("select van, naar, per, pip_versie, uren_taal, verrekening from dossier.routewissel where traject_id = :traject order by id").param("traject", trajectId)
                .query((rij, n) -> new Wissel(Leerroute.valueOf(rij.getString(1)), Leerroute.valueOf(rij.getString(2)), rij.getObject(3, LocalDate.class), rij.getInt(4),
                        rij.getBigDecimal(5), rij.getString(6))).list();
    }

    void legVast(UUID trajectId, String gemeente, ZBesluit b, String wie) {
        jdbc.sql("""
                insert into dossier.z_besluit (id, traject_id, gemeente, soort, norm_taal, vaardigheden, onderwijs, gevolgd_tot, uren_taal, uren_participatie, motivering, wie, wie_naam, besloten_op, vastgelegd_op)
                values (:id, :traject, :gemeente, :soort, :norm, :vaardigheden, :onderwijs, :tot, :taal, :participatie, :motivering, :wie, :naam, :op, :nu)""")
                .param("id", UUID.randomUUID()).param("traject", trajectId).param("gemeente", gemeente).param("soort", b.soort().name()).param("norm", b.normTaal())
                .param("vaardigheden", b.vaardigheden().stream().map(Enum::name).toArray(String[]::new)).param("onderwijs", b.onderwijs() == null ? null : b.onderwijs().name())
                .param("tot", b.gevolgdTot()).param("taal", b.urenTaal()).param("participatie", b.urenParticipatie()).param("motivering", b.motivering()).param("wie", wie)
                .param("naam", b.wieNaam()).param("op", b.beslotenOp()).param("nu", nu()).update();
    }

    /** Every decision about the hours of the Z-route, the newest first. */
    public List<ZBesluit> zBesluiten(UUID trajectId) {
        return jdbc.sql("""
                select soort, norm_taal, vaardigheden, onderwijs, gevolgd_tot, uren_taal, uren_participatie, motivering, wie_naam, besloten_op from dossier.z_besluit
                where traject_id = :traject order by vastgelegd_op desc""").param("traject", trajectId)
                .query((rij, n) -> new ZBesluit(ZBesluit.Soort.valueOf(rij.getString(1)), (Integer) rij.getObject(2),
                        Arrays.stream((String[]) rij.getArray(3).getArray()).map(Vaardigheid::valueOf).toList(),
                        rij.getString(4) == null ? null : ZBesluit.Onderwijs.valueOf(rij.getString(4)), rij.getObject(5, LocalDate.class), rij.getInt(6), rij.getInt(7), rij.getString(8),
                        rij.getString(9), rij.getObject(10, LocalDate.class))).list();
    }

    /** The decision of each soort that counts now. */
    List<ZBesluit> geldendeZBesluiten(UUID trajectId) {
        Map<ZBesluit.Soort, ZBesluit> nieuwste = new EnumMap<>(ZBesluit.Soort.class);
        zBesluiten(trajectId).forEach(b -> nieuwste.putIfAbsent(b.soort(), b));
        return List.copyOf(nieuwste.values());
    }

    UUID besluit(UUID trajectId, String gemeente, String soort, String omvang, LocalDate besluitOp, LocalDate tot) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into dossier.duo_besluit (id, traject_id, gemeente, soort, omvang, besluit_op, tot, ontvangen_op) values (:id, :traject, :gemeente, :soort, :omvang, :op, :tot, :nu)""")
                .param("id", id).param("traject", trajectId).param("gemeente", gemeente).param("soort", soort).param("omvang", omvang).param("op", besluitOp).param("tot", tot)
                .param("nu", nu()).update();
        return id;
    }

    /** Every decision of DUO about this duty, the newest first. */
    public List<Besluit> besluiten(UUID trajectId) {
        return jdbc.sql(BESLUIT + "where traject_id = :traject order by ontvangen_op desc").param("traject", trajectId).query(Leerregistratie::besluit).list();
    }

    Optional<Besluit> vindBesluit(UUID id) {
        return jdbc.sql(BESLUIT + "where id = :id").param("id", id).query(Leerregistratie::besluit).optional();
    }

    private static final String BESLUIT = "select id, soort, omvang, besluit_op, tot, vervolg, toelichting from dossier.duo_besluit ";

    private static Besluit besluit(java.sql.ResultSet rij, int n) throws java.sql.SQLException {
        return new Besluit(rij.getObject(1, UUID.class), rij.getString(2), rij.getString(3), rij.getObject(4, LocalDate.class), rij.getObject(5, LocalDate.class), rij.getString(6), rij.getString(7));
    }

    void besluitBeoordeeld(UUID id, String vervolg, String uitkomst, String toelichting, String door) {
        jdbc.sql("update dossier.duo_besluit set vervolg = :vervolg, uitkomst = :uitkomst, toelichting = :toelichting, beoordeeld_door = :door, beoordeeld_op = :nu where id = :id")
                .param("vervolg", vervolg).param("uitkomst", uitkomst).param("toelichting", toelichting).param("door", door).param("nu", nu()).param("id", id).update();
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
    }
}
