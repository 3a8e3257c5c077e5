package nl.trajectregie.workers.traject;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.verloop.Trajectverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** The inburgering line is over: the participation decides the phase. */
@Component
public class FaseBepalen {

    static final String JOBTYPE = "traject.fase.bepalen";

    private final EenmaligEffect effect;
    private final Trajectverloop trajectverloop;

    FaseBepalen(EenmaligEffect effect, Trajectverloop trajectverloop) {
        this.effect = effect;
        this.trajectverloop = trajectverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            trajectverloop.rondInburgeringAf(UUID.fromString(trajectId));
            return Map.of();
        });
    }
}
