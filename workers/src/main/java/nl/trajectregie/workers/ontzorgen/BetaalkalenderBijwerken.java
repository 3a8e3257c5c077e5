package nl.trajectregie.workers.ontzorgen;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.ontzorgen.Betalingen;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Brings the payment calendar up to today; what is late becomes a repair. */
@Component
public class BetaalkalenderBijwerken {

    static final String JOBTYPE = "ontzorgen.betaalkalender.bijwerken";

    private final EenmaligEffect effect;
    private final Betalingen betalingen;

    BetaalkalenderBijwerken(EenmaligEffect effect, Betalingen betalingen) {
        this.effect = effect;
        this.betalingen = betalingen;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            Betalingen.Moment m = betalingen.werkBij(UUID.fromString(trajectId));
            return Map.of("betaalstand", m.loopt() ? "LOOPT" : "AFGELOPEN", "volgendMomentOp", m.volgendMomentOp().toString());
        });
    }
}
