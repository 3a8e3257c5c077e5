package nl.trajectregie.dossier.termijn;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes {@code dossier.termijn} and its entries; joins the caller's transaction. */
@Component
class TermijnOpslag {

    private final JdbcClient jdbc;
    private final Inrichtingen inrichtingen;

    TermijnOpslag(JdbcClient jdbc, Inrichtingen inrichtingen) {
        this.jdbc = jdbc;
        this.inrichtingen = inrichtingen;
    }

    Optional<Termijn> vind(UUID id) {
        return lees("where id = :id", id).stream().findFirst();
    }

    /** As {@link #vind}; no other change of this term goes on until the transaction ends. */
    Optional<Termijn> vergrendel(UUID id) {
        return lees("where id = :id for update", id).stream().findFirst();
    }

    List<Termijn> vanTraject(UUID trajectId) {
        return lees("where traject_id = :id order by aangemaakt_op, soort, id", trajectId);
    }

    /** The newest term of this kind that has not ended. */
    Optional<Termijn> openVan(UUID trajectId, Termijnsoort soort) {
        return jdbc.sql("""
                select id from dossier.termijn
                where traject_id = :traject and soort = :soort and status not in ('GEHAALD', 'VERVALLEN')
                order by aangemaakt_op desc, id limit 1""")
                .param("traject", trajectId).param("soort", soort.name()).query(UUID.class).optional().flatMap(this::vergrendel);
    }

    boolean bestaat(UUID trajectId, Termijnsoort soort) {
        return jdbc.sql("select exists (select 1 from dossier.termijn where traject_id = :traject and soort = :soort)")
                .param("traject", trajectId).param("soort", soort.name()).query(Boolean.class).single();
    }

    /** Writes the term's state and its new entries; @return the id of the last entry */
    long bewaar(Termijn t, Instant nu) {
        Termijn.Stand s = t.stand();
        int geraakt = jdbc.sql("""
                insert into dossier.termijn as t (id, traject_id, gemeente, soort, status, start_op, startgebeurtenis, bewijs, fatale_datum, onverschoven_fatale_datum,
                    waarschuwing_op, grondslag, gewaarschuwd_op, verstreken_op, gehaald_op, reden_overschrijding, aangemaakt_op)
                values (:id, :traject, :gemeente, :soort, :status, :start, :gebeurtenis, :bewijs, :fataal, :onverschoven, :waarschuwing, :grondslag, :gewaarschuwd,
                    :verstreken, :gehaald, :reden, :nu)
                on conflict (id) do update set status = excluded.status, start_op = excluded.start_op, startgebeurtenis = excluded.startgebeurtenis,
                    bewijs = excluded.bewijs, fatale_datum = excluded.fatale_datum, onverschoven_fatale_datum = excluded.onverschoven_fatale_datum,
                    waarschuwing_op = excluded.waarschuwing_op, grondslag = excluded.grondslag, gewaarschuwd_op = excluded.gewaarschuwd_op,
                    verstreken_op = excluded.verstreken_op, gehaald_op = excluded.gehaald_op, reden_overschrijding = excluded.reden_overschrijding,
                    versie = t.versie + 1
                where t.versie = :versie""")
                .param("id", t.id()).param("traject", t.trajectId()).param("gemeente", t.gemeente()).param("soort", t.soort().name())
                .param("status", s.status().name()).param("start", s.start()).param("gebeurtenis", s.startgebeurtenis()).param("bewijs", s.bewijs())
                .param("fataal", s.fataleDatum()).param("onverschoven", s.onverschovenFataleDatum()).param("waarschuwing", s.waarschuwingOp())
                .param("grondslag", s.grondslag()).param("gewaarschuwd", tijd(s.gewaarschuwdOp())).param("verstreken", tijd(s.verstrekenOp()))
                .param("gehaald", s.gehaaldOp()).param("reden", s.redenOverschrijding()).param("nu", tijd(nu)).param("versie", t.versie())
                .update();
        if (geraakt == 0) {
            throw new OptimisticLockingFailureException("termijn " + t.id());
        }
        long laatste = 0;
        for (Regel r : t.nieuweRegels()) {
            laatste = jdbc.sql("""
                    insert into dossier.termijn_wijziging (termijn_id, traject_id, gemeente, soort, reden, grondslag, per, tot, derde, gevraagd,
                        oude_fatale_datum, nieuwe_fatale_datum, wie, tijdstip)
                    values (:termijn, :traject, :gemeente, :soort, :reden, :grondslag, :per, :tot, :derde, :gevraagd, :oud, :nieuw, :wie, :tijdstip)
                    returning id""")
                    .param("termijn", t.id()).param("traject", t.trajectId()).param("gemeente", t.gemeente()).param("soort", r.soort().name())
                    .param("reden", r.reden()).param("grondslag", r.grondslag()).param("per", r.per()).param("tot", r.tot()).param("derde", r.derde())
                    .param("gevraagd", r.gevraagd()).param("oud", r.oudeFataleDatum()).param("nieuw", r.nieuweFataleDatum()).param("wie", r.wie())
                    .param("tijdstip", tijd(r.tijdstip())).query(Long.class).single();
        }
        return laatste;
    }

    /** Open tasks of the traject whose model names this kind of term. */
    List<Long> openTaken(UUID trajectId, Termijnsoort soort) {
        return jdbc.sql("""
                select t.sleutel from engine.taak t
                join engine.definitie_element e on e.definitie_sleutel = t.definitie_sleutel and e.element_id = t.element_id
                where t.traject_id = :traject and t.toestand = 'OPEN' and e.eigenschappen ->> 'termijnsoort' = :soort""")
                .param("traject", trajectId).param("soort", soort.name()).query(Long.class).list();
    }

    private List<Termijn> lees(String voorwaarde, UUID id) {
        return jdbc.sql("""
                select id, traject_id, gemeente, soort, status, start_op, startgebeurtenis, bewijs, fatale_datum, onverschoven_fatale_datum, waarschuwing_op,
                    grondslag, gewaarschuwd_op, verstreken_op, gehaald_op, reden_overschrijding, versie
                from dossier.termijn\s""" + voorwaarde).param("id", id).query(this::termijn).list();
    }

    private Termijn termijn(ResultSet rij, int nummer) throws SQLException {
        UUID id = rij.getObject("id", UUID.class);
        Termijn termijn = Termijn.uitOpslag(id, rij.getObject("traject_id", UUID.class), rij.getString("gemeente"), Termijnsoort.valueOf(rij.getString("soort")),
                rij.getInt("versie"), new Termijn.Stand(TermijnStatus.valueOf(rij.getString("status")), rij.getObject("start_op", LocalDate.class),
                        rij.getString("startgebeurtenis"), rij.getString("bewijs"), rij.getString("grondslag"), rij.getObject("fatale_datum", LocalDate.class),
                        rij.getObject("onverschoven_fatale_datum", LocalDate.class), rij.getObject("waarschuwing_op", LocalDate.class),
                        moment(rij, "gewaarschuwd_op"), moment(rij, "verstreken_op"), rij.getObject("gehaald_op", LocalDate.class),
                        rij.getString("reden_overschrijding")), regels(id));
        return volgInrichting(termijn);
    }

    /** Lets the term warn as the inrichting says under which its traject started. */
    Termijn volgInrichting(Termijn termijn) {
        termijn.waarschuwVolgens(() -> jdbc.sql("select inrichting_naam, inrichting_versie from dossier.traject where id = :id").param("id", termijn.trajectId())
                .query((rij, nummer) -> inrichtingen.versie(rij.getString(1), rij.getInt(2), termijn.gemeente())).optional().flatMap(inrichting -> inrichting)
                .flatMap(inrichting -> inrichting.waarschuwWekenVooraf(termijn.soort().name())).orElse(null));
        return termijn;
    }

    private List<Regel> regels(UUID termijn) {
        return jdbc.sql("""
                select id, soort, reden, grondslag, per, tot, derde, gevraagd, oude_fatale_datum, nieuwe_fatale_datum, wie, tijdstip
                from dossier.termijn_wijziging where termijn_id = :termijn order by id""").param("termijn", termijn)
                .query((rij, nummer) -> new Regel(rij.getLong("id"), WijzigingSoort.valueOf(rij.getString("soort")), rij.getString("reden"),
                        rij.getString("grondslag"), rij.getObject("per", LocalDate.class), rij.getObject("tot", LocalDate.class), rij.getString("derde"),
                        rij.getString("gevraagd"), rij.getObject("oude_fatale_datum", LocalDate.class), rij.getObject("nieuwe_fatale_datum", LocalDate.class),
                        rij.getString("wie"), moment(rij, "tijdstip"))).list();
    }

    private static Instant moment(ResultSet rij, String kolom) throws SQLException {
        OffsetDateTime tijdstip = rij.getObject(kolom, OffsetDateTime.class);
        return tijdstip == null ? null : tijdstip.toInstant();
    }

    private static OffsetDateTime tijd(Instant moment) {
        return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
