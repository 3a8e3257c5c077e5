package nl.trajectregie.portaal.ontzorgen;

import java.util.UUID;
import nl.trajectregie.dossier.ontzorgen.Geldbeeld;
import nl.trajectregie.dossier.ontzorgen.Geldbeelden;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Payments, toeslagen, leefgeld and decisions of a traject, in euro cents; every view is logged. Never for programs. */
@RestController
class BetalingenApi {

    private final Geldbeelden beelden;

    BetalingenApi(Geldbeelden beelden) {
        this.beelden = beelden;
    }

    @GetMapping("/api/v1/trajecten/{id}/betalingen")
    @Toegang(lezen = Sectie.FINANCIEEL)
    Geldbeeld betalingen(@PathVariable UUID id, Gebruiker wie) {
        return beelden.toon(id, wie, "api");
    }
}
