package nl.trajectregie.dossier.begeleiding;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** The begeleider agrees with the plan, or says what must change. */
@Component
class StemPlanVanAanpakAf implements TaakVerwerker {

    private final Signalen signalen;

    StemPlanVanAanpakAf(Signalen signalen) {
        this.signalen = signalen;
    }

    @Override
    public String formulierId() {
        return "stem-plan-van-aanpak-af";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        boolean akkoord = a.tekst("planUitkomst").equals("AKKOORD");
        signalen.besproken(signalen.bij(taak), akkoord ? Signalen.Status.PLAN_AKKOORD : Signalen.Status.PLAN_IN_OVERLEG,
                akkoord ? "De begeleider is het eens met het plan van aanpak." : "De begeleider wil het plan van aanpak anders.", a.alleen("watAnders"), taak);
        return Map.of("planUitkomst", a.tekst("planUitkomst"));
    }
}
