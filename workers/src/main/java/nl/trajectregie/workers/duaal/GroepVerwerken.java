package nl.trajectregie.workers.duaal;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.duaal.Duaalverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** The decision on the group holds; who waited for it hears of it. */
@Component
public class GroepVerwerken {

    static final String JOBTYPE = "duaal.groep.verwerken";

    private final EenmaligEffect effect;
    private final Duaalverloop duaalverloop;

    GroepVerwerken(EenmaligEffect effect, Duaalverloop duaalverloop) {
        this.effect = effect;
        this.duaalverloop = duaalverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            duaalverloop.verwerkGroep(UUID.fromString(trajectId));
            return Map.of();
        });
    }
}
