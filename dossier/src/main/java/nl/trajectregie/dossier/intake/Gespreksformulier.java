package nl.trajectregie.dossier.intake;

import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;

/** A talk of the brede intake: held, or the person did not come. What a held talk leaves in the dossier is up to the kind of talk. */
abstract class Gespreksformulier implements TaakVerwerker {

    private final String formulierId;
    private final String onderwerp;
    private final Tijdlijn tijdlijn;
    final Gespreksverwerking gespreksverwerking;
    final Intakes intakes;
    final Gesprekken gesprekken;

    /** @param onderwerp what the talk is called among the contacts */
    Gespreksformulier(String formulierId, String onderwerp, Gespreksverwerking gespreksverwerking, Intakes intakes, Gesprekken gesprekken, Tijdlijn tijdlijn) {
        this.formulierId = formulierId;
        this.onderwerp = onderwerp;
        this.gespreksverwerking = gespreksverwerking;
        this.intakes = intakes;
        this.gesprekken = gesprekken;
        this.tijdlijn = tijdlijn;
    }

    /** Works a talk that was held into the dossier; {@code intake} is locked. @return the line for the timeline */
    abstract String gevoerd(TaakContext taak, Antwoorden a, Intake intake);

    /** What this form asks besides the startposities, and an earlier talk may have told. */
    List<String> omstandigheden() {
        return List.of("voorwaarden");
    }

    @Override
    public String formulierId() {
        return formulierId;
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return gespreksverwerking.voorinvulling(taak, omstandigheden());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        String uitkomst = a.tekst("gesprekUitkomst");
        Intake intake = intakes.vergrendel(taak.trajectId(), taak.gemeente());
        if (uitkomst.equals("NIET_VERSCHENEN")) {
            nietVerschenen(taak, a, intake);
        } else {
            if (a.datum("gesprekDatum").isAfter(taak.vandaag())) {
                throw new AntwoordFout("gesprekDatum", "De datum van het gesprek kan niet in de toekomst liggen.");
            }
            schrijf(taak, "intake.gesprek-gevoerd", gevoerd(taak, a, intake), null);
        }
        return Map.of("gesprekUitkomst", uitkomst);
    }

    private void nietVerschenen(TaakContext taak, Antwoorden a, Intake intake) {
        if (a.datum("afspraakOp").isAfter(taak.vandaag())) {
            throw new AntwoordFout("afspraakOp", "De afspraak is nog niet geweest.");
        }
        Intake gemist = intake.nietVerschenen(a.datum("afspraakOp"));
        intakes.bewaar(gemist);
        gesprekken.legVast(taak, new Gesprek(a.datum("afspraakOp"), "GESPREK", "inburgeraar", onderwerp, a.tekst("redenNietGekomen"), false, null, null));
        schrijf(taak, "intake.niet-verschenen", "De inburgeraar kwam niet naar het gesprek (keer " + gemist.aantalGemist() + ").", a.tekst("redenNietGekomen"));
    }

    private void schrijf(TaakContext taak, String soort, String wat, String waarom) {
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van(soort, Sectie.STARTPOSITIES, wat).omdat(waarom).uitTaak(taak.sleutel()));
    }
}
