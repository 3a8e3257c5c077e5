package nl.trajectregie.portaal.koppeling;

import java.net.URI;
import nl.trajectregie.dossier.koppeling.Gekoppeld;
import nl.trajectregie.dossier.koppeling.Koppeling;
import nl.trajectregie.dossier.koppeling.Koppelverzoek;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A person is linked to a gemeente: opens the dossier and starts the process. */
@RestController
class KoppelingenApi {

    private final Koppeling koppeling;

    KoppelingenApi(Koppeling koppeling) {
        this.koppeling = koppeling;
    }

    @PostMapping("/api/v1/koppelingen")
    @Toegang(functies = Functie.KOPPELEN, scopes = "koppelingen")
    ResponseEntity<Gekoppeld> koppel(@RequestBody Koppelverzoek verzoek, Gebruiker wie) {
        Gekoppeld gekoppeld = koppeling.koppel(verzoek, wie);
        return ResponseEntity.created(URI.create("/api/v1/trajecten/" + gekoppeld.trajectId())).body(gekoppeld);
    }
}
