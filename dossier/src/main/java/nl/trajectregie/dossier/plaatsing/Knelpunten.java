package nl.trajectregie.dossier.plaatsing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.opslag.Json;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.taak.TaakVerwerker.TaakContext;
import nl.trajectregie.dossier.toegang.Gebruiker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Friction at the workplace: a misunderstanding, behaviour, or too little support (seed 001, lines 3543-3565). Joins the caller's transaction. */
@Component
public class Knelpunten {

    /** How far it is. */
    public enum Stand {
        GEMELD("gemeld"), IN_BEHANDELING("wordt aan gewerkt"), OPGELOST("opgelost"), PLAATSING_STOPT("de plaatsing stopt");

        private final String naam;

        Stand(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** What was done about it. */
    public enum Aanpak {
        VERDUIDELIJKEN("verduidelijken"), CORRIGEREN("gedrag bespreken"), EXTRA_STEUN("extra steun");

        private final String naam;

        Aanpak(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** One report with what was said about it, the oldest first. */
    public record Knelpunt(UUID id, UUID plaatsingId, UUID trajectId, String gemeente, String omschrijving, Aanpak aanpak, Stand stand, List<Map<String, Object>> verslag,
                           LocalDate terugblikOp, String gemeldNaam, OffsetDateTime gemeldOp) {}

    /** After so many days somebody looks whether it helped, when nothing else was agreed. */
    private static final int TERUGBLIK_DAGEN = 14;

    private final JdbcClient jdbc;
    private final Plaatsingen plaatsingen;
    private final Plaatsingsverloop verloop;
    private final Plaatsingswekker wekker;
    private final Betreft betreft;
    private final Clock klok;

    Knelpunten(JdbcClient jdbc, Plaatsingen plaatsingen, Plaatsingsverloop verloop, Plaatsingswekker wekker, Betreft betreft, Clock klok) {
        this.jdbc = jdbc;
        this.plaatsingen = plaatsingen;
        this.verloop = verloop;
        this.wekker = wekker;
        this.betreft = betreft;
        this.klok = klok;
    }

    /** Reports friction in a running placement; a task follows for the jobcoach, who keeps the contact with both sides (seed 001, lines 3479-3488), or else for the klantmanager. @return its id */
    UUID meld(Plaatsing p, String omschrijving, Gebruiker wie) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into dossier.plaatsing_knelpunt (id, plaatsing_id, traject_id, gemeente, omschrijving, stand, gemeld_door, gemeld_naam, gemeld_op)
                values (:id, :plaatsing, :traject, :gemeente, :omschrijving, 'GEMELD', :wie, :naam, :nu)""")
                .param("id", id).param("plaatsing", p.id()).param("traject", p.trajectId()).param("gemeente", p.gemeente()).param("omschrijving", omschrijving)
                .param("wie", wie.naam()).param("naam", wie.weergavenaam()).param("nu", nu()).update();
        plaatsingen.schrijf(p, wie, "plaatsing.knelpunt-gemeld", "Er is een knelpunt op de werkplek gemeld.", null);
        wekker.knelpunt(p, id, verloop.heeftJobcoach(p.trajectId()));
        return id;
    }

    /** The reports of this placement, the newest first. */
    public List<Knelpunt> van(UUID plaatsingId) {
        return jdbc.sql(SELECT + " where plaatsing_id = :id order by gemeld_op desc").param("id", plaatsingId).query(Knelpunten::lees).list();
    }

    Optional<Knelpunt> vind(UUID id) {
        return jdbc.sql(SELECT + " where id = :id").param("id", id).query(Knelpunten::lees).optional();
    }

    /** The report that this task is about. */
    Knelpunt bij(TaakContext taak) {
        return betreft.van(taak.sleutel()).flatMap(this::vind)
                .or(() -> jdbc.sql(SELECT + " where traject_id = :t order by gemeld_op desc limit 1").param("t", taak.trajectId()).query(Knelpunten::lees).optional()).orElseThrow();
    }

    void kies(Knelpunt k, Aanpak aanpak, Antwoorden a, TaakContext taak) {
        noteer(k, Stand.IN_BEHANDELING, a.alleen("besprokenMet", "oorzaak"), "Aanpak: " + aanpak.naam() + ".", taak);
        jdbc.sql("update dossier.plaatsing_knelpunt set aanpak = :aanpak, terugblik_op = null where id = :id").param("aanpak", aanpak.name()).param("id", k.id()).update();
        plaatsingen.schrijf(plaatsingen.van(k.plaatsingId()), taak.wie(), "plaatsing.knelpunt-besproken", "Het knelpunt is besproken. Aanpak: " + aanpak.naam() + ".", null);
    }

    void afspraak(Knelpunt k, Antwoorden a, String wat, TaakContext taak) {
        noteer(k, Stand.IN_BEHANDELING, a.alleen("besprokenOp", "wieCorrigeert", "steun", "afspraak"), wat, taak);
        jdbc.sql("update dossier.plaatsing_knelpunt set terugblik_op = :op where id = :id")
                .param("op", a.datum("terugblikOp") == null ? taak.vandaag().plusDays(TERUGBLIK_DAGEN) : a.datum("terugblikOp")).param("id", k.id()).update();
    }

    void sluit(Knelpunt k, Stand stand, Antwoorden a, TaakContext taak) {
        noteer(k, stand, a.alleen("besprokenOp", "toelichting"), "Terugblik: " + stand.naam() + ".", taak);
        plaatsingen.schrijf(plaatsingen.van(k.plaatsingId()), taak.wie(), "plaatsing.knelpunt-teruggekeken", "Teruggekeken op het knelpunt: " + stand.naam() + ".", null);
    }

    /** The day on which somebody looks whether it helped. Joins the worker's transaction. */
    public ZonedDateTime terugblik(UUID knelpuntId) {
        LocalDate dag = vind(knelpuntId).orElseThrow().terugblikOp();
        return (dag == null ? plaatsingen.vandaag().plusDays(TERUGBLIK_DAGEN) : dag).atStartOfDay(klok.getZone());
    }

    private void noteer(Knelpunt k, Stand stand, Map<String, Object> gegevens, String wat, TaakContext taak) {
        Map<String, Object> regel = new LinkedHashMap<>(gegevens);
        regel.put("wat", wat);
        regel.put("op", taak.vandaag().toString());
        regel.put("wie", taak.wie().weergavenaam());
        jdbc.sql("""
                update dossier.plaatsing_knelpunt set stand = :stand, verslag = verslag || cast(:regel as jsonb),
                       afgehandeld_op = case when :klaar then cast(:nu as timestamptz) end where id = :id""")
                .param("stand", stand.name()).param("regel", Json.schrijf(List.of(regel))).param("klaar", stand == Stand.OPGELOST || stand == Stand.PLAATSING_STOPT).param("nu", nu())
                .param("id", k.id()).update();
    }

    private static final String SELECT = "select * from dossier.plaatsing_knelpunt";

    @SuppressWarnings("unchecked")
    private static Knelpunt lees(ResultSet rij, int nummer) throws SQLException {
        String aanpak = rij.getString("aanpak");
        return new Knelpunt(rij.getObject("id", UUID.class), rij.getObject("plaatsing_id", UUID.class), rij.getObject("traject_id", UUID.class), rij.getString("gemeente"),
                rij.getString("omschrijving"), aanpak == null ? null : Aanpak.valueOf(aanpak), Stand.valueOf(rij.getString("stand")),
                (List<Map<String, Object>>) (List<?>) Json.lees(rij.getString("verslag"), List.class), rij.getObject("terugblik_op", LocalDate.class), rij.getString("gemeld_naam"),
                rij.getObject("gemeld_op", OffsetDateTime.class));
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
    }
}
