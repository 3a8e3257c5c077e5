package nl.trajectregie.dossier.intake;

import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** A next talk of the intake; as many as needed (seed-002 L1283-1289). */
@Component
class VoerIntakegesprek implements TaakVerwerker {

    private final Gespreksverwerking gespreksverwerking;
    private final Intakes intakes;
    private final Gesprekken gesprekken;
    private final Tijdlijn tijdlijn;

    VoerIntakegesprek(Gespreksverwerking gespreksverwerking, Intakes intakes, Gesprekken gesprekken, Tijdlijn tijdlijn) {
        this.gespreksverwerking = gespreksverwerking;
        this.intakes = intakes;
        this.gesprekken = gesprekken;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "voer-intakegesprek";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return gespreksverwerking.voorinvulling(taak);
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        String uitkomst = a.tekst("gesprekUitkomst");
        Intake intake = intakes.vergrendel(taak.trajectId(), taak.gemeente());
        if (uitkomst.equals("NIET_VERSCHENEN")) {
            if (a.datum("afspraakOp").isAfter(taak.vandaag())) {
                throw new AntwoordFout("afspraakOp", "De afspraak is nog niet geweest.");
            }
            intake = intake.nietVerschenen(a.datum("afspraakOp"));
            intakes.bewaar(intake);
            gesprekken.legVast(taak, new Gesprek(a.datum("afspraakOp"), "GESPREK", "inburgeraar", "Intakegesprek", a.tekst("redenNietGekomen"), false, null, null));
            tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("intake.niet-verschenen", Sectie.STARTPOSITIES,
                    "De inburgeraar kwam niet naar het gesprek (keer " + intake.aantalGemist() + ").").omdat(a.tekst("redenNietGekomen")).uitTaak(taak.sleutel()));
            return Map.of("gesprekUitkomst", uitkomst);
        }
        if (a.datum("gesprekDatum").isAfter(taak.vandaag())) {
            throw new AntwoordFout("gesprekDatum", "De datum van het gesprek kan niet in de toekomst liggen.");
        }
        int nieuw = gespreksverwerking.verwerkStartposities(taak, a, "intakegesprek");
        gesprekken.legVast(taak, Gesprek.uit(a, "Intakegesprek", a.tekst("verslag")));
        intakes.bewaar(gespreksverwerking.metOmstandigheden(taak, a, intake.gesprekGevoerd(a.datum("gesprekDatum"))).met(a.alleen("alleenGesprek")));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("intake.gesprek-gevoerd", Sectie.STARTPOSITIES,
                "Een intakegesprek is gevoerd. " + Startposities.inWoorden(nieuw)).uitTaak(taak.sleutel()));
        return Map.of("gesprekUitkomst", uitkomst);
    }
}
