package nl.trajectregie.dossier.leerroute;

import java.math.BigDecimal;
import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import org.springframework.stereotype.Component;

/** The hours of the Z-route (Bi 3.14(2)): participation counts only in Dutch and with others. */
@Component
class VolgUrenZRoute extends Leertaak {

    VolgUrenZRoute(Opslag opslag) {
        super(opslag);
    }

    @Override
    public String formulierId() {
        return "volg-uren-z-route";
    }

    @Override
    void werkUit(TaakContext taak, Antwoorden a, Map<String, Object> wijziging) {
        boolean participatie = a.rijen("uren").stream().anyMatch(rij -> "PARTICIPATIE".equals(rij.tekst("onderdeel")));
        if (participatie && !"JA".equals(a.tekst("nederlandstalig"))) {
            throw new AntwoordFout("nederlandstalig", "Uren tellen alleen als participatie in een Nederlandstalige omgeving en samen met anderen (artikel 3.14 lid 2 onderdeel b Besluit inburgering 2021).");
        }
        BigDecimal som = uren(taak, a, null, Leerregistratie.Bron.GEMEENTE);
        wijziging.put("z_volgende_op", later(taak, a, "volgendeOp"));
        schrijf(taak, "leerroute.z-uren", "De uren van de Z-route zijn bekeken" + (som.signum() == 0 ? "." : ": " + uur(som) + " erbij."), a.tekst("toelichting"));
    }
}
