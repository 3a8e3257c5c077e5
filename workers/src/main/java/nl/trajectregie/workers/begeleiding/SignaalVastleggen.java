package nl.trajectregie.workers.begeleiding;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.begeleiding.Signalen;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** The joint plan was agreed; tells when to look back. */
@Component
public class SignaalVastleggen {

    static final String JOBTYPE = "begeleiding.signaal.vastleggen";

    private final EenmaligEffect effect;
    private final Signalen signalen;

    SignaalVastleggen(EenmaligEffect effect, Signalen signalen) {
        this.effect = effect;
        this.signalen = signalen;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente, @Variable String signaalId) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            return Map.of("signaalEvaluatieOp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(signalen.evaluatie(UUID.fromString(signaalId))));
        });
    }
}
