package nl.trajectregie.dossier.intake;

import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import org.springframework.stereotype.Component;

/** A next talk of the intake; as many as needed (seed-002 L1283-1289). */
@Component
class VoerIntakegesprek extends Gespreksformulier {

    VoerIntakegesprek(Gespreksverwerking gespreksverwerking, Intakes intakes, Gesprekken gesprekken, Tijdlijn tijdlijn) {
        super("voer-intakegesprek", "Intakegesprek", gespreksverwerking, intakes, gesprekken, tijdlijn);
    }

    @Override
    String gevoerd(TaakContext taak, Antwoorden a, Intake intake) {
        int nieuw = gespreksverwerking.verwerkStartposities(taak, a, "intakegesprek");
        gesprekken.legVast(taak, Gesprek.uit(a, "Intakegesprek", a.tekst("verslag")));
        intakes.bewaar(gespreksverwerking.metOmstandigheden(taak, a, intake.gesprekGevoerd(a.datum("gesprekDatum"))).met(a.alleen("alleenGesprek")));
        return "Een intakegesprek is gevoerd. " + Startposities.inWoorden(nieuw);
    }
}
