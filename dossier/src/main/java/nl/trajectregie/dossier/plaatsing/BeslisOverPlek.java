package nl.trajectregie.dossier.plaatsing;

import java.util.HashMap;
import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** A person decides on the objections of the check. A place without Dutch is no place for learning, unless it is told how the person practises instead. */
@Component
class BeslisOverPlek implements TaakVerwerker {

    private final Plaatsingen plaatsingen;

    BeslisOverPlek(Plaatsingen plaatsingen) {
        this.plaatsingen = plaatsingen;
    }

    @Override
    public String formulierId() {
        return "beslis-over-plek";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Plaatsing p = plaatsingen.bij(taak);
        String besluit = a.tekst("plekBesluit");
        if (besluit.equals("TOCH_PLAATSEN") && p.toetsAdvies() == Plaatsing.Toetsadvies.NIET_PASSEND && !a.heeft("taalafspraak")) {
            throw new AntwoordFout("taalafspraak", "Leren is het doel en deze plek is niet taalrijk. Vul in hoe de inburgeraar dan Nederlands oefent, of kies iets anders.");
        }
        Map<String, Object> kolommen = new HashMap<>(Map.of("plek_besluit", a.alleen("plekBesluit", "reden", "taalafspraak")));
        if (besluit.equals("STOPPEN")) {
            kolommen.put("uitkomst", Plaatsing.Uitkomst.GESTOPT.name());
            kolommen.put("reden_einde", a.tekst("reden"));
        }
        plaatsingen.zet(p.id(), kolommen);
        plaatsingen.schrijf(p, taak.wie(), "plaatsing.bezwaren-besloten", switch (besluit) {
            case "TOCH_PLAATSEN" -> "Besloten om deze plek toch te nemen.";
            case "PLEK_AANPASSEN" -> "Besloten om de afspraken over deze plek aan te passen.";
            case "ANDERE_PLEK" -> "Besloten om een andere plek te zoeken.";
            default -> "Besloten om met deze plaatsing te stoppen.";
        }, a.tekst("reden"));
        return Map.of("plekBesluit", besluit);
    }
}
