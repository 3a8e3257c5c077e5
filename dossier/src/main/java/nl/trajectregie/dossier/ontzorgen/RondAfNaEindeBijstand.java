package nl.trajectregie.dossier.ontzorgen;

import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** Bijstand ends: a talk about who pays from now on, and a letter. */
@Component
class RondAfNaEindeBijstand implements TaakVerwerker {

    private final Ontzorgingen ontzorgingen;
    private final Betalingen betalingen;
    private final Ontzorgbrieven brieven;
    private final Tijdlijn tijdlijn;

    RondAfNaEindeBijstand(Ontzorgingen ontzorgingen, Betalingen betalingen, Ontzorgbrieven brieven, Tijdlijn tijdlijn) {
        this.ontzorgingen = ontzorgingen;
        this.betalingen = betalingen;
        this.brieven = brieven;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "rond-af-na-einde-bijstand";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        UUID brief = a.isJa("briefSturen") ? brieven.eindeBijstand(taak, ontzorgingen.periode(taak.trajectId()).tot(), betalingen.afspraken(taak.trajectId())) : null;
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("ontzorgen.einde-besproken", Sectie.FINANCIEEL, "Besproken met de inburgeraar wat er verandert nu de bijstand stopt.").omdat(a.tekst("toelichting")).overDocument(brief).uitTaak(taak.sleutel()));
        return Map.of();
    }
}
