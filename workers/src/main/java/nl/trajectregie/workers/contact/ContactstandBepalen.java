package nl.trajectregie.workers.contact;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.contact.Contactplanning;
import nl.trajectregie.dossier.contact.Contactstand;
import nl.trajectregie.engine.effect.EenmaligEffect;
import org.springframework.stereotype.Component;

/** Tells the process of one rhythm whether a contact is due, until when to wait, or that it has been silent for too long. */
@Component
public class ContactstandBepalen {

    static final String JOBTYPE = "contact.stand.bepalen";

    private final EenmaligEffect effect;
    private final Contactplanning planning;

    ContactstandBepalen(EenmaligEffect effect, Contactplanning planning) {
        this.effect = effect;
        this.planning = planning;
    }

    @JobWorker(type = JOBTYPE)
    public Map<String, Object> voerUit(ActivatedJob job, @Variable String ritmeId, @Variable String gemeente) {
        return effect.voerUit(job.getElementInstanceKey(), JOBTYPE, gemeente, () -> feiten(planning.stand(UUID.fromString(ritmeId))));
    }

    /** What the model waits for; a date or id that it does not use is left out, never {@code null}. */
    private static Map<String, Object> feiten(Contactstand stand) {
        Map<String, Object> feiten = new LinkedHashMap<>();
        feiten.put("contactstand", stand.soort().name());
        feiten.put("contactrol", stand.rol().toUpperCase(Locale.ROOT).replace('-', '_'));
        if (stand.contactId() != null) {
            feiten.put("contactId", stand.contactId().toString());
        }
        if (stand.volgendOp() != null) {
            feiten.put("volgendContactOp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(stand.volgendOp()));
        }
        return feiten;
    }
}
