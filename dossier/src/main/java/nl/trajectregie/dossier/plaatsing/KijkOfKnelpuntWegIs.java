package nl.trajectregie.dossier.plaatsing;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** Looks back: solved, something else, or the placement stops. */
@Component
class KijkOfKnelpuntWegIs implements TaakVerwerker {

    private final Knelpunten knelpunten;
    private final Plaatsingen plaatsingen;
    private final Plaatsingswekker plaatsingswekker;

    KijkOfKnelpuntWegIs(Knelpunten knelpunten, Plaatsingen plaatsingen, Plaatsingswekker plaatsingswekker) {
        this.knelpunten = knelpunten;
        this.plaatsingen = plaatsingen;
        this.plaatsingswekker = plaatsingswekker;
    }

    @Override
    public String formulierId() {
        return "kijk-of-knelpunt-weg-is";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.datum("besprokenOp").isAfter(taak.vandaag())) {
            throw new AntwoordFout("besprokenOp", "Deze dag is nog niet geweest.");
        }
        Knelpunten.Knelpunt k = knelpunten.bij(taak);
        String uitkomst = a.tekst("knelpuntUitkomst");
        knelpunten.sluit(k, switch (uitkomst) {
            case "OPGELOST" -> Knelpunten.Stand.OPGELOST;
            case "PLAATSING_STOPT" -> Knelpunten.Stand.PLAATSING_STOPT;
            default -> Knelpunten.Stand.IN_BEHANDELING;
        }, a, taak);
        if (uitkomst.equals("PLAATSING_STOPT")) {
            Plaatsing p = plaatsingen.van(k.plaatsingId());
            plaatsingen.zet(p.id(), Map.of("uitkomst", Plaatsing.Uitkomst.GESTOPT.name(), "reden_einde", a.tekst("toelichting"), "beeindigd_op", taak.vandaag()));
            plaatsingswekker.gestopt(p);
        }
        return Map.of("knelpuntUitkomst", uitkomst);
    }
}
