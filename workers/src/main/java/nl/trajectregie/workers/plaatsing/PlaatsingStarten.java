package nl.trajectregie.workers.plaatsing;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.plaatsing.Plaatsingsverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** The placement has begun. */
@Component
public class PlaatsingStarten {

    static final String JOBTYPE = "plaatsing.starten";

    private final EenmaligEffect effect;
    private final Plaatsingsverloop plaatsingsverloop;

    PlaatsingStarten(EenmaligEffect effect, Plaatsingsverloop plaatsingsverloop) {
        this.effect = effect;
        this.plaatsingsverloop = plaatsingsverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente, @Variable String plaatsingId) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            plaatsingsverloop.start(UUID.fromString(plaatsingId));
            return Map.of();
        });
    }
}
