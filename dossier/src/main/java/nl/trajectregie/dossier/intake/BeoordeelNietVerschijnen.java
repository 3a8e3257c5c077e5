package nl.trajectregie.dossier.intake;

import java.util.Map;
import java.util.Optional;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Inrichting;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.stereotype.Component;

/** After the second call: the teamleider weighs and decides. Nothing is sanctioned by software; whether the sanction path may be considered stands on the timeline. */
@Component
class BeoordeelNietVerschijnen implements TaakVerwerker {

    private final Trajecten trajecten;
    private final Inrichtingen inrichtingen;
    private final Intakes intakes;
    private final Tijdlijn tijdlijn;

    BeoordeelNietVerschijnen(Trajecten trajecten, Inrichtingen inrichtingen, Intakes intakes, Tijdlijn tijdlijn) {
        this.trajecten = trajecten;
        this.inrichtingen = inrichtingen;
        this.intakes = intakes;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "beoordeel-niet-verschijnen";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        String oordeel = a.tekst("oordeel");
        intakes.bewaar(intakes.vergrendel(taak.trajectId(), taak.gemeente()).met(a.alleen("verwijtbaar", "afweging", "watNodig", "bronnen")));
        Traject traject = trajecten.vind(taak.trajectId()).orElseThrow();
        boolean isAsiel = traject.doelgroep().equals("ASIELSTATUSHOUDER");
        Optional<Inrichting.Toezicht> toezicht = inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).map(Inrichting::toezicht);
        boolean ingesteld = !isAsiel || toezicht.map(Inrichting.Toezicht::boeteVoorAsielstatushouders).orElse(false);
        String jurist = toezicht.map(Inrichting.Toezicht::jurist).orElse(null);
        boolean mogelijk = Oproepladder.sanctiepadMogelijk(isAsiel, ingesteld, jurist);
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("intake.niet-verschijnen-beoordeeld", Sectie.STARTPOSITIES,
                (oordeel.equals("INTAKE_ZONDER_PERSOON") ? "De intake gaat verder zonder de inburgeraar." : "De inburgeraar wordt opnieuw uitgenodigd.")
                        + (mogelijk ? "" : " Een boete is hier niet aan de orde: die staat uit voor asielstatushouders, tenzij een jurist van de gemeente daarvoor instaat.")
                        + (mogelijk && isAsiel ? " Voor een boete voor asielstatushouders staat in: " + jurist + "." : ""))
                .omdat(a.tekst("afweging")).uitTaak(taak.sleutel()));
        return Map.of("oordeel", oordeel);
    }
}
