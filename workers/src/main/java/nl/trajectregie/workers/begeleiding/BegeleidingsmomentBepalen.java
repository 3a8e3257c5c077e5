package nl.trajectregie.workers.begeleiding;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.begeleiding.Begeleidingsverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Tells what the further guidance needs now, and when to look again. */
@Component("begeleidingsmomentBepalen")
public class BegeleidingsmomentBepalen {

    static final String JOBTYPE = "begeleiding.moment.bepalen";

    private final EenmaligEffect effect;
    private final Begeleidingsverloop begeleidingsverloop;

    BegeleidingsmomentBepalen(EenmaligEffect effect, Begeleidingsverloop begeleidingsverloop) {
        this.effect = effect;
        this.begeleidingsverloop = begeleidingsverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            Begeleidingsverloop.Moment moment = begeleidingsverloop.bepaalMoment(UUID.fromString(trajectId));
            return Map.of("begeleidingsmoment", moment.nodig().name(), "volgendMomentOp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.volgendOp()),
                    "afrondenOp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.afrondenOp()));
        });
    }
}
