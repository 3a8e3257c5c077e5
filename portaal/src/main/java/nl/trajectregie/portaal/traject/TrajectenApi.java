package nl.trajectregie.portaal.traject;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.beeld.TrajectBeeld;
import nl.trajectregie.dossier.beeld.TrajectBeelden;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Trajecten.Filter;
import nl.trajectregie.portaal.api.Lijst;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Trajecten as list, one by one, and by person (which is a POST: no personal data in a URL). */
@RestController
@RequestMapping("/api/v1/trajecten")
class TrajectenApi {

    private final TrajectBeelden beelden;

    TrajectenApi(TrajectBeelden beelden) {
        this.beelden = beelden;
    }

    /** The body of a search for a person: one of BSN, V-number, or name with birth date. */
    record ZoekopdrachtInvoer(String bsn, String vNummer, String naam, LocalDate geboortedatum) {}

    @GetMapping
    @Toegang(lezen = Sectie.KERN, scopes = "trajecten:lezen")
    ResponseEntity<Map<String, Object>> lijst(@RequestParam(required = false) String gemeentecode, @RequestParam(required = false) String fase,
            @RequestParam(required = false) String status, @RequestParam(required = false) String q, @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit, Gebruiker wie) {
        Filters.controleer(fase, status);
        return Lijst.antwoord("trajecten", beelden.lijst(new Filter(gemeentecode, fase, status, q), cursor, limit, wie));
    }

    @GetMapping("/{id}")
    @Toegang(lezen = Sectie.KERN, scopes = "trajecten:lezen")
    TrajectBeeld een(@PathVariable UUID id, Gebruiker wie) {
        return beelden.toon(id, wie, "api");
    }

    @PostMapping("/zoekopdrachten")
    @Toegang(functies = Functie.ZOEKEN, scopes = "trajecten:lezen")
    Map<String, List<TrajectBeeld>> zoek(@RequestBody ZoekopdrachtInvoer invoer, Gebruiker wie) {
        return Map.of("trajecten", beelden.zoek(Zoekregels.controleer(invoer.bsn(), invoer.vNummer(), invoer.naam(), invoer.geboortedatum()), wie, "api"));
    }
}
