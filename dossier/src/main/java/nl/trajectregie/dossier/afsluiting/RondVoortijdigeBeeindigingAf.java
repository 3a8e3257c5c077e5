package nl.trajectregie.dossier.afsluiting;

import java.util.HashMap;
import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** A traject that ends early gets one code of the same closed list. */
@Component
class RondVoortijdigeBeeindigingAf implements TaakVerwerker {

    private final Afsluitingen afsluitingen;
    private final Tijdlijn tijdlijn;

    RondVoortijdigeBeeindigingAf(Afsluitingen afsluitingen, Tijdlijn tijdlijn) {
        this.afsluitingen = afsluitingen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "rond-voortijdige-beeindiging-af";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return afsluitingen.bekendeUitstroom(taak.trajectId());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Uitstroomcode code = a.keuze("uitstroomcode", Uitstroomcode.class);
        Map<String, Object> bij = new HashMap<>(a.alleen("bron", "overdracht", "geinformeerd", "toelichting"));
        if (a.heeft("nieuweGemeente")) {
            bij.put("naarGemeente", a.tekst("nieuweGemeente"));
        }
        afsluitingen.uitstroom(taak.trajectId(), taak.gemeente(), code, a.datum("eindeOp"), code.eindigtPlicht() ? a.datum("eindeOp") : null, bij);
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("afsluiting.voortijdig", Sectie.AFSLUITING, "Voortijdig beëindigd. Uitstroom: " + code.naam() + ".").omdat(a.tekst("toelichting")).uitTaak(taak.sleutel()));
        return Map.of();
    }
}
