package nl.trajectregie.dossier.begeleiding;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** On the agreed day: did the plan help? */
@Component
class EvalueerPlanVanAanpak implements TaakVerwerker {

    private final Signalen signalen;

    EvalueerPlanVanAanpak(Signalen signalen) {
        this.signalen = signalen;
    }

    @Override
    public String formulierId() {
        return "evalueer-plan-van-aanpak";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        boolean klaar = a.tekst("signaalUitkomst").equals("AFGEHANDELD");
        signalen.besproken(signalen.bij(taak), klaar ? Signalen.Status.AFGEHANDELD : Signalen.Status.PLAN_IN_OVERLEG,
                klaar ? "Het signaal is afgehandeld." : "Het plan van aanpak wordt aangepast.", a.alleen("besprokenOp", "besprokenMet", "resultaat"), taak);
        return Map.of("signaalUitkomst", a.tekst("signaalUitkomst"));
    }
}
