package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The judgement at the end: the period ends, must be longer, or guidance goes on. */
@Component
class BeoordeelFinancieleZelfredzaamheid implements TaakVerwerker {

    private final Ontzorgingen ontzorgingen;
    private final Leerlijnen leerlijnen;
    private final Tijdlijn tijdlijn;

    BeoordeelFinancieleZelfredzaamheid(Ontzorgingen ontzorgingen, Leerlijnen leerlijnen, Tijdlijn tijdlijn) {
        this.ontzorgingen = ontzorgingen;
        this.leerlijnen = leerlijnen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "beoordeel-financiele-zelfredzaamheid";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        var doelen = leerlijnen.doelen(taak.trajectId()).stream().map(d -> Map.of("doel", d.doel().name(), "stand", d.stand().name())).toList();
        return doelen.isEmpty() ? Map.of() : Map.of("doelen", doelen);
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        String oordeel = a.tekst("eindoordeel");
        LocalDate einde = ontzorgingen.periode(taak.trajectId()).tot();
        if (a.datum("begeleidingTot") != null && !a.datum("begeleidingTot").isAfter(einde)) {
            throw new AntwoordFout("begeleidingTot", "Kies een dag na " + Dag.voluit(einde) + ", de laatste dag van het ontzorgen.");
        }
        for (Antwoorden rij : a.rijen("doelen")) {
            leerlijnen.legDoelVast(taak.trajectId(), taak.gemeente(), rij.keuze("doel", Leerdoel.Doel.class), rij.keuze("stand", Leerdoel.Stand.class));
        }
        ontzorgingen.zetEindoordeel(taak.trajectId(), oordeel, a.tekst("oordeel"), a.datum("begeleidingTot"));
        if (oordeel.equals("BEGELEIDING_GAAT_DOOR") && ontzorgingen.vind(taak.trajectId()).map(Ontzorging::leermomentOp).isEmpty()) {
            ontzorgingen.zetLeermoment(taak.trajectId(), null, taak.vandaag().plusDays(28));
        }
        ontzorgingen.wekLeren(taak.trajectId());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("ontzorgen.beoordeeld", Sectie.FINANCIEEL, switch (oordeel) {
            case "VERLENGEN" -> "De financiële zelfredzaamheid is beoordeeld: verlengen is nodig.";
            case "BEGELEIDING_GAAT_DOOR" -> "De financiële zelfredzaamheid is beoordeeld: het ontzorgen stopt op de laatste dag, de begeleiding gaat door.";
            default -> "De financiële zelfredzaamheid is beoordeeld: het ontzorgen stopt op de laatste dag.";
        }).omdat(a.tekst("oordeel")).uitTaak(taak.sleutel()));
        return Map.of("eindoordeel", oordeel);
    }
}
