package nl.trajectregie.dossier.begeleiding;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.trajectregie.dossier.contact.Contactritmes;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Component;

/** Which practical matters apply to this person; the others are not applicable, with the reason. */
@Component
class StelChecklistSamen implements TaakVerwerker {

    private final Begeleidingen begeleidingen;
    private final Checklist checklist;
    private final Trajecten trajecten;
    private final Contactritmes ritmes;
    private final Tijdlijn tijdlijn;

    StelChecklistSamen(Begeleidingen begeleidingen, Checklist checklist, Trajecten trajecten, Contactritmes ritmes, Tijdlijn tijdlijn) {
        this.begeleidingen = begeleidingen;
        this.checklist = checklist;
        this.trajecten = trajecten;
        this.ritmes = ritmes;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "stel-checklist-samen";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Set<Checklistpunt.Voorwaarde> zonder = EnumSet.noneOf(Checklistpunt.Voorwaarde.class);
        Map.of("kinderen", Checklistpunt.Voorwaarde.KINDEREN, "voedselbank", Checklistpunt.Voorwaarde.VOEDSELBANK, "verhuishulp", Checklistpunt.Voorwaarde.VERHUISHULP,
                "groepsinformatie", Checklistpunt.Voorwaarde.GROEPSINFORMATIE).forEach((vraag, voorwaarde) -> {
                    if (!a.isJa(vraag)) {
                        zonder.add(voorwaarde);
                    }
                });
        begeleidingen.zorgVoor(taak.trajectId(), taak.gemeente());
        checklist.zorgVoor(trajecten.vind(taak.trajectId()).orElseThrow());
        checklist.zonder(taak.trajectId(), zonder, taak.wie());
        begeleidingen.zet(taak.trajectId(), Map.of("maatje", a.tekst("maatje")));
        begeleidingen.noteer(taak.trajectId(), a.alleen("contactwijze", "eersteZorgen"));
        ritmes.herbereken(taak.trajectId());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("begeleiding.checklist-samengesteld", Sectie.BEGELEIDING,
                "De checklist van de opstartfase is samengesteld.").uitTaak(taak.sleutel()));
        return Map.of();
    }
}
