package nl.trajectregie.dossier.huisvesting;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** Whether the person is registered in the BRP here; the registration starts legal clocks. */
@Component
class ControleerBrpInschrijving implements TaakVerwerker {

    private final Huisvestingen huisvestingen;
    private final Tijdlijn tijdlijn;

    ControleerBrpInschrijving(Huisvestingen huisvestingen, Tijdlijn tijdlijn) {
        this.huisvestingen = huisvestingen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "controleer-brp-inschrijving";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        String vervolg = a.tekst("brpVervolg");
        if (vervolg.equals("INGESCHREVEN")) {
            if (a.datum("ingeschrevenOp").isAfter(taak.vandaag())) {
                throw new AntwoordFout("ingeschrevenOp", "De dag van inschrijving kan niet in de toekomst liggen.");
            }
            huisvestingen.ingeschreven(taak.trajectId(), a.datum("ingeschrevenOp"));
        }
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("brp.gecontroleerd", Sectie.KERN,
                vervolg.equals("INGESCHREVEN") ? "De inschrijving in de BRP is nagekeken." : "Nog niet ingeschreven in de BRP.").omdat(a.tekst("toelichting")).uitTaak(taak.sleutel()));
        return Map.of("brpVervolg", vervolg);
    }
}
