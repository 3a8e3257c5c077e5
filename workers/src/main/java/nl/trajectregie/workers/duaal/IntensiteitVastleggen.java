package nl.trajectregie.workers.duaal;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.duaal.DuaalTraject;
import nl.trajectregie.dossier.duaal.Duaalverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Keeps the advice on the intensity. */
@Component
public class IntensiteitVastleggen {

    static final String JOBTYPE = "duaal.intensiteit.vastleggen";

    private final EenmaligEffect effect;
    private final Duaalverloop duaalverloop;

    IntensiteitVastleggen(EenmaligEffect effect, Duaalverloop duaalverloop) {
        this.effect = effect;
        this.duaalverloop = duaalverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente, @Variable String intensiteitAdvies) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            duaalverloop.legIntensiteitVast(UUID.fromString(trajectId), DuaalTraject.Advies.valueOf(intensiteitAdvies));
            return Map.of();
        });
    }
}
