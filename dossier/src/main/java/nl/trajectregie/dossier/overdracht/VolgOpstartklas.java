package nl.trajectregie.dossier.overdracht;

import java.util.Map;
import nl.trajectregie.dossier.intake.Startpositie;
import nl.trajectregie.dossier.intake.Startposities;
import nl.trajectregie.dossier.intake.Startpositiesoort;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** What the opstartklas showed: leerbaarheid and practical skills become a first entry of the startposities (seed-002 L1220-1225). */
@Component
class VolgOpstartklas implements TaakVerwerker {

    private final Overdrachten overdrachten;
    private final Startposities startposities;
    private final Tijdlijn tijdlijn;

    VolgOpstartklas(Overdrachten overdrachten, Startposities startposities, Tijdlijn tijdlijn) {
        this.overdrachten = overdrachten;
        this.startposities = startposities;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "volg-opstartklas";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        overdrachten.noteer(taak.trajectId(), taak.gemeente(), Map.of("opstartklasUitkomst", a.alleen("deelname", "wekenGevolgd", "redenGestopt", "leertempo", "taalniveau", "advies")));
        if (!"NIET_BEGONNEN".equals(a.tekst("deelname"))) {
            if (!"ONBEKEND".equals(a.tekst("leertempo"))) {
                startposities.legVast(taak.trajectId(), taak.gemeente(), Startpositiesoort.LEERBAARHEID, Startpositie.Stand.WAARDE, Map.of("leertempo", a.tekst("leertempo")),
                        a.tekst("advies"), "opstartklas", taak.wie());
            }
            startposities.legVast(taak.trajectId(), taak.gemeente(), Startpositiesoort.PRAKTISCHE_COMPETENTIES, Startpositie.Stand.WAARDE,
                    Map.of("vastgesteldMet", "PRAKTIJKTEST"), a.tekst("competenties"), "opstartklas", taak.wie());
        }
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("opstartklas.afgesloten", Sectie.OVERDRACHT, switch (a.tekst("deelname")) {
            case "AFGEMAAKT" -> "De opstartklas is afgemaakt.";
            case "GESTOPT" -> "De opstartklas is eerder gestopt.";
            default -> "De opstartklas is niet begonnen.";
        }).omdat(a.tekst("redenGestopt")).uitTaak(taak.sleutel()));
        return Map.of();
    }
}
