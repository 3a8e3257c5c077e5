package nl.trajectregie.dossier.duaal;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** The commitment document: signed, or not and why (seed 001, lines 4948-4963 and 5607-5614). */
@Component
class LegToezeggingVast implements TaakVerwerker {

    private final DuaalTrajecten duaalTrajecten;

    LegToezeggingVast(DuaalTrajecten duaalTrajecten) {
        this.duaalTrajecten = duaalTrajecten;
    }

    @Override
    public String formulierId() {
        return "leg-toezegging-vast";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        DuaalTraject d = duaalTrajecten.van(taak.trajectId());
        boolean getekend = a.tekst("toezegging").equals("GETEKEND");
        if (getekend && a.datum("ondertekendOp").isAfter(taak.vandaag())) {
            throw new AntwoordFout("ondertekendOp", "Deze dag is nog niet geweest.");
        }
        duaalTrajecten.zet(d.id(), getekend ? Map.of("toezegging", "GETEKEND", "toezegging_op", a.datum("ondertekendOp"))
                : Map.of("toezegging", "WEIGERT", "uitkomst", DuaalTraject.Uitkomst.TERUG_NAAR_KLANTMANAGER.name(), "reden_einde", a.tekst("redenWeigert")));
        duaalTrajecten.schrijf(d, taak.wie(), "duaal.toezegging", getekend ? "De inburgeraar heeft de toezegging getekend." : "De inburgeraar tekent de toezegging niet.", a.tekst("redenWeigert"));
        return Map.of("toezegging", a.tekst("toezegging"));
    }
}
