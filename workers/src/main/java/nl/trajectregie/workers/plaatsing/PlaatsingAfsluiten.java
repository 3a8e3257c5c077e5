package nl.trajectregie.workers.plaatsing;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.plaatsing.Plaatsingsverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Closes the placement with its outcome. */
@Component
public class PlaatsingAfsluiten {

    static final String JOBTYPE = "plaatsing.afsluiten";

    private final EenmaligEffect effect;
    private final Plaatsingsverloop plaatsingsverloop;

    PlaatsingAfsluiten(EenmaligEffect effect, Plaatsingsverloop plaatsingsverloop) {
        this.effect = effect;
        this.plaatsingsverloop = plaatsingsverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente, @Variable String plaatsingId) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            return Map.of("plaatsingUitkomst", plaatsingsverloop.sluitAf(UUID.fromString(plaatsingId)).name());
        });
    }
}
