package nl.trajectregie.dossier.pip;

import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Component;

/** The changed decision with its own dagtekening; the inburgeringstermijn does not restart (Wi 11(3)). */
@Component
class StelWijzigingVast implements TaakVerwerker {

    private final Pips pips;
    private final PipWijzigingen wijzigingen;
    private final Betreft betreft;
    private final Trajecten trajecten;
    private final Termijnen termijnen;
    private final Tijdlijn tijdlijn;

    StelWijzigingVast(Pips pips, PipWijzigingen wijzigingen, Betreft betreft, Trajecten trajecten, Termijnen termijnen, Tijdlijn tijdlijn) {
        this.pips = pips;
        this.wijzigingen = wijzigingen;
        this.betreft = betreft;
        this.trajecten = trajecten;
        this.termijnen = termijnen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "stel-wijziging-vast";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return Map.of("dagtekening", taak.vandaag().toString());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        PipWijziging wijziging = PipWijzigingen.bij(taak, betreft, wijzigingen);
        Pip geldend = pips.vind(wijziging.pipId()).orElseThrow();
        Traject traject = trajecten.vergrendel(taak.trajectId());
        List<PipRegels.Bevinding> bevindingen = PipRegels.controleerDagtekening(a.datum("dagtekening"), taak.vandaag(), traject.kennisgevingsdatum(), traject.brpIngeschrevenOp(), geldend.dagtekening());
        if (!bevindingen.isEmpty()) {
            throw new AntwoordFout(bevindingen.stream().map(b -> new AntwoordFout.Veld(b.veld(), b.reden())).toList());
        }
        PipWijziging.Voorstel voorstel = wijziging.voorstel();
        Routewissel.beoordeel(geldend.leerroute(), voorstel.leerroute(), BeschrijfWijziging.beginTermijn(termijnen, taak.trajectId()), a.datum("dagtekening"), voorstel.uitzonderingWissel())
                .ifPresent(b -> {
                    throw new AntwoordFout("dagtekening", b.reden());
                });
        Pip nieuw = geldend.volgende(voorstel.leerroute(), voorstel.einddoel(), voorstel.inhoud().met(a.tekst("motivering")), voorstel.afspraken()).stelVast(a.datum("dagtekening"));
        pips.bewaar(nieuw, taak.wie());
        wijzigingen.vastgesteld(wijziging.id(), nieuw.id());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("pip.wijziging-vastgesteld", Sectie.PIP,
                "De wijziging van het PIP is vastgesteld (versie " + nieuw.versie() + ").").omdat(wijziging.reden()).uitTaak(taak.sleutel()));
        return Map.of();
    }
}
