package nl.trajectregie.workers.plaatsing;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.plaatsing.Plaatsingsverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Checks the place against the person and the week. */
@Component
public class PlaatsingToetsen {

    static final String JOBTYPE = "plaatsing.toetsen";

    private final EenmaligEffect effect;
    private final Plaatsingsverloop plaatsingsverloop;

    PlaatsingToetsen(EenmaligEffect effect, Plaatsingsverloop plaatsingsverloop) {
        this.effect = effect;
        this.plaatsingsverloop = plaatsingsverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente, @Variable String plaatsingId) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            Plaatsingsverloop.Toetsfeiten feiten = plaatsingsverloop.toets(UUID.fromString(plaatsingId));
            return Map.of("plaatsingsdoel", feiten.doel().name(), "taalrijk", feiten.taalrijk(), "roosterbotsing", feiten.roosterbotsing(),
                    "plekvoorwaarden", feiten.voorwaardenInOrde() ? "IN_ORDE" : "ONTBREEKT");
        });
    }
}
