package nl.trajectregie.dossier.intake;

import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** After a missed talk: contact first, and what kept the person away (seed-001 L2194-2210). */
@Component
class ZoekContact implements TaakVerwerker {

    private final Gesprekken gesprekken;
    private final Intakes intakes;
    private final Tijdlijn tijdlijn;

    ZoekContact(Gesprekken gesprekken, Intakes intakes, Tijdlijn tijdlijn) {
        this.gesprekken = gesprekken;
        this.intakes = intakes;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "zoek-contact";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        boolean afspraak = a.tekst("contactUitkomst").equals("AFSPRAAK_GEMAAKT");
        a.rijen("pogingen").forEach(poging -> gesprekken.legVast(taak, new Gesprek(poging.datum("op"), Gesprek.wijze(poging.tekst("wijze")), "inburgeraar",
                "Contact gezocht na gemist gesprek", null, afspraak, null, null)));
        intakes.bewaar(intakes.vergrendel(taak.trajectId(), taak.gemeente()).met(a.alleen("oorzaak", "afspraakOp", "plaats", "hulpNodig")));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("intake.contact-gezocht", Sectie.STARTPOSITIES,
                afspraak ? "Er is contact en een nieuwe afspraak." : "Er is geen contact gekregen.").omdat(a.tekst("toelichting")).uitTaak(taak.sleutel()));
        return Map.of("contactUitkomst", a.tekst("contactUitkomst"));
    }
}
