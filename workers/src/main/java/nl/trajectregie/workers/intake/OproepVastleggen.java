package nl.trajectregie.workers.intake;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.intake.Oproepen;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Makes the letter of a call for the intake and starts its term. */
@Component
public class OproepVastleggen {

    static final String JOBTYPE = "intake.oproep.vastleggen";

    private final EenmaligEffect effect;
    private final Oproepen oproepen;

    OproepVastleggen(EenmaligEffect effect, Oproepen oproepen) {
        this.effect = effect;
        this.oproepen = oproepen;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente, @Variable int oproepnummer) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> Map.of("reactieUiterlijkOp", oproepen.verstuur(UUID.fromString(trajectId), oproepnummer).toString()));
    }
}
