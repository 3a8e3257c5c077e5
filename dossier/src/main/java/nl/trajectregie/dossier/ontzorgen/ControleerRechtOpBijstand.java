package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** Whether bijstand comes, and from which day: the start of the six months. */
@Component
class ControleerRechtOpBijstand implements TaakVerwerker {

    private final Ontzorgingen ontzorgingen;
    private final Tijdlijn tijdlijn;

    ControleerRechtOpBijstand(Ontzorgingen ontzorgingen, Tijdlijn tijdlijn) {
        this.ontzorgingen = ontzorgingen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "controleer-recht-op-bijstand";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        String vervolg = a.tekst("bijstandVervolg");
        switch (vervolg) {
            case "TOEGEKEND" -> {
                LocalDate vanaf = a.datum("rechtVanaf");
                if (vanaf.isAfter(taak.vandaag().plusMonths(2))) {
                    throw new AntwoordFout("rechtVanaf", "Deze dag ligt te ver in de toekomst. Controleer de datum van het recht op bijstand.");
                }
                ontzorgingen.legRechtVast(taak.trajectId(), vanaf, null);
            }
            case "GEEN_BIJSTAND" -> ontzorgingen.geenBijstand(taak.trajectId());
            default -> { }
        }
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("ontzorgen.recht-op-bijstand", Sectie.FINANCIEEL, switch (vervolg) {
            case "TOEGEKEND" -> "Recht op bijstand vanaf " + Dag.voluit(a.datum("rechtVanaf")) + ".";
            case "GEEN_BIJSTAND" -> "Er komt geen bijstand. Daarom is er geen ontzorgen.";
            default -> "De aanvraag voor bijstand loopt nog.";
        }).omdat(a.tekst(vervolg.equals("GEEN_BIJSTAND") ? "toelichting" : "notitie")).uitTaak(taak.sleutel()));
        return Map.of("bijstandVervolg", vervolg);
    }
}
