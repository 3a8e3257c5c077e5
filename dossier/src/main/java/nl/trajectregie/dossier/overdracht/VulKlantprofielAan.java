package nl.trajectregie.dossier.overdracht;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The klantprofiel as the casemanager-coa fills it in, also without voorinburgering (seed-002 2.1). */
@Component
class VulKlantprofielAan implements TaakVerwerker {

    private final Overdrachten overdrachten;
    private final Tijdlijn tijdlijn;

    VulKlantprofielAan(Overdrachten overdrachten, Tijdlijn tijdlijn) {
        this.overdrachten = overdrachten;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "vul-klantprofiel-aan";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return overdrachten.klantprofiel(taak.trajectId()).map(profiel -> {
            Map<String, Object> uit = new LinkedHashMap<>(profiel.gegevens());
            if (profiel.werkervaring() != null) {
                uit.put("werkervaring", profiel.werkervaring());
            }
            if (profiel.voorinburgering() != null) {
                uit.put("voorinburgering", profiel.voorinburgering());
            }
            return uit;
        }).orElseGet(LinkedHashMap::new);
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        overdrachten.bewaarKlantprofiel(taak.trajectId(), taak.gemeente(), new Overdrachten.Klantprofiel(a.tekst("opleiding"), a.tekst("werkervaring"),
                a.tekst("leerbaarheid"), a.tekst("taalniveau"), a.tekst("voorinburgering"), a.datum("gestoptOp"),
                a.alleen("opleidingRichting", "alfabetisering", "talen", "netwerk", "urenTaal", "urenKnm", "onderdelen", "redenGestopt"), "casemanager COA"));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("klantprofiel.aangevuld", Sectie.OVERDRACHT,
                "Het klantprofiel is aangevuld door het COA.").uitTaak(taak.sleutel()));
        return Map.of();
    }
}
