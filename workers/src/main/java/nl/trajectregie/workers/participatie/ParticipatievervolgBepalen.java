package nl.trajectregie.workers.participatie;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.participatie.Participatieverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Tells what follows on a duaal traject or a placement. */
@Component
public class ParticipatievervolgBepalen {

    static final String JOBTYPE = "participatie.vervolg.bepalen";

    private final EenmaligEffect effect;
    private final Participatieverloop participatieverloop;

    ParticipatievervolgBepalen(EenmaligEffect effect, Participatieverloop participatieverloop) {
        this.effect = effect;
        this.participatieverloop = participatieverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente, @Variable(optional = true) String participatieUitkomst) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            Participatieverloop.Uitkomst gevolg = participatieverloop.verwerkUitkomst(UUID.fromString(trajectId), participatieUitkomst);
            Map<String, Object> uit = new HashMap<>(Map.of("participatieVervolg", gevolg.vervolg().name()));
            uit.put("nazorgAanleiding", gevolg.aanleiding() == null ? null : gevolg.aanleiding().name());
            uit.put("plaatsingId", gevolg.plaatsingId() == null ? null : gevolg.plaatsingId().toString());
            return uit;
        });
    }
}
