package nl.trajectregie.portaal.abonnement;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.uitgaand.Abonnementen;
import nl.trajectregie.dossier.uitgaand.Abonnementen.Abonnement;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks: where events go, which ones, and the secret that signs them. */
@RestController
@RequestMapping("/api/v1/abonnementen")
@Toegang(scopes = "abonnementen")
class AbonnementenApi {

    private final Abonnementen abonnementen;

    AbonnementenApi(Abonnementen abonnementen) {
        this.abonnementen = abonnementen;
    }

    /** A new subscription. */
    record AbonnementInvoer(String url, List<String> typen, String geheim) {
        @Override
        public String toString() {
            return "AbonnementInvoer[…]";
        }
    }

    @GetMapping
    Map<String, List<Abonnement>> lijst(Gebruiker wie) {
        return Map.of("abonnementen", abonnementen.van(wie));
    }

    @PostMapping
    ResponseEntity<Abonnement> neem(@RequestBody AbonnementInvoer invoer, Gebruiker wie) {
        Abonnement abonnement = abonnementen.neem(invoer.url(), invoer.typen(), invoer.geheim(), wie);
        return ResponseEntity.created(URI.create("/api/v1/abonnementen/" + abonnement.abonnementId())).body(abonnement);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void beeindig(@PathVariable UUID id, Gebruiker wie) {
        abonnementen.beeindig(id, wie);
    }
}
