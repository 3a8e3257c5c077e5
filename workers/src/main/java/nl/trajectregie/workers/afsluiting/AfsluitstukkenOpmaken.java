package nl.trajectregie.workers.afsluiting;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.afsluiting.Afsluitstukken;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Makes the final letter. */
@Component
public class AfsluitstukkenOpmaken {

    static final String JOBTYPE = "afsluiting.stukken.opmaken";

    private final EenmaligEffect effect;
    private final Afsluitstukken afsluitstukken;

    AfsluitstukkenOpmaken(EenmaligEffect effect, Afsluitstukken afsluitstukken) {
        this.effect = effect;
        this.afsluitstukken = afsluitstukken;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            afsluitstukken.maak(UUID.fromString(trajectId));
            return Map.of();
        });
    }
}
