package nl.trajectregie.dossier.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.brief.BriefPdf;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.persoon.Personen;
import nl.trajectregie.dossier.persoon.Persoon;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Component;

/** Plans the next talk; an invitation by letter is made at once. */
@Component
class PlanIntakegesprek implements TaakVerwerker {

    private final Intakes intakes;
    private final Startposities startposities;
    private final Intakebrieven brieven;
    private final Personen personen;
    private final Trajecten trajecten;
    private final Tijdlijn tijdlijn;

    PlanIntakegesprek(Intakes intakes, Startposities startposities, Intakebrieven brieven, Personen personen, Trajecten trajecten, Tijdlijn tijdlijn) {
        this.intakes = intakes;
        this.startposities = startposities;
        this.brieven = brieven;
        this.personen = personen;
        this.trajecten = trajecten;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "plan-intakegesprek";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Map<String, Object> uit = new LinkedHashMap<>();
        uit.put("onderwerpen", startposities.beeld(taak.trajectId()).openstaand().stream().map(Startpositiesoort::sleutel).toList());
        trajecten.vind(taak.trajectId()).flatMap(traject -> personen.vind(traject.persoonId())).map(Persoon::contacttaalInWoorden)
                .ifPresent(taal -> uit.put("gesprekTaal", taal));
        return uit;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.datum("geplandOp").isBefore(taak.vandaag())) {
            throw new AntwoordFout("geplandOp", "Plan het gesprek vandaag of later.");
        }
        intakes.bewaar(intakes.vergrendel(taak.trajectId(), taak.gemeente()).met(Map.of("volgendGesprek",
                a.alleen("geplandOp", "geplandTijd", "gesprekVorm", "plaats", "gesprekTaal", "tolkNodig", "metWie", "onderwerpen", "uitnodiging"))));
        UUID brief = "BRIEF".equals(a.tekst("uitnodiging"))
                ? brieven.uitnodiging(taak, a.datum("geplandOp"), a.tekst("geplandTijd"), Gesprek.inWoorden(a.tekst("gesprekVorm")), a.tekst("plaats"), a.tekst("gesprekTaal")) : null;
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("intake.gesprek-gepland", Sectie.STARTPOSITIES,
                "Een intakegesprek is gepland op " + BriefPdf.datum(a.datum("geplandOp")) + (brief == null ? "." : ". De uitnodiging is gemaakt.")).uitTaak(taak.sleutel()).overDocument(brief));
        return Map.of();
    }
}
