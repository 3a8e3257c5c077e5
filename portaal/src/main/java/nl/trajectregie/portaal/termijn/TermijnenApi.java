package nl.trajectregie.portaal.termijn;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.dossier.termijn.Wijziging;
import nl.trajectregie.dossier.termijn.WijzigingSoort;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of a traject, and changing a term as far as the law allows. */
@RestController
@RequestMapping("/api/v1/trajecten/{id}/termijnen")
class TermijnenApi {

    private final Termijnen termijnen;

    TermijnenApi(Termijnen termijnen) {
        this.termijnen = termijnen;
    }

    /** A change: what, why, on what ground, from when. {@code derde} and {@code gevraagd} belong to WACHT_OP_DERDEN, {@code tot} to VERLENGING. */
    record WijzigingInvoer(WijzigingSoort soort, String reden, String grondslag, LocalDate per, LocalDate tot, String derde, String gevraagd) {}

    @GetMapping
    @Toegang(lezen = Sectie.TERMIJNEN, scopes = "trajecten:lezen")
    Map<String, List<TermijnBeeld>> lijst(@PathVariable UUID id, Gebruiker wie) {
        return Map.of("termijnen", termijnen.vanTraject(id, wie, "termijnen bekijken", "api").stream().map(TermijnBeeld::van).toList());
    }

    @PostMapping("/{termijnId}/wijzigingen")
    @Toegang(schrijven = Sectie.TERMIJNEN)
    TermijnBeeld wijzig(@PathVariable UUID id, @PathVariable UUID termijnId, @RequestBody WijzigingInvoer w, Gebruiker wie) {
        return TermijnBeeld.van(termijnen.wijzig(id, termijnId, new Wijziging(w.soort(), w.reden(), w.grondslag(), w.per(), w.tot(), w.derde(), w.gevraagd()), wie));
    }
}
