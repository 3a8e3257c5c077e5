package nl.trajectregie.dossier.duaal;

import java.time.Clock;
import java.util.Map;
import nl.trajectregie.engine.postbus.Postbus;
import org.springframework.stereotype.Component;

/** Tells the process of a duaal traject that something changed; it reads the dossier anew. Sends nothing to one that does not wait. Joins the caller's transaction. */
@Component
class Duaalwekker {

    private final Postbus postbus;
    private final Clock klok;

    Duaalwekker(Postbus postbus, Clock klok) {
        this.postbus = postbus;
        this.klok = klok;
    }

    void gewijzigd(DuaalTraject d) {
        if (d.stand() == DuaalTraject.Stand.LOOPT) {
            wek("duaal-gewijzigd", d);
        }
    }

    void terug(DuaalTraject d) {
        wek("duaal-terug-gevraagd", d);
    }

    void groep(DuaalTraject d) {
        if (d.groepBesluit() == Groepsindeling.Soort.AANVULLEN && d.stand() == DuaalTraject.Stand.INRICHTEN) {
            wek("groep-gewijzigd", d);
        }
    }

    private void wek(String bericht, DuaalTraject d) {
        postbus.correleer(d.trajectId(), d.gemeente(), bericht, d.trajectId().toString(), Map.of(), bericht + ":" + d.id() + ":" + klok.instant().toEpochMilli());
    }
}
