package nl.trajectregie.dossier.leerroute;

import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.termijn.Datums;
import org.springframework.stereotype.Component;

/** The statement is signed at a meeting, or put off (Wi 6; Bi 3.1). */
@Component
class OndertekenParticipatieverklaring extends Leertaak {

    OndertekenParticipatieverklaring(Opslag opslag) {
        super(opslag);
    }

    @Override
    public String formulierId() {
        return "onderteken-participatieverklaring";
    }

    @Override
    void werkUit(TaakContext taak, Antwoorden a, Map<String, Object> wijziging) {
        if ("ONDERTEKEND".equals(a.tekst("ondertekening"))) {
            wijziging.put("pvt_ondertekend_op", geweest(taak, a, "ondertekendOp"));
            schrijf(taak, "leerroute.pvt-ondertekend", "De participatieverklaring is ondertekend op " + Datums.voluit(a.datum("ondertekendOp")) + ".", null);
        } else {
            wijziging.put("pvt_tekenen_op", later(taak, a, "volgendeOp"));
            schrijf(taak, "leerroute.pvt-niet-ondertekend", "WEIGERT".equals(a.tekst("ondertekening")) ? "De inburgeraar wil de verklaring niet ondertekenen." : "De verklaring wordt later ondertekend.",
                    a.tekst("toelichting"));
        }
    }
}
