package nl.trajectregie.dossier.leerroute;

import java.time.LocalDate;
import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.termijn.Datums;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The statement of the college that there was no offer in time: a ground for extension by DUO (Ri 4.1). */
@Component
class LegOntbrekendAanbodVast extends Leertaak {

    LegOntbrekendAanbodVast(Opslag opslag) {
        super(opslag);
    }

    @Override
    public String formulierId() {
        return "leg-ontbrekend-aanbod-vast";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Leergang gang = gang(taak);
        LocalDate sinds = Leerregels.aanbodTeLaatVanaf(gang.route(), registratie().wissels(taak.trajectId()).stream().map(Leerregistratie.Wissel::per).reduce((eerder, later) -> later)
                .orElse(gang.gestartOp()));
        return Map.of("geenAanbodSinds", (gang.zonderAanbodSinds() == null ? sinds : gang.zonderAanbodSinds()).toString(), "verklaardOp", taak.vandaag().toString());
    }

    @Override
    void werkUit(TaakContext taak, Antwoorden a, Map<String, Object> wijziging) {
        if (a.datum("geenAanbodSinds").isAfter(taak.vandaag())) {
            throw new AntwoordFout("geenAanbodSinds", "Deze dag moet al geweest zijn.");
        }
        wijziging.put("zonder_aanbod_sinds", a.datum("geenAanbodSinds"));
        wijziging.put("verklaard_op", geweest(taak, a, "verklaardOp"));
        wijziging.put("verklaring", a.tekst("verklaring"));
        schrijf(taak, Sectie.LEREN, "leerroute.geen-aanbod", "Er was geen aanbod van taalles vanaf " + Datums.voluit(a.datum("geenAanbodSinds")) + ". Het college legde de verklaring voor DUO vast.", a.tekst("verklaring"));
    }
}
