package nl.trajectregie.dossier.overdracht;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.trajectregie.dossier.persoon.Personen;
import nl.trajectregie.dossier.persoon.Persoon;
import nl.trajectregie.dossier.rolbezetting.Rolbezettingen;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.stereotype.Component;

/** How the overdracht will go, or why it is skipped; skipping ends the azc's part (seed-002 2.1, L1161-1189). */
@Component
class PlanWarmeOverdracht implements TaakVerwerker {

    private final Overdrachten overdrachten;
    private final Rolbezettingen rolbezettingen;
    private final Trajecten trajecten;
    private final Personen personen;
    private final Inrichtingen inrichtingen;
    private final Tijdlijn tijdlijn;

    PlanWarmeOverdracht(Overdrachten overdrachten, Rolbezettingen rolbezettingen, Trajecten trajecten, Personen personen, Inrichtingen inrichtingen, Tijdlijn tijdlijn) {
        this.overdrachten = overdrachten;
        this.rolbezettingen = rolbezettingen;
        this.trajecten = trajecten;
        this.personen = personen;
        this.inrichtingen = inrichtingen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "plan-warme-overdracht";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Traject traject = trajecten.vind(taak.trajectId()).orElseThrow();
        int vanaf = inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).map(i -> i.overdracht().telefonischVanafKm()).orElse(Integer.MAX_VALUE);
        Map<String, Object> uit = new LinkedHashMap<>();
        uit.put("overdrachtsvorm", Overdracht.voorstel(traject.azcAfstandKm(), vanaf).name());
        personen.vind(traject.persoonId()).map(Persoon::contacttaalInWoorden).ifPresent(taal -> uit.put("taal", taal));
        return uit;
    }

    private static String reden(String code) {
        return switch (code) {
            case "VOLDOENDE_INFORMATIE" -> "Er is genoeg informatie.";
            case "TIJD" -> "Er was te weinig tijd.";
            default -> "Het azc is te ver weg.";
        };
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Overdracht.Vorm vorm = a.keuze("overdrachtsvorm", Overdracht.Vorm.class);
        boolean overgeslagen = vorm == Overdracht.Vorm.OVERGESLAGEN;
        if (!overgeslagen && a.datum("geplandOp").isBefore(taak.vandaag())) {
            throw new AntwoordFout("geplandOp", "Plan het gesprek vandaag of later.");
        }
        overdrachten.plan(taak.trajectId(), taak.gemeente(), vorm, a.tekst("redenOverslaan"), a.datum("geplandOp"), a.alleen("klantprofielGelezen",
                "klantprofielVoldoende", "klantprofielMist", "redenOverslaanToelichting", "geplandTijd", "plaats", "taal", "tolkNodig", "uitgenodigd"));
        if (overgeslagen) {
            rolbezettingen.beeindig(taak.trajectId(), "casemanager-coa");
            overdrachten.beeindig(taak.trajectId(), taak.gemeente(), taak.vandaag());
        }
        Tijdlijn.Regel regel = overgeslagen
                ? Tijdlijn.Regel.van("overdracht.overgeslagen", Sectie.OVERDRACHT, "De warme overdracht is overgeslagen.")
                        .omdat(reden(a.tekst("redenOverslaan")) + " " + a.tekst("redenOverslaanToelichting"))
                : Tijdlijn.Regel.van("overdracht.gepland", Sectie.OVERDRACHT, "De warme overdracht is gepland: " + vorm.naam() + ".");
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), regel.uitTaak(taak.sleutel()));
        return Map.of("overdrachtsvorm", vorm.name());
    }
}
