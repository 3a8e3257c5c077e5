package nl.trajectregie.portaal.inzage;

import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.inzage.InzageLezer;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.portaal.api.Lijst;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The view log: who looked at what, when, for which purpose. */
@RestController
class InzagelogApi {

    private final InzageLezer lezer;

    InzagelogApi(InzageLezer lezer) {
        this.lezer = lezer;
    }

    @GetMapping("/api/v1/inzagelog")
    @Toegang(functies = Functie.INZAGELOG)
    ResponseEntity<Map<String, Object>> inzagelog(@RequestParam(required = false) UUID trajectId, @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit, Gebruiker wie) {
        return Lijst.antwoord("inzagen", lezer.bladzijde(new InzageLezer.Filter(trajectId, null, null), cursor, limit, wie));
    }
}
