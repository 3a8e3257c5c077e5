package nl.trajectregie.dossier.begeleiding;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The new begeleider accepts, or says what is missing. */
@Component
class AanvaardBegeleidersoverdracht implements TaakVerwerker {

    private final Begeleiderswissels wissels;
    private final Tijdlijn tijdlijn;

    AanvaardBegeleidersoverdracht(Begeleiderswissels wissels, Tijdlijn tijdlijn) {
        this.wissels = wissels;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "aanvaard-begeleidersoverdracht";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        boolean aanvaard = a.tekst("wisselUitkomst").equals("AANVAARD");
        wissels.antwoord(wissels.bij(taak).id(), aanvaard, a.alleen("watMist", "eersteContactOp"), taak.wie());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("begeleiding.wissel-antwoord", Sectie.BEGELEIDING,
                aanvaard ? "De overdracht is aanvaard." : "De overdracht kwam terug: er mist nog iets.").omdat(a.tekst("watMist")).uitTaak(taak.sleutel()));
        return Map.of("wisselUitkomst", a.tekst("wisselUitkomst"));
    }
}
