package nl.trajectregie.dossier.duaal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.trajectregie.dossier.plaatsing.Trede;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Duaal;
import org.springframework.stereotype.Component;

/** How it goes, on which rung the person stands, and what is next. */
@Component
class EvalueerDuaalTraject implements TaakVerwerker {

    private final DuaalTrajecten duaalTrajecten;
    private final Duaalverloop duaalverloop;
    private final Trajecten trajecten;

    EvalueerDuaalTraject(DuaalTrajecten duaalTrajecten, Duaalverloop duaalverloop, Trajecten trajecten) {
        this.duaalTrajecten = duaalTrajecten;
        this.duaalverloop = duaalverloop;
        this.trajecten = trajecten;
    }

    @Override
    public String formulierId() {
        return "evalueer-duaal-traject";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return Map.of("trede", duaalTrajecten.van(taak.trajectId()).trede().name());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.datum("gesprekDatum").isAfter(taak.vandaag())) {
            throw new AntwoordFout("gesprekDatum", "Deze dag is nog niet geweest.");
        }
        DuaalTraject d = duaalTrajecten.van(taak.trajectId());
        Duaal inrichting = duaalverloop.inrichting(trajecten.vind(taak.trajectId()).orElseThrow());
        LocalDate volgende = a.heeft("volgendeEvaluatieOp") ? a.datum("volgendeEvaluatieOp") : taak.vandaag().plus(inrichting.evaluatieElke());
        if (!volgende.isAfter(taak.vandaag())) {
            throw new AntwoordFout("volgendeEvaluatieOp", "Kies een dag na vandaag.");
        }
        Trede trede = a.keuze("trede", Trede.class);
        String uitkomst = a.tekst("evaluatieUitkomst");
        duaalTrajecten.evaluatie(d, a.datum("gesprekDatum"), trede, uitkomst, a.tekst("watGaatGoed"), a.tekst("watMoetAnders"), a.lijst("aanwezig"), taak);
        Map<String, Object> kolommen = new HashMap<>(Map.of("trede", trede.name(), "volgende_evaluatie_op", volgende, "plaatsing_gevraagd", uitkomst.equals("PLAATSEN"),
                "vervolg_gevraagd", uitkomst.equals("VERVOLG")));
        kolommen.put("fase_einde_op", d.faseEindeOp() == null || d.faseEindeOp().isAfter(taak.vandaag()) ? d.faseEindeOp() : volgende);
        if (a.tekst("faseKlaar").equals("JA") && !inrichting.fasen().isEmpty()) {
            int fase = d.fase() + 1;
            boolean laatste = fase >= inrichting.fasen().size();
            kolommen.put("fase", Math.min(fase, inrichting.fasen().size() - 1));
            kolommen.put("fase_einde_op", laatste ? null : taak.vandaag().plus(inrichting.fasen().get(fase).duur()));
            kolommen.put("vervolg_gevraagd", laatste || uitkomst.equals("VERVOLG"));
        }
        duaalTrajecten.zet(d.id(), kolommen);
        duaalTrajecten.schrijf(d, taak.wie(), "duaal.geevalueerd", "Het duale traject is geëvalueerd. Trede: " + trede.naam() + ".", a.tekst("watMoetAnders"));
        return Map.of("evaluatieUitkomst", uitkomst);
    }
}
