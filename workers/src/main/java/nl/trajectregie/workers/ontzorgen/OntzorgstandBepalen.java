package nl.trajectregie.workers.ontzorgen;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.ontzorgen.Ontzorgingen;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** What the period needs now, and when to look again. */
@Component
public class OntzorgstandBepalen {

    static final String JOBTYPE = "ontzorgen.stand.bepalen";

    private final EenmaligEffect effect;
    private final Ontzorgingen ontzorgingen;

    OntzorgstandBepalen(EenmaligEffect effect, Ontzorgingen ontzorgingen) {
        this.effect = effect;
        this.ontzorgingen = ontzorgingen;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            Ontzorgingen.Moment m = ontzorgingen.moment(UUID.fromString(trajectId));
            return Map.of("ontzorgstand", m.stand().name(), "volgendMomentOp", m.volgendMomentOp().toString());
        });
    }
}
