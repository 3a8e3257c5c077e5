package nl.trajectregie.dossier.gebeurtenis;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.engine.postbus.Postbus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our own inbox (rule 2): an event is kept, worked into the dossier, told on the timeline and passed on, in one transaction. The same source and
 * id again has no second effect. A message to a process that does not wait yet waits in the outbox; when its wait has passed, a person looks.
 */
@Component
public class Inbox {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Gebeurtenistypen typen;
    private final Trajecten trajecten;
    private final Feiten feiten;
    private final Wachtplekken wachtplekken;
    private final Meldingen meldingen;
    private final Tijdlijn tijdlijn;
    private final Postbus postbus;
    private final Clock klok;

    Inbox(JdbcClient jdbc, Gebeurtenistypen typen, Trajecten trajecten, Feiten feiten, Wachtplekken wachtplekken, Meldingen meldingen, Tijdlijn tijdlijn, Postbus postbus, Clock klok) {
        this.jdbc = jdbc;
        this.typen = typen;
        this.trajecten = trajecten;
        this.feiten = feiten;
        this.wachtplekken = wachtplekken;
        this.meldingen = meldingen;
        this.tijdlijn = tijdlijn;
        this.postbus = postbus;
        this.klok = klok;
    }

    /**
     * Takes in one event.
     *
     * @return {@code false} when it was known already
     * @throws NietGevonden the traject does not exist for this sender
     */
    @Transactional
    public boolean ontvang(Gebeurtenis g, Gebruiker wie) {
        trajecten.zichtbaar(g.trajectId(), wie);
        Traject traject = trajecten.vergrendel(g.trajectId());
        OffsetDateTime nu = OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
        Optional<Long> nieuw = jdbc.sql("""
                insert into postbus.inkomend (bron, bericht_id, type, traject_id, gemeente, gebeurtenis_op, ontvangen_op, client, gegevens, status)
                values (:bron, :id, :type, :traject, :gemeente, :op, :nu, :client, cast(:gegevens as jsonb), 'WACHT')
                on conflict (bron, bericht_id) do nothing returning id""")
                .param("bron", g.bron()).param("id", g.id()).param("type", g.type().code()).param("traject", traject.id()).param("gemeente", traject.gemeente())
                .param("op", g.tijd()).param("nu", nu).param("client", wie.naam()).param("gegevens", g.data().toString()).query(Long.class).optional();
        if (nieuw.isEmpty()) {
            return false;
        }
        verwerk(g, traject, nieuw.get(), nu, wie);
        return true;
    }

    /**
     * The traject reached a new phase: messages whose wait is behind it now and that still wait in the outbox go to a person instead.
     */
    @Transactional
    public void naFasewijziging(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        record Achtergebleven(long id, String type, String gegevens) {}
        List<Achtergebleven> rijen = jdbc.sql("select id, type, gegevens::text as gegevens from postbus.inkomend where traject_id = :traject and status = 'DOORGEGEVEN' order by id")
                .param("traject", trajectId).query((rij, nummer) -> new Achtergebleven(rij.getLong("id"), rij.getString("type"), rij.getString("gegevens"))).list();
        for (Achtergebleven rij : rijen) {
            Gebeurtenistype type = typen.vind(rij.type()).orElseThrow();
            Optional<Wachtplek> plek = Wachtplek.van(type.kort()).filter(p -> !wachtplekken.wachtOfGaatWachten(p, traject));
            if (plek.isPresent() && trekIn(rij.id())) {
                beoordelen(new Gebeurtenis("", "", type, trajectId, null, JSON.readTree(rij.gegevens())), traject, rij.id(), "Het proces wachtte hier niet meer op. Bekijk wat dit betekent voor het traject.");
            }
        }
    }

    private boolean trekIn(long inkomend) {
        return jdbc.sql("update postbus.uitgaand set status = 'ACHTERHAALD', afgewikkeld_op = now() where sleutel = :sleutel and status = 'WACHT'")
                .param("sleutel", sleutel(inkomend)).update() == 1;
    }

    private static String sleutel(long inkomend) {
        return "inkomend:" + Long.toString(inkomend, 36);
    }

    private void verwerk(Gebeurtenis g, Traject traject, long inkomend, OffsetDateTime nu, Gebruiker wie) {
        OffsetDateTime feitOp = g.tijd() == null || g.tijd().isAfter(nu) ? nu : g.tijd();
        boolean nieuwste = feiten.bewaar(g, traject, inkomend, feitOp, nu);
        tijdlijn.schrijf(traject.id(), traject.gemeente(), wie, Tijdlijn.Regel.van("gebeurtenis." + g.type().kort(), g.type().sectie(), Verwoording.zin(g))
                .omdat(nieuwste ? null : "Dit bericht is ouder dan wat al bekend was; het nieuwere gegeven blijft staan.").uitGebeurtenis(inkomend));
        if (traject.isAfgesloten()) {
            rondAf(inkomend, "VERWERKT", "Het traject is afgesloten; het bericht is bewaard.");
        } else if (!nieuwste && Wachtplek.van(g.type().kort()).isPresent()) {
            rondAf(inkomend, "VERWERKT", "Ouder dan wat al bekend was.");
        } else {
            Gevolg gevolg = nieuwste ? feiten.verwerk(g, traject, nu, wie) : new Gevolg.Beoordelen("Dit bericht kwam later binnen dan een nieuwer bericht. Controleer of alles klopt.");
            geefDoor(g, trajecten.vind(traject.id()).orElseThrow(), inkomend, gevolg);
        }
    }

    private void geefDoor(Gebeurtenis g, Traject traject, long inkomend, Gevolg gevolg) {
        switch (gevolg) {
            case Gevolg.Klaar klaar -> rondAf(inkomend, "VERWERKT", klaar.uitkomst());
            case Gevolg.Beoordelen beoordelen -> beoordelen(g, traject, inkomend, beoordelen.waarom());
            case Gevolg.Bericht bericht -> {
                if (!wachtplekken.wachtOfGaatWachten(bericht.plek(), traject)) {
                    beoordelen(g, traject, inkomend, "Het proces wacht hier niet (meer) op. Bekijk wat dit betekent voor het traject.");
                } else if (wachtplekken.berichtOnderweg(bericht.plek(), traject)) {
                    rondAf(inkomend, "DOORGEGEVEN", "Wordt samen met een eerder bericht verwerkt.");
                } else {
                    postbus.correleer(traject.id(), traject.gemeente(), bericht.plek().bericht(), traject.id().toString(), Map.of(), sleutel(inkomend));
                    rondAf(inkomend, "DOORGEGEVEN", "Doorgegeven aan het proces.");
                }
            }
        }
    }

    private void beoordelen(Gebeurtenis g, Traject traject, long inkomend, String waarom) {
        meldingen.maak(traject.id(), traject.gemeente(), inkomend, g.type().kort(), g.type().sectie(), g.type().titel(), Verwoording.zin(g) + " " + waarom);
        rondAf(inkomend, "BEOORDELEN", waarom);
    }

    private void rondAf(long inkomend, String status, String uitkomst) {
        jdbc.sql("update postbus.inkomend set status = :status, uitkomst = :uitkomst where id = :id")
                .param("status", status).param("uitkomst", uitkomst).param("id", inkomend).update();
    }
}
