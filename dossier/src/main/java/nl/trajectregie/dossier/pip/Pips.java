package nl.trajectregie.dossier.pip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.opslag.Json;
import nl.trajectregie.dossier.toegang.Gebruiker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the versions of the PIP of each traject, its agreements and its ontwikkelplan. Joins the caller's transaction. */
@Component
public class Pips {

    private static final String SELECT = """
            select id, traject_id, gemeente, versie, status, leerroute, einddoel, inhoud::text, ondertekening, ondertekening_toelichting, dagtekening,
                   bekendgemaakt_op, bekendmaking_wijze, beschikking_document, wijzigt
            from dossier.pip
            """;

    private final JdbcClient jdbc;
    private final Clock klok;

    Pips(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** The newest version, if there is any. */
    public Optional<Pip> laatste(UUID trajectId) {
        return jdbc.sql(SELECT + "where traject_id = :traject order by versie desc limit 1").param("traject", trajectId).query(this::lees).optional();
    }

    /** The version that is in force: made known and not replaced. */
    public Optional<Pip> geldend(UUID trajectId) {
        return jdbc.sql(SELECT + "where traject_id = :traject and status = 'BEKENDGEMAAKT' order by versie desc limit 1").param("traject", trajectId)
                .query(this::lees).optional();
    }

    public Optional<Pip> vind(UUID id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(this::lees).optional();
    }

    /** Every version, the newest first. */
    public List<Pip> alle(UUID trajectId) {
        return jdbc.sql(SELECT + "where traject_id = :traject order by versie desc").param("traject", trajectId).query(this::lees).list();
    }

    /** Adds or replaces this version; agreements of an open version are written anew. */
    public void bewaar(Pip pip, Gebruiker wie) {
        jdbc.sql("""
                insert into dossier.pip (id, traject_id, gemeente, versie, status, leerroute, einddoel, inhoud, ondertekening, ondertekening_toelichting,
                    dagtekening, bekendgemaakt_op, bekendmaking_wijze, beschikking_document, wijzigt, gemaakt_op, gemaakt_door)
                values (:id, :traject, :gemeente, :versie, :status, :leerroute, :einddoel, :inhoud::jsonb, :ondertekening, :toelichting,
                    :dagtekening, :bekend, :wijze, :document, :wijzigt, :nu, :wie)
                on conflict (id) do update set status = excluded.status, leerroute = excluded.leerroute, einddoel = excluded.einddoel, inhoud = excluded.inhoud,
                    ondertekening = excluded.ondertekening, ondertekening_toelichting = excluded.ondertekening_toelichting, dagtekening = excluded.dagtekening,
                    bekendgemaakt_op = excluded.bekendgemaakt_op, bekendmaking_wijze = excluded.bekendmaking_wijze, beschikking_document = excluded.beschikking_document""")
                .param("id", pip.id()).param("traject", pip.trajectId()).param("gemeente", pip.gemeente()).param("versie", pip.versie()).param("status", pip.status().name())
                .param("leerroute", pip.leerroute() == null ? null : pip.leerroute().name()).param("einddoel", pip.einddoel()).param("inhoud", Json.schrijf(pip.inhoud()))
                .param("ondertekening", pip.ondertekening() == null ? null : pip.ondertekening().name()).param("toelichting", pip.ondertekeningToelichting())
                .param("dagtekening", pip.dagtekening()).param("bekend", pip.bekendgemaaktOp()).param("wijze", pip.bekendmakingWijze())
                .param("document", pip.beschikkingDocument()).param("wijzigt", pip.wijzigt()).param("nu", nu()).param("wie", wie.naam()).update();
        if (pip.isOpen() || pip.status() == Pip.Status.VASTGESTELD && pip.beschikkingDocument() == null) {
            bewaarAfspraken(pip);
        }
    }

    private void bewaarAfspraken(Pip pip) {
        jdbc.sql("delete from dossier.pip_afspraak where pip_id = :pip").param("pip", pip.id()).update();
        int volgnummer = 0;
        for (Afspraak afspraak : pip.afspraken()) {
            jdbc.sql("""
                    insert into dossier.pip_afspraak (id, pip_id, traject_id, gemeente, volgnummer, omschrijving, wie, termijn, raakt_verplicht_element, verplicht_element, status)
                    values (:id, :pip, :traject, :gemeente, :volgnummer, :omschrijving, :wie, :termijn, :raakt, :element, :status)""")
                    .param("id", afspraak.id()).param("pip", pip.id()).param("traject", pip.trajectId()).param("gemeente", pip.gemeente())
                    .param("volgnummer", ++volgnummer).param("omschrijving", afspraak.omschrijving()).param("wie", afspraak.wie()).param("termijn", afspraak.termijn())
                    .param("raakt", afspraak.raaktVerplichtElement())
                    .param("element", afspraak.verplichtElement() == null ? null : afspraak.verplichtElement().name()).param("status", afspraak.status().name()).update();
        }
    }

    private List<Afspraak> afspraken(UUID pipId) {
        return jdbc.sql("""
                select id, omschrijving, wie, termijn, raakt_verplicht_element, verplicht_element, status from dossier.pip_afspraak where pip_id = :pip order by volgnummer""")
                .param("pip", pipId).query((rij, n) -> {
                    String element = rij.getString("verplicht_element");
                    return new Afspraak(rij.getObject("id", UUID.class), rij.getString("omschrijving"), rij.getString("wie"), rij.getString("termijn"),
                            rij.getBoolean("raakt_verplicht_element"), element == null ? null : VerplichtElement.valueOf(element), Afspraak.Status.valueOf(rij.getString("status")));
                }).list();
    }

    /** The newest ontwikkelplan, if there is one. */
    public Optional<Ontwikkelplan> ontwikkelplan(UUID trajectId) {
        return ontwikkelplannen(trajectId).stream().findFirst();
    }

    /** Every version of the ontwikkelplan, the newest first. */
    public List<Ontwikkelplan> ontwikkelplannen(UUID trajectId) {
        return jdbc.sql("select id, traject_id, versie, inhoud::text, reden, wie, tijdstip from dossier.ontwikkelplan where traject_id = :traject order by versie desc")
                .param("traject", trajectId).query((rij, n) -> new Ontwikkelplan(rij.getObject("id", UUID.class), rij.getObject("traject_id", UUID.class),
                        rij.getInt("versie"), Json.lees(rij.getString("inhoud"), Ontwikkelplan.Inhoud.class), rij.getString("reden"), rij.getString("wie"),
                        rij.getObject("tijdstip", OffsetDateTime.class))).list();
    }

    /** Adds the next version of the ontwikkelplan. */
    public Ontwikkelplan voegOntwikkelplanToe(UUID trajectId, String gemeente, Ontwikkelplan.Inhoud inhoud, String reden, String wie) {
        int versie = ontwikkelplan(trajectId).map(Ontwikkelplan::versie).orElse(0) + 1;
        Ontwikkelplan plan = new Ontwikkelplan(UUID.randomUUID(), trajectId, versie, inhoud, reden, wie, nu());
        jdbc.sql("""
                insert into dossier.ontwikkelplan (id, traject_id, gemeente, versie, inhoud, reden, wie, tijdstip)
                values (:id, :traject, :gemeente, :versie, :inhoud::jsonb, :reden, :wie, :nu)""")
                .param("id", plan.id()).param("traject", trajectId).param("gemeente", gemeente).param("versie", versie).param("inhoud", Json.schrijf(inhoud))
                .param("reden", reden).param("wie", wie).param("nu", plan.tijdstip()).update();
        return plan;
    }

    private Pip lees(ResultSet rij, int nummer) throws SQLException {
        UUID id = rij.getObject("id", UUID.class);
        String leerroute = rij.getString("leerroute");
        String ondertekening = rij.getString("ondertekening");
        return new Pip(id, rij.getObject("traject_id", UUID.class), rij.getString("gemeente"), rij.getInt("versie"), Pip.Status.valueOf(rij.getString("status")),
                leerroute == null ? null : Leerroute.valueOf(leerroute), rij.getString("einddoel"), Json.lees(rij.getString("inhoud"), PipInhoud.class), afspraken(id),
                ondertekening == null ? null : Pip.Ondertekening.valueOf(ondertekening), rij.getString("ondertekening_toelichting"),
                rij.getObject("dagtekening", LocalDate.class), rij.getObject("bekendgemaakt_op", LocalDate.class), rij.getString("bekendmaking_wijze"),
                rij.getObject("beschikking_document", UUID.class), rij.getObject("wijzigt", UUID.class));
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
    }
}
