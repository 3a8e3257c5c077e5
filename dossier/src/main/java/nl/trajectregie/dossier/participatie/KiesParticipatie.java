package nl.trajectregie.dossier.participatie;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.termijn.Datums;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.verloop.Trajectverloop;
import org.springframework.stereotype.Component;

/** Form {@code kies-participatie}: a person chooses the road, after a relapse again. */
@Component
class KiesParticipatie implements TaakVerwerker {

    private final Participaties participaties;
    private final Trajectverloop verloop;
    private final Tijdlijn tijdlijn;

    KiesParticipatie(Participaties participaties, Trajectverloop verloop, Tijdlijn tijdlijn) {
        this.participaties = participaties;
        this.verloop = verloop;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "kies-participatie";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Participatie.Keuze keuze = a.keuze("participatieKeuze", Participatie.Keuze.class);
        if (keuze == Participatie.Keuze.LATER && (a.datum("laterOp") == null || !a.datum("laterOp").isAfter(taak.vandaag()))) {
            throw new AntwoordFout("laterOp", "Kies een dag na vandaag.");
        }
        Participatie nieuw = participaties.kies(taak.trajectId(), taak.gemeente(), keuze, a.tekst("doel"), a.tekst("reden"), a.datum("laterOp"), taak.vandaag(), taak.wie());
        verloop.zetLijn(taak.trajectId(), Participatieverloop.LIJN, nieuw.open() ? nieuw.stand() == Participatie.Stand.WACHT ? "wacht" : "lopend" : "klaar",
                "Keuze: " + keuze.naam() + ".");
        verloop.bepaalFase(taak.trajectId());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("participatie.gekozen", Sectie.PARTICIPATIE, switch (keuze) {
            case DUAAL_TRAJECT -> "Participatie: er komt een duaal traject.";
            case PLAATSING -> "Participatie: er komt meteen een plek.";
            case LATER -> "Participatie: later. We kijken opnieuw op " + Datums.voluit(a.datum("laterOp")) + ".";
            case GEEN -> "Participatie hoort nu niet bij het traject.";
        }).omdat(a.tekst("reden")).uitTaak(taak.sleutel()));
        return Map.of("participatieKeuze", keuze.name());
    }
}
