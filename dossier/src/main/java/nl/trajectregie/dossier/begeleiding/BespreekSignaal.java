package nl.trajectregie.dossier.begeleiding;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** Klantmanager and begeleider talk about the signal; a plan follows or it is settled. */
@Component
class BespreekSignaal implements TaakVerwerker {

    private final Signalen signalen;

    BespreekSignaal(Signalen signalen) {
        this.signalen = signalen;
    }

    @Override
    public String formulierId() {
        return "bespreek-signaal";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        boolean plan = a.tekst("signaalVervolg").equals("PLAN_VAN_AANPAK");
        signalen.besproken(signalen.bij(taak), plan ? Signalen.Status.PLAN_IN_OVERLEG : Signalen.Status.AFGEHANDELD,
                plan ? "Het signaal is besproken. Er komt een plan van aanpak." : "Het signaal is besproken en afgehandeld.",
                a.alleen("besprokenOp", "inburgeraarWeet", "besproken", "redenAfgehandeld"), taak);
        return Map.of("signaalVervolg", a.tekst("signaalVervolg"));
    }
}
