package nl.trajectregie.dossier.plaatsing;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.engine.postbus.Postbus;
import org.springframework.stereotype.Component;

/** Tells the placement's process that something changed; it reads the dossier anew. Sends nothing once the placement is ready. Joins the caller's transaction. */
@Component
public class Plaatsingswekker {

    private final Postbus postbus;
    private final Clock klok;

    Plaatsingswekker(Postbus postbus, Clock klok) {
        this.postbus = postbus;
        this.klok = klok;
    }

    void gewijzigd(Plaatsing p) {
        wek("plaatsing-gewijzigd", p, Map.of());
    }

    void gestopt(Plaatsing p) {
        wek("plaatsing-gestopt", p, Map.of());
    }

    /** @param jobcoach whether a jobcoach takes it up; otherwise the klantmanager */
    void knelpunt(Plaatsing p, UUID knelpuntId, boolean jobcoach) {
        postbus.correleer(p.trajectId(), p.gemeente(), "plaatsing-knelpunt-gemeld", p.id().toString(), Map.of("plaatsingId", p.id().toString(), "knelpuntId", knelpuntId.toString(), "jobcoachAanwezig", jobcoach),
                "knelpunt:" + knelpuntId);
    }

    private void wek(String bericht, Plaatsing p, Map<String, Object> variabelen) {
        if (!p.klaar()) {
            postbus.correleer(p.trajectId(), p.gemeente(), bericht, p.id().toString(), variabelen, bericht + ":" + p.id() + ":" + klok.instant().toEpochMilli());
        }
    }
}
