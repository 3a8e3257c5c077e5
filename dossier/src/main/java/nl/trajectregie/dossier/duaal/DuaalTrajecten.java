package nl.trajectregie.dossier.duaal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.opslag.Json;
import nl.trajectregie.dossier.plaatsing.Plaatsing;
import nl.trajectregie.dossier.plaatsing.Taalniveau;
import nl.trajectregie.dossier.plaatsing.Trede;
import nl.trajectregie.dossier.taak.TaakVerwerker.TaakContext;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The duale trajecten as they are kept, with their components, evaluations and groups. Joins the caller's transaction. */
@Component
public class DuaalTrajecten {

    /** One evaluation, as it was told. */
    public record Evaluatie(LocalDate op, Trede trede, String uitkomst, String goed, String anders, String wieNaam) {}

    private final JdbcClient jdbc;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    DuaalTrajecten(JdbcClient jdbc, Tijdlijn tijdlijn, Clock klok) {
        this.jdbc = jdbc;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    /** The duaal traject that is not closed. */
    public Optional<DuaalTraject> lopend(UUID trajectId) {
        return jdbc.sql(SELECT + " where traject_id = :traject and stand <> 'AFGESLOTEN'").param("traject", trajectId).query(DuaalTrajecten::lees).optional();
    }

    /** The last one, closed or not. */
    public Optional<DuaalTraject> laatste(UUID trajectId) {
        return jdbc.sql(SELECT + " where traject_id = :traject order by stand = 'AFGESLOTEN', aangemaakt_op desc limit 1").param("traject", trajectId).query(DuaalTrajecten::lees).optional();
    }

    DuaalTraject van(UUID trajectId) {
        return laatste(trajectId).orElseThrow(() -> new IllegalStateException("No duaal traject in traject " + trajectId));
    }

    /** The one that runs, or a new one. */
    DuaalTraject zorgVoor(UUID trajectId, String gemeente, boolean verplicht) {
        jdbc.sql("""
                insert into dossier.duaal_traject (id, traject_id, gemeente, stand, verplicht, aangemaakt_op, bijgewerkt_op)
                values (:id, :traject, :gemeente, 'WERVING', :verplicht, :nu, :nu) on conflict (traject_id) where stand <> 'AFGESLOTEN' do nothing""")
                .param("id", UUID.randomUUID()).param("traject", trajectId).param("gemeente", gemeente).param("verplicht", verplicht).param("nu", nu()).update();
        return lopend(trajectId).orElseThrow();
    }

    /** Others of the gemeente who may share a group: in the same making, or in a running group. */
    List<DuaalTraject> anderen(DuaalTraject d) {
        return jdbc.sql(SELECT + "\n" + """
                where gemeente = :gemeente and id <> :id and stand in ('INRICHTEN', 'LOOPT') and niveau is not null
                  and (groep_besluit is null or groep_besluit <> 'INDIVIDUEEL') order by aangemaakt_op""")
                .param("gemeente", d.gemeente()).param("id", d.id()).query(DuaalTrajecten::lees).list();
    }

    /** Changes these columns; a value may be {@code null} in a map that allows it. */
    void zet(UUID id, Map<String, ?> kolommen) {
        StringBuilder sql = new StringBuilder("update dossier.duaal_traject set bijgewerkt_op = :nu");
        Map<String, Object> p = new LinkedHashMap<>(kolommen);
        kolommen.keySet().forEach(kolom -> sql.append(", ").append(Kolom.valueOf(kolom).name()).append(" = :").append(kolom));
        p.put("nu", nu());
        p.put("id", id);
        jdbc.sql(sql + " where id = :id").params(p).update();
    }

    /** Adds facts to what was told. */
    void noteer(UUID id, Map<String, Object> gegevens) {
        jdbc.sql("update dossier.duaal_traject set gegevens = gegevens || cast(:gegevens as jsonb), bijgewerkt_op = :nu where id = :id")
                .param("gegevens", Json.schrijf(gegevens)).param("nu", nu()).param("id", id).update();
    }

    /** The components that hold now. */
    public List<Onderdeel> onderdelen(UUID duaalId) {
        return jdbc.sql("select soort, naam, minuten, eenheid, uitvoerder, vanaf, tot_en_met from dossier.duaal_onderdeel where duaal_id = :id and vervallen_op is null order by id")
                .param("id", duaalId).query((rij, n) -> new Onderdeel(Onderdeel.Soort.valueOf(rij.getString(1)), rij.getString(2), rij.getInt(3), Onderdeel.Eenheid.valueOf(rij.getString(4)),
                        rij.getString(5), rij.getObject(6, LocalDate.class), rij.getObject(7, LocalDate.class))).list();
    }

    /** These are the components from now on; the former are kept as lapsed. */
    void vervangOnderdelen(DuaalTraject d, List<Onderdeel> onderdelen) {
        jdbc.sql("update dossier.duaal_onderdeel set vervallen_op = :nu where duaal_id = :id and vervallen_op is null").param("nu", nu()).param("id", d.id()).update();
        onderdelen.forEach(o -> jdbc.sql("""
                insert into dossier.duaal_onderdeel (duaal_id, traject_id, gemeente, soort, naam, minuten, eenheid, uitvoerder, vanaf, tot_en_met)
                values (:duaal, :traject, :gemeente, :soort, :naam, :minuten, :eenheid, :uitvoerder, :vanaf, :tot)""")
                .param("duaal", d.id()).param("traject", d.trajectId()).param("gemeente", d.gemeente()).param("soort", o.soort().name()).param("naam", o.naam()).param("minuten", o.minuten())
                .param("eenheid", o.eenheid().name()).param("uitvoerder", o.uitvoerder()).param("vanaf", o.vanaf()).param("tot", o.totEnMet()).update());
    }

    void evaluatie(DuaalTraject d, LocalDate op, Trede trede, String uitkomst, String goed, String anders, List<String> aanwezig, TaakContext taak) {
        jdbc.sql("""
                insert into dossier.duaal_evaluatie (duaal_id, traject_id, gemeente, op, trede, uitkomst, goed, anders, aanwezig, wie, wie_naam, tijdstip)
                values (:duaal, :traject, :gemeente, :op, :trede, :uitkomst, :goed, :anders, :aanwezig, :wie, :naam, :nu)""")
                .param("duaal", d.id()).param("traject", d.trajectId()).param("gemeente", d.gemeente()).param("op", op).param("trede", trede.name()).param("uitkomst", uitkomst)
                .param("goed", goed).param("anders", anders).param("aanwezig", aanwezig.toArray(String[]::new)).param("wie", taak.wie().naam()).param("naam", taak.wie().weergavenaam())
                .param("nu", nu()).update();
    }

    /** The evaluations, the newest first. */
    public List<Evaluatie> evaluaties(UUID duaalId) {
        return jdbc.sql("select op, trede, uitkomst, goed, anders, wie_naam from dossier.duaal_evaluatie where duaal_id = :id order by id desc").param("id", duaalId)
                .query((rij, n) -> new Evaluatie(rij.getObject(1, LocalDate.class), Trede.valueOf(rij.getString(2)), rij.getString(3), rij.getString(4), rij.getString(5), rij.getString(6))).list();
    }

    /** The group of this name; made when there was none. */
    UUID groep(String gemeente, String naam, String sector) {
        jdbc.sql("insert into dossier.duaal_groep (id, gemeente, naam, sector, aangemaakt_op) values (:id, :gemeente, :naam, :sector, :nu) on conflict (gemeente, naam) do nothing")
                .param("id", UUID.randomUUID()).param("gemeente", gemeente).param("naam", naam).param("sector", sector).param("nu", nu()).update();
        return jdbc.sql("select id from dossier.duaal_groep where gemeente = :gemeente and naam = :naam").param("gemeente", gemeente).param("naam", naam).query(UUID.class).single();
    }

    /** Name and number of people of a group. */
    public Optional<Map.Entry<String, Integer>> groep(UUID groepId) {
        return groepId == null ? Optional.empty() : jdbc.sql("""
                select g.naam, (select count(*) from dossier.duaal_traject d where d.groep_id = g.id and d.stand <> 'AFGESLOTEN') from dossier.duaal_groep g where g.id = :id""")
                .param("id", groepId).query((rij, n) -> Map.entry(rij.getString(1), rij.getInt(2))).optional();
    }

    /** A placement began out of the running duaal traject; its outcome is looked at afterwards. Nothing happens without one. */
    public void koppelPlaatsing(UUID trajectId, UUID plaatsingId) {
        jdbc.sql("update dossier.duaal_traject set plaatsing_gevraagd = false, plaatsing_id = :plaatsing where traject_id = :traject and stand <> 'AFGESLOTEN'")
                .param("plaatsing", plaatsingId).param("traject", trajectId).update();
    }

    void schrijf(DuaalTraject d, Gebruiker wie, String soort, String wat, String waarom) {
        Tijdlijn.Regel regel = Tijdlijn.Regel.van(soort, Sectie.PARTICIPATIE, wat);
        tijdlijn.schrijf(d.trajectId(), d.gemeente(), wie, waarom == null ? regel : regel.omdat(waarom));
    }

    LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), klok.getZone());
    }

    /** The columns that may change; nothing else gets into a statement. */
    private enum Kolom {
        stand, doel, tempo, intensiteit_advies, niveau, sector, beschikbaar, trede, toezegging, toezegging_op, groep_voorstel, groep_uitleg, groep_besluit, groep_id, fase, fase_einde_op,
        einde_op, gestart_op, volgende_evaluatie_op, plaatsing_gevraagd, plaatsing_id, vervolg_gevraagd, uitkomst, reden_einde
    }

    private static final String SELECT = "select * from dossier.duaal_traject";

    private static DuaalTraject lees(ResultSet rij, int nummer) throws SQLException {
        Array beschikbaar = rij.getArray("beschikbaar");
        return new DuaalTraject(rij.getObject("id", UUID.class), rij.getObject("traject_id", UUID.class), rij.getString("gemeente"), DuaalTraject.Stand.valueOf(rij.getString("stand")),
                rij.getBoolean("verplicht"), keuze(rij, "doel", Plaatsing.Doel.class), rij.getString("tempo"), keuze(rij, "intensiteit_advies", DuaalTraject.Advies.class),
                keuze(rij, "niveau", Taalniveau.class), rij.getString("sector"), Set.of((String[]) beschikbaar.getArray()), Trede.valueOf(rij.getString("trede")), rij.getString("toezegging"),
                datum(rij, "toezegging_op"), keuze(rij, "groep_voorstel", Groepsindeling.Soort.class), rij.getString("groep_uitleg"), keuze(rij, "groep_besluit", Groepsindeling.Soort.class),
                rij.getObject("groep_id", UUID.class), rij.getInt("fase"), datum(rij, "fase_einde_op"), datum(rij, "einde_op"), datum(rij, "gestart_op"), datum(rij, "volgende_evaluatie_op"),
                rij.getBoolean("plaatsing_gevraagd"), rij.getObject("plaatsing_id", UUID.class), rij.getBoolean("vervolg_gevraagd"), keuze(rij, "uitkomst", DuaalTraject.Uitkomst.class),
                rij.getString("reden_einde"), Json.kaart(rij.getString("gegevens")));
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
