package nl.trajectregie.dossier.intake;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** What the maatschappelijk begeleider knows, when the person consented. */
@Component
class GeefInformatieBegeleiding implements TaakVerwerker {

    private final Intakes intakes;
    private final Partnerrollen partnerrollen;
    private final Tijdlijn tijdlijn;

    GeefInformatieBegeleiding(Intakes intakes, Partnerrollen partnerrollen, Tijdlijn tijdlijn) {
        this.intakes = intakes;
        this.partnerrollen = partnerrollen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "geef-informatie-begeleiding";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return Map.of("peildatum", taak.vandaag().toString());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        partnerrollen.eisToestemming(taak.trajectId(), "maatschappelijke begeleiding");
        intakes.bewaar(intakes.vergrendel(taak.trajectId(), taak.gemeente()).met(Map.of("vanBegeleiding", a.alles())));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("intake.partner-informatie", Sectie.STARTPOSITIES,
                "De maatschappelijk begeleider gaf informatie voor de intake.").uitTaak(taak.sleutel()));
        return Map.of();
    }
}
