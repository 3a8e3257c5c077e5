package nl.trajectregie.dossier.intake;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;

/** The answer to the newest call; the term that the call set is met. */
class RegistreerReactie implements TaakVerwerker {

    private final String formulierId;
    private final Oproepen oproepen;

    RegistreerReactie(String formulierId, Oproepen oproepen) {
        this.formulierId = formulierId;
        this.oproepen = oproepen;
    }

    @Override
    public String formulierId() {
        return formulierId;
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return Map.of("reactieOp", taak.vandaag().toString());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.datum("reactieOp").isAfter(taak.vandaag())) {
            throw new AntwoordFout("reactieOp", "De reactie kan niet in de toekomst liggen.");
        }
        oproepen.reactie(taak, a.tekst("reactie"), a.datum("reactieOp"), a.tekst("reden"));
        return Map.of();
    }
}
