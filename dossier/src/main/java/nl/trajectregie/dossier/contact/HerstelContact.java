package nl.trajectregie.dossier.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** Form {@code herstel-contact}: it was silent for too long; somebody looked for the person. */
@Component
class HerstelContact implements TaakVerwerker {

    private final Contactopslag opslag;
    private final Contactplanning planning;
    private final Gesprekken gesprekken;
    private final Betreft betreft;

    HerstelContact(Contactopslag opslag, Contactplanning planning, Gesprekken gesprekken, Betreft betreft) {
        this.opslag = opslag;
        this.planning = planning;
        this.gesprekken = gesprekken;
        this.betreft = betreft;
    }

    @Override
    public String formulierId() {
        return "herstel-contact";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return Map.of("gesprekDatum", taak.vandaag().toString());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Ritme ritme = betreft.van(taak.sleutel()).flatMap(opslag::ritme)
                .orElseThrow(() -> new AntwoordFout("uitkomst", "Het contactritme bij deze taak is niet gevonden. Probeer het over een minuut opnieuw."));
        if (a.tekst("uitkomst").equals("GESPROKEN")) {
            LocalDate datum = a.datum("gesprekDatum");
            if (datum.isAfter(taak.vandaag())) {
                throw new AntwoordFout("gesprekDatum", "Deze dag ligt in de toekomst. Vul dit in als het contact is geweest.");
            }
            String verslag = a.tekst("hoeGaatHet") + (a.heeft("welkeHulp") ? "\nHulp nodig: " + a.tekst("welkeHulp") : "");
            planning.nietMeerStil(ritme);
            gesprekken.legVast(taak, new Gesprek(datum, Gesprek.wijze(a.tekst("gesprekVorm")), "inburgeraar", "Contact hersteld na stilte", verslag, true, null, null));
        } else {
            LocalDate opnieuw = a.datum("opnieuwOp");
            if (!opnieuw.isAfter(taak.vandaag())) {
                throw new AntwoordFout("opnieuwOp", "Kies een dag na vandaag.");
            }
            List<String> geprobeerd = a.lijst("geprobeerd").stream().map(code -> code.toLowerCase(Locale.ROOT).replace('_', ' ')).toList();
            String reden = "Geprobeerd: " + String.join(", ", geprobeerd) + ".";
            gesprekken.legVast(taak, new Gesprek(taak.vandaag(), "GESPREK", "inburgeraar", "Contact gezocht na stilte", reden, false, null, null));
            planning.nogStil(ritme, opnieuw, reden, taak);
        }
        return Map.of();
    }
}
