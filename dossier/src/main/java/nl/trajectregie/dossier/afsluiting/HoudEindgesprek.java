package nl.trajectregie.dossier.afsluiting;

import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.termijn.Datums;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The final talk and who was there; a talk that could not be held is told with its reason. */
@Component
class HoudEindgesprek implements TaakVerwerker {

    private final Afsluitingen afsluitingen;
    private final Gesprekken gesprekken;
    private final Tijdlijn tijdlijn;

    HoudEindgesprek(Afsluitingen afsluitingen, Gesprekken gesprekken, Tijdlijn tijdlijn) {
        this.afsluitingen = afsluitingen;
        this.gesprekken = gesprekken;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "houd-eindgesprek";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        boolean gevoerd = a.tekst("eindgesprek").equals("GEVOERD");
        if (gevoerd && a.datum("gesprekDatum").isAfter(taak.vandaag())) {
            throw new AntwoordFout("gesprekDatum", "Dit gesprek is nog niet geweest.");
        }
        afsluitingen.eindgesprek(taak.trajectId(), taak.gemeente(), a.alleen("eindgesprek", "gesprekDatum", "gesprekVorm", "aanwezig", "terugblik", "redenNietGevoerd"));
        if (gevoerd) {
            gesprekken.legVast(taak, Gesprek.uit(a, "Eindgesprek van het traject", null));
        }
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("afsluiting.eindgesprek", Sectie.AFSLUITING, gevoerd ? "Eindgesprek op " + Datums.voluit(a.datum("gesprekDatum")) + "." : "Er is geen eindgesprek geweest.").omdat(a.tekst("redenNietGevoerd")).uitTaak(taak.sleutel()));
        return Map.of();
    }
}
