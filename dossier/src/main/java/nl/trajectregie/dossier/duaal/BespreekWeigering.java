package nl.trajectregie.dossier.duaal;

import java.util.HashMap;
import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** Taking part is mandatory and the person refuses: first the cause, never a sanction by itself (seed 001, lines 1629-1661 and 2130-2137). */
@Component
class BespreekWeigering implements TaakVerwerker {

    private final DuaalTrajecten duaalTrajecten;

    BespreekWeigering(DuaalTrajecten duaalTrajecten) {
        this.duaalTrajecten = duaalTrajecten;
    }

    @Override
    public String formulierId() {
        return "bespreek-weigering";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.datum("gesprekDatum").isAfter(taak.vandaag())) {
            throw new AntwoordFout("gesprekDatum", "Deze dag is nog niet geweest.");
        }
        DuaalTraject d = duaalTrajecten.van(taak.trajectId());
        boolean alsnog = a.tekst("weigeringVervolg").equals("ALSNOG");
        duaalTrajecten.noteer(d.id(), Map.of("weigering", a.alleen("gesprekDatum", "gesprekVorm", "oorzaak", "weigeringVervolg", "afspraak")));
        if (alsnog) {
            Map<String, Object> kolommen = new HashMap<>(Map.of("stand", DuaalTraject.Stand.INRICHTEN.name()));
            kolommen.put("uitkomst", null);
            kolommen.put("reden_einde", null);
            duaalTrajecten.zet(d.id(), kolommen);
        }
        duaalTrajecten.schrijf(d, taak.wie(), "duaal.weigering-besproken", alsnog ? "De inburgeraar doet alsnog mee aan het duale traject." : "Het duale traject past niet; de klantmanager kiest iets anders.",
                a.tekst("oorzaak"));
        return Map.of("weigeringVervolg", a.tekst("weigeringVervolg"));
    }
}
