package nl.trajectregie.workers.pip;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.CamundaError;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.pip.BeschikkingMaker;
import nl.trajectregie.dossier.pip.PipOnvolledig;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Puts the decided PIP on paper; an incomplete one goes back to the draft. */
@Component
public class BeschikkingOpmaken {

    static final String JOBTYPE = "pip.beschikking.opmaken";

    private final EenmaligEffect effect;
    private final BeschikkingMaker maker;

    BeschikkingOpmaken(EenmaligEffect effect, BeschikkingMaker maker) {
        this.effect = effect;
        this.maker = maker;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String trajectId, @Variable String gemeente,
                               @Variable String beschikkingSoort, @Variable(optional = true) String wijzigingId) {
        try {
            return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> {
                if (beschikkingSoort.equals("WIJZIGING")) {
                    maker.maakGewijzigde(UUID.fromString(wijzigingId));
                } else {
                    maker.maakEerste(UUID.fromString(trajectId));
                }
                return Map.of();
            });
        } catch (PipOnvolledig e) {
            effect.voerUit(job.getElementInstanceKey(), JOBTYPE + ".onvolledig", gemeente, () -> {
                maker.meldOnvolledig(UUID.fromString(trajectId), gemeente, e);
                return Map.of();
            });
            throw CamundaError.bpmnError("PIP_ONVOLLEDIG", e.getMessage());
        }
    }
}
