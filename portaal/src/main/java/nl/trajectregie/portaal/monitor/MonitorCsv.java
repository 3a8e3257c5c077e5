package nl.trajectregie.portaal.monitor;

import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The tables of the overview as CSV for someone who is logged in to the pages. */
@RestController
@Toegang(functies = Functie.MONITOR)
class MonitorCsv {

    private final Monitor monitor;
    private final Vestiging vestiging;
    private final Doorstroom doorstroom;

    MonitorCsv(Monitor monitor, Vestiging vestiging, Doorstroom doorstroom) {
        this.monitor = monitor;
        this.vestiging = vestiging;
        this.doorstroom = doorstroom;
    }

    @GetMapping(path = "/monitor/csv/{tabel}")
    ResponseEntity<String> csv(Gebruiker wie, @PathVariable String tabel) {
        return MonitorApi.csv(switch (tabel) {
            case "doorstroom" -> monitor.doorstroom(wie).get(0);
            case "doorlooptijd" -> monitor.doorstroom(wie).get(1);
            case "ontzorgen" -> monitor.ontzorgen(wie).getFirst();
            case "termijnen" -> monitor.termijnen(wie).getFirst();
            case "caseload" -> monitor.caseload(wie).getFirst();
            case "processen" -> monitor.processen(wie).getFirst();
            case "vestiging-gat" -> vestiging.gat(wie);
            case "vestiging-checklist" -> vestiging.checklist(wie);
            case "vestiging-toeslag" -> vestiging.toeslag(wie);
            case "vestiging-begeleiders" -> vestiging.begeleiders(wie);
            case "doorstroom-fasetijd" -> doorstroom.fasetijd(wie);
            case "doorstroom-termijnen" -> doorstroom.termijnen(wie);
            case "doorstroom-uitstroom" -> doorstroom.uitstroom(wie);
            default -> throw new NietGevonden("Deze tabel");
        });
    }
}
