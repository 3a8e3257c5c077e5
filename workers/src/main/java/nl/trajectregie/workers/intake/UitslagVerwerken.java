package nl.trajectregie.workers.intake;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.intake.Intakeafronding;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** The outcome of the leerbaarheidstoets came in: it becomes part of what is known. */
@Component
public class UitslagVerwerken {

    static final String JOBTYPE = "intake.leerbaarheidstoets.verwerken";

    private final EenmaligEffect effect;
    private final Intakeafronding afronding;

    UitslagVerwerken(EenmaligEffect effect, Intakeafronding afronding) {
        this.effect = effect;
        this.afronding = afronding;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            afronding.verwerkUitslag(UUID.fromString(trajectId));
            return Map.of();
        });
    }
}
