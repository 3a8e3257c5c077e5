package nl.trajectregie.workers.ontzorgen;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.ontzorgen.Leefgelden;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Computes the leefgeld and tells only the class of a gap. */
@Component
public class LeefgeldBepalen {

    static final String JOBTYPE = "ontzorgen.leefgeld.bepalen";

    private final EenmaligEffect effect;
    private final Leefgelden leefgelden;

    LeefgeldBepalen(EenmaligEffect effect, Leefgelden leefgelden) {
        this.effect = effect;
        this.leefgelden = leefgelden;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            Leefgelden.Moment m = leefgelden.moment(UUID.fromString(trajectId));
            return Map.of("leefgeldstand", m.stand().name(), "tekort", m.tekort().name(), "toeslagVerwacht", m.toeslagVerwacht(), "volgendMomentOp", m.volgendMomentOp().toString());
        });
    }
}
