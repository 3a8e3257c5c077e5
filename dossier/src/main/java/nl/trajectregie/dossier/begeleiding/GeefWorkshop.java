package nl.trajectregie.dossier.begeleiding;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.verloop.Trajectverloop;
import org.springframework.stereotype.Component;

/** A workshop or advice for gezins- en overige migranten, whom the law gives no right to guidance (seed-003 2.7). */
@Component
class GeefWorkshop implements TaakVerwerker {

    private final Begeleidingen begeleidingen;
    private final Trajectverloop verloop;
    private final Tijdlijn tijdlijn;

    GeefWorkshop(Begeleidingen begeleidingen, Trajectverloop verloop, Tijdlijn tijdlijn) {
        this.begeleidingen = begeleidingen;
        this.verloop = verloop;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "geef-workshop";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        begeleidingen.zorgVoor(taak.trajectId(), taak.gemeente());
        begeleidingen.noteer(taak.trajectId(), Map.of("workshop", a.alleen("keuze", "thema", "datum", "toelichting")));
        begeleidingen.zet(taak.trajectId(), Map.of("stand", Begeleiding.Stand.WORKSHOP.name(), "beeindigd_op", taak.vandaag()));
        verloop.zetLijn(taak.trajectId(), "maatschappelijke-begeleiding", "klaar", null);
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("begeleiding.workshop", Sectie.BEGELEIDING,
                switch (a.tekst("keuze")) {
                    case "GEVOLGD" -> "De inburgeraar volgde een workshop.";
                    case "ADVIES" -> "De inburgeraar kreeg persoonlijk advies.";
                    case "NIET_GEWILD" -> "De inburgeraar wilde geen workshop.";
                    default -> "De inburgeraar is niet bereikt voor een workshop.";
                }).omdat(a.tekst("toelichting")).uitTaak(taak.sleutel()));
        return Map.of();
    }
}
