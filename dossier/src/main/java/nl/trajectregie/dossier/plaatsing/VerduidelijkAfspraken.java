package nl.trajectregie.dossier.plaatsing;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** A misunderstanding is cleared up. */
@Component
class VerduidelijkAfspraken implements TaakVerwerker {

    private final Knelpunten knelpunten;

    VerduidelijkAfspraken(Knelpunten knelpunten) {
        this.knelpunten = knelpunten;
    }

    @Override
    public String formulierId() {
        return "verduidelijk-afspraken";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.datum("besprokenOp").isAfter(taak.vandaag())) {
            throw new AntwoordFout("besprokenOp", "Deze dag is nog niet geweest.");
        }
        if (a.heeft("terugblikOp") && !a.datum("terugblikOp").isAfter(taak.vandaag())) {
            throw new AntwoordFout("terugblikOp", "Kies een dag na vandaag.");
        }
        knelpunten.afspraak(knelpunten.bij(taak), a, "De afspraken zijn verduidelijkt.", taak);
        return Map.of();
    }
}
