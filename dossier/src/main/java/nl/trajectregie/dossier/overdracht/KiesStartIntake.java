package nl.trajectregie.dossier.overdracht;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** Where the intake begins: in the azc, or after moving in (seed-002 L1328-1333). */
@Component
class KiesStartIntake implements TaakVerwerker {

    private final Overdrachten overdrachten;
    private final Tijdlijn tijdlijn;

    KiesStartIntake(Overdrachten overdrachten, Tijdlijn tijdlijn) {
        this.overdrachten = overdrachten;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "kies-start-intake";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        String start = a.tekst("startIntake");
        overdrachten.kiesStartIntake(taak.trajectId(), taak.gemeente(), start, a.alleen("waarom", "toelichting", "gesprekVorm"));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("intake.start-gekozen", Sectie.OVERDRACHT,
                start.equals("AZC") ? "De brede intake begint in het azc." : "De brede intake begint na de verhuizing.").omdat(a.tekst("toelichting")).uitTaak(taak.sleutel()));
        return Map.of("startIntake", start);
    }
}
