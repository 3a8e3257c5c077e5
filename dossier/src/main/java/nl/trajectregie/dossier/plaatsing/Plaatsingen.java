package nl.trajectregie.dossier.plaatsing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.opslag.Json;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.taak.TaakVerwerker.TaakContext;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The placements of each traject, as they are kept. Joins the caller's transaction. */
@Component
public class Plaatsingen {

    /** What a talk was about. */
    enum Verslagsoort { VERWACHTING_INBURGERAAR, VERWACHTING_WERKGEVER, EVALUATIE, CONTRACT, EINDE }

    /** One talk as it was told. */
    public record Verslag(String soort, LocalDate op, Map<String, Object> gegevens, String wieNaam) {}

    private final JdbcClient jdbc;
    private final Trajecten trajecten;
    private final Betreft betreft;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    Plaatsingen(JdbcClient jdbc, Trajecten trajecten, Betreft betreft, Tijdlijn tijdlijn, Clock klok) {
        this.jdbc = jdbc;
        this.trajecten = trajecten;
        this.betreft = betreft;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    /** Begins a placement: the row that the process {@code plaatsing} runs on. @return its id */
    public UUID begin(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into dossier.plaatsing (id, traject_id, gemeente, stand, aangemaakt_op, bijgewerkt_op) values (:id, :traject, :gemeente, 'ZOEKEN', :nu, :nu)")
                .param("id", id).param("traject", trajectId).param("gemeente", traject.gemeente()).param("nu", nu()).update();
        schrijf(traject.id(), traject.gemeente(), Gebruiker.systeem(traject.gemeente()), "plaatsing.begonnen", "Het zoeken naar een plek is begonnen.", null);
        return id;
    }

    public Optional<Plaatsing> vind(UUID id) {
        return jdbc.sql(SELECT + " where id = :id").param("id", id).query(Plaatsingen::lees).optional();
    }

    /** This placement, which there is. */
    public Plaatsing van(UUID id) {
        return vind(id).orElseThrow(() -> new IllegalStateException("No placement " + id));
    }

    /** Every placement of the traject, the newest first. */
    public List<Plaatsing> vanTraject(UUID trajectId) {
        return jdbc.sql(SELECT + " where traject_id = :traject order by aangemaakt_op desc, id").param("traject", trajectId).query(Plaatsingen::lees).list();
    }

    /** The placement that is not ready yet. */
    public Optional<Plaatsing> lopend(UUID trajectId) {
        return vanTraject(trajectId).stream().filter(p -> !p.klaar()).findFirst();
    }

    /** The placement that this task is about. */
    Plaatsing bij(TaakContext taak) {
        return betreft.van(taak.sleutel()).flatMap(this::vind).or(() -> vanTraject(taak.trajectId()).stream().findFirst()).orElseThrow();
    }

    /** Changes these columns; a value may be {@code null} in a map that allows it. */
    void zet(UUID id, Map<String, ?> kolommen) {
        StringBuilder sql = new StringBuilder("update dossier.plaatsing set bijgewerkt_op = :nu");
        Map<String, Object> p = new LinkedHashMap<>();
        kolommen.forEach((naam, waarde) -> {
            Kolom kolom = Kolom.valueOf(naam);
            sql.append(", ").append(kolom.name()).append(" = ").append(kolom.json ? "cast(:" + naam + " as jsonb)" : ":" + naam);
            p.put(naam, kolom.json ? Json.schrijf(waarde) : waarde);
        });
        p.put("nu", nu());
        p.put("id", id);
        jdbc.sql(sql + " where id = :id").params(p).update();
    }

    void noteerEvaluatie(UUID id) {
        jdbc.sql("update dossier.plaatsing set evaluaties = evaluaties + 1, bijgewerkt_op = :nu where id = :id").param("nu", nu()).param("id", id).update();
    }

    void verslag(Plaatsing p, Verslagsoort soort, LocalDate op, Map<String, Object> gegevens, Gebruiker wie) {
        jdbc.sql("""
                insert into dossier.plaatsing_verslag (plaatsing_id, traject_id, gemeente, soort, op, gegevens, wie, wie_naam, tijdstip)
                values (:id, :traject, :gemeente, :soort, :op, cast(:gegevens as jsonb), :wie, :naam, :nu)""")
                .param("id", p.id()).param("traject", p.trajectId()).param("gemeente", p.gemeente()).param("soort", soort.name()).param("op", op).param("gegevens", Json.schrijf(gegevens))
                .param("wie", wie.naam()).param("naam", wie.weergavenaam()).param("nu", nu()).update();
    }

    /** The talks about this placement, the newest first. */
    public List<Verslag> verslagen(UUID id) {
        return jdbc.sql("select soort, op, gegevens, wie_naam from dossier.plaatsing_verslag where plaatsing_id = :id order by id desc").param("id", id)
                .query((rij, n) -> new Verslag(rij.getString(1), rij.getObject(2, LocalDate.class), Json.kaart(rij.getString(3)), rij.getString(4))).list();
    }

    void schrijf(Plaatsing p, Gebruiker wie, String soort, String wat, String waarom) {
        schrijf(p.trajectId(), p.gemeente(), wie, soort, wat, waarom);
    }

    void schrijf(UUID trajectId, String gemeente, Gebruiker wie, String soort, String wat, String waarom) {
        Tijdlijn.Regel regel = Tijdlijn.Regel.van(soort, Sectie.PARTICIPATIE, wat);
        tijdlijn.schrijf(trajectId, gemeente, wie, waarom == null ? regel : regel.omdat(waarom));
    }

    LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), klok.getZone());
    }

    /** The columns that may change; nothing else gets into a statement. */
    private enum Kolom {
        stand, doel, richting, vorm, werkgever, contactpersoon, contact, functie, contractsoort, start_op, einde_op, gestart_op, beeindigd_op, uitkomst, reden_einde, zonder_jobcoach,
        contract_besproken_voor, toets_advies, vraag(true), plek(true), voorwaarden(true), toets(true), plek_besluit(true);

        private final boolean json;

        Kolom() {
            this(false);
        }

        Kolom(boolean json) {
            this.json = json;
        }
    }

    private static final String SELECT = "select * from dossier.plaatsing";

    private static Plaatsing lees(ResultSet rij, int nummer) throws SQLException {
        return new Plaatsing(rij.getObject("id", UUID.class), rij.getObject("traject_id", UUID.class), rij.getString("gemeente"), Plaatsing.Stand.valueOf(rij.getString("stand")),
                keuze(rij, "doel", Plaatsing.Doel.class), rij.getString("richting"), keuze(rij, "vorm", Trede.class), rij.getString("werkgever"), rij.getString("contactpersoon"),
                rij.getString("contact"), rij.getString("functie"), rij.getString("contractsoort"), datum(rij, "start_op"), datum(rij, "einde_op"), datum(rij, "gestart_op"),
                datum(rij, "beeindigd_op"), keuze(rij, "uitkomst", Plaatsing.Uitkomst.class), rij.getString("reden_einde"), rij.getString("zonder_jobcoach"), rij.getInt("evaluaties"),
                datum(rij, "contract_besproken_voor"), Json.kaart(rij.getString("vraag")), Json.kaart(rij.getString("plek")), Json.kaart(rij.getString("voorwaarden")),
                Arrays.asList(Json.lees(rij.getString("toets"), Plaatsingstoets.Bevinding[].class)), keuze(rij, "toets_advies", Plaatsing.Toetsadvies.class),
                Json.kaart(rij.getString("plek_besluit")));
    }

    private static <E extends Enum<E>> E keuze(ResultSet rij, String kolom, Class<E> soort) throws SQLException {
        String waarde = rij.getString(kolom);
        return waarde == null ? null : Enum.valueOf(soort, waarde);
    }

    private static LocalDate datum(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, LocalDate.class);
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
    }
}
