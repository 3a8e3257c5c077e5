package nl.trajectregie.dossier.leerroute;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import org.springframework.stereotype.Component;

/** The end talk of the Z-route, by the college itself (Bi 3.14(2)c, (4)). */
@Component
class VoerEindgesprekZRoute extends Leertaak {

    VoerEindgesprekZRoute(Opslag opslag) {
        super(opslag);
    }

    @Override
    public String formulierId() {
        return "voer-eindgesprek-z-route";
    }

    @Override
    void werkUit(TaakContext taak, Antwoorden a, Map<String, Object> wijziging) {
        if ("GEVOERD".equals(a.tekst("eindgesprek"))) {
            wijziging.put("z_eindgesprek_op", geweest(taak, a, "gesprekDatum"));
            schrijf(taak, "leerroute.z-eindgesprek", "Het eindgesprek van de Z-route is gevoerd.", a.tekst("terugblik"));
        } else {
            wijziging.put("z_gesprek_op", later(taak, a, "volgendeOp"));
            schrijf(taak, "leerroute.z-eindgesprek-verzet", "Het eindgesprek van de Z-route ging niet door.", a.tekst("reden"));
        }
    }
}
