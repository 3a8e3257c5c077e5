package nl.trajectregie.dossier.begeleiding;

import java.util.HashMap;
import java.util.Map;
import nl.trajectregie.dossier.contact.Contactritmes;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.verloop.Trajectverloop;
import org.springframework.stereotype.Component;

/** Guidance is a right, no duty: who declines goes on with the inburgering and may ask later. */
@Component
class BiedBegeleidingAan implements TaakVerwerker {

    private final Begeleidingen begeleidingen;
    private final Trajectverloop verloop;
    private final Gesprekken gesprekken;
    private final Contactritmes ritmes;
    private final Tijdlijn tijdlijn;

    BiedBegeleidingAan(Begeleidingen begeleidingen, Trajectverloop verloop, Gesprekken gesprekken, Contactritmes ritmes, Tijdlijn tijdlijn) {
        this.begeleidingen = begeleidingen;
        this.verloop = verloop;
        this.gesprekken = gesprekken;
        this.ritmes = ritmes;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "bied-begeleiding-aan";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        boolean ja = a.tekst("deelname").equals("JA");
        if (a.datum("gesprekDatum").isAfter(taak.vandaag())) {
            throw new AntwoordFout("gesprekDatum", "Dit gesprek is nog niet geweest.");
        }
        begeleidingen.zorgVoor(taak.trajectId(), taak.gemeente());
        begeleidingen.noteer(taak.trajectId(), a.alleen("wensen", "redenNee", "toelichtingNee"));
        gesprekken.legVast(taak, new Gesprek(a.datum("gesprekDatum"), Gesprek.wijze(a.tekst("gesprekVorm")), "inburgeraar", "Aanbod van begeleiding", null, true, null, null));
        if (!ja) {
            Map<String, Object> wijziging = new HashMap<>(Map.of("stand", Begeleiding.Stand.AFGEZIEN.name(), "bellijst", a.isJa("bellijst"), "beeindigd_op", taak.vandaag()));
            wijziging.put("reden_einde", a.tekst("toelichtingNee"));
            begeleidingen.zet(taak.trajectId(), wijziging);
            verloop.zetLijn(taak.trajectId(), "maatschappelijke-begeleiding", "niet-van-toepassing", "De inburgeraar wil geen begeleiding. De inburgering loopt door.");
            if (a.isJa("bellijst")) {
                ritmes.startBellijst(taak.trajectId(), taak.vandaag());
            }
        }
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("begeleiding.aangeboden", Sectie.BEGELEIDING,
                ja ? "De inburgeraar wil begeleiding."
                        : a.isJa("bellijst") ? "De inburgeraar wil geen begeleiding, maar mag wel gebeld worden." : "De inburgeraar wil geen begeleiding.").omdat(a.tekst("toelichtingNee")).uitTaak(taak.sleutel()));
        return Map.of("deelname", a.tekst("deelname"));
    }
}
