package nl.trajectregie.dossier.ontzorgen;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** Asked, given, refused or not needed: without it toeslagen come to the person. */
@Component
class VraagMachtiging implements TaakVerwerker {

    private final Ontzorgingen ontzorgingen;
    private final Ontzorgwekker wekker;
    private final Tijdlijn tijdlijn;

    VraagMachtiging(Ontzorgingen ontzorgingen, Ontzorgwekker wekker, Tijdlijn tijdlijn) {
        this.ontzorgingen = ontzorgingen;
        this.wekker = wekker;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "vraag-machtiging";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        String machtiging = a.tekst("machtiging");
        if (a.datum("gegevenOp") != null && a.datum("gegevenOp").isAfter(taak.vandaag())) {
            throw new AntwoordFout("gegevenOp", "Deze dag ligt in de toekomst.");
        }
        ontzorgingen.legMachtigingVast(taak.trajectId(), machtiging, a.datum("gevraagdOp"), a.datum("gegevenOp"));
        wekker.wek(taak.trajectId(), taak.gemeente(), Ontzorglijn.TOESLAGEN);
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("ontzorgen.machtiging", Sectie.FINANCIEEL, switch (machtiging) {
            case "GEGEVEN" -> "De inburgeraar gaf een machtiging voor budgetbeheer.";
            case "GEVRAAGD" -> "De machtiging is gevraagd en nog niet gegeven.";
            case "GEWEIGERD" -> "De inburgeraar geeft geen machtiging.";
            default -> "Een machtiging is niet nodig: de toeslagen gaan naar de inburgeraar.";
        }).omdat(a.tekst("toelichting")).uitTaak(taak.sleutel()));
        return Map.of();
    }
}
