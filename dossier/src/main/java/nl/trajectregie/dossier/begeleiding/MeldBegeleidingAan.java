package nl.trajectregie.dossier.begeleiding;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Component;

/** The organisation that carries out the guidance hears about the person. */
@Component
class MeldBegeleidingAan implements TaakVerwerker {

    private final Begeleidingen begeleidingen;
    private final Trajecten trajecten;
    private final Tijdlijn tijdlijn;

    MeldBegeleidingAan(Begeleidingen begeleidingen, Trajecten trajecten, Tijdlijn tijdlijn) {
        this.begeleidingen = begeleidingen;
        this.trajecten = trajecten;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "meld-begeleiding-aan";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        if (a.datum("aangemeldOp").isAfter(taak.vandaag())) {
            throw new AntwoordFout("aangemeldOp", "De dag van aanmelding kan niet in de toekomst liggen.");
        }
        begeleidingen.zorgVoor(taak.trajectId(), taak.gemeente());
        begeleidingen.zet(taak.trajectId(), Map.of("uitvoerder", a.tekst("uitvoerder")));
        begeleidingen.noteer(taak.trajectId(), a.alleen("aangemeldOp", "contactpersoon", "taal", "tolkNodig", "bijzonderheden"));
        trajecten.nareiziger(taak.trajectId(), a.isJa("nareiziger"));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("begeleiding.aangemeld", Sectie.BEGELEIDING,
                "Aangemeld voor begeleiding bij " + a.tekst("uitvoerder") + ".").uitTaak(taak.sleutel()));
        return Map.of();
    }
}
