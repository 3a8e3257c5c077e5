package nl.trajectregie.workers.pip;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.pip.Bekendmaking;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** A change that touches no mandatory element becomes the next version of the ontwikkelplan. */
@Component
public class OntwikkelplanVastleggen {

    static final String JOBTYPE = "pip.ontwikkelplan.vastleggen";

    private final EenmaligEffect effect;
    private final Bekendmaking bekendmaking;

    OntwikkelplanVastleggen(EenmaligEffect effect, Bekendmaking bekendmaking) {
        this.effect = effect;
        this.bekendmaking = bekendmaking;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String gemeente, @Variable String wijzigingId) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            bekendmaking.legOntwikkelplanVast(UUID.fromString(wijzigingId));
            return Map.of();
        });
    }
}
