package nl.trajectregie.dossier.nazorg;

import java.util.HashMap;
import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** A person decides whether participation begins again. */
@Component
class BeoordeelTerugval implements TaakVerwerker {

    private final Nazorgen nazorgen;
    private final Tijdlijn tijdlijn;
    private final Nazorgwekker wekker;

    BeoordeelTerugval(Nazorgen nazorgen, Tijdlijn tijdlijn, Nazorgwekker wekker) {
        this.nazorgen = nazorgen;
        this.tijdlijn = tijdlijn;
        this.wekker = wekker;
    }

    @Override
    public String formulierId() {
        return "beoordeel-terugval";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Nazorg n = nazorgen.vergrendel(taak.trajectId());
        boolean heropenen = a.tekst("terugvalBesluit").equals("HEROPENEN");
        Map<String, Object> wijziging = new HashMap<>();
        if (heropenen) {
            wijziging.put("uitkomst", "TERUGVAL");
        } else {
            wijziging.put("terugval_op", null);
        }
        nazorgen.zet(n.id(), wijziging);
        nazorgen.schrijf(n, "TERUGVAL", taak.vandaag(), a.tekst("terugvalBesluit"), (heropenen ? "De participatie begint opnieuw." : "De nazorg loopt door.") + " " + a.tekst("reden"), taak.wie());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("nazorg.terugval-beoordeeld", Sectie.PARTICIPATIE, heropenen ? "Terugval: de participatie begint opnieuw." : "Terugval beoordeeld: de nazorg loopt door.").omdat(a.tekst("reden")).uitTaak(taak.sleutel()));
        wekker.naTaak(n, Nazorgverloop.Lijn.BESLUITEN);
        return Map.of();
    }
}
