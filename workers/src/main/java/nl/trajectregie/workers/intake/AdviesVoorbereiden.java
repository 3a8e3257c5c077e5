package nl.trajectregie.workers.intake;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.intake.Intakeafronding;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Derives the neutral classes that the table leerroute-advies sees. */
@Component
public class AdviesVoorbereiden {

    static final String JOBTYPE = "intake.advies.voorbereiden";

    private final EenmaligEffect effect;
    private final Intakeafronding afronding;

    AdviesVoorbereiden(EenmaligEffect effect, Intakeafronding afronding) {
        this.effect = effect;
        this.afronding = afronding;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> afronding.adviesklassen(UUID.fromString(trajectId)).routingfeiten());
    }
}
