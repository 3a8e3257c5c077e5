package nl.trajectregie.dossier.pip;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.persoon.Personen;
import nl.trajectregie.dossier.persoon.Persoon;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Component;

/** The plan discussed with the inburgeraar, with language and interpreter (seed-002 L1553-1562). */
@Component
class BespreekPip implements TaakVerwerker {

    private final Pips pips;
    private final Gesprekken gesprekken;
    private final Personen personen;
    private final Trajecten trajecten;
    private final Tijdlijn tijdlijn;

    BespreekPip(Pips pips, Gesprekken gesprekken, Personen personen, Trajecten trajecten, Tijdlijn tijdlijn) {
        this.pips = pips;
        this.gesprekken = gesprekken;
        this.personen = personen;
        this.trajecten = trajecten;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "bespreek-pip";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Map<String, Object> uit = new LinkedHashMap<>();
        uit.put("gesprekDatum", taak.vandaag().toString());
        trajecten.vind(taak.trajectId()).flatMap(traject -> personen.vind(traject.persoonId())).map(Persoon::contacttaalInWoorden)
                .ifPresent(taal -> uit.put("gesprekTaal", taal));
        return uit;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.datum("gesprekDatum").isAfter(taak.vandaag())) {
            throw new AntwoordFout("gesprekDatum", "De datum van het gesprek kan niet in de toekomst liggen.");
        }
        String uitkomst = a.tekst("bespreekUitkomst");
        gesprekken.legVast(taak, Gesprek.uit(a, "Bespreken van het PIP", a.tekst("reactie")));
        Pip pip = pips.laatste(taak.trajectId()).orElseThrow();
        pips.bewaar(uitkomst.equals("AKKOORD") ? pip.besproken() : pip.terugNaarConcept(), taak.wie());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("pip.besproken", Sectie.PIP,
                "Het PIP is besproken. Taal: " + a.tekst("gesprekTaal") + ". " + (uitkomst.equals("AKKOORD") ? "Het plan gaat door." : "Het plan wordt aangepast."))
                .omdat(a.tekst("aanpassingen")).uitTaak(taak.sleutel()));
        return Map.of("bespreekUitkomst", uitkomst);
    }
}
