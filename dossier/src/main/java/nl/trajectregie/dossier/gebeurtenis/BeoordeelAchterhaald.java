package nl.trajectregie.dossier.gebeurtenis;

import java.util.Map;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** Form {@code beoordeel-achterhaalde-invoer}: what happened with answers that came after their task had lapsed. */
@Component
class BeoordeelAchterhaald implements TaakVerwerker {

    private final Tijdlijn tijdlijn;

    BeoordeelAchterhaald(Tijdlijn tijdlijn) {
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "beoordeel-achterhaalde-invoer";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        String wat = switch (String.valueOf(antwoorden.get("besluit"))) {
            case "OVERGENOMEN" -> "overgenomen wat nodig was.";
            case "BESPROKEN" -> "besproken met de collega.";
            default -> "niets van nodig.";
        };
        Object toelichting = antwoorden.get("toelichting");
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("achterhaald.beoordeeld", Sectie.KERN, "Te laat ingeleverde antwoorden bekeken: " + wat)
                .omdat(toelichting == null ? null : toelichting.toString()).uitTaak(taak.sleutel()));
        return Map.of();
    }
}
