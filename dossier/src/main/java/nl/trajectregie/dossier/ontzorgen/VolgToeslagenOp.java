package nl.trajectregie.dossier.ontzorgen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** How each open toeslag stands now, and when somebody asks again. */
@Component
class VolgToeslagenOp implements TaakVerwerker {

    private final Ontzorgingen ontzorgingen;
    private final Toeslagen toeslagen;
    private final Ontzorgwekker wekker;
    private final Tijdlijn tijdlijn;

    VolgToeslagenOp(Ontzorgingen ontzorgingen, Toeslagen toeslagen, Ontzorgwekker wekker, Tijdlijn tijdlijn) {
        this.ontzorgingen = ontzorgingen;
        this.toeslagen = toeslagen;
        this.wekker = wekker;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "volg-toeslagen-op";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        List<Map<String, Object>> rijen = toeslagen.van(taak.trajectId()).stream().filter(Toeslag::open).map(t -> {
            Map<String, Object> rij = new LinkedHashMap<>();
            rij.put("soort", t.soort().name());
            rij.put("stand", t.stand().name());
            if (t.verwachtOp() != null) {
                rij.put("verwachtOp", t.verwachtOp().toString());
            }
            if (t.bedragCent() != null) {
                rij.put("bedrag", Geld.euro(t.bedragCent()));
            }
            return rij;
        }).toList();
        return rijen.isEmpty() ? Map.of() : Map.of("toeslagen", rijen);
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        for (Antwoorden rij : a.rijen("toeslagen")) {
            Toeslag.Stand stand = rij.keuze("stand", Toeslag.Stand.class);
            toeslagen.legVast(taak.trajectId(), taak.gemeente(), rij.keuze("soort", Toeslag.Soort.class), stand, Geld.cent(rij.ruw("bedrag").orElse(null)), null, null,
                    rij.datum("verwachtOp"), stand == Toeslag.Stand.TOEGEKEND ? taak.vandaag() : null, rij.datum("eersteBetalingOp"), null);
        }
        if (a.heeft("machtiging")) {
            ontzorgingen.legMachtigingVast(taak.trajectId(), a.tekst("machtiging"), null, a.tekst("machtiging").equals("GEGEVEN") ? taak.vandaag() : null);
        }
        ontzorgingen.zetNavragen(taak.trajectId(), toeslagen.navragenOp(taak.trajectId(), a.datum("opnieuwOp")));
        wekker.wek(taak.trajectId(), taak.gemeente(), Ontzorglijn.LEEFGELD);
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("ontzorgen.toeslagen-nagevraagd", Sectie.FINANCIEEL, "De toeslagen en kwijtscheldingen zijn nagevraagd.").omdat(a.tekst("toelichting")).uitTaak(taak.sleutel()));
        return Map.of();
    }
}
