package nl.trajectregie.dossier.plaatsing;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** The talk of the three parties about how it goes (seed 001, lines 3476-3488). */
@Component
class EvalueerPlaatsing implements TaakVerwerker {

    private final Plaatsingen plaatsingen;
    private final Knelpunten knelpunten;

    EvalueerPlaatsing(Plaatsingen plaatsingen, Knelpunten knelpunten) {
        this.plaatsingen = plaatsingen;
        this.knelpunten = knelpunten;
    }

    @Override
    public String formulierId() {
        return "evalueer-plaatsing";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.datum("gesprekDatum").isAfter(taak.vandaag())) {
            throw new AntwoordFout("gesprekDatum", "Deze dag is nog niet geweest.");
        }
        Plaatsing p = plaatsingen.bij(taak);
        plaatsingen.verslag(p, Plaatsingen.Verslagsoort.EVALUATIE, a.datum("gesprekDatum"), a.alleen("aanwezig", "verloop", "watGaatGoed", "watMoetAnders", "taalOpDeVloer", "vervolg", "redenVervolg"),
                taak.wie());
        plaatsingen.noteerEvaluatie(p.id());
        if (!a.tekst("vervolg").equals("DOORGAAN")) {
            Plaatsing.Uitkomst uitkomst = a.tekst("vervolg").equals("STOPPEN") ? Plaatsing.Uitkomst.GESTOPT : Plaatsing.Uitkomst.valueOf(a.tekst("vervolg"));
            plaatsingen.zet(p.id(), Map.of("uitkomst", uitkomst.name(), "reden_einde", a.tekst("redenVervolg")));
        } else if (a.tekst("verloop").equals("KNELPUNT")) {
            knelpunten.meld(p, a.tekst("watMoetAnders"), taak.wie());
        }
        plaatsingen.schrijf(p, taak.wie(), "plaatsing.geevalueerd", "De plaatsing is geëvalueerd: " + switch (a.tekst("verloop")) {
            case "GOED" -> "het gaat goed.";
            case "AANDACHT" -> "er is aandacht nodig.";
            default -> "er is een knelpunt.";
        }, a.tekst("redenVervolg"));
        return Map.of();
    }
}
