package nl.trajectregie.dossier.begeleiding;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.verloop.Trajectverloop;
import org.springframework.stereotype.Component;

/** Guidance could not start yet: wait on, start all the same, or none is needed. */
@Component
class VolgBegeleidingsstart implements TaakVerwerker {

    private final Begeleidingen begeleidingen;
    private final Trajectverloop verloop;
    private final Tijdlijn tijdlijn;

    VolgBegeleidingsstart(Begeleidingen begeleidingen, Trajectverloop verloop, Tijdlijn tijdlijn) {
        this.begeleidingen = begeleidingen;
        this.verloop = verloop;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "volg-begeleidingsstart";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        String vervolg = a.tekst("startVervolg");
        begeleidingen.zorgVoor(taak.trajectId(), taak.gemeente());
        begeleidingen.zet(taak.trajectId(), Map.of("noodopvang", a.isJa("noodopvang")));
        if (vervolg.equals("START_NU")) {
            begeleidingen.zet(taak.trajectId(), Map.of("start_besloten", true));
        } else if (vervolg.equals("GEEN_BEGELEIDING")) {
            begeleidingen.zet(taak.trajectId(), Map.of("stand", Begeleiding.Stand.AFGEZIEN.name(), "reden_einde", a.tekst("reden")));
            verloop.zetLijn(taak.trajectId(), "maatschappelijke-begeleiding", "niet-van-toepassing", "Er is geen begeleiding nodig.");
        }
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("begeleiding.start-bekeken", Sectie.BEGELEIDING,
                switch (vervolg) {
                    case "START_NU" -> "De begeleiding begint nu.";
                    case "GEEN_BEGELEIDING" -> "Er is geen begeleiding nodig.";
                    default -> "De begeleiding kan nog niet starten.";
                }).omdat(a.tekst("reden")).uitTaak(taak.sleutel()));
        return Map.of("startVervolg", vervolg);
    }
}
