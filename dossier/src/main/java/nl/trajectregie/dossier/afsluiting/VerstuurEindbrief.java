package nl.trajectregie.dossier.afsluiting;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.termijn.Datums;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The final letter was sent or handed over. */
@Component
class VerstuurEindbrief implements TaakVerwerker {

    private final Afsluitingen afsluitingen;
    private final Tijdlijn tijdlijn;

    VerstuurEindbrief(Afsluitingen afsluitingen, Tijdlijn tijdlijn) {
        this.afsluitingen = afsluitingen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "verstuur-eindbrief";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.datum("verstuurdOp").isAfter(taak.vandaag())) {
            throw new AntwoordFout("verstuurdOp", "Deze dag is nog niet geweest.");
        }
        afsluitingen.briefVerstuurd(taak.trajectId(), taak.gemeente(), a.datum("verstuurdOp"));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("afsluiting.brief", Sectie.AFSLUITING, "De eindbrief is " + (a.tekst("wijze").equals("UITGEREIKT") ? "gegeven" : "verstuurd") + " op " + Datums.voluit(a.datum("verstuurdOp")) + ".").uitTaak(taak.sleutel()));
        return Map.of();
    }
}
