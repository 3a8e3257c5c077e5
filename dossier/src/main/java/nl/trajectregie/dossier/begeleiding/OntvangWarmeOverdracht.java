package nl.trajectregie.dossier.begeleiding;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The klantmanager takes the handover on, or sends it back with what is missing. */
@Component
class OntvangWarmeOverdracht implements TaakVerwerker {

    private final Begeleidingen begeleidingen;
    private final Tijdlijn tijdlijn;

    OntvangWarmeOverdracht(Begeleidingen begeleidingen, Tijdlijn tijdlijn) {
        this.begeleidingen = begeleidingen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "ontvang-warme-overdracht";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        boolean aanvaard = a.tekst("warmeOverdrachtUitkomst").equals("AANVAARD");
        begeleidingen.zorgVoor(taak.trajectId(), taak.gemeente());
        begeleidingen.noteer(taak.trajectId(), Map.of("ontvangst", a.alleen("watMist", "vervolg")));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("begeleiding.overdracht-ontvangen", Sectie.BEGELEIDING,
                aanvaard ? "De klantmanager nam de overdracht aan." : "De klantmanager stuurde de overdracht terug.").omdat(aanvaard ? a.tekst("vervolg") : a.tekst("watMist")).uitTaak(taak.sleutel()));
        return Map.of("warmeOverdrachtUitkomst", a.tekst("warmeOverdrachtUitkomst"));
    }
}
