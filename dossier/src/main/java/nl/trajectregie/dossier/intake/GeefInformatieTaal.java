package nl.trajectregie.dossier.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** What the taalaanbieder knows, when the person consented; levels become an entry of the startposities. */
@Component
class GeefInformatieTaal implements TaakVerwerker {

    private final Intakes intakes;
    private final Startposities startposities;
    private final Partnerrollen partnerrollen;
    private final Tijdlijn tijdlijn;

    GeefInformatieTaal(Intakes intakes, Startposities startposities, Partnerrollen partnerrollen, Tijdlijn tijdlijn) {
        this.intakes = intakes;
        this.startposities = startposities;
        this.partnerrollen = partnerrollen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "geef-informatie-taal";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return Map.of("peildatum", taak.vandaag().toString());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        partnerrollen.eisToestemming(taak.trajectId(), "taalaanbieder");
        intakes.bewaar(intakes.vergrendel(taak.trajectId(), taak.gemeente()).met(Map.of("vanTaalaanbieder", a.alles())));
        Map<String, Object> niveau = new LinkedHashMap<>();
        startposities.beeld(taak.trajectId()).positie(Startpositiesoort.TAALNIVEAU).ifPresent(bekend -> niveau.putAll(bekend.waarde()));
        niveau.putAll(a.alleen("luisteren", "spreken", "lezen", "schrijven"));
        if (!"ONBEKEND".equals(a.tekst("alfabetisering"))) {
            niveau.putAll(a.alleen("alfabetisering"));
        }
        niveau.put("bron", "TAALAANBIEDER");
        niveau.put("bronDatum", a.tekst("peildatum"));
        startposities.legVast(taak.trajectId(), taak.gemeente(), Startpositiesoort.TAALNIVEAU, Startpositie.Stand.WAARDE, niveau, a.tekst("toelichting"), "taalaanbieder", taak.wie());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("intake.partner-informatie", Sectie.STARTPOSITIES,
                "De taalaanbieder gaf informatie voor de intake.").uitTaak(taak.sleutel()));
        return Map.of();
    }
}
