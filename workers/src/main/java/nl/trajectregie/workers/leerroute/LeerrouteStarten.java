package nl.trajectregie.workers.leerroute;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.leerroute.Leerverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** The leerroute of the PIP begins. */
@Component
public class LeerrouteStarten {

    static final String JOBTYPE = "leerroute.starten";

    private final EenmaligEffect effect;
    private final Leerverloop leerverloop;

    LeerrouteStarten(EenmaligEffect effect, Leerverloop leerverloop) {
        this.effect = effect;
        this.leerverloop = leerverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> Map.of("leerroute", leerverloop.start(UUID.fromString(trajectId)).name()));
    }
}
