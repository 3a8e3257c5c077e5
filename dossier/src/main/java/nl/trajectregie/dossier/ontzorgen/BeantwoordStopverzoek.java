package nl.trajectregie.dossier.ontzorgen;

import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The answer to a request to stop early. The law lets nobody stop before six months while there is bijstand (Pw 56a). */
@Component
class BeantwoordStopverzoek implements TaakVerwerker {

    private final Ontzorgingen ontzorgingen;
    private final Stopverzoeken verzoeken;
    private final Ontzorgbrieven brieven;
    private final Tijdlijn tijdlijn;

    BeantwoordStopverzoek(Ontzorgingen ontzorgingen, Stopverzoeken verzoeken, Ontzorgbrieven brieven, Tijdlijn tijdlijn) {
        this.ontzorgingen = ontzorgingen;
        this.verzoeken = verzoeken;
        this.brieven = brieven;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "beantwoord-stopverzoek";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        String antwoord = a.tekst("antwoord");
        if (antwoord.equals("TOEGEWEZEN")) {
            throw new AntwoordFout("antwoord", Ontzorgregels.WEIGERING_STOPPEN);
        }
        boolean af = antwoord.equals("AFGEWEZEN");
        verzoeken.open(taak.trajectId()).ifPresent(verzoek -> {
            UUID brief = af && a.isJa("briefSturen") ? brieven.stopverzoekAfgewezen(taak, ontzorgingen.periode(taak.trajectId()), a.tekst("watWelKan")) : null;
            verzoeken.beantwoord(verzoek.id(), af ? Stopverzoek.Stand.AFGEWEZEN : Stopverzoek.Stand.INGETROKKEN, af ? Ontzorgregels.ARTIKEL_DUUR : null, a.tekst("watWelKan"), taak.vandaag(),
                    brief, taak.wie());
            tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("ontzorgen.stopverzoek-beantwoord", Sectie.FINANCIEEL, af ? "Het verzoek om te stoppen met ontzorgen is afgewezen." : "Het verzoek om te stoppen met ontzorgen is ingetrokken.").omdat(af ? Ontzorgregels.WEIGERING_STOPPEN : null).overDocument(brief).uitTaak(taak.sleutel()));
        });
        return Map.of();
    }
}
