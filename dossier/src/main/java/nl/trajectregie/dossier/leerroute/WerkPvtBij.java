package nl.trajectregie.dossier.leerroute;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.trajectregie.dossier.taak.Antwoorden;
import org.springframework.stereotype.Component;

/** Hours and the activity of the participatieverklaringstraject (Bi 3.1). */
@Component
class WerkPvtBij extends Leertaak {

    WerkPvtBij(Opslag opslag) {
        super(opslag);
    }

    @Override
    public String formulierId() {
        return "werk-pvt-bij";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Leergang gang = gang(taak);
        Map<String, Object> uit = new LinkedHashMap<>();
        if (gang.pvt().uitvoerder() != null) {
            uit.put("uitvoerder", gang.pvt().uitvoerder());
        }
        if (gang.pvt().activiteitOp() != null) {
            uit.put("activiteit", "JA");
            uit.put("activiteitOp", gang.pvt().activiteitOp().toString());
            uit.put("activiteitWat", gang.pvt().activiteit());
        }
        return uit;
    }

    @Override
    void werkUit(TaakContext taak, Antwoorden a, Map<String, Object> wijziging) {
        BigDecimal som = uren(taak, a, Leeronderdeel.PVT, Leerregistratie.Bron.GEMEENTE);
        wijziging.put("pvt_uitvoerder", a.tekst("uitvoerder"));
        if ("JA".equals(a.tekst("activiteit"))) {
            wijziging.put("pvt_activiteit_op", geweest(taak, a, "activiteitOp"));
            wijziging.put("pvt_activiteit", a.tekst("activiteitWat"));
        }
        boolean rond = Leerregels.gehaald(Leerregels.normen(gang(taak).route(), false, registratie().som(taak.trajectId()), Set.of(), gang(taak).gestartOp()), "pvt")
                && ("JA".equals(a.tekst("activiteit")) || gang(taak).pvt().activiteitOp() != null);
        wijziging.put("pvt_volgende_op", rond ? a.datum("volgendeOp") : later(taak, a, "volgendeOp"));
        schrijf(taak, "leerroute.pvt", "Participatieverklaring bijgewerkt" + (som.signum() == 0 ? "." : ": " + uur(som) + " gevolgd."), a.tekst("toelichting"));
    }
}
