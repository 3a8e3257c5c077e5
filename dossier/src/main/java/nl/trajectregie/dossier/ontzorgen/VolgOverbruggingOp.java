package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** How a bridging goes. */
@Component
class VolgOverbruggingOp implements TaakVerwerker {

    private final Leefgelden leefgelden;
    private final Tijdlijn tijdlijn;

    VolgOverbruggingOp(Leefgelden leefgelden, Tijdlijn tijdlijn) {
        this.leefgelden = leefgelden;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "volg-overbrugging-op";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        LocalDate opnieuw = a.datum("opnieuwOp");
        if (opnieuw != null && !opnieuw.isAfter(taak.vandaag())) {
            throw new AntwoordFout("opnieuwOp", "Kies een dag na vandaag.");
        }
        leefgelden.volgOp(taak.trajectId(), a.tekst("uitkomst"), a.tekst("toelichting"), opnieuw);
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("ontzorgen.overbrugging-nagevraagd", Sectie.FINANCIEEL, switch (a.tekst("uitkomst")) {
            case "AFGELOST" -> "De overbrugging is terugbetaald of verrekend.";
            case "KWIJTGESCHOLDEN" -> "De overbrugging hoeft niet te worden terugbetaald.";
            case "PROBLEEM" -> "Er is een probleem met de overbrugging.";
            default -> "De overbrugging loopt volgens afspraak.";
        }).omdat(a.tekst("toelichting")).uitTaak(taak.sleutel()));
        return Map.of();
    }
}
