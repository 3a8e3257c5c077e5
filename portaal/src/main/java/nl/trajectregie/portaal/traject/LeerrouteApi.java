package nl.trajectregie.portaal.traject;

import java.util.UUID;
import nl.trajectregie.dossier.leerroute.Leerbeeld;
import nl.trajectregie.dossier.leerroute.Leerbeelden;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the learning of one traject goes; the view is logged. */
@RestController
@RequestMapping("/api/v1/trajecten/{id}/leerroute")
class LeerrouteApi {

    private final Leerbeelden beelden;

    LeerrouteApi(Leerbeelden beelden) {
        this.beelden = beelden;
    }

    /** Levels, hours against what is due, exams, absence, changes of route and decisions of DUO. */
    @GetMapping
    @Toegang(lezen = Sectie.LEREN)
    Leerbeeld leerroute(@PathVariable UUID id, Gebruiker wie) {
        return beelden.toon(id, wie, "api");
    }
}
