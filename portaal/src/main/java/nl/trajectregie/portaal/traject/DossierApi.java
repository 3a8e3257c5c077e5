package nl.trajectregie.portaal.traject;

import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.contact.Contactkalender;
import nl.trajectregie.dossier.contact.Contactmomenten;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.portaal.api.Lijst;
import nl.trajectregie.portaal.contact.Contactbeeld;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sections of one traject, each behind its right; every view is logged. */
@RestController
@RequestMapping("/api/v1/trajecten/{id}")
class DossierApi {

    private final Dossierbladen bladen;
    private final Contactmomenten contactmomenten;
    private final Contactkalender kalender;

    DossierApi(Dossierbladen bladen, Contactmomenten contactmomenten, Contactkalender kalender) {
        this.bladen = bladen;
        this.contactmomenten = contactmomenten;
        this.kalender = kalender;
    }

    /** What happened: who, when, what, why; the newest first, without the sections that the reader may not see. */
    @GetMapping("/tijdlijn")
    @Toegang(lezen = Sectie.KERN, scopes = "trajecten:lezen")
    ResponseEntity<Map<String, Object>> tijdlijn(@PathVariable UUID id, @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit, Gebruiker wie) {
        return Lijst.antwoord("tijdlijn", bladen.tijdlijnVoorApi(id, cursor, limit, wie));
    }

    /** Contacts with and about the person, planned and unplanned, the newest day first; the first page also tells the rhythms, with what was and what comes. */
    @GetMapping("/contactmomenten")
    @Toegang(lezen = Sectie.CONTACTEN)
    ResponseEntity<Map<String, Object>> contactmomenten(@PathVariable UUID id, @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit, Gebruiker wie) {
        var bladzijde = contactmomenten.lijst(id, cursor, limit, wie, "api");
        return cursor != null && !cursor.isBlank() ? Lijst.antwoord("contactmomenten", bladzijde)
                : Lijst.antwoord("contactmomenten", bladzijde, Map.of("kalender", Contactbeeld.van(kalender.toon(id, wie, "api"))));
    }
}
