package nl.trajectregie.dossier.overdracht;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.persoon.Personen;
import nl.trajectregie.dossier.persoon.Persoon;
import nl.trajectregie.dossier.rolbezetting.Rolbezettingen;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Component;

/** The driegesprek of azc, gemeente and inburgeraar; once held, the casemanager-coa no longer sees the dossier. */
@Component
class VoerDriegesprek implements TaakVerwerker {

    private final Overdrachten overdrachten;
    private final Gesprekken gesprekken;
    private final Rolbezettingen rolbezettingen;
    private final Personen personen;
    private final Trajecten trajecten;
    private final Tijdlijn tijdlijn;

    VoerDriegesprek(Overdrachten overdrachten, Gesprekken gesprekken, Rolbezettingen rolbezettingen, Personen personen, Trajecten trajecten, Tijdlijn tijdlijn) {
        this.overdrachten = overdrachten;
        this.gesprekken = gesprekken;
        this.rolbezettingen = rolbezettingen;
        this.personen = personen;
        this.trajecten = trajecten;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "voer-driegesprek";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Map<String, Object> uit = new LinkedHashMap<>();
        uit.put("gesprekDatum", taak.vandaag().toString());
        overdrachten.vind(taak.trajectId()).map(Overdracht::vorm).ifPresent(vorm -> uit.put("gesprekVorm", switch (vorm) {
            case OP_LOCATIE, OVERGESLAGEN -> "AZC";
            case TELEFONISCH -> "TELEFOON";
            case VIDEO -> "VIDEOBELLEN";
        }));
        trajecten.vind(taak.trajectId()).flatMap(traject -> personen.vind(traject.persoonId())).map(Persoon::contacttaalInWoorden)
                .ifPresent(taal -> uit.put("gesprekTaal", taal));
        return uit;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        String uitkomst = a.tekst("driegesprekUitkomst");
        if (uitkomst.equals("NIET_DOORGEGAAN")) {
            tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("overdracht.niet-doorgegaan", Sectie.OVERDRACHT,
                    "Het driegesprek ging niet door.").omdat(a.tekst("redenNietDoorgegaan")).uitTaak(taak.sleutel()));
            return Map.of("driegesprekUitkomst", uitkomst);
        }
        if (a.datum("gesprekDatum").isAfter(taak.vandaag())) {
            throw new AntwoordFout("gesprekDatum", "De datum van het gesprek kan niet in de toekomst liggen.");
        }
        gesprekken.legVast(taak, Gesprek.uit(a, "Driegesprek (warme overdracht)", a.tekst("praktisch")));
        gesprekken.noteer(taak, Sectie.MEDISCH, "Driegesprek, medisch", a.tekst("medisch"));
        gesprekken.noteer(taak, Sectie.MEDISCH, "Driegesprek, psychisch", a.tekst("psychisch"));
        gesprekken.verwijs(taak, a);
        overdrachten.gevoerd(taak.trajectId(), taak.gemeente(), a.datum("gesprekDatum"), a.alleen("motivatie", "taalEnLeren", "gezinEnNetwerk", "praktisch"));
        rolbezettingen.beeindig(taak.trajectId(), "casemanager-coa");
        overdrachten.beeindig(taak.trajectId(), taak.gemeente(), taak.vandaag());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("overdracht.gevoerd", Sectie.OVERDRACHT,
                "Het driegesprek is gevoerd. De casemanager COA is klaar met dit traject.").uitTaak(taak.sleutel()));
        return Map.of("driegesprekUitkomst", uitkomst);
    }
}
