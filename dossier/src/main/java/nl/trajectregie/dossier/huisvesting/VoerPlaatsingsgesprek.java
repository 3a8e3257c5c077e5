package nl.trajectregie.dossier.huisvesting;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The talk by telephone before the inhuizingsdag, which is the day after unless they agree otherwise (seed-003 2.1 step 4'). */
@Component
class VoerPlaatsingsgesprek implements TaakVerwerker {

    private final Huisvestingen huisvestingen;
    private final Tijdlijn tijdlijn;

    VoerPlaatsingsgesprek(Huisvestingen huisvestingen, Tijdlijn tijdlijn) {
        this.huisvestingen = huisvestingen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "voer-plaatsingsgesprek";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return Map.of("gesprekDatum", taak.vandaag().toString(), "inhuizingsdagOp", taak.vandaag().plusDays(1).toString());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.datum("inhuizingsdagOp").isBefore(a.datum("gesprekDatum"))) {
            throw new AntwoordFout("inhuizingsdagOp", "De inhuizingsdag is op of na de dag van het gesprek.");
        }
        huisvestingen.inhuizing(taak.trajectId(), taak.gemeente(), a.datum("inhuizingsdagOp"),
                Map.of("plaatsingsgesprek", a.alleen("gesprekDatum", "gesprekTaal", "onderwerpen", "plaats", "aangemeldBijBegeleiding", "bijzonderheden")));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("huisvesting.plaatsingsgesprek", Sectie.KERN,
                "Het plaatsingsgesprek is gevoerd en de inhuizingsdag is afgesproken.").uitTaak(taak.sleutel()));
        return Map.of();
    }
}
