package nl.trajectregie.workers.termijn;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.termijn.Rekenregels;
import nl.trajectregie.dossier.termijn.Termijn;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** The last day has passed: the overrun goes on record, and the teamleider judges it where the term asks that. */
@Component
public class OverschrijdingVastleggen {

    static final String JOBTYPE = "termijn.overschrijding.vastleggen";

    private final Termijnen termijnen;
    private final EenmaligEffect eenmalig;
    private final Clock klok;

    OverschrijdingVastleggen(Termijnen termijnen, EenmaligEffect eenmalig, Clock klok) {
        this.termijnen = termijnen;
        this.eenmalig = eenmalig;
        this.klok = klok;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> legVast(ActivatedJob job) {
        Map<String, Object> invoer = job.getVariablesAsMap();
        return eenmalig.voerUit(job.getElementInstanceKey(), JOBTYPE, invoer.get("gemeente").toString(), () -> {
            boolean beoordelen = termijnen.legOverschrijdingVast(UUID.fromString(invoer.get("termijnId").toString()), Waarschuwen.prioriteit(invoer));
            LocalDate opnieuw = Termijn.herbeoordeling(LocalDate.ofInstant(klok.instant(), Rekenregels.ZONE));
            return Map.of("beoordelingNodig", beoordelen, "herbeoordelingOp", TermijnFeiten.tijdstip(Rekenregels.begin(opnieuw)));
        });
    }
}
