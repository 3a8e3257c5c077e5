package nl.trajectregie.workers.duaal;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.duaal.Duaalverloop;
import nl.trajectregie.dossier.duaal.Intensiteit;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Tells on which facts the intensity is advised. */
@Component
public class IntensiteitBepalen {

    static final String JOBTYPE = "duaal.intensiteit.bepalen";

    private final EenmaligEffect effect;
    private final Duaalverloop duaalverloop;

    IntensiteitBepalen(EenmaligEffect effect, Duaalverloop duaalverloop) {
        this.effect = effect;
        this.duaalverloop = duaalverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            Intensiteit.Feiten feiten = duaalverloop.intensiteitsfeiten(UUID.fromString(trajectId));
            return Map.of("intensiteitsregel", feiten.regel().name(), "vestigingsklasse", feiten.vestigingsklasse().name(), "tempo", feiten.tempo());
        });
    }
}
