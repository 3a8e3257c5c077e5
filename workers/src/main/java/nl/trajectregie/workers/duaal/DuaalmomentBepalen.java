package nl.trajectregie.workers.duaal;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.duaal.Duaalverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Tells what the running duaal traject needs now, and when to look again. */
@Component
public class DuaalmomentBepalen {

    static final String JOBTYPE = "duaal.moment.bepalen";

    private final EenmaligEffect effect;
    private final Duaalverloop duaalverloop;

    DuaalmomentBepalen(EenmaligEffect effect, Duaalverloop duaalverloop) {
        this.effect = effect;
        this.duaalverloop = duaalverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            Duaalverloop.Moment moment = duaalverloop.bepaalMoment(UUID.fromString(trajectId));
            return Map.of("duaalmoment", moment.nodig().name(), "volgendMomentOp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.volgendOp()));
        });
    }
}
