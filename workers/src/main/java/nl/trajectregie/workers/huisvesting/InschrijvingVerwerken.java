package nl.trajectregie.workers.huisvesting;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.huisvesting.Inschrijving;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Housed and registered: terms and lines follow, and the intake that waits for it may begin. */
@Component
public class InschrijvingVerwerken {

    static final String JOBTYPE = "huisvesting.inschrijving.verwerken";

    private final EenmaligEffect effect;
    private final Inschrijving inschrijving;

    InschrijvingVerwerken(EenmaligEffect effect, Inschrijving inschrijving) {
        this.effect = effect;
        this.inschrijving = inschrijving;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            inschrijving.verwerk(UUID.fromString(trajectId));
            return Map.of();
        });
    }
}
