package nl.trajectregie.dossier.begeleiding;

import java.time.LocalDate;
import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.dossier.termijn.Termijnsoort;
import nl.trajectregie.dossier.termijn.Wijziging;
import nl.trajectregie.dossier.termijn.WijzigingSoort;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Component;

/** The exceptional extension: a decision with its ground; the ledger moves the last day. */
@Component
class BeslisOverVerlenging implements TaakVerwerker {

    private final Begeleidingen begeleidingen;
    private final Begeleidingsverloop begeleidingsverloop;
    private final Trajecten trajecten;
    private final Termijnen termijnen;
    private final Tijdlijn tijdlijn;

    BeslisOverVerlenging(Begeleidingen begeleidingen, Begeleidingsverloop begeleidingsverloop, Trajecten trajecten, Termijnen termijnen, Tijdlijn tijdlijn) {
        this.begeleidingen = begeleidingen;
        this.begeleidingsverloop = begeleidingsverloop;
        this.trajecten = trajecten;
        this.termijnen = termijnen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "beslis-over-verlenging";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        boolean ja = a.tekst("verlenging").equals("VERLENGD");
        Begeleiding b = begeleidingen.zorgVoor(taak.trajectId(), taak.gemeente());
        if (ja && b.eindeOp() != null) {
            Traject traject = trajecten.vind(taak.trajectId()).orElseThrow();
            LocalDate einde = b.eindeOp().plus(begeleidingsverloop.inrichting(traject).verlenging().duur());
            termijnen.vanTraject(taak.trajectId()).stream().filter(t -> t.soort() == Termijnsoort.BEGELEIDINGSTERMIJN && !t.status().afgesloten()).findFirst()
                    .ifPresent(t -> termijnen.wijzig(taak.trajectId(), t.id(), Wijziging.van(WijzigingSoort.VERLENGING, a.tekst("motivering"),
                            "Besluit van de klantmanager op " + a.datum("besprokenOp"), taak.vandaag()).totEnMet(einde), taak.wie()));
            begeleidingen.zet(taak.trajectId(), Map.of("einde_op", einde, "verlengd", b.verlengd() + 1, "verlenging_gevraagd", false));
        }
        begeleidingen.noteer(taak.trajectId(), Map.of("verlenging", a.alleen("verlenging", "motivering", "besprokenOp", "besprokenMet")));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("begeleiding.verlenging-besloten", Sectie.BEGELEIDING,
                ja ? "De begeleiding is verlengd." : "De begeleiding is niet verlengd.").omdat(a.tekst("motivering")).uitTaak(taak.sleutel()));
        return Map.of("verlenging", a.tekst("verlenging"));
    }
}
