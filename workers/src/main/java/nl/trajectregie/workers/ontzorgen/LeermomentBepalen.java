package nl.trajectregie.workers.ontzorgen;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.ontzorgen.Leerlijnen;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** When the next training or talk is. */
@Component
public class LeermomentBepalen {

    static final String JOBTYPE = "ontzorgen.leren.bepalen";

    private final EenmaligEffect effect;
    private final Leerlijnen leerlijnen;

    LeermomentBepalen(EenmaligEffect effect, Leerlijnen leerlijnen) {
        this.effect = effect;
        this.leerlijnen = leerlijnen;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            Leerlijnen.Moment m = leerlijnen.moment(UUID.fromString(trajectId));
            return Map.of("leerstand", m.stand().name(), "volgendMomentOp", m.volgendMomentOp().toString());
        });
    }
}
