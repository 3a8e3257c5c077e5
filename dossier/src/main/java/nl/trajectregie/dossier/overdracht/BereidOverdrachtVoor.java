package nl.trajectregie.dossier.overdracht;

import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** What the casemanager-coa hands over. Health and safety go to the medical section only, and only with consent. */
@Component
class BereidOverdrachtVoor implements TaakVerwerker {

    private final Overdrachten overdrachten;
    private final Gesprekken gesprekken;
    private final Tijdlijn tijdlijn;

    BereidOverdrachtVoor(Overdrachten overdrachten, Gesprekken gesprekken, Tijdlijn tijdlijn) {
        this.overdrachten = overdrachten;
        this.gesprekken = gesprekken;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "bereid-overdracht-voor";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return overdrachten.klantprofiel(taak.trajectId()).map(Overdrachten.Klantprofiel::voorinburgering)
                .<Map<String, Object>>map(stand -> Map.of("voorinburgering", stand)).orElse(Map.of());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        boolean toestemming = "JA".equals(a.tekst("toestemmingGevoelig"));
        if (!toestemming && (a.heeft("medisch") || a.heeft("psychisch") || a.heeft("veiligheid"))) {
            throw new AntwoordFout("toestemmingGevoelig", "Zonder toestemming mag u geen gevoelige informatie delen. Maak die velden leeg.");
        }
        gesprekken.noteer(taak, Sectie.MEDISCH, "Overdracht COA, medisch", a.tekst("medisch"));
        gesprekken.noteer(taak, Sectie.MEDISCH, "Overdracht COA, psychisch", a.tekst("psychisch"));
        gesprekken.noteer(taak, Sectie.MEDISCH, "Overdracht COA, veiligheid", a.tekst("veiligheid"));
        overdrachten.bewaarKlantprofiel(taak.trajectId(), taak.gemeente(), new Overdrachten.Klantprofiel(null, null, null, null, a.tekst("voorinburgering"), null,
                Map.of(), "casemanager COA"));
        overdrachten.noteer(taak.trajectId(), taak.gemeente(), a.alleen("samenvatting", "motivatie", "digid", "bankrekening", "gezinshereniging", "afspraken", "contact"));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("overdracht.voorbereid", Sectie.OVERDRACHT,
                "Het COA heeft de overdracht voorbereid.").uitTaak(taak.sleutel()));
        return Map.of();
    }
}
