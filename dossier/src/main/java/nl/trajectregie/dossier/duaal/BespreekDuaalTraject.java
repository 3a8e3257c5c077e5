package nl.trajectregie.dossier.duaal;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Component;

/** Recruitment: what the traject is, what it brings, and whether the person joins. */
@Component
class BespreekDuaalTraject implements TaakVerwerker {

    private final DuaalTrajecten duaalTrajecten;
    private final Duaalverloop duaalverloop;
    private final Trajecten trajecten;

    BespreekDuaalTraject(DuaalTrajecten duaalTrajecten, Duaalverloop duaalverloop, Trajecten trajecten) {
        this.duaalTrajecten = duaalTrajecten;
        this.duaalverloop = duaalverloop;
        this.trajecten = trajecten;
    }

    @Override
    public String formulierId() {
        return "bespreek-duaal-traject";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.datum("gesprekDatum").isAfter(taak.vandaag())) {
            throw new AntwoordFout("gesprekDatum", "Deze dag is nog niet geweest.");
        }
        DuaalTraject d = duaalTrajecten.van(taak.trajectId());
        boolean ja = a.tekst("duaalDeelname").equals("JA");
        Traject traject = trajecten.vind(taak.trajectId()).orElseThrow();
        if (ja && !duaalverloop.inrichting(traject).openVoor().contains(traject.doelgroep())) {
            throw new AntwoordFout("duaalDeelname", "Het duale traject staat in deze gemeente niet open voor deze doelgroep.");
        }
        duaalTrajecten.noteer(d.id(), a.alleen("gesprekDatum", "werving", "uitkeringUitgelegd", "wens", "redenNee"));
        duaalTrajecten.zet(d.id(), ja ? Map.of("doel", a.tekst("doel"), "stand", DuaalTraject.Stand.INRICHTEN.name())
                : Map.of("uitkomst", DuaalTraject.Uitkomst.TERUG_NAAR_KLANTMANAGER.name(), "reden_einde", a.tekst("redenNee")));
        duaalTrajecten.schrijf(d, taak.wie(), "duaal.besproken", ja ? "De inburgeraar doet mee aan het duale traject." : "De inburgeraar doet niet mee aan het duale traject.", a.tekst("redenNee"));
        return Map.of("duaalDeelname", a.tekst("duaalDeelname"));
    }
}
