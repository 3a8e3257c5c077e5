package nl.trajectregie.workers.begeleiding;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.begeleiding.Begeleidingsverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Guidance is over; inburgering goes on. */
@Component
public class BegeleidingAfsluiten {

    static final String JOBTYPE = "begeleiding.afsluiten";

    private final EenmaligEffect effect;
    private final Begeleidingsverloop begeleidingsverloop;

    BegeleidingAfsluiten(EenmaligEffect effect, Begeleidingsverloop begeleidingsverloop) {
        this.effect = effect;
        this.begeleidingsverloop = begeleidingsverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            begeleidingsverloop.sluitAf(UUID.fromString(trajectId));
            return Map.of();
        });
    }
}
