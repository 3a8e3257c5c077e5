package nl.trajectregie.dossier.ontzorgen;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.trajectregie.dossier.intake.Startpositie;
import nl.trajectregie.dossier.intake.Startposities;
import nl.trajectregie.dossier.intake.Startpositiesoort;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.inrichting.Ontzorgen;
import org.springframework.stereotype.Component;

/** The learning goals, from what the intake told about money. */
@Component
class StelLeerdoelenVast implements TaakVerwerker {

    private final Ontzorgingen ontzorgingen;
    private final Leerlijnen leerlijnen;
    private final Startposities startposities;
    private final Tijdlijn tijdlijn;

    StelLeerdoelenVast(Ontzorgingen ontzorgingen, Leerlijnen leerlijnen, Startposities startposities, Tijdlijn tijdlijn) {
        this.ontzorgingen = ontzorgingen;
        this.leerlijnen = leerlijnen;
        this.startposities = startposities;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "stel-leerdoelen-vast";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Map<String, Object> uit = new LinkedHashMap<>();
        Ontzorgen.Leren leren = ontzorgingen.inrichting(taak.trajectId()).leren();
        uit.put("vorm", leren.vorm().name());
        uit.put("eersteOp", taak.vandaag().plusDays(14).toString());
        Startpositie intake = startposities.beeld(taak.trajectId()).positie(Startpositiesoort.FINANCIELE_ZELFREDZAAMHEID).filter(p -> p.stand() == Startpositie.Stand.WAARDE).orElse(null);
        uit.put("doelen", Leerdoelvoorstel.van(intake == null ? Map.of() : intake.waarde()).stream().map(d -> Map.of("doel", d.doel().name(), "stand", d.stand().name())).toList());
        if (intake != null && intake.waarde().get("leerdoel") != null) {
            uit.put("toelichting", "In de intake: " + intake.waarde().get("leerdoel"));
        }
        return uit;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        for (Antwoorden rij : a.rijen("doelen")) {
            leerlijnen.legDoelVast(taak.trajectId(), taak.gemeente(), rij.keuze("doel", Leerdoel.Doel.class), rij.keuze("stand", Leerdoel.Stand.class));
        }
        ontzorgingen.zetLeermoment(taak.trajectId(), a.tekst("vorm"), a.datum("eersteOp"));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("ontzorgen.leerdoelen", Sectie.FINANCIEEL, "De leerdoelen voor geldzaken zijn vastgesteld.").omdat(a.tekst("toelichting")).uitTaak(taak.sleutel()));
        return Map.of();
    }
}
