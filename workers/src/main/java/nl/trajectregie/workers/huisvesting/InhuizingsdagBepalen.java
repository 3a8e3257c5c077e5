package nl.trajectregie.workers.huisvesting;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.huisvesting.Huisvestingen;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Tells when the inhuizingsdag is. */
@Component
public class InhuizingsdagBepalen {

    static final String JOBTYPE = "huisvesting.inhuizingsdag.bepalen";

    private final EenmaligEffect effect;
    private final Huisvestingen huisvestingen;

    InhuizingsdagBepalen(EenmaligEffect effect, Huisvestingen huisvestingen) {
        this.effect = effect;
        this.huisvestingen = huisvestingen;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            return Map.of("inhuizingsdagOp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(huisvestingen.inhuizingsmoment(UUID.fromString(trajectId))));
        });
    }
}
