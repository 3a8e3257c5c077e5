package nl.trajectregie.dossier.nazorg;

import java.util.UUID;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Inrichting;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.stereotype.Component;

/** How the municipality of a traject gives nazorg: the inrichting under which the traject runs. */
@Component
class Nazorgregels {

    private final Trajecten trajecten;
    private final Inrichtingen inrichtingen;

    Nazorgregels(Trajecten trajecten, Inrichtingen inrichtingen) {
        this.trajecten = trajecten;
        this.inrichtingen = inrichtingen;
    }

    nl.trajectregie.inrichting.Nazorg van(UUID trajectId) {
        return inrichting(trajecten.vind(trajectId).orElseThrow()).nazorg();
    }

    Inrichting inrichting(Traject traject) {
        return inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow();
    }
}
