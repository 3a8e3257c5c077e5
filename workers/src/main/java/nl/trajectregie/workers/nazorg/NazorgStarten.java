package nl.trajectregie.workers.nazorg;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.nazorg.Nazorgverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Begins the nazorg for as long as the inrichting says. */
@Component
public class NazorgStarten {

    static final String JOBTYPE = "nazorg.starten";

    private final EenmaligEffect effect;
    private final Nazorgverloop nazorgverloop;

    NazorgStarten(EenmaligEffect effect, Nazorgverloop nazorgverloop) {
        this.effect = effect;
        this.nazorgverloop = nazorgverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente,
                                       @Variable String nazorgAanleiding, @Variable(optional = true) String plaatsingId) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            nazorgverloop.start(UUID.fromString(trajectId), nazorgAanleiding, plaatsingId == null ? null : UUID.fromString(plaatsingId));
            return Map.of();
        });
    }
}
