package nl.trajectregie.dossier.begeleiding;

import java.util.HashMap;
import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** The joint plan: a goal, who does what by when, and the day to look back. */
@Component
class StelPlanVanAanpakOp implements TaakVerwerker {

    private final Signalen signalen;

    StelPlanVanAanpakOp(Signalen signalen) {
        this.signalen = signalen;
    }

    @Override
    public String formulierId() {
        return "stel-plan-van-aanpak-op";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Map<String, Object> voorzet = new HashMap<>(signalen.bij(taak).plan());
        voorzet.remove("evaluerenOp");
        return voorzet;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (!a.datum("evaluerenOp").isAfter(taak.vandaag())) {
            throw new AntwoordFout("evaluerenOp", "Kies een dag na vandaag.");
        }
        Signalen.Signaal signaal = signalen.bij(taak);
        signalen.plan(signaal.id(), a.alleen("doel", "acties", "partijen", "toestemming", "evaluerenOp"), a.datum("evaluerenOp"));
        signalen.besproken(signaal, Signalen.Status.PLAN_IN_OVERLEG, "Het plan van aanpak is opgesteld.", Map.of(), taak);
        return Map.of();
    }
}
