package nl.trajectregie.workers.pip;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.pip.Bekendmaking;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** What the law attaches to making a PIP known: terms, route and the event to the outside. */
@Component
public class BekendmakingVerwerken {

    static final String JOBTYPE = "pip.bekendmaking.verwerken";

    private final EenmaligEffect effect;
    private final Bekendmaking bekendmaking;

    BekendmakingVerwerken(EenmaligEffect effect, Bekendmaking bekendmaking) {
        this.effect = effect;
        this.bekendmaking = bekendmaking;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente,
                               @Variable String beschikkingSoort, @Variable(optional = true) String wijzigingId) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            if (beschikkingSoort.equals("WIJZIGING")) {
                bekendmaking.verwerkWijziging(UUID.fromString(wijzigingId));
            } else {
                bekendmaking.verwerkEerste(UUID.fromString(trajectId));
            }
            return Map.of();
        });
    }
}
