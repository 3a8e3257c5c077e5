package nl.trajectregie.dossier.duaal;

import java.util.HashMap;
import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Component;

/** A person decides on the proposed group. */
@Component
class BeslisOverGroep implements TaakVerwerker {

    private final DuaalTrajecten duaalTrajecten;
    private final Duaalverloop duaalverloop;
    private final Trajecten trajecten;

    BeslisOverGroep(DuaalTrajecten duaalTrajecten, Duaalverloop duaalverloop, Trajecten trajecten) {
        this.duaalTrajecten = duaalTrajecten;
        this.duaalverloop = duaalverloop;
        this.trajecten = trajecten;
    }

    @Override
    public String formulierId() {
        return "beslis-over-groep";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        DuaalTraject d = duaalTrajecten.van(taak.trajectId());
        Groepsindeling.Soort besluit = a.keuze("groepsbesluit", Groepsindeling.Soort.class);
        if (besluit != d.groepVoorstel() && !a.heeft("redenAnders")) {
            throw new AntwoordFout("redenAnders", "U kiest iets anders dan het voorstel. Schrijf waarom.");
        }
        boolean groep = besluit == Groepsindeling.Soort.GROEP || besluit == Groepsindeling.Soort.SPLITSEN;
        Map<String, Object> kolommen = new HashMap<>(Map.of("groep_besluit", besluit.name()));
        kolommen.put("groep_id", groep ? duaalTrajecten.groep(d.gemeente(), a.tekst("groepNaam"), d.sector() == null ? Groepsindeling.GEEN_VOORKEUR : d.sector()) : null);
        duaalTrajecten.zet(d.id(), kolommen);
        duaalTrajecten.schrijf(d, taak.wie(), "duaal.groep-besloten", "Besloten over de groep: " + besluit.naam() + (groep ? " (" + a.tekst("groepNaam") + ")." : "."), a.tekst("redenAnders"));
        if (besluit == Groepsindeling.Soort.AANVULLEN) {
            duaalverloop.wekWachtenden(d, duaalverloop.inrichting(trajecten.vind(taak.trajectId()).orElseThrow()));
        }
        return Map.of("groepsbesluit", besluit.name());
    }
}
