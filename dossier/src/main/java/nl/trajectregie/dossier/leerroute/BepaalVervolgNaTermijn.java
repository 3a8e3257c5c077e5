package nl.trajectregie.dossier.leerroute;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import org.springframework.stereotype.Component;

/** The term has passed: a person decides whether the leerroute goes on in the new term that DUO sets (Wi 24, 25), or ends unfulfilled. */
@Component
class BepaalVervolgNaTermijn extends Leertaak {

    BepaalVervolgNaTermijn(Opslag opslag) {
        super(opslag);
    }

    @Override
    public String formulierId() {
        return "bepaal-vervolg-na-termijn";
    }

    @Override
    void werkUit(TaakContext taak, Antwoorden a, Map<String, Object> wijziging) {
        boolean stopt = "NIET_VOLDAAN".equals(a.tekst("naTermijn"));
        wijziging.put("na_termijn_op", taak.vandaag());
        if (stopt) {
            wijziging.put("einde_besloten", Leergang.Uitkomst.NIET_VOLDAAN);
            wekker().beeindigd(taak.trajectId(), taak.gemeente());
        }
        schrijf(taak, "leerroute.na-termijn", stopt ? "De leerroute stopt: niet voldaan." : "De leerroute gaat door na de termijn.", a.tekst("reden"));
    }
}
