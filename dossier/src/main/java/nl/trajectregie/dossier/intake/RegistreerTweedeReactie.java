package nl.trajectregie.dossier.intake;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** The answer to the second call. */
@Component
class RegistreerTweedeReactie implements TaakVerwerker {

    private final Oproepen oproepen;

    RegistreerTweedeReactie(Oproepen oproepen) {
        this.oproepen = oproepen;
    }

    @Override
    public String formulierId() {
        return "registreer-tweede-reactie";
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
