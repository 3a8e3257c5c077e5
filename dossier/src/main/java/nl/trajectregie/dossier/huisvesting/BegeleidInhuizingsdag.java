package nl.trajectregie.dossier.huisvesting;

import java.util.Map;
import nl.trajectregie.dossier.begeleiding.Checklist;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The day on which the municipality brings the person home; what was arranged is ticked on the checklist (seed-003 2.1 step 5). */
@Component
class BegeleidInhuizingsdag implements TaakVerwerker {

    private final Huisvestingen huisvestingen;
    private final Checklist checklist;
    private final Tijdlijn tijdlijn;

    BegeleidInhuizingsdag(Huisvestingen huisvestingen, Checklist checklist, Tijdlijn tijdlijn) {
        this.huisvestingen = huisvestingen;
        this.checklist = checklist;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "begeleid-inhuizingsdag";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return Map.of("inhuizingsdagOp", taak.vandaag().toString(), "sleutelOp", taak.vandaag().toString());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.datum("inhuizingsdagOp").isAfter(taak.vandaag())) {
            throw new AntwoordFout("inhuizingsdagOp", "De inhuizingsdag is nog niet geweest.");
        }
        huisvestingen.sleutel(taak.trajectId(), taak.gemeente(), a.datum("sleutelOp"), a.datum("inhuizingsdagOp"), a.alleen("geregeld", "brpAanvraagOp", "openstaand"));
        checklist.geregeld(taak.trajectId(), Geregeld.punten(a.lijst("geregeld"), true), a.datum("inhuizingsdagOp"), taak.wie());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("huisvesting.ingehuisd", Sectie.KERN,
                "De inhuizingsdag is geweest. De inburgeraar heeft de sleutels.").uitTaak(taak.sleutel()));
        return Map.of();
    }
}
