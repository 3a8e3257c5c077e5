package nl.trajectregie.portaal.pip;

import java.util.UUID;
import nl.trajectregie.dossier.pip.PipBeeld;
import nl.trajectregie.dossier.pip.PipBeelden;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The PIP of a traject: versions, agreements, ontwikkelplan. */
@RestController
class PipApi {

    private final PipBeelden beelden;

    PipApi(PipBeelden beelden) {
        this.beelden = beelden;
    }

    @GetMapping("/api/v1/trajecten/{id}/pip")
    @Toegang(lezen = Sectie.PIP, scopes = "trajecten:lezen")
    PipBeeld pip(@PathVariable UUID id, Gebruiker wie) {
        return beelden.toon(id, wie, "api");
    }
}
