package nl.trajectregie.workers.traject;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.verloop.Trajectverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Closes the traject with the uitstroomcode that stands in the dossier. */
@Component
public class TrajectAfsluiten {

    static final String JOBTYPE = "traject.afsluiten";

    private final EenmaligEffect effect;
    private final Trajectverloop verloop;

    TrajectAfsluiten(EenmaligEffect effect, Trajectverloop verloop) {
        this.effect = effect;
        this.verloop = verloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            verloop.sluitAf(UUID.fromString(trajectId));
            return Map.of();
        });
    }
}
