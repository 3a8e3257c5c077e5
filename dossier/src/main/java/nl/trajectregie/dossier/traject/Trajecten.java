package nl.trajectregie.dossier.traject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.lijst.Bladzijde;
import nl.trajectregie.dossier.lijst.Cursor;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Zichtbaarheid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds trajecten. What a reader may not see does not exist: the condition is in the query. Joins the caller's transaction. */
@Component
public class Trajecten {

    private static final String KOLOMMEN = """
            t.id, t.gemeente, t.kenmerk, t.persoon_id, t.aanleiding, t.doelgroep, t.gedetailleerde_doelgroep, t.nareiziger, t.fase, t.status,
            t.inrichting_naam, t.inrichting_versie, t.gekoppeld_op, t.kennisgevingsdatum, t.brp_ingeschreven_op, t.woning_toegewezen_op,
            t.huishouden_id, t.azc_naam, t.azc_afstand_km, t.leerroute, t.uitstroomcode, t.aangemaakt_op, t.afgesloten_op
            """;

    /**
     * What a list asks for; {@code null} is no condition.
     *
     * @param q part of the kenmerk only: no personal data in a URL
     */
    public record Filter(String gemeentecode, String fase, String status, String q) {}

    /** A search for a person: one of BSN, V-number, or name with birth date. */
    public record Zoekopdracht(String bsn, String vNummer, String naam, LocalDate geboortedatum) {}

    private final JdbcClient jdbc;
    private final Zichtbaarheid zichtbaarheid;

    Trajecten(JdbcClient jdbc, Zichtbaarheid zichtbaarheid) {
        this.jdbc = jdbc;
        this.zichtbaarheid = zichtbaarheid;
    }

    /** The traject with this id, for the application itself; limited to the gemeenten of the transaction. */
    public Optional<Traject> vind(UUID id) {
        return jdbc.sql("select " + KOLOMMEN + " from dossier.traject t where t.id = :id").param("id", id).query(Trajecten::lees).optional();
    }

    /** As {@link #vind}, and no other change of this traject goes on until the transaction ends. */
    public Traject vergrendel(UUID id) {
        return jdbc.sql("select " + KOLOMMEN + " from dossier.traject t where t.id = :id for update").param("id", id).query(Trajecten::lees).optional()
                .orElseThrow(() -> new NietGevonden("Dit traject"));
    }

    /** The traject with this id as this user may see it; @throws NietGevonden when it does not exist for the user */
    public Traject zichtbaar(UUID id, Gebruiker wie) {
        Zichtbaarheid.Voorwaarde zicht = zichtbaarheid.trajecten(wie);
        return jdbc.sql("select " + KOLOMMEN + " from dossier.traject t where t.id = :id and " + zicht.sql())
                .param("id", id).params(zicht.parameters()).query(Trajecten::lees).optional()
                .orElseThrow(() -> new NietGevonden("Dit traject"));
    }

    /** The other trajecten of the same household that this user may see, the oldest first; empty when there is no household. */
    public List<Traject> huisgenoten(Traject traject, Gebruiker wie) {
        if (traject.huishoudenId() == null) {
            return List.of();
        }
        Zichtbaarheid.Voorwaarde zicht = zichtbaarheid.trajecten(wie);
        return jdbc.sql("select " + KOLOMMEN + " from dossier.traject t where t.huishouden_id = :huishouden and t.gemeente = :gemeente and t.persoon_id <> :persoon and " + zicht.sql()
                + " order by t.kenmerk").param("huishouden", traject.huishoudenId()).param("gemeente", traject.gemeente()).param("persoon", traject.persoonId())
                .params(zicht.parameters()).query(Trajecten::lees).list();
    }

    /** The running traject of a person, when there is one. */
    public Optional<Traject> lopendVan(UUID persoonId) {
        return jdbc.sql("select " + KOLOMMEN + " from dossier.traject t where t.persoon_id = :persoon and t.status <> 'afgesloten'")
                .param("persoon", persoonId).query(Trajecten::lees).optional();
    }

    /** One page of trajecten the user may see, by kenmerk, the newest first. */
    public Bladzijde<Traject> lijst(Filter filter, String cursor, Integer limit, Gebruiker wie) {
        int aantal = Bladzijde.limit(limit);
        Cursor na = Cursor.lees(cursor, 1);
        Zichtbaarheid.Voorwaarde zicht = zichtbaarheid.trajecten(wie);
        Map<String, Object> p = new HashMap<>(zicht.parameters());
        List<String> waar = new ArrayList<>(List.of(zicht.sql()));
        voorwaarde(waar, p, "t.gemeente = :gemeentecode", "gemeentecode", filter.gemeentecode());
        voorwaarde(waar, p, "t.fase = :fase", "fase", filter.fase());
        voorwaarde(waar, p, "t.status = :status", "status", filter.status());
        if (filter.q() != null && !filter.q().isBlank()) {
            waar.add("strpos(t.kenmerk, :q) > 0");
            p.put("q", filter.q().strip().toUpperCase(java.util.Locale.ROOT));
        }
        if (na != null) {
            waar.add("t.kenmerk < :na");
            p.put("na", na.tekst(0));
        }
        p.put("aantal", aantal + 1);
        List<Traject> rijen = jdbc.sql("select " + KOLOMMEN + " from dossier.traject t where " + String.join(" and ", waar)
                + " order by t.kenmerk desc limit :aantal").params(p).query(Trajecten::lees).list();
        return Bladzijde.van(rijen, aantal, traject -> Cursor.na(traject.kenmerk()));
    }

    /** The trajecten of a person, as far as the user may see them; at most 50, the newest first. */
    public List<Traject> zoek(Zoekopdracht opdracht, Gebruiker wie) {
        Zichtbaarheid.Voorwaarde zicht = zichtbaarheid.trajecten(wie);
        Map<String, Object> p = new HashMap<>(zicht.parameters());
        String persoon;
        if (opdracht.bsn() != null) {
            persoon = "p.bsn = :bsn";
            p.put("bsn", opdracht.bsn());
        } else if (opdracht.vNummer() != null) {
            persoon = "p.v_nummer = :vNummer";
            p.put("vNummer", opdracht.vNummer());
        } else {
            persoon = """
                    p.geboortedatum = :geboortedatum and (lower(p.geslachtsnaam) = lower(:naam) or lower(p.voornamen || ' ' || p.geslachtsnaam) = lower(:naam)
                        or strpos(lower(:naam), lower(p.geslachtsnaam)) > 0)""";
            p.put("geboortedatum", opdracht.geboortedatum());
            p.put("naam", opdracht.naam().strip());
        }
        return jdbc.sql("select " + KOLOMMEN + " from dossier.traject t join dossier.persoon p on p.id = t.persoon_id where (" + persoon + ") and "
                + zicht.sql() + " order by t.aangemaakt_op desc limit 50").params(p).query(Trajecten::lees).list();
    }

    /** Whether the person followed a family member to the Netherlands. Joins the caller's transaction. */
    public void nareiziger(UUID trajectId, boolean nareiziger) {
        jdbc.sql("update dossier.traject set nareiziger = :nareiziger, versie = versie + 1 where id = :id").param("nareiziger", nareiziger).param("id", trajectId).update();
    }

    private static void voorwaarde(List<String> waar, Map<String, Object> p, String sql, String naam, String waarde) {
        if (waarde != null && !waarde.isBlank()) {
            waar.add(sql);
            p.put(naam, waarde);
        }
    }

    static Traject lees(ResultSet rij, int nummer) throws SQLException {
        return new Traject(rij.getObject("id", UUID.class), rij.getString("gemeente"), rij.getString("kenmerk"), rij.getObject("persoon_id", UUID.class),
                rij.getString("aanleiding"), rij.getString("doelgroep"), rij.getString("gedetailleerde_doelgroep"),
                (Boolean) rij.getObject("nareiziger"), Fase.van(rij.getString("fase")), rij.getString("status"),
                rij.getString("inrichting_naam"), rij.getInt("inrichting_versie"), datum(rij, "gekoppeld_op"), datum(rij, "kennisgevingsdatum"),
                datum(rij, "brp_ingeschreven_op"), datum(rij, "woning_toegewezen_op"), rij.getObject("huishouden_id", UUID.class),
                rij.getString("azc_naam"), (Integer) rij.getObject("azc_afstand_km"), rij.getString("leerroute"), rij.getString("uitstroomcode"),
                rij.getObject("aangemaakt_op", OffsetDateTime.class), rij.getObject("afgesloten_op", OffsetDateTime.class));
    }

    private static LocalDate datum(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, LocalDate.class);
    }
}
