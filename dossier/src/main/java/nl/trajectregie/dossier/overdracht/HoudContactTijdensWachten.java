package nl.trajectregie.dossier.overdracht;

import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** Contact while somebody waits for a home, with its owner and a way out. */
@Component
class HoudContactTijdensWachten implements TaakVerwerker {

    private final Gesprekken gesprekken;
    private final Tijdlijn tijdlijn;

    HoudContactTijdensWachten(Gesprekken gesprekken, Tijdlijn tijdlijn) {
        this.gesprekken = gesprekken;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "houd-contact-tijdens-wachten";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return Map.of("gesprekDatum", taak.vandaag().toString());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        gesprekken.legVast(taak, Gesprek.uit(a, "Contact tijdens het wachten op een woning", a.tekst("hoeGaatHet")).verschenen(!"GEEN_CONTACT".equals(a.tekst("wijze"))));
        if (a.tekst("wachtVervolg").equals("START_INTAKE")) {
            tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("intake.start-gekozen", Sectie.OVERDRACHT,
                    "De brede intake begint, al is er nog geen woning.").omdat(a.tekst("redenStart")).uitTaak(taak.sleutel()));
        }
        return Map.of("wachtVervolg", a.tekst("wachtVervolg"));
    }
}
