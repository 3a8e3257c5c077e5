package nl.trajectregie.dossier.duaal;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** The second intake: levels with their test, pace, sector, and when the person can come (seed 001, lines 4736-4754 and 5621-5634). */
@Component
class VoerTweedeIntake implements TaakVerwerker {

    private final DuaalTrajecten duaalTrajecten;

    VoerTweedeIntake(DuaalTrajecten duaalTrajecten) {
        this.duaalTrajecten = duaalTrajecten;
    }

    @Override
    public String formulierId() {
        return "voer-tweede-intake";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.datum("gesprekDatum").isAfter(taak.vandaag())) {
            throw new AntwoordFout("gesprekDatum", "Deze dag is nog niet geweest.");
        }
        DuaalTraject d = duaalTrajecten.van(taak.trajectId());
        duaalTrajecten.noteer(d.id(), Map.of("tweedeIntake", a.alleen("gesprekDatum", "plaats", "instrumenten", "spreken", "luisteren", "lezen", "schrijven", "eerstNodig")));
        duaalTrajecten.zet(d.id(), Map.of("tempo", a.tekst("tempo"), "niveau", a.tekst("spreken"), "sector", a.tekst("sector"), "trede", a.tekst("trede"),
                "beschikbaar", a.lijst("beschikbaar").toArray(String[]::new)));
        duaalTrajecten.schrijf(d, taak.wie(), "duaal.tweede-intake", "De tweede intake is gehouden.", null);
        return Map.of();
    }
}
