package nl.trajectregie.workers.traject;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.CamundaError;
import java.time.Duration;
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

    /** Where an instance of version 2 of the main line waits to go to version 3. */
    private static final String OUDE_STAP = "job-wijzig-fase-na-pip";

    private final EenmaligEffect effect;
    private final Trajectverloop verloop;

    FaseWijzigen(EenmaligEffect effect, Trajectverloop verloop) {
        this.effect = effect;
        this.verloop = verloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente, @Variable String fase) {
        if (job.getElementId().equals(OUDE_STAP)) {
            throw CamundaError.jobError("This step is of an older version of the model; the instance is moved first", Map.of(), job.getRetries(), Duration.ofMinutes(1));
        }
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            verloop.wijzigFase(UUID.fromString(trajectId), fase.equals("na-pip") ? Fase.LEERROUTE : Fase.van(fase));
            return Map.of();
        });
    }
}
