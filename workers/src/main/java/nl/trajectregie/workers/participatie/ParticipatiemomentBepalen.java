package nl.trajectregie.workers.participatie;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.participatie.Participatieverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Tells when somebody looks again at participation. */
@Component
public class ParticipatiemomentBepalen {

    static final String JOBTYPE = "participatie.moment.bepalen";

    private final EenmaligEffect effect;
    private final Participatieverloop participatieverloop;

    ParticipatiemomentBepalen(EenmaligEffect effect, Participatieverloop participatieverloop) {
        this.effect = effect;
        this.participatieverloop = participatieverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            return Map.of("volgendMomentOp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(participatieverloop.volgendMoment(UUID.fromString(trajectId))));
        });
    }
}
