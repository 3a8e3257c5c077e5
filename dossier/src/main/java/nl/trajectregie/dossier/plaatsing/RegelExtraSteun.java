package nl.trajectregie.dossier.plaatsing;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** More support at the workplace. */
@Component
class RegelExtraSteun implements TaakVerwerker {

    private final Knelpunten knelpunten;

    RegelExtraSteun(Knelpunten knelpunten) {
        this.knelpunten = knelpunten;
    }

    @Override
    public String formulierId() {
        return "regel-extra-steun";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.heeft("terugblikOp") && !a.datum("terugblikOp").isAfter(taak.vandaag())) {
            throw new AntwoordFout("terugblikOp", "Kies een dag na vandaag.");
        }
        knelpunten.afspraak(knelpunten.bij(taak), a, "Er is extra steun geregeld.", taak);
        return Map.of();
    }
}
