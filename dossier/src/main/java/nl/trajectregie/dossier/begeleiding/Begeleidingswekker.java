package nl.trajectregie.dossier.begeleiding;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.traject.BijTrajectfeit;
import nl.trajectregie.engine.postbus.Postbus;
import org.springframework.stereotype.Component;

/**
 * Tells the guidance processes that something in the dossier changed; they read it anew. Sends nothing to a process that does not wait for it.
 * Joins the caller's transaction.
 */
@Component
public class Begeleidingswekker implements BijTrajectfeit {

    private final Begeleidingen begeleidingen;
    private final Postbus postbus;
    private final Clock klok;

    Begeleidingswekker(Begeleidingen begeleidingen, Postbus postbus, Clock klok) {
        this.begeleidingen = begeleidingen;
        this.postbus = postbus;
        this.klok = klok;
    }

    /** A home, a registration or the noodopvang changed: guidance may start now, or its first phase lasts longer. */
    @Override
    public void feitGewijzigd(UUID trajectId) {
        begeleidingen.vind(trajectId).ifPresent(b -> {
            if (b.stand() == Begeleiding.Stand.WACHT) {
                wek("begeleiding-kan-starten", trajectId, b.gemeente(), Map.of());
            } else if (b.stand() == Begeleiding.Stand.OPSTARTFASE && b.opstartEindeOp() != null) {
                gewijzigd(trajectId, b.gemeente());
            }
        });
    }

    void gewijzigd(UUID trajectId, String gemeente) {
        wek("begeleiding-gewijzigd", trajectId, gemeente, Map.of());
    }

    void opstartfaseGereed(UUID trajectId, String gemeente) {
        wek("opstartfase-gereed", trajectId, gemeente, Map.of());
    }

    void gestopt(UUID trajectId, String gemeente) {
        wek("begeleiding-gestopt", trajectId, gemeente, Map.of());
    }

    void wissel(UUID trajectId, String gemeente, UUID wisselId) {
        postbus.correleer(trajectId, gemeente, "begeleiderswissel-gevraagd", trajectId.toString(), Map.of("wisselId", wisselId.toString()), "begeleiderswissel:" + wisselId);
    }

    void signaal(UUID trajectId, String gemeente, UUID signaalId) {
        postbus.correleer(trajectId, gemeente, "signaal-gemeld", trajectId.toString(), Map.of("signaalId", signaalId.toString()), "signaal:" + signaalId);
    }

    private void wek(String bericht, UUID trajectId, String gemeente, Map<String, Object> variabelen) {
        postbus.correleer(trajectId, gemeente, bericht, trajectId.toString(), variabelen, bericht + ":" + trajectId + ":" + klok.instant().toEpochMilli());
    }
}
