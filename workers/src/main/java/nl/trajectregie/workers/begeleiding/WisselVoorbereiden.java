package nl.trajectregie.workers.begeleiding;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.begeleiding.Begeleiderswissels;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Tells whether somebody else takes over after the opstartfase. */
@Component
public class WisselVoorbereiden {

    static final String JOBTYPE = "begeleiding.wissel.voorbereiden";

    private final EenmaligEffect effect;
    private final Begeleiderswissels begeleiderswissels;

    WisselVoorbereiden(EenmaligEffect effect, Begeleiderswissels begeleiderswissels) {
        this.effect = effect;
        this.begeleiderswissels = begeleiderswissels;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            return begeleiderswissels.naOpstartfase(UUID.fromString(trajectId)).<Map<String, Object>>map(id -> Map.of("wisselNodig", true, "wisselId", id.toString())).orElseGet(() -> Map.of("wisselNodig", false));
        });
    }
}
