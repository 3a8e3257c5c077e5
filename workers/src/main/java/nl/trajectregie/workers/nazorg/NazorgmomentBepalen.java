package nl.trajectregie.workers.nazorg;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.nazorg.Nazorgverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Tells what the jobcoach's line of the nazorg needs now, and when to look again. Version 1 of the model has no other line. */
@Component
public class NazorgmomentBepalen {

    static final String JOBTYPE = "nazorg.moment.bepalen";

    private final EenmaligEffect effect;
    private final Nazorgverloop nazorgverloop;

    NazorgmomentBepalen(EenmaligEffect effect, Nazorgverloop nazorgverloop) {
        this.effect = effect;
        this.nazorgverloop = nazorgverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente,
                                       @Variable(optional = true) Boolean besluitenErnaast) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> uitkomst(nazorgverloop.bepaalMoment(UUID.fromString(trajectId), Boolean.TRUE.equals(besluitenErnaast))));
    }

    static Map<String, Object> uitkomst(Nazorgverloop.Moment moment) {
        return Map.of("nazorgstap", moment.stap().name(), "nazorgmoment", moment.nodig().name(), "volgendMomentOp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.volgendOp()));
    }
}
