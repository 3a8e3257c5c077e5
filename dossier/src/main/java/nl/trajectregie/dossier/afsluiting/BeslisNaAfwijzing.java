package nl.trajectregie.dossier.afsluiting;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** After a rejection the teamleider decides: offer again, or close without the handover and with what was arranged instead. */
@Component
class BeslisNaAfwijzing implements TaakVerwerker {

    private final Afsluitingen afsluitingen;
    private final Tijdlijn tijdlijn;

    BeslisNaAfwijzing(Afsluitingen afsluitingen, Tijdlijn tijdlijn) {
        this.afsluitingen = afsluitingen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "beslis-na-afwijzing";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        boolean zonder = a.tekst("naAfwijzing").equals("ZONDER_OVERDRACHT");
        if (zonder) {
            afsluitingen.zonderOverdracht(taak.trajectId(), taak.gemeente(), a.tekst("reden") + " " + a.tekst("vangnet"));
        }
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("afsluiting.na-afwijzing", Sectie.AFSLUITING, zonder ? "Besloten: afsluiten zonder overdracht." : "Besloten: de overdracht wordt opnieuw aangeboden.").omdat(a.tekst("reden")).uitTaak(taak.sleutel()));
        return Map.of("naAfwijzing", a.tekst("naAfwijzing"));
    }
}
