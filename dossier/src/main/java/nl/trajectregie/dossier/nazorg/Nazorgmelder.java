package nl.trajectregie.dossier.nazorg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.plaatsing.BijEindeWerk;
import nl.trajectregie.dossier.termijn.Datums;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** Works in what comes from outside while the nazorg runs. Joins the caller's transaction. */
@Component
class Nazorgmelder implements BijEindeWerk {

    private final Nazorgen nazorgen;
    private final Tijdlijn tijdlijn;
    private final Nazorgwekker wekker;
    private final Clock klok;

    Nazorgmelder(Nazorgen nazorgen, Tijdlijn tijdlijn, Nazorgwekker wekker, Clock klok) {
        this.nazorgen = nazorgen;
        this.tijdlijn = tijdlijn;
        this.wekker = wekker;
        this.klok = klok;
    }

    /** The employer or jobcoach tells that the work stopped: a relapse that the klantmanager decides on, unless one waits already. */
    @Override
    public boolean werkGestopt(UUID trajectId, LocalDate op, String reden) {
        Nazorg n = nazorgen.lopend(trajectId).filter(nazorg -> nazorg.uitkomst() == null && nazorg.terugvalOp() == null && nazorg.werkSinds() != null).orElse(null);
        if (n == null) {
            return false;
        }
        LocalDate vandaag = LocalDate.ofInstant(klok.instant(), klok.getZone());
        Gebruiker systeem = Gebruiker.systeem(n.gemeente());
        String wat = "Het werk stopt op " + Datums.voluit(op) + ". " + reden;
        nazorgen.zet(n.id(), Map.of("terugval_op", vandaag, "terugval_reden", wat));
        nazorgen.schrijf(n, "TERUGVAL", vandaag, "GEMELD", wat, systeem);
        tijdlijn.schrijf(trajectId, n.gemeente(), systeem, Tijdlijn.Regel.van("nazorg.terugval", Sectie.PARTICIPATIE,
                "Terugval gemeld in de nazorg: het werk stopt op " + Datums.voluit(op) + "."));
        wekker.naWijziging(n);
        return true;
    }
}
