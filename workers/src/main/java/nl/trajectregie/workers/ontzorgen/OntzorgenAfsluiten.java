package nl.trajectregie.workers.ontzorgen;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.ontzorgen.Ontzorgingen;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Ends the period; the other lines hear of it. */
@Component
public class OntzorgenAfsluiten {

    static final String JOBTYPE = "ontzorgen.afsluiten";

    private final EenmaligEffect effect;
    private final Ontzorgingen ontzorgingen;

    OntzorgenAfsluiten(EenmaligEffect effect, Ontzorgingen ontzorgingen) {
        this.effect = effect;
        this.ontzorgingen = ontzorgingen;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            ontzorgingen.sluitAf(UUID.fromString(trajectId));
            return Map.of();
        });
    }
}
