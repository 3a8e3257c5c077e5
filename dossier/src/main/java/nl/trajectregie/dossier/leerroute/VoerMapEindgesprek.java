package nl.trajectregie.dossier.leerroute;

import java.time.LocalDate;
import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import org.springframework.stereotype.Component;

/** The end talk of the MAP with the college (Bi 3.2). */
@Component
class VoerMapEindgesprek extends Leertaak {

    VoerMapEindgesprek(Opslag opslag) {
        super(opslag);
    }

    @Override
    public String formulierId() {
        return "voer-map-eindgesprek";
    }

    @Override
    void werkUit(TaakContext taak, Antwoorden a, Map<String, Object> wijziging) {
        boolean gehaald = "GEHAALD".equals(a.tekst("mapOordeel"));
        LocalDate gesprek = geweest(taak, a, "gesprekDatum");
        if (gehaald) {
            wijziging.put("map_gehaald_op", gesprek);
        } else {
            wijziging.put("map_gesprek_op", later(taak, a, "volgendeOp"));
        }
        schrijf(taak, "leerroute.map-eindgesprek", gehaald ? "De MAP is gehaald." : "Er is nog meer nodig voor de MAP.", gehaald ? a.tekst("terugblik") : a.tekst("watNodig"));
    }
}
