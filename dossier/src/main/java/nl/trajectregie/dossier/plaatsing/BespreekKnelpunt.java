package nl.trajectregie.dossier.plaatsing;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** What is the matter at the workplace, and what it takes. */
@Component
class BespreekKnelpunt implements TaakVerwerker {

    private final Knelpunten knelpunten;

    BespreekKnelpunt(Knelpunten knelpunten) {
        this.knelpunten = knelpunten;
    }

    @Override
    public String formulierId() {
        return "bespreek-knelpunt";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        knelpunten.kies(knelpunten.bij(taak), Knelpunten.Aanpak.valueOf(a.tekst("knelpuntAanpak")), a, taak);
        return Map.of("knelpuntAanpak", a.tekst("knelpuntAanpak"));
    }
}
