package nl.trajectregie.workers.nazorg;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.nazorg.Nazorgverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Tells what the klantmanager has to decide in the nazorg now, and when to look again. */
@Component
public class NazorgbesluitBepalen {

    static final String JOBTYPE = "nazorg.besluit.bepalen";

    private final EenmaligEffect effect;
    private final Nazorgverloop nazorgverloop;

    NazorgbesluitBepalen(EenmaligEffect effect, Nazorgverloop nazorgverloop) {
        this.effect = effect;
        this.nazorgverloop = nazorgverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente, @Variable String nazorgId) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> NazorgmomentBepalen.uitkomst(nazorgverloop.bepaalBesluit(UUID.fromString(trajectId), UUID.fromString(nazorgId))));
    }
}
