package nl.trajectregie.portaal.monitor;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.engine.postbus.Postbus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps that got stuck, in words a manager understands: incidents of the engine, and commands to the engine that do not get through.
 * Retrying goes through the outbox as everything else.
 */
@Component
class Incidenten {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final int HOOGSTENS = 200;

    /**
     * One stuck step.
     *
     * @param id       {@code i<key>} for an incident of the engine, {@code u<id>} for a command that does not get through, {@code t<id>} for a
     *                 handed-in task that was refused (only its professional can do it again), {@code g<partition>} when engine and case file do not fit
     * @param oorzaak  what went wrong, plain Dutch
     * @param watNu    what the reader can do
     * @param techniek error code for beheer; holds no personal data (rule 1)
     */
    record Incident(String id, UUID trajectId, String kenmerk, String proces, String stap, String oorzaak, String watNu, String techniek, OffsetDateTime sinds,
                    boolean wordtHersteld) {

        /** Whether a button can help. */
        public boolean kanOpnieuw() {
            return id.startsWith("i") || id.startsWith("u");
        }
    }

    private final JdbcClient jdbc;
    private final Rechten rechten;
    private final Postbus postbus;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    Incidenten(JdbcClient jdbc, Rechten rechten, Postbus postbus, Tijdlijn tijdlijn, Clock klok) {
        this.jdbc = jdbc;
        this.rechten = rechten;
        this.postbus = postbus;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    /** Open incidents and stuck commands of the reader's gemeenten, newest first, at most 200 of each. */
    @Transactional(readOnly = true)
    List<Incident> open(Gebruiker wie) {
        eis(wie, Functie.MONITOR);
        List<Incident> alle = new ArrayList<>(jdbc.sql("""
                select i.sleutel, i.traject_id, t.kenmerk, d.naam as proces, de.naam as stap, i.element_id, i.soort, i.ontstaan_op,
                       exists (select 1 from postbus.uitgaand u where u.soort = 'BEPROEF_INCIDENT' and u.sleutel like 'incident:' || i.sleutel || '%' and u.status in ('WACHT', 'VERZONDEN')) as bezig
                from engine.incident i
                join engine.procesinstantie p on p.sleutel = i.procesinstantie_sleutel
                left join dossier.traject t on t.id = i.traject_id
                left join engine.definitie d on d.sleutel = p.definitie_sleutel
                left join engine.definitie_element de on de.definitie_sleutel = p.definitie_sleutel and de.element_id = i.element_id
                where i.gemeente in (:gemeenten) and i.toestand = 'OPEN'
                order by i.sleutel desc limit :hoogstens""")
                .param("gemeenten", wie.gemeenten()).param("hoogstens", HOOGSTENS)
                .query((rs, n) -> new Incident("i" + rs.getLong("sleutel"), rs.getObject("traject_id", UUID.class), rs.getString("kenmerk"), rs.getString("proces"),
                        rs.getString("stap") == null ? rs.getString("element_id") : rs.getString("stap"), oorzaak(rs.getString("soort")), watNu(rs.getString("soort")),
                        rs.getString("soort"), amsterdam(rs.getObject("ontstaan_op", OffsetDateTime.class)), rs.getBoolean("bezig")))
                .list());
        alle.addAll(jdbc.sql("""
                select u.id, u.traject_id, t.kenmerk, u.soort, u.status, u.fout, u.aangemaakt_op
                from postbus.uitgaand u left join dossier.traject t on t.id = u.traject_id
                where u.gemeente in (:gemeenten) and u.status = 'VASTGELOPEN'
                order by u.id desc limit :hoogstens""")
                .param("gemeenten", wie.gemeenten()).param("hoogstens", HOOGSTENS)
                .query((rs, n) -> new Incident("u" + rs.getLong("id"), rs.getObject("traject_id", UUID.class), rs.getString("kenmerk"), null, opdracht(rs.getString("soort")),
                        "De procesmotor heeft deze opdracht geweigerd. Het werk is wel bewaard.",
                        "Probeer het opnieuw. Lukt het dan nog niet? Geef het kenmerk door aan de beheerder.", rs.getString("fout"),
                        amsterdam(rs.getObject("aangemaakt_op", OffsetDateTime.class)), false))
                .list());
        alle.addAll(geweigerdeTaken(wie));
        alle.addAll(nietUitEenStuk());
        return alle;
    }

    /** The read model and the engine do not fit (architecture, rule 4): concerns every gemeente, and only operations can mend it. */
    private List<Incident> nietUitEenStuk() {
        return jdbc.sql("select partitie, gat_van, gat_tot, bijgewerkt_op from engine.positie where gat_van is not null order by partitie")
                .query((rs, n) -> new Incident("g" + rs.getInt("partitie"), null, null, null, "De hele procesmotor",
                        "De procesmotor en het dossier passen niet op elkaar. Er kunnen stappen ontbreken, of er komt niets nieuws meer bij.",
                        "Waarschuw meteen de beheerder. Wat u invult, blijft bewaard.", "POSITIES " + rs.getLong("gat_van") + "-" + rs.getLong("gat_tot"),
                        amsterdam(rs.getObject("bijgewerkt_op", OffsetDateTime.class)), false))
                .list();
    }

    /** Handed-in tasks that the engine refused and that nobody handed in again yet. */
    private List<Incident> geweigerdeTaken(Gebruiker wie) {
        return jdbc.sql("""
                select u.id, u.traject_id, t.kenmerk, d.naam as proces, coalesce(de.naam, e.element_id) as stap, u.fout, u.afgewikkeld_op
                from postbus.uitgaand u
                join dossier.taak dt on dt.sleutel = u.taak_sleutel and dt.status = 'GEWEIGERD'
                join engine.taak e on e.sleutel = u.taak_sleutel and e.toestand = 'OPEN'
                left join dossier.traject t on t.id = u.traject_id
                left join engine.definitie d on d.sleutel = e.definitie_sleutel
                left join engine.definitie_element de on de.definitie_sleutel = e.definitie_sleutel and de.element_id = e.element_id
                where u.gemeente in (:gemeenten) and u.status = 'GEWEIGERD'
                  and u.id = (select max(l.id) from postbus.uitgaand l where l.taak_sleutel = u.taak_sleutel and l.soort = 'VOLTOOI_TAAK')
                order by u.id desc limit :hoogstens""")
                .param("gemeenten", wie.gemeenten()).param("hoogstens", HOOGSTENS)
                .query((rs, n) -> new Incident("t" + rs.getLong("id"), rs.getObject("traject_id", UUID.class), rs.getString("kenmerk"), rs.getString("proces"), rs.getString("stap"),
                        "De procesmotor heeft deze ingeleverde taak geweigerd. De antwoorden zijn bewaard en de taak staat weer open.",
                        "Laat de behandelaar de taak nog een keer afronden. Gebeurt het weer? Geef het kenmerk door aan de beheerder.", rs.getString("fout"),
                        amsterdam(rs.getObject("afgewikkeld_op", OffsetDateTime.class)), false))
                .list();
    }

    /**
     * Tries the stuck step again; asking twice while it is under way changes nothing.
     *
     * @return false when there is no such incident for this reader
     */
    @Transactional
    boolean probeerOpnieuw(Gebruiker wie, String id) {
        eis(wie, Functie.INCIDENTEN_HERSTELLEN);
        Incident incident = open(wie).stream().filter(i -> i.id().equals(id)).findFirst().orElse(null);
        if (incident == null || !incident.kanOpnieuw()) {
            return false;
        }
        if (id.startsWith("i")) {
            postbus.beproefIncidentOpnieuw(Long.parseLong(id.substring(1)));
        } else {
            postbus.beproefOpnieuw(Long.parseLong(id.substring(1)));
        }
        if (incident.trajectId() != null) {
            String gemeente = jdbc.sql("select gemeente from dossier.traject where id = :id").param("id", incident.trajectId()).query(String.class).single();
            tijdlijn.schrijf(incident.trajectId(), gemeente, wie,
                    Tijdlijn.Regel.van("storing.opnieuw-geprobeerd", Sectie.KERN, "De vastgelopen stap '" + incident.stap() + "' is opnieuw gestart."));
        }
        return true;
    }

    /** Whether this user may try stuck steps again. */
    boolean magHerstellen(Gebruiker wie) {
        return rechten.mag(wie, Functie.INCIDENTEN_HERSTELLEN);
    }

    private void eis(Gebruiker wie, Functie functie) {
        if (!rechten.mag(wie, functie)) {
            throw new AccessDeniedException(functie.code());
        }
    }

    private static String oorzaak(String soort) {
        return switch (soort) {
            case "JOB_NO_RETRIES", "EXECUTION_LISTENER_NO_RETRIES" -> "Een automatische stap is een paar keer geprobeerd en steeds mislukt.";
            case "UNHANDLED_ERROR_EVENT" -> "Een automatische stap meldde een fout waar het model geen vervolg voor heeft.";
            case "IO_MAPPING_ERROR", "EXTRACT_VALUE_ERROR" -> "Een gegeven dat deze stap nodig heeft, ontbreekt of heeft een verkeerde vorm.";
            case "CONDITION_ERROR" -> "Het model kon geen keuze maken welke kant het traject op gaat.";
            case "CALLED_ELEMENT_ERROR", "CALLED_DECISION_ERROR", "DECISION_EVALUATION_ERROR" -> "Een deelproces of beslistabel die deze stap nodig heeft, werkt niet.";
            case "FORM_NOT_FOUND" -> "Het formulier van deze taak is niet gevonden.";
            default -> "Deze stap is vastgelopen.";
        };
    }

    private static String watNu(String soort) {
        return switch (soort) {
            case "JOB_NO_RETRIES", "EXECUTION_LISTENER_NO_RETRIES" -> "Probeer de stap opnieuw. Vaak was een ander systeem even niet bereikbaar.";
            default -> "Geef het kenmerk door aan de beheerder. Probeer de stap opnieuw als de oorzaak is opgelost.";
        };
    }

    private static String opdracht(String soort) {
        return switch (soort) {
            case "START" -> "Een proces starten";
            case "CORRELEER" -> "Een bericht doorgeven aan het proces";
            case "VOLTOOI_TAAK" -> "Een ingeleverde taak verwerken";
            case "WERK_TAAK_BIJ" -> "De datum van een taak bijwerken";
            case "BEPROEF_INCIDENT" -> "Een vastgelopen stap opnieuw starten";
            case "ANNULEER" -> "Een proces stoppen";
            case "MIGREER" -> "Een traject overzetten naar een nieuw model";
            default -> "Een opdracht aan de procesmotor";
        };
    }

    private static OffsetDateTime amsterdam(OffsetDateTime moment) {
        return moment.atZoneSameInstant(AMSTERDAM).toOffsetDateTime();
    }
}
