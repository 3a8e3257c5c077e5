package nl.trajectregie.dossier.pip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Component;

/** The decision, with its dagtekening; from here the text is frozen. */
@Component
class StelPipVast implements TaakVerwerker {

    private final Pips pips;
    private final Trajecten trajecten;
    private final Tijdlijn tijdlijn;

    StelPipVast(Pips pips, Trajecten trajecten, Tijdlijn tijdlijn) {
        this.pips = pips;
        this.trajecten = trajecten;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "stel-pip-vast";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return Map.of("dagtekening", taak.vandaag().toString());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        String vaststelling = a.tekst("vaststelling");
        Traject traject = trajecten.vergrendel(taak.trajectId());
        Pip pip = pips.laatste(taak.trajectId()).orElseThrow();
        if (vaststelling.equals("TERUG_NAAR_CONCEPT")) {
            pips.bewaar(pip.terugNaarConcept(), taak.wie());
            tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("pip.terug-naar-concept", Sectie.PIP, "Het PIP gaat terug naar concept.")
                    .omdat(a.tekst("redenTerug")).uitTaak(taak.sleutel()));
            return Map.of("vaststelling", vaststelling);
        }
        List<AntwoordFout.Veld> fouten = new ArrayList<>();
        PipRegels.controleerDagtekening(a.datum("dagtekening"), taak.vandaag(), traject.kennisgevingsdatum(), traject.brpIngeschrevenOp(), null)
                .forEach(b -> fouten.add(new AntwoordFout.Veld(b.veld(), b.reden())));
        PipRegels.controleer(pip.leerroute(), pip.einddoel(), pip.inhoud(), new PipRegels.Omstandigheden(traject.doelgroep().equals("ASIELSTATUSHOUDER"), pip.isEerste()))
                .forEach(b -> fouten.add(new AntwoordFout.Veld("vaststelling", b.reden() + " Kies: terug naar concept.")));
        if (!fouten.isEmpty()) {
            throw new AntwoordFout(fouten);
        }
        pips.bewaar(pip.stelVast(a.datum("dagtekening")), taak.wie());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("pip.vastgesteld", Sectie.PIP,
                "Het PIP is vastgesteld, met dagtekening " + nl.trajectregie.dossier.brief.BriefPdf.datum(a.datum("dagtekening")) + ".").uitTaak(taak.sleutel()));
        return Map.of("vaststelling", vaststelling);
    }
}
