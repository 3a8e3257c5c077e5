package nl.trajectregie.workers.termijn;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** The last day comes near: ledger, timeline, event, and more priority for the open tasks of this term. */
@Component
public class Waarschuwen {

    static final String JOBTYPE = "termijn.waarschuwen";

    private final Termijnen termijnen;
    private final EenmaligEffect eenmalig;

    Waarschuwen(Termijnen termijnen, EenmaligEffect eenmalig) {
        this.termijnen = termijnen;
        this.eenmalig = eenmalig;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> waarschuw(ActivatedJob job) {
        Map<String, Object> invoer = job.getVariablesAsMap();
        return eenmalig.voerUit(job.getElementInstanceKey(), JOBTYPE, invoer.get("gemeente").toString(), () -> {
            termijnen.waarschuw(UUID.fromString(invoer.get("termijnId").toString()), prioriteit(invoer));
            return Map.of();
        });
    }

    static Integer prioriteit(Map<String, Object> invoer) {
        return invoer.get("taakprioriteit") instanceof Number getal ? Math.clamp(getal.longValue(), 0, 100) : null;
    }
}
