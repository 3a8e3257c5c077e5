package nl.trajectregie.dossier.afsluiting;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** Offers the person to an organisation of the sociaal domein, with consent. */
@Component
class BiedOverdrachtAan implements TaakVerwerker {

    private final Afsluitingen afsluitingen;
    private final Tijdlijn tijdlijn;

    BiedOverdrachtAan(Afsluitingen afsluitingen, Tijdlijn tijdlijn) {
        this.afsluitingen = afsluitingen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "bied-overdracht-aan";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        afsluitingen.biedAan(taak.trajectId(), taak.gemeente(), a.alleen("organisatie", "contactpersoon", "aangebodenOp", "hulpvraag"));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("afsluiting.overdracht-aangeboden", Sectie.AFSLUITING, "Warme overdracht aangeboden aan " + a.tekst("organisatie") + ".").uitTaak(taak.sleutel()));
        return Map.of();
    }
}
