package nl.trajectregie.dossier.begeleiding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.trajectregie.dossier.contact.Contactritmes;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The end of the opstartfase: open items go along knowingly, or there is more time with a reason. */
@Component
class RondOpstartfaseAf implements TaakVerwerker {

    private final Begeleidingen begeleidingen;
    private final Contactritmes ritmes;
    private final Tijdlijn tijdlijn;

    RondOpstartfaseAf(Begeleidingen begeleidingen, Contactritmes ritmes, Tijdlijn tijdlijn) {
        this.begeleidingen = begeleidingen;
        this.ritmes = ritmes;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "rond-opstartfase-af";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Map<String, Object> voorzet = new HashMap<>();
        begeleidingen.vind(taak.trajectId()).map(Begeleiding::maatje).ifPresent(maatje -> voorzet.put("maatje", maatje));
        return voorzet;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        boolean langer = a.tekst("opstartfaseUitkomst").equals("LANGER");
        Begeleiding b = begeleidingen.zorgVoor(taak.trajectId(), taak.gemeente());
        if (langer) {
            LocalDate tot = a.datum("nieuweEinddatum");
            if (!tot.isAfter(taak.vandaag())) {
                throw new AntwoordFout("nieuweEinddatum", "Kies een dag na vandaag.");
            }
            if (b.eindeOp() != null && !tot.isBefore(b.eindeOp())) {
                throw new AntwoordFout("nieuweEinddatum", "Deze dag ligt na het einde van de begeleiding.");
            }
            begeleidingen.noteer(taak.trajectId(), Map.of("opstartfaseTot", tot.toString(), "opstartfaseReden", a.tekst("redenLanger")));
        } else {
            begeleidingen.noteer(taak.trajectId(), a.alleen("openPunten", "watGingGoed"));
            begeleidingen.zet(taak.trajectId(), Map.of("maatje", a.tekst("maatje")));
            ritmes.herbereken(taak.trajectId());
        }
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("begeleiding.opstartfase-bekeken", Sectie.BEGELEIDING,
                langer ? "De opstartfase duurt langer." : "De opstartfase is besproken en kan worden afgerond.").omdat(langer ? a.tekst("redenLanger") : a.tekst("openPunten")).uitTaak(taak.sleutel()));
        return Map.of("opstartfaseUitkomst", a.tekst("opstartfaseUitkomst"));
    }
}
