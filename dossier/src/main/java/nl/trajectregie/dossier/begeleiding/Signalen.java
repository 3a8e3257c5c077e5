package nl.trajectregie.dossier.begeleiding;

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
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.opslag.Json;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.taak.TaakVerwerker.TaakContext;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Traject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Worries about health, safety or money, and the plan that klantmanager and begeleider make of them together (seed-003 2.3). Section {@code signaal}. */
@Service
public class Signalen {

    /** What a signal is about. */
    public enum Soort {
        PSYCHISCH("Psychische problemen"), HUISELIJK_GEWELD("Huiselijk geweld"), GELD("Geld of schulden"), GEZONDHEID("Gezondheid"), ANDERS("Iets anders");

        private final String naam;

        Soort(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** How far it is. */
    public enum Status {
        GEMELD("gemeld"), PLAN_IN_OVERLEG("plan in overleg"), PLAN_AKKOORD("plan loopt"), AFGEHANDELD("afgehandeld");

        private final String naam;

        Status(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** One signal with its plan; {@code verslag} is what was said about it, the oldest first. */
    public record Signaal(UUID id, UUID trajectId, String gemeente, Soort soort, String omschrijving, boolean spoed, Status status, Map<String, Object> plan,
                          LocalDate evaluatieOp, List<Map<String, Object>> verslag, String gemeldNaam, OffsetDateTime gemeldOp) {}

    private final JdbcClient jdbc;
    private final Begeleidingswekker wekker;
    private final Dossiertoegang toegang;
    private final Betreft betreft;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    Signalen(JdbcClient jdbc, Begeleidingswekker wekker, Dossiertoegang toegang, Betreft betreft, Tijdlijn tijdlijn, Clock klok) {
        this.jdbc = jdbc;
        this.wekker = wekker;
        this.toegang = toegang;
        this.betreft = betreft;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    /** Reports a worry; the klantmanager gets a task. @throws OngeldigeInvoer naming each field */
    @Transactional
    public UUID meld(UUID trajectId, Soort soort, String omschrijving, boolean spoed, Gebruiker wie) {
        Traject traject = toegang.schrijf(trajectId, Sectie.SIGNAAL, wie);
        if (soort == null) {
            throw new OngeldigeInvoer("soort", "Kies waar het signaal over gaat.");
        }
        if (omschrijving == null || omschrijving.isBlank()) {
            throw new OngeldigeInvoer("omschrijving", "Vul in wat u zag of hoorde.");
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into dossier.begeleiding_signaal (id, traject_id, gemeente, soort, omschrijving, spoed, status, gemeld_door, gemeld_naam, gemeld_op)
                values (:id, :traject, :gemeente, :soort, :omschrijving, :spoed, 'GEMELD', :wie, :naam, :nu)""")
                .param("id", id).param("traject", trajectId).param("gemeente", traject.gemeente()).param("soort", soort.name()).param("omschrijving", omschrijving.strip())
                .param("spoed", spoed).param("wie", wie.naam()).param("naam", wie.weergavenaam()).param("nu", nu()).update();
        tijdlijn.schrijf(trajectId, traject.gemeente(), wie, Tijdlijn.Regel.van("signaal.gemeld", Sectie.SIGNAAL, "Signaal gemeld: " + soort.naam() + "."));
        wekker.signaal(trajectId, traject.gemeente(), id);
        return id;
    }

    /** The signals of this traject, the newest first; the caller checks the right and logs the view. */
    public List<Signaal> lijst(UUID trajectId) {
        return jdbc.sql(SELECT + " where traject_id = :traject order by gemeld_op desc").param("traject", trajectId).query(Signalen::lees).list();
    }

    /** The signal that this task is about. */
    Signaal bij(TaakContext taak) {
        return betreft.van(taak.sleutel()).flatMap(this::vind).or(() -> lijst(taak.trajectId()).stream().findFirst()).orElseThrow();
    }

    Optional<Signaal> vind(UUID id) {
        return jdbc.sql(SELECT + " where id = :id").param("id", id).query(Signalen::lees).optional();
    }

    /** Adds what was said, and how far it is now. */
    void besproken(Signaal signaal, Status status, String wat, Map<String, Object> antwoorden, TaakContext taak) {
        Map<String, Object> regel = new LinkedHashMap<>(antwoorden);
        regel.put("wat", wat);
        regel.put("op", taak.vandaag().toString());
        regel.put("wie", taak.wie().weergavenaam());
        jdbc.sql("""
                update dossier.begeleiding_signaal set status = :status, verslag = verslag || :regel::jsonb,
                       afgehandeld_op = case when :status = 'AFGEHANDELD' then :nu::timestamptz end where id = :id""")
                .param("status", status.name()).param("regel", Json.schrijf(List.of(regel))).param("nu", nu()).param("id", signaal.id()).update();
        tijdlijn.schrijf(signaal.trajectId(), signaal.gemeente(), taak.wie(), Tijdlijn.Regel.van("signaal." + status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                Sectie.SIGNAAL, wat).uitTaak(taak.sleutel()));
    }

    void plan(UUID id, Map<String, Object> plan, LocalDate evaluatieOp) {
        jdbc.sql("update dossier.begeleiding_signaal set plan = :plan::jsonb, evaluatie_op = :op where id = :id")
                .param("plan", Json.schrijf(plan)).param("op", evaluatieOp).param("id", id).update();
    }

    /** Both agreed: the day on which they look whether it helps. Joins the worker's transaction. */
    public ZonedDateTime evaluatie(UUID signaalId) {
        LocalDate dag = vind(signaalId).orElseThrow().evaluatieOp();
        return (dag == null ? LocalDate.ofInstant(klok.instant(), klok.getZone()).plusWeeks(4) : dag).atStartOfDay(klok.getZone());
    }

    private static final String SELECT = """
            select id, traject_id, gemeente, soort, omschrijving, spoed, status, plan::text as plan, evaluatie_op, verslag::text as verslag, gemeld_naam, gemeld_op
            from dossier.begeleiding_signaal""";

    @SuppressWarnings("unchecked")
    private static Signaal lees(ResultSet rij, int nummer) throws SQLException {
        return new Signaal(rij.getObject("id", UUID.class), rij.getObject("traject_id", UUID.class), rij.getString("gemeente"), Soort.valueOf(rij.getString("soort")),
                rij.getString("omschrijving"), rij.getBoolean("spoed"), Status.valueOf(rij.getString("status")), Json.kaart(rij.getString("plan")),
                rij.getObject("evaluatie_op", LocalDate.class), (List<Map<String, Object>>) (List<?>) Json.lees(rij.getString("verslag"), List.class),
                rij.getString("gemeld_naam"), rij.getObject("gemeld_op", OffsetDateTime.class));
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
    }
}
