package nl.trajectregie.dossier.afsluiting;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The answer of the organisation: accepted with a talk, or rejected with its reason. */
@Component
class NoteerAntwoordOpOverdracht implements TaakVerwerker {

    private final Afsluitingen afsluitingen;
    private final Tijdlijn tijdlijn;

    NoteerAntwoordOpOverdracht(Afsluitingen afsluitingen, Tijdlijn tijdlijn) {
        this.afsluitingen = afsluitingen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "noteer-antwoord-op-overdracht";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        boolean aanvaard = a.tekst("overdrachtAntwoord").equals("AANVAARD");
        afsluitingen.antwoord(taak.trajectId(), taak.gemeente(), a.alleen("overdrachtAntwoord", "antwoordOp", "gesprekDatum", "afspraken", "redenAfwijzing"));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("afsluiting.overdracht-antwoord", Sectie.AFSLUITING, aanvaard ? "De overdracht is aanvaard." : "De overdracht is afgewezen.").omdat(a.tekst("redenAfwijzing")).uitTaak(taak.sleutel()));
        return Map.of("overdrachtAntwoord", a.tekst("overdrachtAntwoord"));
    }
}
