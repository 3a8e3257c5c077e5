package nl.trajectregie.portaal.intake;

import java.util.UUID;
import nl.trajectregie.dossier.intake.Intakeoverzicht;
import nl.trajectregie.dossier.intake.Intakeoverzichten;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The startposities of a traject with their history, as far as the reader may see them. */
@RestController
class StartpositiesApi {

    private final Intakeoverzichten beelden;

    StartpositiesApi(Intakeoverzichten beelden) {
        this.beelden = beelden;
    }

    @GetMapping("/api/v1/trajecten/{id}/startposities")
    @Toegang(lezen = {Sectie.STARTPOSITIES, Sectie.MEDISCH, Sectie.FINANCIEEL}, scopes = "trajecten:lezen")
    Intakeoverzicht startposities(@PathVariable UUID id, Gebruiker wie) {
        return beelden.toon(id, wie, "api");
    }
}
