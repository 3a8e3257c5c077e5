package nl.trajectregie.workers.leerroute;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.leerroute.Leerverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Tells what the participatieverklaringstraject needs now. */
@Component
public class PvtBepalen {

    static final String JOBTYPE = "leerroute.pvt.bepalen";

    private final EenmaligEffect effect;
    private final Leerverloop leerverloop;

    PvtBepalen(EenmaligEffect effect, Leerverloop leerverloop) {
        this.effect = effect;
        this.leerverloop = leerverloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            Leerverloop.Stand stand = leerverloop.bepaalPvt(UUID.fromString(trajectId));
            return Map.of("pvtstand", stand.nodig(), "volgendMomentOp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(stand.volgendOp()));
        });
    }
}
