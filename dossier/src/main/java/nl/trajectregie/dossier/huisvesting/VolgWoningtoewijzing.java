package nl.trajectregie.dossier.huisvesting;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** Whether a home was assigned meanwhile, or is not needed. */
@Component
class VolgWoningtoewijzing implements TaakVerwerker {

    private final Huisvestingen huisvestingen;
    private final Inschrijving inschrijving;
    private final Tijdlijn tijdlijn;

    VolgWoningtoewijzing(Huisvestingen huisvestingen, Inschrijving inschrijving, Tijdlijn tijdlijn) {
        this.huisvestingen = huisvestingen;
        this.inschrijving = inschrijving;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "volg-woningtoewijzing";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        String vervolg = a.tekst("woningVervolg");
        switch (vervolg) {
            case "TOEGEWEZEN" -> {
                if (a.datum("toegewezenOp").isAfter(taak.vandaag())) {
                    throw new AntwoordFout("toegewezenOp", "De dag van toewijzing kan niet in de toekomst liggen.");
                }
                huisvestingen.toegewezen(taak.trajectId(), taak.gemeente(), a.datum("toegewezenOp"));
                tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("huisvesting.toegewezen", Sectie.KERN, "Er is een woning toegewezen.").uitTaak(taak.sleutel()));
            }
            case "NIET_NODIG" -> {
                inschrijving.nietNodig(taak.trajectId(), taak.gemeente(), taak.vandaag());
                tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("huisvesting.niet-nodig", Sectie.KERN, "Er is geen woning van de gemeente nodig.")
                        .omdat(a.tekst("toelichting")).uitTaak(taak.sleutel()));
            }
            default -> { }
        }
        huisvestingen.noteer(taak.trajectId(), taak.gemeente(), a.alleen("verwachtBeschikbaarOp", "verhuurder", "redenNietNodig", "gesprokenMet", "toelichting"));
        return Map.of("woningVervolg", vervolg);
    }
}
