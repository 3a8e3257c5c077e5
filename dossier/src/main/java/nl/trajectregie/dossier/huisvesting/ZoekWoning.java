package nl.trajectregie.dossier.huisvesting;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** Looking for a home as far as the gemeente helps; an assignment may also come in as an event. */
@Component
class ZoekWoning implements TaakVerwerker {

    private final Huisvestingen huisvestingen;
    private final Tijdlijn tijdlijn;

    ZoekWoning(Huisvestingen huisvestingen, Tijdlijn tijdlijn) {
        this.huisvestingen = huisvestingen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "zoek-woning";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        huisvestingen.noteer(taak.trajectId(), taak.gemeente(), a.alleen("ingeschreven", "urgentie", "aantalReacties", "wensen", "resultaat", "redenWeigering", "toelichting"));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("huisvesting.gezocht", Sectie.KERN, switch (a.tekst("resultaat")) {
            case "AANBOD" -> "Er is een woning aangeboden.";
            case "GEWEIGERD" -> "Een aangeboden woning is geweigerd.";
            default -> "Er wordt gezocht naar een woning.";
        }).uitTaak(taak.sleutel()));
        return Map.of();
    }
}
