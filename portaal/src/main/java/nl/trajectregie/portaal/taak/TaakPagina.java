package nl.trajectregie.portaal.taak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.GeenRecht;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.fout.Weigering;
import nl.trajectregie.dossier.taak.Dossierschetsen;
import nl.trajectregie.dossier.taak.Taak;
import nl.trajectregie.dossier.taak.TaakStatus;
import nl.trajectregie.dossier.taak.Taken;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** One task: its form beside what the dossier says, and what can be done with it. */
@Controller
@RequestMapping("/taken/{id}")
@Toegang(functies = Functie.WERKVOORRAAD)
class TaakPagina {

    private final Taken taken;
    private final Dossierschetsen dossiers;

    TaakPagina(Taken taken, Dossierschetsen dossiers) {
        this.taken = taken;
        this.dossiers = dossiers;
    }

    @GetMapping
    String toon(Gebruiker wie, @PathVariable long id, Model model) {
        Taak taak = taken.bekijk(wie, id);
        boolean open = taak.status() == TaakStatus.OPEN;
        boolean vanAnder = taak.behandelaar() != null && !taak.behandelaar().equals(wie.naam());
        boolean magUitvoeren = taken.magUitvoeren(wie, taak);
        model.addAttribute("taak", taak);
        model.addAttribute("dossier", dossiers.bij(wie, taak, "portaal"));
        model.addAttribute("termijnnaam", taak.termijnsoort() == null ? null : Dossierschetsen.termijnnaam(taak.termijnsoort()));
        model.addAttribute("magZien", magUitvoeren);
        model.addAttribute("invullen", open && magUitvoeren && !vanAnder);
        model.addAttribute("magPakken", open && magUitvoeren && taak.behandelaar() == null);
        model.addAttribute("magVrijgeven", open && taak.behandelaar() != null && taken.magToewijzen(wie, taak));
        model.addAttribute("magToewijzen", open && taken.magToewijzen(wie, taak));
        model.addAttribute("vanAnder", vanAnder);
        model.addAttribute("vanMij", wie.naam().equals(taak.behandelaar()));
        model.addAttribute("kandidaten", open ? taken.kandidaten(taak) : java.util.List.of());
        return "taak/taak";
    }

    @GetMapping(path = "/formulier", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Taken.Formulier formulier(Gebruiker wie, @PathVariable long id) {
        return taken.formulier(wie, id);
    }

    @PutMapping("/concept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void concept(Gebruiker wie, @PathVariable long id, @Valid @RequestBody TakenApi.Antwoorden invoer) {
        taken.bewaarConcept(wie, id, invoer.antwoorden());
    }

    @PostMapping("/afronden")
    @ResponseBody
    Map<String, String> afronden(Gebruiker wie, @PathVariable long id, @Valid @RequestBody TakenApi.Antwoorden invoer, HttpServletRequest verzoek, HttpServletResponse antwoord) {
        Taak ingediend = taken.afronden(wie, id, invoer.antwoorden());
        String naar = taken.wachtOpVervolg(wie, ingediend, TakenApi.WACHT_OP_BEVESTIGING).map(volgende -> "/taken/" + volgende.id()).orElse("/werkvoorraad");
        FlashMap flits = new FlashMap();
        flits.setTargetRequestPath(naar);
        meld(flits, stand(wie, ingediend), naar);
        RequestContextUtils.getFlashMapManager(verzoek).saveOutputFlashMap(flits, verzoek, antwoord);
        return Map.of("volgende", naar);
    }

    private Taak stand(Gebruiker wie, Taak ingediend) {
        try {
            return taken.bekijk(wie, ingediend.sleutel());
        } catch (NietGevonden nietMeerBetrokken) {
            return ingediend;
        }
    }

    private static void meld(FlashMap flits, Taak taak, String naar) {
        String vervolg = naar.startsWith("/taken/") ? " Dit is de volgende taak." : "";
        if (taak.achterhaald()) {
            flits.put("letOp", "De taak '" + taak.naam() + "' was intussen vervallen. Uw antwoorden zijn bewaard. Er komt een taak om te bekijken wat ermee moet gebeuren.");
        } else if (taak.geweigerd()) {
            flits.put("mislukt", "De taak '" + taak.naam() + "' kon niet worden verwerkt en staat weer open. Rond haar opnieuw af.");
        } else if (taak.status() == TaakStatus.INGEDIEND) {
            flits.put("gelukt", "De taak '" + taak.naam() + "' is ingeleverd en wordt verwerkt. U kunt gewoon verder werken." + vervolg);
        } else {
            flits.put("gelukt", "De taak '" + taak.naam() + "' is afgerond." + vervolg);
        }
    }

    @PostMapping("/claim")
    String claim(Gebruiker wie, @PathVariable long id, RedirectAttributes flits) {
        return doe(id, flits, () -> taken.claim(wie, id), "Deze taak is nu van u.");
    }

    @PostMapping("/vrijgeven")
    String vrijgeven(Gebruiker wie, @PathVariable long id, RedirectAttributes flits) {
        return doe(id, flits, () -> taken.vrijgeven(wie, id), "De taak staat weer open voor uw team.");
    }

    @PostMapping("/toewijzen")
    String toewijzen(Gebruiker wie, @PathVariable long id, @RequestParam(defaultValue = "") String behandelaar, @RequestParam(defaultValue = "") String reden,
            RedirectAttributes flits) {
        return doe(id, flits, () -> taken.toewijzen(wie, id, behandelaar, reden), "De taak is toegewezen.");
    }

    private static String doe(long id, RedirectAttributes flits, Runnable werk, String gelukt) {
        try {
            werk.run();
            flits.addFlashAttribute("gelukt", gelukt);
        } catch (Conflict e) {
            flits.addFlashAttribute("letOp", e.getMessage());
        } catch (Weigering | GeenRecht e) {
            flits.addFlashAttribute("mislukt", e.getMessage());
        } catch (OngeldigeInvoer e) {
            flits.addFlashAttribute("mislukt", e.velden().getFirst().reden());
        }
        return "redirect:/taken/" + id;
    }
}
