package nl.trajectregie.portaal.demo;

import java.time.Clock;
import java.time.OffsetDateTime;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.engine.klok.TijdMachine;
import nl.trajectregie.engine.klok.TijdNietVerzet;
import nl.trajectregie.engine.klok.VerschoofbareKlok;
import nl.trajectregie.portaal.Datums;
import nl.trajectregie.portaal.toegang.Toegang;
import nl.trajectregie.portaal.web.NavigatieItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The beheerder moves the demo's clock. */
@Controller
@Profile("lokaal")
@RequestMapping("/beheer/klok")
@Toegang(functies = Functie.KLOK_VERZETTEN)
class KlokPagina {

    private final TijdMachine tijd;
    private final Clock klok;
    private final Datums datums;

    KlokPagina(TijdMachine tijd, Clock klok, Datums datums) {
        this.tijd = tijd;
        this.klok = klok;
        this.datums = datums;
    }

    @GetMapping
    String toon(Model model) {
        model.addAttribute("nu", OffsetDateTime.ofInstant(klok.instant(), VerschoofbareKlok.ZONE));
        return "demo/klok";
    }

    @PostMapping
    String vooruit(@RequestParam(required = false) String vooruit, RedirectAttributes melding) {
        try {
            melding.addFlashAttribute("gelukt", "Het is nu " + datums.tijdstip(tijd.vooruit(Sprong.lees(vooruit))) + ".");
        } catch (OngeldigeInvoer e) {
            melding.addFlashAttribute("mislukt", e.velden().getFirst().reden());
        } catch (TijdNietVerzet e) {
            melding.addFlashAttribute("mislukt", (e.motorWeg() ? "De procesmotor is niet bereikbaar." : "De procesmotor komt niet tot rust.")
                    + " Het is nu " + datums.tijdstip(e.nu()) + ". Probeer het over een minuut opnieuw.");
        }
        return "redirect:/beheer/klok";
    }

    @Configuration
    @Profile("lokaal")
    static class Menu {
        @Bean
        NavigatieItem klokNavigatie() {
            return new NavigatieItem("Klok", "/beheer/klok", Functie.KLOK_VERZETTEN, 90);
        }
    }
}
