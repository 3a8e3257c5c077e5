package nl.trajectregie.portaal.taak;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.taak.Dossierschetsen;
import nl.trajectregie.dossier.taak.Taak;
import nl.trajectregie.dossier.taak.TaakStatus;
import nl.trajectregie.dossier.taak.Taken;
import nl.trajectregie.dossier.taak.Werkvoorraad;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.portaal.api.Lijst;
import nl.trajectregie.portaal.api.NaVastlegging;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tasks over the API, for a script that acts as a person. */
@RestController
@RequestMapping("/api/v1/taken")
@Toegang(functies = Functie.WERKVOORRAAD)
class TakenApi {

    static final Duration WACHT_OP_BEVESTIGING = Duration.ofSeconds(2);

    private final Werkvoorraad werkvoorraad;
    private final Taken taken;
    private final Dossierschetsen dossiers;

    TakenApi(Werkvoorraad werkvoorraad, Taken taken, Dossierschetsen dossiers) {
        this.werkvoorraad = werkvoorraad;
        this.taken = taken;
        this.dossiers = dossiers;
    }

    /** @param antwoorden by the keys of the form */
    record Antwoorden(@NotNull(message = "Geef de antwoorden mee.") Map<String, Object> antwoorden) {}

    record Toewijzing(String behandelaar, String reden) {}

    record VerdeelInvoer(@NotNull(message = "Geef de taken mee.") List<String> taken, String behandelaar, String reden) {}

    @GetMapping
    ResponseEntity<Map<String, Object>> lijst(Gebruiker wie, @RequestParam(required = false) Boolean mijn, @RequestParam(required = false) String rol,
            @RequestParam(required = false) String gemeentecode, @RequestParam(required = false) UUID trajectId, @RequestParam(required = false) String status,
            @RequestParam(required = false) LocalDate verlooptVoor, @RequestParam(required = false) String q, @RequestParam(required = false) String sorteer,
            @RequestParam(required = false) String cursor, @RequestParam(required = false) Integer limit) {
        Werkvoorraad.Filter filter = new Werkvoorraad.Filter(Boolean.TRUE.equals(mijn) ? Werkvoorraad.Wiens.MIJN : Werkvoorraad.Wiens.ALLE, rol, gemeentecode,
                trajectId, TaakStatus.van(status), verlooptVoor, q);
        return Lijst.antwoord("taken", werkvoorraad.lijst(wie, filter, Werkvoorraad.Volgorde.van(sorteer), cursor, limit).als(TaakBeeld::van));
    }

    @GetMapping("/{id}")
    TaakBeeld een(Gebruiker wie, @PathVariable long id) {
        Taak taak = taken.bekijk(wie, id);
        dossiers.noteer(wie, taak, Sectie.KERN, "api");
        return TaakBeeld.van(taak);
    }

    @GetMapping("/{id}/formulier")
    Taken.Formulier formulier(Gebruiker wie, @PathVariable long id) {
        Taken.Formulier formulier = taken.formulier(wie, id);
        dossiers.noteer(wie, taken.bekijk(wie, id), Sectie.KERN, "api");
        return formulier;
    }

    @PutMapping("/{id}/concept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void concept(Gebruiker wie, @PathVariable long id, @Valid @RequestBody Antwoorden invoer) {
        taken.bewaarConcept(wie, id, invoer.antwoorden());
    }

    @PostMapping("/{id}/claim")
    TaakBeeld claim(Gebruiker wie, @PathVariable long id) {
        return TaakBeeld.van(taken.claim(wie, id));
    }

    @PostMapping("/{id}/vrijgeven")
    TaakBeeld vrijgeven(Gebruiker wie, @PathVariable long id) {
        return TaakBeeld.van(taken.vrijgeven(wie, id));
    }

    @PostMapping("/{id}/toewijzen")
    TaakBeeld toewijzen(Gebruiker wie, @PathVariable long id, @RequestBody Toewijzing invoer) {
        return TaakBeeld.van(taken.toewijzen(wie, id, invoer.behandelaar(), invoer.reden()));
    }

    @PostMapping("/{id}/afronden")
    TaakBeeld afronden(Gebruiker wie, @PathVariable long id, @Valid @RequestBody Antwoorden invoer) {
        Taak ingediend = taken.afronden(wie, id, invoer.antwoorden());
        NaVastlegging.antwoordMet(() -> metVervolg(wie, ingediend));
        return TaakBeeld.van(ingediend);
    }

    private TaakBeeld metVervolg(Gebruiker wie, Taak ingediend) {
        Taak volgende = taken.wachtOpVervolg(wie, ingediend, WACHT_OP_BEVESTIGING).orElse(null);
        try {
            return TaakBeeld.van(taken.bekijk(wie, ingediend.sleutel()), volgende);
        } catch (NietGevonden nietMeerBetrokken) {
            return TaakBeeld.van(ingediend, volgende);
        }
    }

    @PostMapping("/verdelen")
    @Toegang(functies = Functie.TAKEN_VERDELEN)
    Taken.Verdeling verdelen(Gebruiker wie, @Valid @RequestBody VerdeelInvoer invoer) {
        return taken.verdeel(wie, sleutels(invoer.taken()), invoer.behandelaar(), invoer.reden());
    }

    static List<Long> sleutels(List<String> ids) {
        List<Long> sleutels = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            try {
                sleutels.add(Long.parseLong(ids.get(i)));
            } catch (NumberFormatException e) {
                throw new OngeldigeInvoer("taken[" + i + "]", "Dit is geen taakId.");
            }
        }
        return sleutels;
    }
}
