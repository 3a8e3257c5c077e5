package nl.trajectregie.workers.nazorg;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.nazorg.Nazorgverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Ends the nazorg with the outcome that a person gave it. */
@Component
public class NazorgAfsluiten {

    static final String JOBTYPE = "nazorg.afsluiten";

    private final EenmaligEffect effect;
    private final Nazorgverloop nazorgverloop;

    NazorgAfsluiten(EenmaligEffect effect, Nazorgverloop nazorgverloop) {
        this.effect = effect;
        this.nazorgverloop = nazorgverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            return Map.of("nazorgUitkomst", nazorgverloop.sluitAf(UUID.fromString(trajectId)));
        });
    }
}
