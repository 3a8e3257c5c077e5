package nl.trajectregie.dossier.afsluiting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The judgement per leefgebied and the one uitstroomcode, with only the details that belong to that code. */
@Component
class StelEindbeeldVast implements TaakVerwerker {

    private final Afsluitingen afsluitingen;
    private final Tijdlijn tijdlijn;

    StelEindbeeldVast(Afsluitingen afsluitingen, Tijdlijn tijdlijn) {
        this.afsluitingen = afsluitingen;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "stel-eindbeeld-vast";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Map<String, Object> waarden = new HashMap<>();
        afsluitingen.uitkomstLeerroute(taak.trajectId()).ifPresent(code -> waarden.put("uitstroomcode", code.name()));
        waarden.put("leefgebieden", afsluitingen.leefgebieden(taak.trajectId()).stream().map(naam -> Map.of("leefgebied", naam)).toList());
        return waarden;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Set<String> beoordeeld = new TreeSet<>();
        a.rijen("leefgebieden").forEach(rij -> beoordeeld.add(rij.tekst("leefgebied")));
        List<String> mist = afsluitingen.leefgebieden(taak.trajectId()).stream().filter(naam -> !beoordeeld.contains(naam)).toList();
        if (!mist.isEmpty()) {
            throw new AntwoordFout("leefgebieden", "Geef ook een oordeel over: " + String.join(", ", mist) + ". Is het niet besproken? Kies dat dan.");
        }
        Uitstroomcode code = a.keuze("uitstroomcode", Uitstroomcode.class);
        if (a.datum("eindePlichtOp") != null && a.datum("eindePlichtOp").isAfter(taak.vandaag())) {
            throw new AntwoordFout("eindePlichtOp", "Deze dag ligt in de toekomst. Laat hem leeg als de plicht doorloopt.");
        }
        afsluitingen.oordelen(taak, a.rijen("leefgebieden"));
        afsluitingen.uitstroom(taak.trajectId(), taak.gemeente(), code, a.datum("eindeOp"), a.datum("eindePlichtOp"), a.alleen("opleiding", "werk", "naarGemeente", "redenUitval", "toelichting"));
        afsluitingen.voorzieningen(taak.trajectId(), a.rijen("voorzieningen").stream().map(rij -> rij.alleen("waarvoor", "wie", "bereikbaar")).toList());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("afsluiting.eindbeeld", Sectie.AFSLUITING, "Het eindbeeld is vastgesteld. Uitstroom: " + code.naam() + ".").omdat(a.tekst("toelichting")).uitTaak(taak.sleutel()));
        return Map.of("eindoverdracht", a.tekst("eindoverdracht"));
    }
}
