package nl.trajectregie.dossier.plaatsing;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** Behaviour of either side is corrected. */
@Component
class CorrigeerGedrag implements TaakVerwerker {

    private final Knelpunten knelpunten;

    CorrigeerGedrag(Knelpunten knelpunten) {
        this.knelpunten = knelpunten;
    }

    @Override
    public String formulierId() {
        return "corrigeer-gedrag";
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
        knelpunten.afspraak(knelpunten.bij(taak), a, "Het gedrag is besproken.", taak);
        return Map.of();
    }
}
