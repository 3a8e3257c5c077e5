package nl.trajectregie.dossier.nazorg;

import java.util.Map;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.termijn.Datums;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The end of the nazorg, with what was reached and where to go when it goes wrong later. Not before what the klantmanager has to decide by now. */
@Component
class RondNazorgAf implements TaakVerwerker {

    private final Nazorgen nazorgen;
    private final Nazorgverloop verloop;
    private final Gesprekken gesprekken;
    private final Tijdlijn tijdlijn;
    private final Nazorgwekker wekker;

    RondNazorgAf(Nazorgen nazorgen, Nazorgverloop verloop, Gesprekken gesprekken, Tijdlijn tijdlijn, Nazorgwekker wekker) {
        this.nazorgen = nazorgen;
        this.verloop = verloop;
        this.gesprekken = gesprekken;
        this.tijdlijn = tijdlijn;
        this.wekker = wekker;
    }

    @Override
    public String formulierId() {
        return "rond-nazorg-af";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Nazorg n = nazorgen.vergrendel(taak.trajectId());
        Nazorghandelingen.nietLater("gesprekDatum", a.datum("gesprekDatum"), taak.vandaag());
        switch (Nazorgverloop.nodig(Nazorgverloop.Lijn.BESLUITEN, n, verloop.regels(taak.trajectId()), taak.vandaag())) {
            case ZELFREDZAAMHEID -> throw new Conflict("De klantmanager moet eerst de economische zelfredzaamheid beoordelen. Daarna kunt u de nazorg afronden.");
            case OVERDRAGEN -> throw new Conflict("Er is gevraagd om de nazorg over te dragen. De klantmanager beslist dat eerst.");
            default -> { }
        }
        nazorgen.zet(n.id(), Map.of("uitkomst", "AFGEROND"));
        gesprekken.legVast(taak, new Gesprek(a.datum("gesprekDatum"), "GESPREK", "inburgeraar", "Nazorg: laatste gesprek", null, true, null, null));
        nazorgen.schrijf(n, "EINDE", a.datum("gesprekDatum"), a.tekst("hoeGaatHet"), a.tekst("resultaat") + " Daarna: " + a.tekst("watDaarna"), taak.wie());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("nazorg.afgerond", Sectie.PARTICIPATIE, "Laatste gesprek van de nazorg op " + Datums.voluit(a.datum("gesprekDatum")) + ".").uitTaak(taak.sleutel()));
        wekker.naTaak(n, Nazorgverloop.Lijn.BESLUITEN);
        return Map.of();
    }
}
