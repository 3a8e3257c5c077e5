package nl.trajectregie.workers.azc;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.overdracht.Overdrachten;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Tells the process whether there is a klantprofiel and how the voorinburgering stands. */
@Component
public class KlantprofielLezen {

    static final String JOBTYPE = "azc.klantprofiel.lezen";

    private final EenmaligEffect effect;
    private final Overdrachten overdrachten;

    KlantprofielLezen(EenmaligEffect effect, Overdrachten overdrachten) {
        this.effect = effect;
        this.overdrachten = overdrachten;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            Overdrachten.Klantprofiel profiel = overdrachten.klantprofiel(UUID.fromString(trajectId)).orElse(null);
            return Map.of("klantprofielAanwezig", profiel != null && profiel.isInhoudelijk(), "voorinburgering", Overdrachten.standVoorinburgering(profiel));
        });
    }
}
