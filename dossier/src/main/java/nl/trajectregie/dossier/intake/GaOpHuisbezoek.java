package nl.trajectregie.dossier.intake;

import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** A home visit before anything is called or warned. */
@Component
class GaOpHuisbezoek implements TaakVerwerker {

    private final Gesprekken gesprekken;
    private final Intakes intakes;
    private final Tijdlijn tijdlijn;

    GaOpHuisbezoek(Gesprekken gesprekken, Intakes intakes, Tijdlijn tijdlijn) {
        this.gesprekken = gesprekken;
        this.intakes = intakes;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "ga-op-huisbezoek";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return Map.of("bezoekOp", taak.vandaag().toString());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        boolean afspraak = a.tekst("huisbezoekUitkomst").equals("AFSPRAAK_GEMAAKT");
        gesprekken.legVast(taak, new Gesprek(a.datum("bezoekOp"), "HUISBEZOEK", "inburgeraar", "Huisbezoek na gemist gesprek", a.tekst("indruk"),
                "INBURGERAAR".equals(a.tekst("aangetroffen")), a.tekst("gesprekTaal"), a.tekst("tolk") == null ? null : Gesprek.inWoorden(a.tekst("tolk"))));
        intakes.bewaar(intakes.vergrendel(taak.trajectId(), taak.gemeente()).met(a.alleen("afspraakOp", "plaats", "hulpNodig")));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("intake.huisbezoek", Sectie.STARTPOSITIES,
                afspraak ? "Bij het huisbezoek is een afspraak gemaakt." : "Het huisbezoek leverde geen contact op.").uitTaak(taak.sleutel()));
        return Map.of("huisbezoekUitkomst", a.tekst("huisbezoekUitkomst"));
    }
}
