package nl.trajectregie.workers.plaatsing;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.duaal.DuaalTrajecten;
import nl.trajectregie.dossier.plaatsing.Plaatsingen;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Makes the placement that the process runs on. */
@Component
public class PlaatsingBeginnen {

    static final String JOBTYPE = "plaatsing.beginnen";

    private final EenmaligEffect effect;
    private final Plaatsingen plaatsingen;
    private final DuaalTrajecten duaalTrajecten;

    PlaatsingBeginnen(EenmaligEffect effect, Plaatsingen plaatsingen, DuaalTrajecten duaalTrajecten) {
        this.effect = effect;
        this.plaatsingen = plaatsingen;
        this.duaalTrajecten = duaalTrajecten;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            UUID id = plaatsingen.begin(UUID.fromString(trajectId));
            duaalTrajecten.koppelPlaatsing(UUID.fromString(trajectId), id);
            return Map.of("plaatsingId", id.toString());
        });
    }
}
