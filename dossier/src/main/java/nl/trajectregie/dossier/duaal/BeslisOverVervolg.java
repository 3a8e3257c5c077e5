package nl.trajectregie.dossier.duaal;

import java.util.HashMap;
import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** What follows: on, placed, completed, stopped, or back to the klantmanager. */
@Component
class BeslisOverVervolg implements TaakVerwerker {

    private final DuaalTrajecten duaalTrajecten;

    BeslisOverVervolg(DuaalTrajecten duaalTrajecten) {
        this.duaalTrajecten = duaalTrajecten;
    }

    @Override
    public String formulierId() {
        return "beslis-over-vervolg";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.datum("besprokenOp").isAfter(taak.vandaag())) {
            throw new AntwoordFout("besprokenOp", "Deze dag is nog niet geweest.");
        }
        DuaalTraject d = duaalTrajecten.van(taak.trajectId());
        String vervolg = a.tekst("duaalVervolg");
        Map<String, Object> kolommen = new HashMap<>(Map.of("vervolg_gevraagd", false));
        if (vervolg.equals("DOORGAAN")) {
            if (a.heeft("langerTot") && !a.datum("langerTot").isAfter(taak.vandaag())) {
                throw new AntwoordFout("langerTot", "Kies een dag na vandaag.");
            }
            kolommen.put("einde_op", a.datum("langerTot"));
        } else {
            kolommen.put("uitkomst", vervolg.equals("TERUG") ? DuaalTraject.Uitkomst.TERUG_NAAR_KLANTMANAGER.name() : vervolg);
            kolommen.put("reden_einde", a.tekst("reden"));
        }
        duaalTrajecten.zet(d.id(), kolommen);
        duaalTrajecten.schrijf(d, taak.wie(), "duaal.vervolg-besloten", switch (vervolg) {
            case "DOORGAAN" -> "Het duale traject gaat door.";
            case "GEPLAATST" -> "De inburgeraar heeft een plek en houdt die.";
            case "AFGEROND" -> "Het programma is afgerond.";
            case "GESTOPT" -> "Het duale traject stopt.";
            default -> "De inburgeraar gaat terug naar de klantmanager voor een ander aanbod.";
        }, a.tekst("reden"));
        return Map.of("duaalVervolg", vervolg);
    }
}
