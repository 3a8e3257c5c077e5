package nl.trajectregie.dossier.taak;

import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.engine.postbus.Postbus;
import org.springframework.stereotype.Component;

/** Answers to a task that was cancelled before it could be completed: kept, told on the timeline, and given to a person to review. */
@Component
class AchterhaaldeInvoer {

    private final Postbus postbus;
    private final Tijdlijn tijdlijn;

    AchterhaaldeInvoer(Postbus postbus, Tijdlijn tijdlijn) {
        this.postbus = postbus;
        this.tijdlijn = tijdlijn;
    }

    void laatBeoordelen(UUID trajectId, String gemeente, long taakSleutel, Gebruiker wie, String taaknaam) {
        tijdlijn.schrijf(trajectId, gemeente, wie, Tijdlijn.Regel.van("taak.achterhaald", Sectie.KERN,
                        "Taak '" + taaknaam + "' was al vervallen toen de antwoorden kwamen. De antwoorden zijn bewaard en worden beoordeeld.")
                .uitTaak(taakSleutel));
        postbus.correleer(trajectId, gemeente, "achterhaald-te-beoordelen", trajectId.toString(),
                Map.of("achterhaaldId", Achterhaald.id(taakSleutel).toString()), "achterhaald-" + taakSleutel);
    }
}
