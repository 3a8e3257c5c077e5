package nl.trajectregie.portaal.gebeurtenis;

import java.util.Map;
import nl.trajectregie.dossier.gebeurtenis.Gebeurtenis;
import nl.trajectregie.dossier.gebeurtenis.Gebeurtenislezer;
import nl.trajectregie.dossier.gebeurtenis.Inbox;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes in one CloudEvent. The same source and id again is accepted and has no second effect. */
@RestController
class GebeurtenissenApi {

    private final Gebeurtenislezer lezer;
    private final Inbox inbox;

    GebeurtenissenApi(Gebeurtenislezer lezer, Inbox inbox) {
        this.lezer = lezer;
        this.inbox = inbox;
    }

    @PostMapping(path = "/api/v1/gebeurtenissen", consumes = "application/cloudevents+json")
    @Toegang(scopes = "gebeurtenissen")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> ontvang(@RequestBody(required = false) byte[] inhoud, Gebruiker wie) {
        Gebeurtenis gebeurtenis = lezer.lees(inhoud == null ? new byte[0] : inhoud);
        inbox.ontvang(gebeurtenis, wie);
        return Map.of("id", gebeurtenis.id(), "source", gebeurtenis.bron(), "status", "ontvangen");
    }
}
