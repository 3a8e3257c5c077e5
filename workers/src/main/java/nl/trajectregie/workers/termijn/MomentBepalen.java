package nl.trajectregie.workers.termijn;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.termijn.Termijn;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import org.springframework.stereotype.Component;

/** Tells termijnbewaking where the term stands and what to wait for. Only reads, so a redelivered job gets the newest answer. */
@Component
public class MomentBepalen {

    static final String JOBTYPE = "termijn.moment.bepalen";

    private final Termijnen termijnen;

    MomentBepalen(Termijnen termijnen) {
        this.termijnen = termijnen;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> bepaal(@Variable UUID termijnId, @Variable String gemeente) {
        return DbContext.als(DbRol.WORKER, Set.of(gemeente), () -> {
            Termijn termijn = termijnen.vind(termijnId).orElse(null);
            return TermijnFeiten.van(termijnen.moment(termijnId), termijn);
        });
    }
}
