package nl.trajectregie.portaal.pip;

import java.util.UUID;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.pip.PipWijzigingen;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person does with the PIP on the dossier page. */
@Controller
class PipPagina {

    private final PipWijzigingen wijzigingen;

    PipPagina(PipWijzigingen wijzigingen) {
        this.wijzigingen = wijzigingen;
    }

    @PostMapping("/trajecten/{id}/pip/wijzigingen")
    @Toegang(schrijven = Sectie.PIP)
    String vraagWijziging(@PathVariable UUID id, @RequestParam(required = false) UUID afspraakId, @RequestParam String aanleiding, Gebruiker wie, RedirectAttributes melding) {
        try {
            wijzigingen.vraagAan(id, afspraakId, aanleiding, wie);
            melding.addFlashAttribute("gelukt", "De wijziging is gevraagd. U krijgt de taak 'Beschrijf wijziging'.");
        } catch (OngeldigeInvoer e) {
            melding.addFlashAttribute("mislukt", e.velden().getFirst().reden());
        } catch (Conflict e) {
            melding.addFlashAttribute("mislukt", e.getMessage());
        }
        return "redirect:/trajecten/" + id + "/pip";
    }

    /** What the fragment asks: {@code ${@pipbeeld.magWijzigen(wie)}}. */
    @Component("pipbeeld")
    static class Beeld {

        private final Rechten rechten;

        Beeld(Rechten rechten) {
            this.rechten = rechten;
        }

        public boolean magWijzigen(Gebruiker wie) {
            return wie != null && rechten.magSchrijven(wie, Sectie.PIP);
        }

        public String wijze(String code) {
            return code == null ? "" : nl.trajectregie.dossier.gesprek.Gesprek.inWoorden(code);
        }

        public String advies(String code) {
            return nl.trajectregie.dossier.intake.Intakeafronding.adviesInWoorden(code);
        }
    }
}
