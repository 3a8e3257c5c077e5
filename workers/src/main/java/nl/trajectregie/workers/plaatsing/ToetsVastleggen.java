package nl.trajectregie.workers.plaatsing;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.plaatsing.Plaatsing;
import nl.trajectregie.dossier.plaatsing.Plaatsingsverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Keeps what the decision table advises on the place. */
@Component
public class ToetsVastleggen {

    static final String JOBTYPE = "plaatsing.toets.vastleggen";

    private final EenmaligEffect effect;
    private final Plaatsingsverloop plaatsingsverloop;

    ToetsVastleggen(EenmaligEffect effect, Plaatsingsverloop plaatsingsverloop) {
        this.effect = effect;
        this.plaatsingsverloop = plaatsingsverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente, @Variable String plaatsingId, @Variable String toetsAdvies) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            plaatsingsverloop.legToetsVast(UUID.fromString(plaatsingId), Plaatsing.Toetsadvies.valueOf(toetsAdvies));
            return Map.of();
        });
    }
}
