package nl.trajectregie.dossier.plaatsing;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** The first day came: it began, it is later, or it does not go on. */
@Component
class BevestigPlaatsingsstart implements TaakVerwerker {

    private final Plaatsingen plaatsingen;

    BevestigPlaatsingsstart(Plaatsingen plaatsingen) {
        this.plaatsingen = plaatsingen;
    }

    @Override
    public String formulierId() {
        return "bevestig-plaatsingsstart";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Plaatsing p = plaatsingen.bij(taak);
        return p.startOp() == null || p.startOp().isAfter(taak.vandaag()) ? Map.of() : Map.of("gestartOp", p.startOp().toString());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Plaatsing p = plaatsingen.bij(taak);
        String uitkomst = a.tekst("startUitkomst");
        switch (uitkomst) {
            case "GESTART" -> {
                if (a.datum("gestartOp").isAfter(taak.vandaag())) {
                    throw new AntwoordFout("gestartOp", "Deze dag is nog niet geweest.");
                }
                plaatsingen.zet(p.id(), Map.of("gestart_op", a.datum("gestartOp")));
            }
            case "UITGESTELD" -> {
                if (!a.datum("nieuweStartOp").isAfter(taak.vandaag())) {
                    throw new AntwoordFout("nieuweStartOp", "Kies een dag na vandaag.");
                }
                plaatsingen.zet(p.id(), Map.of("start_op", a.datum("nieuweStartOp")));
                plaatsingen.schrijf(p, taak.wie(), "plaatsing.uitgesteld", "De plaatsing begint later.", a.tekst("reden"));
            }
            default -> {
                plaatsingen.zet(p.id(), Map.of("uitkomst", Plaatsing.Uitkomst.GESTOPT.name(), "reden_einde", a.tekst("reden")));
                plaatsingen.schrijf(p, taak.wie(), "plaatsing.afgezien", "De plaatsing gaat niet door.", a.tekst("reden"));
            }
        }
        return Map.of("startUitkomst", uitkomst);
    }
}
