package nl.trajectregie.dossier.begeleiding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.BijTrajectfeit;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checklist of the opstartfase: any order, who and when, not applicable with a reason. What the dossier already knows needs no tick. */
@Service
public class Checklist implements BijTrajectfeit {

    /** How an item stands. */
    public enum Stand { OPEN, GEREGELD, NIET_VAN_TOEPASSING }

    /**
     * One item of a traject.
     *
     * @param op         the day it was arranged, or {@code null}
     * @param meegenomen it was still open when the opstartfase ended
     */
    public record Punt(Checklistpunt punt, Stand stand, LocalDate op, String reden, String wieNaam, boolean meegenomen) {}

    private final JdbcClient jdbc;
    private final Begeleidingen begeleidingen;
    private final Begeleidingswekker wekker;
    private final Trajecten trajecten;
    private final Inrichtingen inrichtingen;
    private final Dossiertoegang toegang;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    Checklist(JdbcClient jdbc, Begeleidingen begeleidingen, Begeleidingswekker wekker, Trajecten trajecten, Inrichtingen inrichtingen, Dossiertoegang toegang,
              Tijdlijn tijdlijn, Clock klok) {
        this.jdbc = jdbc;
        this.begeleidingen = begeleidingen;
        this.wekker = wekker;
        this.trajecten = trajecten;
        this.inrichtingen = inrichtingen;
        this.toegang = toegang;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    /** The items, in the order of the report; empty before anything was arranged. Joins the caller's transaction. */
    public List<Punt> lijst(UUID trajectId) {
        return jdbc.sql("select code, stand, op, reden, wie_naam, meegenomen from dossier.begeleiding_punt where traject_id = :traject").param("traject", trajectId)
                .query((rij, n) -> new Punt(Checklistpunt.van(rij.getString(1)).orElseThrow(), Stand.valueOf(rij.getString(2)), rij.getObject(3, LocalDate.class),
                        rij.getString(4), rij.getString(5), rij.getBoolean(6))).list().stream()
                .sorted(java.util.Comparator.comparing(Punt::punt)).toList();
    }

    int open(UUID trajectId) {
        return jdbc.sql("select count(*) from dossier.begeleiding_punt where traject_id = :traject and stand = 'OPEN'").param("traject", trajectId).query(Integer.class).single();
    }

    /** Makes the list that the inrichting has for this person; a nareiziger may have a list of his own. Does nothing for what is there. */
    void zorgVoor(Traject traject) {
        var inrichting = inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow().begeleiding();
        boolean eigenLijst = Boolean.TRUE.equals(traject.nareiziger()) && !inrichting.checklistNareiziger().isEmpty();
        for (String code : eigenLijst ? inrichting.checklistNareiziger() : inrichting.checklist()) {
            int nieuw = jdbc.sql("""
                    insert into dossier.begeleiding_punt (traject_id, gemeente, code, gewijzigd_op) values (:traject, :gemeente, :code, :nu)
                    on conflict (traject_id, code) do nothing""")
                    .param("traject", traject.id()).param("gemeente", traject.gemeente()).param("code", code).param("nu", nu()).update();
            if (nieuw == 1 && code.equals(Checklistpunt.BRP_INSCHRIJVING.code())) {
                ingeschreven(traject);
            }
        }
    }

    /** The registration in the BRP came in: its item is arranged, and with the last item the opstartfase is. */
    @Override
    public void feitGewijzigd(UUID trajectId) {
        Traject traject = trajecten.vind(trajectId).orElseThrow();
        if (ingeschreven(traject)) {
            meldAlsAllesKlaarIs(traject);
        }
    }

    private boolean ingeschreven(Traject traject) {
        return traject.brpIngeschrevenOp() != null
                && zet(traject.id(), Checklistpunt.BRP_INSCHRIJVING, Stand.GEREGELD, traject.brpIngeschrevenOp(), null, Gebruiker.systeem(traject.gemeente()), true);
    }

    private void meldAlsAllesKlaarIs(Traject traject) {
        begeleidingen.vind(traject.id()).filter(b -> b.stand() == Begeleiding.Stand.OPSTARTFASE && b.opstartEindeOp() != null && open(traject.id()) == 0)
                .ifPresent(b -> wekker.opstartfaseGereed(traject.id(), traject.gemeente()));
    }

    /** Items whose condition does not hold no longer ask anything, with the reason. */
    void zonder(UUID trajectId, Set<Checklistpunt.Voorwaarde> nietNodig, Gebruiker wie) {
        for (Checklistpunt punt : Checklistpunt.values()) {
            punt.voorwaarde().filter(nietNodig::contains)
                    .ifPresent(voorwaarde -> zet(trajectId, punt, Stand.NIET_VAN_TOEPASSING, null, voorwaarde.waaromNiet(), wie, true));
        }
    }

    /** What was arranged on the regeldag or inhuizingsdag; items that this municipality does not use are left out. Joins the caller's transaction. */
    public void geregeld(UUID trajectId, Collection<Checklistpunt> punten, LocalDate op, Gebruiker wie) {
        zorgVoor(trajecten.vind(trajectId).orElseThrow());
        for (Checklistpunt punt : punten.isEmpty() ? EnumSet.noneOf(Checklistpunt.class) : EnumSet.copyOf(punten)) {
            zet(trajectId, punt, Stand.GEREGELD, op, null, wie, true);
        }
    }

    /**
     * Ticks one item, or opens it again.
     *
     * @param op    the day it was arranged; only for {@code GEREGELD}
     * @param reden why it does not apply; demanded for {@code NIET_VAN_TOEPASSING}
     */
    @Transactional
    public void wijzig(UUID trajectId, String code, Stand stand, LocalDate op, String reden, Gebruiker wie) {
        Traject traject = toegang.schrijf(trajectId, Sectie.BEGELEIDING, wie);
        LocalDate vandaag = LocalDate.ofInstant(klok.instant(), klok.getZone());
        Checklistpunt punt = Checklistpunt.van(code).orElseThrow(() -> new OngeldigeInvoer("punt", "Kies een punt van de checklist."));
        if (stand == null) {
            throw new OngeldigeInvoer("stand-" + code, "Kies wat er met dit punt is.");
        }
        if (stand == Stand.NIET_VAN_TOEPASSING && (reden == null || reden.isBlank())) {
            throw new OngeldigeInvoer("reden-" + code, "Vul in waarom dit niet nodig is.");
        }
        if (op != null && op.isAfter(vandaag)) {
            throw new OngeldigeInvoer("op-" + code, "Deze dag ligt in de toekomst.");
        }
        trajecten.vergrendel(trajectId);
        zorgVoor(traject);
        zet(trajectId, punt, stand, stand == Stand.GEREGELD ? (op == null ? vandaag : op) : null, stand == Stand.NIET_VAN_TOEPASSING ? reden.strip() : null, wie, false);
        tijdlijn.schrijf(trajectId, traject.gemeente(), wie, Tijdlijn.Regel.van("begeleiding.checklist", Sectie.BEGELEIDING, switch (stand) {
            case GEREGELD -> "Geregeld: " + punt.naam() + ".";
            case NIET_VAN_TOEPASSING -> "Niet nodig: " + punt.naam() + ".";
            case OPEN -> "Weer open: " + punt.naam() + ".";
        }).omdat(stand == Stand.NIET_VAN_TOEPASSING ? reden.strip() : null));
        meldAlsAllesKlaarIs(traject);
    }

    /** What is open now goes along to the next phase, knowingly. @return how many */
    int neemMee(UUID trajectId) {
        return jdbc.sql("update dossier.begeleiding_punt set meegenomen = true where traject_id = :traject and stand = 'OPEN'").param("traject", trajectId).update();
    }

    private boolean zet(UUID trajectId, Checklistpunt punt, Stand stand, LocalDate op, String reden, Gebruiker wie, boolean alleenOpen) {
        return jdbc.sql("""
                update dossier.begeleiding_punt set stand = :stand, op = :op, reden = :reden, wie = :wie, wie_naam = :naam, gewijzigd_op = :nu
                where traject_id = :traject and code = :code and (stand = 'OPEN' or not :alleenOpen)""")
                .param("stand", stand.name()).param("op", op).param("reden", reden).param("wie", wie.naam()).param("naam", wie.weergavenaam()).param("nu", nu())
                .param("traject", trajectId).param("code", punt.code()).param("alleenOpen", alleenOpen).update() > 0;
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
    }
}
