package nl.trajectregie.dossier.intake;

import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The intake was reopened: what is new becomes an entry beside what was known (seed-001 L1543-1553). */
@Component
class WerkIntakebeeldBij implements TaakVerwerker {

    private final Gespreksverwerking gespreksverwerking;
    private final Intakes intakes;
    private final Tijdlijn tijdlijn;

    WerkIntakebeeldBij(Gespreksverwerking gespreksverwerking, Intakes intakes, Tijdlijn tijdlijn) {
        this.gespreksverwerking = gespreksverwerking;
        this.intakes = intakes;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "werk-intakebeeld-bij";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Map<String, Object> bekend = gespreksverwerking.voorinvulling(taak, List.of("voorwaarden"));
        bekend.remove("gesprekTaal");
        return bekend;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        int nieuw = gespreksverwerking.verwerkStartposities(taak, a, "heropende intake");
        intakes.bewaar(gespreksverwerking.metOmstandigheden(taak, a, intakes.vergrendel(taak.trajectId(), taak.gemeente()).heropend(taak.vandaag())).met(a.alleen("gevolgVoorPip")));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("intake.bijgewerkt", Sectie.STARTPOSITIES,
                "Het intakebeeld is bijgewerkt. " + Startposities.inWoorden(nieuw)).omdat(a.tekst("aanleidingToelichting")).uitTaak(taak.sleutel()));
        return Map.of();
    }
}
