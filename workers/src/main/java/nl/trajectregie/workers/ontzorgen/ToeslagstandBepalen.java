package nl.trajectregie.workers.ontzorgen;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.ontzorgen.Toeslagen;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Whether a toeslag must be asked about. */
@Component
public class ToeslagstandBepalen {

    static final String JOBTYPE = "ontzorgen.toeslagen.bepalen";

    private final EenmaligEffect effect;
    private final Toeslagen toeslagen;

    ToeslagstandBepalen(EenmaligEffect effect, Toeslagen toeslagen) {
        this.effect = effect;
        this.toeslagen = toeslagen;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            Toeslagen.Moment m = toeslagen.moment(UUID.fromString(trajectId));
            return Map.of("toeslagstand", m.stand().name(), "volgendMomentOp", m.volgendMomentOp().toString());
        });
    }
}
