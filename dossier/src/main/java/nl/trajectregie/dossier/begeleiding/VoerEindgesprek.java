package nl.trajectregie.dossier.begeleiding;

import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The last talk: what was reached, and where the person can go from now on. */
@Component
class VoerEindgesprek implements TaakVerwerker {

    private final Begeleidingen begeleidingen;
    private final Gesprekken gesprekken;
    private final Tijdlijn tijdlijn;

    VoerEindgesprek(Begeleidingen begeleidingen, Gesprekken gesprekken, Tijdlijn tijdlijn) {
        this.begeleidingen = begeleidingen;
        this.gesprekken = gesprekken;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "voer-eindgesprek";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.datum("gesprekDatum").isAfter(taak.vandaag())) {
            throw new AntwoordFout("gesprekDatum", "Dit gesprek is nog niet geweest.");
        }
        begeleidingen.zorgVoor(taak.trajectId(), taak.gemeente());
        begeleidingen.zet(taak.trajectId(), Map.of("bellijst", a.isJa("bellijst")));
        begeleidingen.noteer(taak.trajectId(), Map.of("eindgesprek", a.alleen("gesprekDatum", "aanwezig", "terugblik", "tevreden", "afspraken", "voorzieningen")));
        gesprekken.legVast(taak, new Gesprek(a.datum("gesprekDatum"), Gesprek.wijze(a.tekst("gesprekVorm")), "inburgeraar", "Eindgesprek van de begeleiding", a.tekst("terugblik"), true, null, null));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("begeleiding.eindgesprek", Sectie.BEGELEIDING,
                "Het eindgesprek van de begeleiding is gevoerd.").uitTaak(taak.sleutel()));
        return Map.of();
    }
}
