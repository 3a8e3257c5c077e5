package nl.trajectregie.workers.duaal;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.duaal.Duaalverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Opens the duaal traject by the inrichting. */
@Component
public class DuaalTrajectVoorbereiden {

    static final String JOBTYPE = "duaal.traject.voorbereiden";

    private final EenmaligEffect effect;
    private final Duaalverloop duaalverloop;

    DuaalTrajectVoorbereiden(EenmaligEffect effect, Duaalverloop duaalverloop) {
        this.effect = effect;
        this.duaalverloop = duaalverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            Duaalverloop.Begin begin = duaalverloop.bereidVoor(UUID.fromString(trajectId));
            return Map.of("duaalVerplicht", begin.verplicht(), "tweedeIntakeNodig", begin.tweedeIntake(), "toezeggingNodig", begin.toezegging());
        });
    }
}
