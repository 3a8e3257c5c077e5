package nl.trajectregie.dossier.leerroute;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.trajectregie.dossier.pip.Leerroute;
import nl.trajectregie.dossier.taak.Antwoorden;
import org.springframework.stereotype.Component;

/** Hours and themes of the Module Arbeidsmarkt en Participatie (Bi 3.2; Ri 3.1). */
@Component
class WerkMapBij extends Leertaak {

    WerkMapBij(Opslag opslag) {
        super(opslag);
    }

    @Override
    public String formulierId() {
        return "werk-map-bij";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Leergang gang = gang(taak);
        Map<String, Object> uit = new LinkedHashMap<>();
        if (gang.map().uitvoerder() != null) {
            uit.put("uitvoerder", gang.map().uitvoerder());
        }
        if (!gang.map().themas().isEmpty()) {
            uit.put("themas", gang.map().themas());
        }
        return uit;
    }

    @Override
    void werkUit(TaakContext taak, Antwoorden a, Map<String, Object> wijziging) {
        BigDecimal som = uren(taak, a, Leeronderdeel.MAP, Leerregistratie.Bron.GEMEENTE);
        Set<String> themas = new TreeSet<>(gang(taak).map().themas());
        themas.addAll(a.lijst("themas"));
        boolean rond = themas.containsAll(Leerregels.MAP_THEMAS)
                && Leerregels.gehaald(Leerregels.normen(Leerroute.B1, false, registratie().som(taak.trajectId()), Set.of(), gang(taak).gestartOp()), "map");
        wijziging.put("map_uitvoerder", a.tekst("uitvoerder"));
        wijziging.put("map_themas", themas);
        wijziging.put("map_volgende_op", rond ? a.datum("volgendeOp") : later(taak, a, "volgendeOp"));
        schrijf(taak, "leerroute.map", "MAP bijgewerkt: " + themas.size() + " van " + Leerregels.MAP_THEMAS.size() + " onderwerpen klaar" + (som.signum() == 0 ? "." : ", " + uur(som) + " gevolgd."), a.tekst("toelichting"));
    }
}
