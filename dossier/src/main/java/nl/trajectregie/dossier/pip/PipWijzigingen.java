package nl.trajectregie.dossier.pip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.GeenRecht;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.opslag.Json;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.taak.TaakVerwerker.TaakContext;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.engine.postbus.Postbus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a PIP after it was made known: asked from the dossier, carried out by the process pip-wijziging. */
@Service
public class PipWijzigingen {

    private static final String SELECT = """
            select id, traject_id, gemeente, pip_id, afspraak_id, aanleiding, soort, omschrijving, reden, inhoud::text, nieuwe_pip_id, ontwikkelplan_id, status
            from dossier.pip_wijziging
            """;

    private final JdbcClient jdbc;
    private final Trajecten trajecten;
    private final Pips pips;
    private final Rechten rechten;
    private final Postbus postbus;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    PipWijzigingen(JdbcClient jdbc, Trajecten trajecten, Pips pips, Rechten rechten, Postbus postbus, Tijdlijn tijdlijn, Clock klok) {
        this.jdbc = jdbc;
        this.trajecten = trajecten;
        this.pips = pips;
        this.rechten = rechten;
        this.postbus = postbus;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    /**
     * Asks for a change; the klantmanager gets the task to describe it.
     *
     * @param afspraakId  the agreement, or {@code null}
     * @param aanleiding  why, in the professional's words
     * @throws Conflict   there is no PIP in force, or a change is being worked on
     */
    @Transactional
    public UUID vraagAan(UUID trajectId, UUID afspraakId, String aanleiding, Gebruiker wie) {
        Traject traject = trajecten.zichtbaar(trajectId, wie);
        if (!rechten.magSchrijven(wie, Sectie.PIP)) {
            throw new GeenRecht("U mag het PIP niet wijzigen. Vraag het de klantmanager.");
        }
        if (aanleiding == null || aanleiding.isBlank()) {
            throw new OngeldigeInvoer("aanleiding", "Vul in waarom het PIP moet veranderen.");
        }
        trajecten.vergrendel(trajectId);
        Pip geldend = pips.geldend(trajectId).orElseThrow(() -> new Conflict("Er is nog geen bekendgemaakt PIP om te wijzigen."));
        if (traject.isAfgesloten()) {
            throw new Conflict("Dit traject is afgesloten.");
        }
        if (openstaand(trajectId).isPresent()) {
            throw new Conflict("Er loopt al een wijziging van dit PIP. Rond die eerst af.");
        }
        if (afspraakId != null && geldend.afspraak(afspraakId).isEmpty()) {
            throw new OngeldigeInvoer("afspraakId", "Deze afspraak staat niet in het geldende PIP.");
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into dossier.pip_wijziging (id, traject_id, gemeente, pip_id, afspraak_id, aanleiding, status, gevraagd_door, gevraagd_op)
                values (:id, :traject, :gemeente, :pip, :afspraak, :aanleiding, 'AANGEVRAAGD', :wie, :nu)""")
                .param("id", id).param("traject", trajectId).param("gemeente", traject.gemeente()).param("pip", geldend.id()).param("afspraak", afspraakId)
                .param("aanleiding", aanleiding.strip()).param("wie", wie.naam()).param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC)).update();
        tijdlijn.schrijf(trajectId, traject.gemeente(), wie, Tijdlijn.Regel.van("pip.wijziging-gevraagd", Sectie.PIP, "Gevraagd om het PIP te wijzigen.").omdat(aanleiding.strip()));
        postbus.correleer(trajectId, traject.gemeente(), "pip-wijziging-gevraagd", trajectId.toString(), Map.of("wijzigingId", id.toString()), "pip-wijziging:" + id);
        return id;
    }

    public Optional<PipWijziging> vind(UUID id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(PipWijzigingen::lees).optional();
    }

    /** The change that is being worked on; there is at most one at a time. */
    public Optional<PipWijziging> openstaand(UUID trajectId) {
        return jdbc.sql(SELECT + "where traject_id = :traject and status in ('AANGEVRAAGD', 'BESCHREVEN', 'VASTGESTELD') order by gevraagd_op limit 1")
                .param("traject", trajectId).query(PipWijzigingen::lees).optional();
    }

    /** The change that this task is about. */
    static PipWijziging bij(TaakContext taak, Betreft betreft, PipWijzigingen wijzigingen) {
        return betreft.van(taak.sleutel()).flatMap(wijzigingen::vind).or(() -> wijzigingen.openstaand(taak.trajectId())).orElseThrow();
    }

    /** Keeps what the klantmanager made of it; GEEN_WIJZIGING ends it. */
    public void beschrijf(UUID id, PipWijziging.Soort soort, String omschrijving, String reden, PipWijziging.Voorstel voorstel) {
        jdbc.sql("""
                update dossier.pip_wijziging set soort = :soort, raakt_verplicht_element = :raakt, omschrijving = :omschrijving, reden = :reden, inhoud = :inhoud::jsonb, status = :status
                where id = :id""")
                .param("id", id).param("soort", soort.name()).param("raakt", soort == PipWijziging.Soort.BESCHIKKING).param("omschrijving", omschrijving)
                .param("reden", reden).param("inhoud", Json.schrijf(voorstel)).param("status", soort == PipWijziging.Soort.GEEN_WIJZIGING ? "VERVALLEN" : "BESCHREVEN").update();
    }

    public void vastgesteld(UUID id, UUID nieuwePip) {
        jdbc.sql("update dossier.pip_wijziging set status = 'VASTGESTELD', nieuwe_pip_id = :pip where id = :id").param("id", id).param("pip", nieuwePip).update();
    }

    public void verwerkt(UUID id, UUID ontwikkelplan) {
        jdbc.sql("update dossier.pip_wijziging set status = 'VERWERKT', ontwikkelplan_id = coalesce(:plan, ontwikkelplan_id) where id = :id")
                .param("id", id).param("plan", ontwikkelplan).update();
    }

    private static PipWijziging lees(ResultSet rij, int nummer) throws SQLException {
        String soort = rij.getString("soort");
        return new PipWijziging(rij.getObject("id", UUID.class), rij.getObject("traject_id", UUID.class), rij.getString("gemeente"), rij.getObject("pip_id", UUID.class),
                rij.getObject("afspraak_id", UUID.class), rij.getString("aanleiding"), soort == null ? null : PipWijziging.Soort.valueOf(soort), rij.getString("omschrijving"),
                rij.getString("reden"), Json.lees(rij.getString("inhoud"), PipWijziging.Voorstel.class), rij.getObject("nieuwe_pip_id", UUID.class),
                rij.getObject("ontwikkelplan_id", UUID.class), PipWijziging.Status.valueOf(rij.getString("status")));
    }
}
