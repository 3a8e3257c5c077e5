package nl.trajectregie.dossier.intake;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** Registration for the leerbaarheidstoets, or doing without on the only ground there is (Wi 14(6)). */
@Component
class MeldAanLeerbaarheidstoets implements TaakVerwerker {

    private final Intakes intakes;
    private final Tijdlijn tijdlijn;

    MeldAanLeerbaarheidstoets(Intakes intakes, Tijdlijn tijdlijn) {
        this.intakes = intakes;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "meld-aan-leerbaarheidstoets";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return Map.of("aangemeldOp", taak.vandaag().toString());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        String aanmelding = a.tekst("aanmelding");
        Intake intake = intakes.vergrendel(taak.trajectId(), taak.gemeente());
        if (aanmelding.equals("AFGEZIEN")) {
            intakes.bewaar(Leerbaarheidstoets.zieAf(intake, a, taak.vandaag()));
            tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("leerbaarheidstoets.afgezien", Sectie.MEDISCH,
                    "Geen leerbaarheidstoets (" + Leerbaarheidstoets.ARTIKEL_AFZIEN + ").").omdat(a.tekst("bewijsAfzien")).uitTaak(taak.sleutel()));
        } else {
            intakes.bewaar(intake.met(Map.of("toetsAanmelding", a.alleen("aangemeldOp", "toetsOp", "locatie", "voorbereid"))));
            tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("leerbaarheidstoets.aangemeld", Sectie.STARTPOSITIES,
                    "Aangemeld voor de leerbaarheidstoets.").uitTaak(taak.sleutel()));
        }
        return Map.of("aanmelding", aanmelding);
    }
}
