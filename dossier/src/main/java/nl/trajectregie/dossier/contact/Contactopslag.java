package nl.trajectregie.dossier.contact;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.inrichting.Contactritme;
import nl.trajectregie.inrichting.Ritmeschema;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rhythms and their moments. Joins the caller's transaction. */
@Component
class Contactopslag {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RITME = """
            select id, traject_id, gemeente, code, naam, soort, rol, met, schema::text as schema, voorwaarde, overslaan, tot, anker, nr_basis, status, gestart_op,
                   geeindigd_op, reden, zoek_opnieuw_op, alarm_sinds, versie
            from dossier.contactritme""";
    private static final String MOMENT = """
            select id, ritme_id, nr, gepland_op, datum, status, pogingen, gesproken, afgehandeld_op, reden, informatie_van, informatie_op, hulp_nodig, wie_naam
            from dossier.contactplan""";

    private final JdbcClient jdbc;

    Contactopslag(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Ritme> ritme(UUID id) {
        return jdbc.sql(RITME + " where id = :id").param("id", id).query(Contactopslag::ritme).optional();
    }

    Optional<Ritme> ritme(UUID trajectId, String code) {
        return jdbc.sql(RITME + " where traject_id = :traject and code = :code").param("traject", trajectId).param("code", code).query(Contactopslag::ritme).optional();
    }

    List<Ritme> ritmes(UUID trajectId) {
        return jdbc.sql(RITME + " where traject_id = :traject order by gestart_op, code").param("traject", trajectId).query(Contactopslag::ritme).list();
    }

    void voegToe(Ritme r) {
        jdbc.sql("""
                insert into dossier.contactritme (id, traject_id, gemeente, code, naam, soort, rol, met, schema, voorwaarde, overslaan, tot, anker, nr_basis, status, gestart_op)
                values (:id, :traject, :gemeente, :code, :naam, :soort, :rol, :met, cast(:schema as jsonb), :voorwaarde, :overslaan, :tot, :anker, :basis, :status, :gestart)""")
                .param("id", r.id()).param("traject", r.trajectId()).param("gemeente", r.gemeente()).param("code", r.code()).param("naam", r.naam())
                .param("soort", r.soort().name()).param("rol", r.rol()).param("met", r.met().toArray(String[]::new)).param("schema", JSON.writeValueAsString(r.schema()))
                .param("voorwaarde", r.voorwaarde().name()).param("overslaan", r.overslaan() == null ? null : r.overslaan().toString()).param("tot", r.tot().name())
                .param("anker", r.anker()).param("basis", r.nrBasis()).param("status", r.status().name()).param("gestart", r.gestartOp()).update();
    }

    /** Another schema from this day on; moments after {@code nrBasis} are counted by it. */
    void telOpnieuw(UUID id, Ritmeschema schema, LocalDate anker, int nrBasis, String reden) {
        jdbc.sql("""
                update dossier.contactritme set schema = cast(:schema as jsonb), anker = :anker, nr_basis = :basis, reden = :reden, status = 'LOPEND', geeindigd_op = null
                where id = :id""").param("schema", JSON.writeValueAsString(schema)).param("anker", anker).param("basis", nrBasis).param("reden", reden).param("id", id).update();
    }

    void eindig(UUID id, Ritme.Status status, LocalDate op, String reden) {
        jdbc.sql("update dossier.contactritme set status = :status, geeindigd_op = :op, reden = :reden, alarm_sinds = null, zoek_opnieuw_op = null where id = :id")
                .param("status", status.name()).param("op", op).param("reden", reden).param("id", id).update();
    }

    void zetTot(UUID id, Contactritme.Tot tot) {
        jdbc.sql("update dossier.contactritme set tot = :tot where id = :id").param("tot", tot.name()).param("id", id).update();
    }

    void alarm(UUID id, LocalDate sinds, LocalDate zoekOpnieuwOp) {
        jdbc.sql("update dossier.contactritme set alarm_sinds = :sinds, zoek_opnieuw_op = :opnieuw where id = :id")
                .param("sinds", sinds).param("opnieuw", zoekOpnieuwOp).param("id", id).update();
    }

    /** A number for the next message to the process. */
    int volgendeVersie(UUID id) {
        return jdbc.sql("update dossier.contactritme set versie = versie + 1 where id = :id returning versie").param("id", id).query(Integer.class).single();
    }

    Optional<Gepland> moment(UUID id) {
        return jdbc.sql(MOMENT + " where id = :id").param("id", id).query(Contactopslag::moment).optional();
    }

    Optional<Gepland> openMoment(UUID ritmeId) {
        return jdbc.sql(MOMENT + " where ritme_id = :ritme and status = 'GEPLAND' order by nr limit 1").param("ritme", ritmeId).query(Contactopslag::moment).optional();
    }

    /** All moments of a traject, in the order of their days. */
    List<Gepland> momenten(UUID trajectId) {
        return jdbc.sql(MOMENT + " where traject_id = :traject order by datum, nr").param("traject", trajectId).query(Contactopslag::moment).list();
    }

    int hoogsteNr(UUID ritmeId) {
        return jdbc.sql("select coalesce(max(nr), 0) from dossier.contactplan where ritme_id = :ritme").param("ritme", ritmeId).query(Integer.class).single();
    }

    /** How many moments of this rhythm were held. */
    int gehouden(UUID ritmeId) {
        return jdbc.sql("select count(*) from dossier.contactplan where ritme_id = :ritme and status = 'GEHOUDEN'").param("ritme", ritmeId).query(Integer.class).single();
    }

    /** Last day on which a moment of this rhythm was settled, or {@code null}. */
    LocalDate laatstAfgehandeld(UUID ritmeId) {
        return jdbc.sql("select max(afgehandeld_op) from dossier.contactplan where ritme_id = :ritme").param("ritme", ritmeId).query(LocalDate.class).optional().orElse(null);
    }

    void voegToe(Ritme ritme, int nr, LocalDate geplandOp, LocalDate datum) {
        jdbc.sql("""
                insert into dossier.contactplan (id, ritme_id, traject_id, gemeente, nr, gepland_op, datum, status)
                values (:id, :ritme, :traject, :gemeente, :nr, :gepland, :datum, 'GEPLAND')""")
                .param("id", UUID.randomUUID()).param("ritme", ritme.id()).param("traject", ritme.trajectId()).param("gemeente", ritme.gemeente()).param("nr", nr)
                .param("gepland", geplandOp).param("datum", datum).update();
    }

    void gehouden(UUID id, LocalDate op, UUID contactmoment, Boolean hulpNodig, List<String> gesproken, String wie) {
        jdbc.sql("""
                update dossier.contactplan set status = 'GEHOUDEN', afgehandeld_op = :op, contactmoment_id = :contact, hulp_nodig = :hulp, gesproken = :gesproken,
                    pogingen = pogingen + 1, wie_naam = :wie where id = :id""").param("op", op).param("contact", contactmoment).param("hulp", hulpNodig)
                .param("gesproken", gesproken.toArray(String[]::new)).param("wie", wie).param("id", id).update();
    }

    void overgeslagen(UUID id, LocalDate op, String reden, String informatieVan, LocalDate informatieOp, String wie) {
        jdbc.sql("""
                update dossier.contactplan set status = 'OVERGESLAGEN', afgehandeld_op = :op, reden = :reden, informatie_van = :van, informatie_op = :informatie, wie_naam = :wie
                where id = :id""").param("op", op).param("reden", reden).param("van", informatieVan).param("informatie", informatieOp).param("wie", wie).param("id", id).update();
    }

    void opnieuw(UUID id, LocalDate op, String reden, List<String> gesproken, String wie) {
        jdbc.sql("update dossier.contactplan set datum = :op, reden = :reden, gesproken = :gesproken, pogingen = pogingen + 1, wie_naam = :wie where id = :id")
                .param("op", op).param("reden", reden).param("gesproken", gesproken.toArray(String[]::new)).param("wie", wie).param("id", id).update();
    }

    void verzet(UUID id, LocalDate naar, String reden, String wie) {
        jdbc.sql("update dossier.contactplan set datum = :naar, reden = :reden, wie_naam = :wie where id = :id")
                .param("naar", naar).param("reden", reden).param("wie", wie).param("id", id).update();
    }

    void vervallen(UUID id, LocalDate op, String reden) {
        jdbc.sql("update dossier.contactplan set status = 'VERVALLEN', afgehandeld_op = :op, reden = :reden where id = :id")
                .param("op", op).param("reden", reden).param("id", id).update();
    }

    /** The last day of a real contact with or about the person; {@code null} when there was none. */
    LocalDate laatsteContact(UUID trajectId) {
        return jdbc.sql("select max(datum) from dossier.contactmoment where traject_id = :traject and verschenen is distinct from false")
                .param("traject", trajectId).query(LocalDate.class).optional().orElse(null);
    }

    /** What the begeleiding knows about a maatje; when it says nothing, whether a person and not only a team has the role maatschappelijk-begeleider. */
    boolean heeftMaatje(UUID trajectId) {
        return jdbc.sql("""
                select coalesce((select b.maatje = 'JA' from dossier.begeleiding b where b.traject_id = :traject and b.maatje is not null),
                    exists (select 1 from dossier.rolbezetting r
                        where r.traject_id = :traject and r.rol = 'maatschappelijk-begeleider' and r.tot is null and r.persoon is not null))""")
                .param("traject", trajectId).query(Boolean.class).single();
    }

    private static Ritme ritme(ResultSet rij, int n) throws SQLException {
        String overslaan = rij.getString("overslaan");
        return new Ritme(rij.getObject("id", UUID.class), rij.getObject("traject_id", UUID.class), rij.getString("gemeente"), rij.getString("code"), rij.getString("naam"),
                Contactritme.Soort.valueOf(rij.getString("soort")), rij.getString("rol"), lijst(rij.getArray("met")),
                JSON.readValue(rij.getString("schema"), Ritmeschema.class), Contactritme.Voorwaarde.valueOf(rij.getString("voorwaarde")),
                overslaan == null ? null : Period.parse(overslaan), Contactritme.Tot.valueOf(rij.getString("tot")), rij.getObject("anker", LocalDate.class),
                rij.getInt("nr_basis"), Ritme.Status.valueOf(rij.getString("status")), rij.getObject("gestart_op", LocalDate.class),
                rij.getObject("geeindigd_op", LocalDate.class), rij.getString("reden"), rij.getObject("zoek_opnieuw_op", LocalDate.class),
                rij.getObject("alarm_sinds", LocalDate.class), rij.getInt("versie"));
    }

    private static Gepland moment(ResultSet rij, int n) throws SQLException {
        return new Gepland(rij.getObject("id", UUID.class), rij.getObject("ritme_id", UUID.class), rij.getInt("nr"), rij.getObject("gepland_op", LocalDate.class),
                rij.getObject("datum", LocalDate.class), Gepland.Status.valueOf(rij.getString("status")), rij.getInt("pogingen"), lijst(rij.getArray("gesproken")),
                rij.getObject("afgehandeld_op", LocalDate.class), rij.getString("reden"), rij.getString("informatie_van"), rij.getObject("informatie_op", LocalDate.class),
                (Boolean) rij.getObject("hulp_nodig"), rij.getString("wie_naam"));
    }

    private static List<String> lijst(Array waarden) throws SQLException {
        return Arrays.asList((String[]) waarden.getArray());
    }
}
