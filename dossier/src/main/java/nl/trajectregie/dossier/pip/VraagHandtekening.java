package nl.trajectregie.dossier.pip;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** Signed, refused or not asked: all three proceed, the law asks no signature (legal.md 3). */
@Component
class VraagHandtekening implements TaakVerwerker {

    private final Pips pips;
    private final Tijdlijn tijdlijn;

    VraagHandtekening(Pips pips, Tijdlijn tijdlijn) {
        this.pips = pips;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "vraag-handtekening";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Pip.Ondertekening uitkomst = a.keuze("ondertekening", Pip.Ondertekening.class);
        if (a.heeft("ondertekendOp") && a.datum("ondertekendOp").isAfter(taak.vandaag())) {
            throw new AntwoordFout("ondertekendOp", "De dag van ondertekenen kan niet in de toekomst liggen.");
        }
        pips.bewaar(pips.laatste(taak.trajectId()).orElseThrow().ondertekend(uitkomst, a.tekst("ondertekeningToelichting")), taak.wie());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("pip.ondertekening", Sectie.PIP, "Handtekening onder het PIP: "
                + uitkomst.naam().toLowerCase(java.util.Locale.ROOT) + ".").omdat(a.tekst("ondertekeningToelichting")).uitTaak(taak.sleutel()));
        return Map.of("ondertekening", uitkomst.name());
    }
}
