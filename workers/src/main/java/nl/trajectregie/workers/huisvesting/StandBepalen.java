package nl.trajectregie.workers.huisvesting;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.huisvesting.Huisvestingen;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Tells the process whether the person is housed, so that the intake need not wait. */
@Component
public class StandBepalen {

    static final String JOBTYPE = "huisvesting.stand.bepalen";

    private final EenmaligEffect effect;
    private final Huisvestingen huisvestingen;

    StandBepalen(EenmaligEffect effect, Huisvestingen huisvestingen) {
        this.effect = effect;
        this.huisvestingen = huisvestingen;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> Map.of("gehuisvest", huisvestingen.isGehuisvest(UUID.fromString(trajectId))));
    }
}
