package nl.trajectregie.workers.traject;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.verloop.Trajectverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** A person decided on a melding that the traject ends: readies the message that interrupts the main line. */
@Component
public class BeeindigingAanvragen {

    static final String JOBTYPE = "traject.beeindiging.aanvragen";

    private final EenmaligEffect effect;
    private final Trajectverloop verloop;

    BeeindigingAanvragen(EenmaligEffect effect, Trajectverloop verloop) {
        this.effect = effect;
        this.verloop = verloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            verloop.vraagBeeindigingAan(UUID.fromString(trajectId));
            return Map.of();
        });
    }
}
