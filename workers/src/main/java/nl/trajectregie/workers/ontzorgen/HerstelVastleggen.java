package nl.trajectregie.workers.ontzorgen;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.ontzorgen.Betalingen;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Closes a repair. */
@Component
public class HerstelVastleggen {

    static final String JOBTYPE = "ontzorgen.herstel.vastleggen";

    private final EenmaligEffect effect;
    private final Betalingen betalingen;

    HerstelVastleggen(EenmaligEffect effect, Betalingen betalingen) {
        this.effect = effect;
        this.betalingen = betalingen;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente, @Variable String afwijkingId) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            betalingen.sluitHerstel(UUID.fromString(afwijkingId));
            return Map.of();
        });
    }
}
