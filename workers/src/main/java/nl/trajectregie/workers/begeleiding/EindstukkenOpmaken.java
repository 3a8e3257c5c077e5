package nl.trajectregie.workers.begeleiding;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.begeleiding.Eindstukken;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Makes the written handover and the list of services. */
@Component
public class EindstukkenOpmaken {

    static final String JOBTYPE = "begeleiding.eindstukken.opmaken";

    private final EenmaligEffect effect;
    private final Eindstukken eindstukken;

    EindstukkenOpmaken(EenmaligEffect effect, Eindstukken eindstukken) {
        this.effect = effect;
        this.eindstukken = eindstukken;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            return Map.of("warmeOverdrachtNodig", eindstukken.maak(UUID.fromString(trajectId)));
        });
    }
}
