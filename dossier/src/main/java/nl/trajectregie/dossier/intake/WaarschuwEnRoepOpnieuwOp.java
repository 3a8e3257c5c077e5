package nl.trajectregie.dossier.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.persoon.Personen;
import nl.trajectregie.dossier.persoon.Persoon;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Component;

/** The written warning with a second call and a new term (Wi 14(2), 22). */
@Component
class WaarschuwEnRoepOpnieuwOp implements TaakVerwerker {

    private final Oproepen oproepen;
    private final Personen personen;
    private final Trajecten trajecten;

    WaarschuwEnRoepOpnieuwOp(Oproepen oproepen, Personen personen, Trajecten trajecten) {
        this.oproepen = oproepen;
        this.personen = personen;
        this.trajecten = trajecten;
    }

    @Override
    public String formulierId() {
        return "waarschuw-en-roep-opnieuw-op";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Map<String, Object> uit = new LinkedHashMap<>();
        uit.put("reactieUiterlijkOp", taak.vandaag().plusDays(14).toString());
        trajecten.vind(taak.trajectId()).flatMap(traject -> personen.vind(traject.persoonId())).map(Persoon::contacttaal)
                .ifPresent(taal -> uit.put("taal", taal));
        return uit;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        List<AntwoordFout.Veld> fouten = new ArrayList<>(Oproepladder.bezwarenTegenTermijn(a.datum("reactieUiterlijkOp"), taak.vandaag()).stream()
                .map(reden -> new AntwoordFout.Veld("reactieUiterlijkOp", reden)).toList());
        if (a.datum("verschijnenOp").isBefore(taak.vandaag().plusDays(1))) {
            fouten.add(new AntwoordFout.Veld("verschijnenOp", "Kies een dag in de toekomst om te verschijnen."));
        }
        if (!fouten.isEmpty()) {
            throw new AntwoordFout(fouten);
        }
        oproepen.stelOp(taak, 2, a.datum("verschijnenOp"), a.tekst("plaats"), a.datum("reactieUiterlijkOp"), a.tekst("wijze"), a.tekst("taal"), a.tekst("gronden"));
        return Map.of();
    }
}
