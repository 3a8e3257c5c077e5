package nl.trajectregie.dossier.huisvesting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.dossier.termijn.Termijnsoort;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.BijTrajectfeit;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.engine.postbus.Postbus;
import org.springframework.stereotype.Service;

/**
 * Registration in the BRP of this gemeente: it may start the PIP term (Bi 5.3(1), Hvw 28) and starts the legal clock of maatschappelijke
 * begeleiding (Bi 5.1). Joins the caller's transaction.
 */
@Service
public class Inschrijving {

    private final Huisvestingen huisvestingen;
    private final Trajecten trajecten;
    private final List<BijTrajectfeit> luisteraars;
    private final Termijnen termijnen;
    private final Postbus postbus;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    Inschrijving(Huisvestingen huisvestingen, Trajecten trajecten, List<BijTrajectfeit> luisteraars, Termijnen termijnen, Postbus postbus, Tijdlijn tijdlijn, Clock klok) {
        this.huisvestingen = huisvestingen;
        this.trajecten = trajecten;
        this.luisteraars = luisteraars;
        this.termijnen = termijnen;
        this.postbus = postbus;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    public void verwerk(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        Gebruiker systeem = Gebruiker.systeem(traject.gemeente());
        huisvestingen.gereed(trajectId, traject.gemeente());
        termijnen.herberekenPip(trajectId);
        LocalDate op = traject.brpIngeschrevenOp() == null ? LocalDate.ofInstant(klok.instant(), klok.getZone()) : traject.brpIngeschrevenOp();
        termijnen.haal(trajectId, Termijnsoort.HUISVESTINGSTERMIJN, op, "De inburgeraar heeft een woning en is ingeschreven.", systeem);
        luisteraars.forEach(luisteraar -> luisteraar.feitGewijzigd(trajectId));
        tijdlijn.schrijf(trajectId, traject.gemeente(), systeem, Tijdlijn.Regel.van("huisvesting.gereed", Sectie.KERN, "De inburgeraar heeft een woning en is ingeschreven in de gemeente."));
        laatIntakeBeginnen(trajectId, traject.gemeente());
    }

    /** No home of the gemeente is needed: whoever waits for it goes on. */
    void nietNodig(UUID trajectId, String gemeente, LocalDate vandaag) {
        huisvestingen.nietNodig(trajectId, gemeente);
        termijnen.haal(trajectId, Termijnsoort.HUISVESTINGSTERMIJN, vandaag, "Er is geen woning van de gemeente nodig.", Gebruiker.systeem(gemeente));
        laatIntakeBeginnen(trajectId, gemeente);
    }

    private void laatIntakeBeginnen(UUID trajectId, String gemeente) {
        postbus.correleer(trajectId, gemeente, "huisvesting-gereed", trajectId.toString(), Map.of(), "huisvesting-gereed:" + trajectId);
    }
}
