package nl.trajectregie.workers.intake;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.intake.Intakeafronding;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Tells whether the inrichting has instruments that can be used for this person. */
@Component
public class InstrumentenBepalen {

    static final String JOBTYPE = "intake.instrumenten.bepalen";

    private final EenmaligEffect effect;
    private final Intakeafronding afronding;

    InstrumentenBepalen(EenmaligEffect effect, Intakeafronding afronding) {
        this.effect = effect;
        this.afronding = afronding;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> Map.of("instrumentenNodig", afronding.instrumentenNodig(UUID.fromString(trajectId))));
    }
}
