package nl.trajectregie.workers.intake;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.intake.Intakeafronding;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Closes the intake with the advice of the decision table; a person chooses the route. */
@Component
public class IntakeAfsluiten {

    static final String JOBTYPE = "intake.afsluiten";

    private final EenmaligEffect effect;
    private final Intakeafronding afronding;

    IntakeAfsluiten(EenmaligEffect effect, Intakeafronding afronding) {
        this.effect = effect;
        this.afronding = afronding;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente, @Variable String leerrouteAdvies) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            afronding.sluitAf(UUID.fromString(trajectId), leerrouteAdvies);
            return Map.of();
        });
    }
}
