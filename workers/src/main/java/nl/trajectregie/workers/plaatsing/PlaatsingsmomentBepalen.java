package nl.trajectregie.workers.plaatsing;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.plaatsing.Plaatsingsverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Tells what the running placement needs now, and when to look again. */
@Component
public class PlaatsingsmomentBepalen {

    static final String JOBTYPE = "plaatsing.moment.bepalen";

    private final EenmaligEffect effect;
    private final Plaatsingsverloop plaatsingsverloop;

    PlaatsingsmomentBepalen(EenmaligEffect effect, Plaatsingsverloop plaatsingsverloop) {
        this.effect = effect;
        this.plaatsingsverloop = plaatsingsverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente, @Variable String plaatsingId) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            Plaatsingsverloop.Moment moment = plaatsingsverloop.bepaalMoment(UUID.fromString(plaatsingId));
            return Map.of("plaatsingsmoment", moment.nodig().name(), "jobcoachAanwezig", moment.jobcoach(), "volgendMomentOp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.volgendOp()));
        });
    }
}
