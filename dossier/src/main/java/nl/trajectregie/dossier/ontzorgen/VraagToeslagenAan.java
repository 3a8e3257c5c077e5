package nl.trajectregie.dossier.ontzorgen;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** What was applied for and when the first payment is expected. */
@Component
class VraagToeslagenAan implements TaakVerwerker {

    private final Ontzorgingen ontzorgingen;
    private final Toeslagen toeslagen;
    private final Ontzorgwekker wekker;
    private final Tijdlijn tijdlijn;

    VraagToeslagenAan(Ontzorgingen ontzorgingen, Toeslagen toeslagen, Ontzorgwekker wekker, Tijdlijn tijdlijn) {
        this.ontzorgingen = ontzorgingen;
        this.toeslagen = toeslagen;
        this.wekker = wekker;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "vraag-toeslagen-aan";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        for (Antwoorden rij : a.rijen("aanvragen")) {
            toeslagen.legVast(taak.trajectId(), taak.gemeente(), rij.keuze("soort", Toeslag.Soort.class), rij.keuze("stand", Toeslag.Stand.class), Geld.cent(rij.ruw("bedrag").orElse(null)),
                    rij.datum("aangevraagdOp"), rij.datum("ingangsdatum"), rij.datum("verwachtOp"), null, null, null);
        }
        ontzorgingen.zetNavragen(taak.trajectId(), toeslagen.navragenOp(taak.trajectId(), null));
        wekker.wek(taak.trajectId(), taak.gemeente(), Ontzorglijn.LEEFGELD);
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("ontzorgen.toeslagen-aangevraagd", Sectie.FINANCIEEL, "Toeslagen en kwijtscheldingen zijn nagegaan en aangevraagd.").omdat(a.tekst("toelichting")).uitTaak(taak.sleutel()));
        return Map.of();
    }
}
