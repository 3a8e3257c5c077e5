package nl.trajectregie.dossier.begeleiding;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The handover in a talk, only when the person agrees. */
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
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        begeleidingen.zorgVoor(taak.trajectId(), taak.gemeente());
        begeleidingen.noteer(taak.trajectId(), Map.of("warmeOverdracht", a.alleen("toestemming", "gesprekDatum", "aanWie", "inhoud", "redenGeenToestemming")));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("begeleiding.warm-overgedragen", Sectie.BEGELEIDING,
                a.isJa("toestemming") ? "De inburgeraar is warm overgedragen." : "De inburgeraar vond een warme overdracht niet goed.").omdat(a.tekst("redenGeenToestemming")).uitTaak(taak.sleutel()));
        return Map.of();
    }
}
