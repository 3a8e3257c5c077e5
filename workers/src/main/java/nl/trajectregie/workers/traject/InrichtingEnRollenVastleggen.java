package nl.trajectregie.workers.traject;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.verloop.Trajectverloop;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Fixes how this municipality works and who treats the case, for the rest of the traject. */
@Component
public class InrichtingEnRollenVastleggen {

    static final String JOBTYPE = "traject.inrichting-en-rollen.vastleggen";

    private final EenmaligEffect effect;
    private final Trajectverloop verloop;

    InrichtingEnRollenVastleggen(EenmaligEffect effect, Trajectverloop verloop) {
        this.effect = effect;
        this.verloop = verloop;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
            Trajectverloop.Inrichtingsfeiten feiten = verloop.legInrichtingEnRollenVast(UUID.fromString(trajectId));
            return Map.of("viaAzc", feiten.viaAzc(), "huisvestingNodig", feiten.huisvestingNodig(),
                    "zoekWoning", feiten.zoekWoning(), "opstartklasAangeboden", feiten.opstartklasAangeboden(),
                    "begeleidingBuitenRecht", feiten.begeleidingBuitenRecht(), "inhuizingsdag", feiten.inhuizingsdag());
        });
    }
}
