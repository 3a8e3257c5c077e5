package nl.trajectregie.workers.ontzorgen;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.ontzorgen.Leefgelden;
import nl.trajectregie.dossier.ontzorgen.Overbrugging;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Keeps what the decision table advised for the person who decides. */
@Component
public class OverbruggingsadviesVastleggen {

    static final String JOBTYPE = "ontzorgen.overbruggingsadvies.vastleggen";

    private final EenmaligEffect effect;
    private final Leefgelden leefgelden;

    OverbruggingsadviesVastleggen(EenmaligEffect effect, Leefgelden leefgelden) {
        this.effect = effect;
        this.leefgelden = leefgelden;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente, @Variable String overbruggingAdvies) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            leefgelden.legAdviesVast(UUID.fromString(trajectId), Overbrugging.Vorm.valueOf(overbruggingAdvies));
            return Map.of();
        });
    }
}
