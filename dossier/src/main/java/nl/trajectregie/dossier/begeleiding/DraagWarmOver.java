package nl.trajectregie.dossier.begeleiding;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The handover in a talk, only when the person agrees: who does not want it has none, and nobody waits for it. */
@Component
class DraagWarmOver implements TaakVerwerker {

    private final Begeleidingen begeleidingen;
    private final Tijdlijn tijdlijn;

    DraagWarmOver(Begeleidingen begeleidingen, Tijdlijn tijdlijn) {
        this.begeleidingen = begeleidingen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "draag-warm-over";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return begeleidingen.vind(taak.trajectId()).map(b -> new Antwoorden(b.gegevens()).groep("warmeOverdracht").alleen("aanWie", "inhoud")).orElse(Map.of());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        begeleidingen.zorgVoor(taak.trajectId(), taak.gemeente());
        boolean gewild = a.isJa("warmeOverdrachtGewild");
        Map<String, Object> overdracht = a.alleen("gesprekDatum", "aanWie", "inhoud", "redenGeenToestemming");
        overdracht.put("toestemming", a.tekst("warmeOverdrachtGewild"));
        begeleidingen.noteer(taak.trajectId(), Map.of("warmeOverdracht", overdracht));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("begeleiding.warm-overgedragen", Sectie.BEGELEIDING,
                gewild ? "De inburgeraar is warm overgedragen." : "De inburgeraar vond een warme overdracht niet goed.").omdat(a.tekst("redenGeenToestemming")).uitTaak(taak.sleutel()));
        return Map.of("warmeOverdrachtGewild", a.tekst("warmeOverdrachtGewild"));
    }
}
