package nl.trajectregie.workers.begeleiding;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.begeleiding.Begeleiderswissels;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** The role goes to the new begeleider, or back. */
@Component
public class WisselOvergeven {

    static final String JOBTYPE = "begeleiding.wissel.overgeven";

    private final EenmaligEffect effect;
    private final Begeleiderswissels begeleiderswissels;

    WisselOvergeven(EenmaligEffect effect, Begeleiderswissels begeleiderswissels) {
        this.effect = effect;
        this.begeleiderswissels = begeleiderswissels;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente, @Variable String wisselId, @Variable String wisselrichting) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            begeleiderswissels.geefOver(UUID.fromString(wisselId), wisselrichting.equals("TERUG"));
            return Map.of();
        });
    }
}
