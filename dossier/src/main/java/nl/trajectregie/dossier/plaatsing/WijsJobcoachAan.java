package nl.trajectregie.dossier.plaatsing;

import java.util.Map;
import nl.trajectregie.dossier.rolbezetting.Rolbezettingen;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.stereotype.Component;

/** No placement begins silently without a jobcoach: somebody gets the role, or the klantmanager tells why not (seed 001, lines 3482-3485 and 5665-5668). */
@Component
class WijsJobcoachAan implements TaakVerwerker {

    private final Plaatsingen plaatsingen;
    private final Plaatsingsverloop plaatsingsverloop;
    private final Rolbezettingen rolbezettingen;
    private final Trajecten trajecten;
    private final Inrichtingen inrichtingen;

    WijsJobcoachAan(Plaatsingen plaatsingen, Plaatsingsverloop plaatsingsverloop, Rolbezettingen rolbezettingen, Trajecten trajecten, Inrichtingen inrichtingen) {
        this.plaatsingen = plaatsingen;
        this.plaatsingsverloop = plaatsingsverloop;
        this.rolbezettingen = rolbezettingen;
        this.trajecten = trajecten;
        this.inrichtingen = inrichtingen;
    }

    @Override
    public String formulierId() {
        return "wijs-jobcoach-aan";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Plaatsing p = plaatsingen.bij(taak);
        switch (a.tekst("jobcoachBesluit")) {
            case "TEAM" -> {
                Traject traject = trajecten.vind(p.trajectId()).orElseThrow();
                rolbezettingen.vulOpVerzoek(traject, inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow(), Plaatsingsverloop.JOBCOACH);
                eisJobcoach(p, "Deze gemeente heeft geen team jobcoaches in de inrichting. Wijs iemand aan bij Rollen, of vul in waarom de plaatsing zonder jobcoach begint.");
                rolbezettingen.bepaalVasteBehandelaar(traject, Plaatsingsverloop.JOBCOACH);
                plaatsingen.schrijf(p, taak.wie(), "plaatsing.jobcoach-aangewezen", "Er is een jobcoach voor de plaatsing.", null);
            }
            case "AL_AANGEWEZEN" -> eisJobcoach(p, "Er is nog geen jobcoach bij Rollen. Wijs daar eerst iemand aan.");
            default -> {
                plaatsingen.zet(p.id(), Map.of("zonder_jobcoach", a.tekst("redenZonder")));
                plaatsingen.schrijf(p, taak.wie(), "plaatsing.zonder-jobcoach", "De plaatsing begint zonder jobcoach. De klantmanager doet de evaluaties.", a.tekst("redenZonder"));
            }
        }
        return Map.of();
    }

    private void eisJobcoach(Plaatsing p, String uitleg) {
        if (!plaatsingsverloop.heeftJobcoach(p.trajectId())) {
            throw new AntwoordFout("jobcoachBesluit", uitleg);
        }
    }
}
