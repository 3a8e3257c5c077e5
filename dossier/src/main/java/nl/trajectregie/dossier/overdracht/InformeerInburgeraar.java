package nl.trajectregie.dossier.overdracht;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.persoon.Personen;
import nl.trajectregie.dossier.persoon.Persoon;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Component;

/** What the inburgeraar was told, in which language, and whether it was understood (seed-002 2.1, L1121-1126). */
@Component
class InformeerInburgeraar implements TaakVerwerker {

    private final Overdrachten overdrachten;
    private final Gesprekken gesprekken;
    private final Personen personen;
    private final Trajecten trajecten;
    private final Tijdlijn tijdlijn;

    InformeerInburgeraar(Overdrachten overdrachten, Gesprekken gesprekken, Personen personen, Trajecten trajecten, Tijdlijn tijdlijn) {
        this.overdrachten = overdrachten;
        this.gesprekken = gesprekken;
        this.personen = personen;
        this.trajecten = trajecten;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "informeer-inburgeraar";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Map<String, Object> uit = new LinkedHashMap<>();
        uit.put("gesprekDatum", taak.vandaag().toString());
        trajecten.vind(taak.trajectId()).flatMap(traject -> personen.vind(traject.persoonId())).map(Persoon::contacttaalInWoorden)
                .ifPresent(taal -> uit.put("gesprekTaal", taal));
        return uit;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        gesprekken.legVast(taak, Gesprek.uit(a, "Informatie over de gemeente en de inburgering", a.tekst("vragen")));
        overdrachten.noteer(taak.trajectId(), taak.gemeente(), Map.of("informatie", a.alleen("gesprekDatum", "gesprekTaal", "tolk", "onderwerpen", "materiaal", "begrepen",
                "opnieuwUitleggen", "welkomstbijeenkomst"), "opstartklas", a.alleen("opstartklasGaatDoor", "opstartklasVanaf", "redenGeenOpstartklas")));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("inburgeraar.geinformeerd", Sectie.OVERDRACHT,
                "De inburgeraar kreeg uitleg over de gemeente en de inburgering. Taal: " + a.tekst("gesprekTaal") + ".").uitTaak(taak.sleutel()));
        return Map.of("opstartklasGaatDoor", a.isJa("opstartklasGaatDoor"));
    }
}
