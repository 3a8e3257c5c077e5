package nl.trajectregie.workers.ontzorgen;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.ontzorgen.Ontzorgingen;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Begins the six months. */
@Component
public class OntzorgenStarten {

    static final String JOBTYPE = "ontzorgen.starten";

    private final EenmaligEffect effect;
    private final Ontzorgingen ontzorgingen;

    OntzorgenStarten(EenmaligEffect effect, Ontzorgingen ontzorgingen) {
        this.effect = effect;
        this.ontzorgingen = ontzorgingen;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            ontzorgingen.start(UUID.fromString(trajectId));
            return Map.of();
        });
    }
}
