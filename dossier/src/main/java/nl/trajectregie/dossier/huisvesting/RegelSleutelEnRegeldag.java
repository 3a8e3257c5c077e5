package nl.trajectregie.dossier.huisvesting;

import java.util.Map;
import nl.trajectregie.dossier.begeleiding.Checklist;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** Key handover and regeldag: what was arranged and what is still open (seed-003 2.2). */
@Component
class RegelSleutelEnRegeldag implements TaakVerwerker {

    private final Huisvestingen huisvestingen;
    private final Checklist checklist;
    private final Tijdlijn tijdlijn;

    RegelSleutelEnRegeldag(Huisvestingen huisvestingen, Checklist checklist, Tijdlijn tijdlijn) {
        this.huisvestingen = huisvestingen;
        this.checklist = checklist;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "regel-sleutel-en-regeldag";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        huisvestingen.sleutel(taak.trajectId(), taak.gemeente(), a.datum("sleutelOp"), a.datum("regeldagOp"), a.alleen("verhuisdOp", "meegegaan", "tolk", "geregeld", "brpAanvraagOp", "openstaand"));
        checklist.geregeld(taak.trajectId(), Geregeld.punten(a.lijst("geregeld"), true), a.datum("regeldagOp") == null ? taak.vandaag() : a.datum("regeldagOp"), taak.wie());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("huisvesting.sleutel", Sectie.KERN, "De sleuteloverdracht en de regeldag zijn geregeld.").uitTaak(taak.sleutel()));
        return Map.of();
    }
}
