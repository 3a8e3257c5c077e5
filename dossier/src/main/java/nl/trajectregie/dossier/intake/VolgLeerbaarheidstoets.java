package nl.trajectregie.dossier.intake;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** Where the outcome of the test stays; going on without one is said and reasoned. */
@Component
class VolgLeerbaarheidstoets implements TaakVerwerker {

    private final Intakes intakes;
    private final Tijdlijn tijdlijn;

    VolgLeerbaarheidstoets(Intakes intakes, Tijdlijn tijdlijn) {
        this.intakes = intakes;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "volg-leerbaarheidstoets";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        String vervolg = a.tekst("toetsVervolg");
        Intake intake = intakes.vergrendel(taak.trajectId(), taak.gemeente()).met(Map.of("toetsStand", a.alleen("stand", "nieuweDatum", "gesprokenMet", "gesprokenOp")));
        if (vervolg.equals("AFGEZIEN")) {
            intake = Leerbaarheidstoets.zieAf(intake, a, taak.vandaag());
        }
        intakes.bewaar(intake);
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("leerbaarheidstoets.nagevraagd", Sectie.STARTPOSITIES, switch (vervolg) {
            case "AFGEZIEN" -> "De leerbaarheidstoets gaat niet door (" + Leerbaarheidstoets.ARTIKEL_AFZIEN + ").";
            case "ZONDER_UITSLAG" -> "De intake gaat verder zonder uitslag van de leerbaarheidstoets.";
            default -> "De uitslag van de leerbaarheidstoets is er nog niet.";
        }).omdat(a.tekst("redenZonderUitslag")).uitTaak(taak.sleutel()));
        return Map.of("toetsVervolg", vervolg);
    }
}
