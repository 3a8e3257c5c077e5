package nl.trajectregie.workers.plaatsing;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.plaatsing.Knelpunten;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Tells on which day somebody looks whether the friction is gone. */
@Component
public class KnelpuntPlannen {

    static final String JOBTYPE = "plaatsing.knelpunt.plannen";

    private final EenmaligEffect effect;
    private final Knelpunten knelpunten;

    KnelpuntPlannen(EenmaligEffect effect, Knelpunten knelpunten) {
        this.effect = effect;
        this.knelpunten = knelpunten;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente, @Variable String knelpuntId) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            return Map.of("volgendMomentOp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(knelpunten.terugblik(UUID.fromString(knelpuntId))));
        });
    }
}
