package nl.trajectregie.workers.duaal;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.duaal.Duaalverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Works out whether there is a group. */
@Component
public class GroepVoorstellen {

    static final String JOBTYPE = "duaal.groep.voorstellen";

    private final EenmaligEffect effect;
    private final Duaalverloop duaalverloop;

    GroepVoorstellen(EenmaligEffect effect, Duaalverloop duaalverloop) {
        this.effect = effect;
        this.duaalverloop = duaalverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            return Map.of("groepsvoorstel", duaalverloop.stelGroepVoor(UUID.fromString(trajectId)).name());
        });
    }
}
