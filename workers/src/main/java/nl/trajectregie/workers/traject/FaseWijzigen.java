package nl.trajectregie.workers.traject;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.traject.Fase;
import nl.trajectregie.dossier.verloop.Trajectverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Moves the traject to the phase the process reached. */
@Component
public class FaseWijzigen {

    static final String JOBTYPE = "traject.fase.wijzigen";

    private final EenmaligEffect effect;
    private final Trajectverloop verloop;

    FaseWijzigen(EenmaligEffect effect, Trajectverloop verloop) {
        this.effect = effect;
        this.verloop = verloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente, @Variable String fase) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            verloop.wijzigFase(UUID.fromString(trajectId), Fase.van(fase));
            return Map.of();
        });
    }
}
