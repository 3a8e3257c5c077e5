package nl.trajectregie.dossier.plaatsing;

import java.util.HashMap;
import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** What the person wants and what is feasible now: the same message from everybody (seed 001, lines 2156-2159 and 3170-3176). */
@Component
class LegPlaatsingsvraagVast implements TaakVerwerker {

    private final Plaatsingen plaatsingen;

    LegPlaatsingsvraagVast(Plaatsingen plaatsingen) {
        this.plaatsingen = plaatsingen;
    }

    @Override
    public String formulierId() {
        return "leg-plaatsingsvraag-vast";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Plaatsing p = plaatsingen.bij(taak);
        Map<String, Object> uit = new HashMap<>(p.vraag());
        if (p.doel() != null) {
            uit.put("plaatsingsdoel", p.doel().name());
        }
        return uit;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Plaatsing p = plaatsingen.bij(taak);
        plaatsingen.zet(p.id(), Map.of("doel", a.tekst("plaatsingsdoel"), "richting", a.tekst("richting"), "vorm", a.tekst("vorm"),
                "vraag", a.alleen("sector", "wens", "haalbaar", "alternatief", "taalniveau", "urenPerWeek")));
        plaatsingen.schrijf(p, taak.wie(), "plaatsing.vraag-vastgelegd", "De vraag is vastgelegd: " + Trede.valueOf(a.tekst("vorm")).naam() + ", doel "
                + Plaatsing.Doel.valueOf(a.tekst("plaatsingsdoel")).naam() + ".", null);
        return Map.of();
    }
}
