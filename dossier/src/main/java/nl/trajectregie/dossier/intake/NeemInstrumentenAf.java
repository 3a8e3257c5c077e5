package nl.trajectregie.dossier.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.stereotype.Component;

/** Instruments of the inrichting. An outcome that contradicts the talks asks for an extra talk; the K10 is refused for people who cannot read and write. */
@Component
class NeemInstrumentenAf implements TaakVerwerker {

    private final Startposities startposities;
    private final Intakes intakes;
    private final Instrumenten instrumenten;
    private final Trajecten trajecten;
    private final Inrichtingen inrichtingen;
    private final Tijdlijn tijdlijn;

    NeemInstrumentenAf(Startposities startposities, Intakes intakes, Instrumenten instrumenten, Trajecten trajecten, Inrichtingen inrichtingen, Tijdlijn tijdlijn) {
        this.startposities = startposities;
        this.intakes = intakes;
        this.instrumenten = instrumenten;
        this.trajecten = trajecten;
        this.inrichtingen = inrichtingen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "neem-instrumenten-af";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Intakebeeld beeld = startposities.beeld(taak.trajectId());
        Traject traject = trajecten.vind(taak.trajectId()).orElseThrow();
        List<Map<String, Object>> rijen = inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).map(i -> i.intake().instrumenten()).orElse(List.of()).stream()
                .flatMap(code -> Instrument.van(code).stream()).filter(instrument -> instrument.bezwaarBij(beeld).isEmpty())
                .<Map<String, Object>>map(instrument -> Map.of("instrument", instrument.name())).toList();
        return rijen.isEmpty() ? Map.of() : Map.of("instrumenten", rijen);
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Intakebeeld beeld = startposities.beeld(taak.trajectId());
        List<AntwoordFout.Veld> fouten = new ArrayList<>();
        List<Antwoorden> rijen = a.rijen("instrumenten");
        for (int i = 0; i < rijen.size(); i++) {
            String veld = "instrumenten[" + i + "].instrument";
            if (rijen.get(i).tekst("stand").equals("AFGENOMEN")) {
                Instrument.van(rijen.get(i).tekst("instrument")).orElseThrow().bezwaarBij(beeld).ifPresent(reden -> fouten.add(new AntwoordFout.Veld(veld, reden)));
            }
        }
        if (!fouten.isEmpty()) {
            throw new AntwoordFout(fouten);
        }
        boolean tegenspraak = false;
        for (Antwoorden rij : rijen) {
            Instrument instrument = Instrument.van(rij.tekst("instrument")).orElseThrow();
            instrumenten.legVast(taak, instrument, rij.tekst("stand"), rij.heeft("uitkomst") ? rij.tekst("uitkomst") : rij.tekst("reden"));
            tegenspraak |= "SPREEKT_TEGEN".equals(rij.tekst("spreektTegen"));
            tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("intake.instrument", instrument.sectie(),
                    instrument.naam() + ": " + Gesprek.inWoorden(rij.tekst("stand")) + ".").uitTaak(taak.sleutel()));
        }
        if (tegenspraak) {
            intakes.bewaar(intakes.vergrendel(taak.trajectId(), taak.gemeente()).met(Map.of("tegenspraak", true)));
        }
        return Map.of();
    }
}
