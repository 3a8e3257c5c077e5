package nl.trajectregie.dossier.overdracht;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** Asks how the voorinburgering goes; the handover may come while it runs. */
@Component
class VolgVoorinburgering implements TaakVerwerker {

    private final Overdrachten overdrachten;
    private final Tijdlijn tijdlijn;

    VolgVoorinburgering(Overdrachten overdrachten, Tijdlijn tijdlijn) {
        this.overdrachten = overdrachten;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "volg-voorinburgering";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        overdrachten.bewaarKlantprofiel(taak.trajectId(), taak.gemeente(), new Overdrachten.Klantprofiel(null, null, null, null, a.tekst("stand"), null,
                a.alleen("verwachtEinde"), "navraag bij het azc"));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("voorinburgering.nagevraagd", Sectie.OVERDRACHT,
                "Nagevraagd hoe de voorinburgering loopt bij " + a.tekst("gesprokenMet") + ".").omdat(a.tekst("toelichting")).uitTaak(taak.sleutel()));
        return Map.of("voorinburgeringVervolg", a.tekst("voorinburgeringVervolg"));
    }
}
