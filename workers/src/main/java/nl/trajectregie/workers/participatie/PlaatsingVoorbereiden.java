package nl.trajectregie.workers.participatie;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.participatie.Participatieverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Makes the placement of which the process {@code plaatsing} will tell. */
@Component
public class PlaatsingVoorbereiden {

    static final String JOBTYPE = "participatie.plaatsing.voorbereiden";

    private final EenmaligEffect effect;
    private final Participatieverloop participatieverloop;

    PlaatsingVoorbereiden(EenmaligEffect effect, Participatieverloop participatieverloop) {
        this.effect = effect;
        this.participatieverloop = participatieverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            return Map.of("plaatsingId", participatieverloop.bereidPlaatsingVoor(UUID.fromString(trajectId)).toString());
        });
    }
}
