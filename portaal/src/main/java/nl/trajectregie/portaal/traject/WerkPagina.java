package nl.trajectregie.portaal.traject;

import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.duaal.Duaalhandelingen;
import nl.trajectregie.dossier.duaal.Werkbeeld;
import nl.trajectregie.dossier.duaal.Werkbeelden;
import nl.trajectregie.dossier.plaatsing.Plaatsingshandelingen;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.portaal.formulier.Formulierveld;
import nl.trajectregie.portaal.formulier.Paginahandeling;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tab Werk of a dossier: the week of lessons and work, the placement with both sides, components and evaluations, and what a professional does with them. */
@Controller
@RequestMapping("/trajecten/{id}/werk")
@Toegang(lezen = Sectie.PARTICIPATIE)
class WerkPagina {

    private final Dossierbladen bladen;
    private final Werkbeelden beelden;
    private final Plaatsingshandelingen plaatsing;
    private final Duaalhandelingen duaal;

    WerkPagina(Dossierbladen bladen, Werkbeelden beelden, Plaatsingshandelingen plaatsing, Duaalhandelingen duaal) {
        this.bladen = bladen;
        this.beelden = beelden;
        this.plaatsing = plaatsing;
        this.duaal = duaal;
    }

    @GetMapping
    String toon(@PathVariable UUID id, Gebruiker wie, Model model) {
        Dossierbladen.Kop kop = bladen.kop(id, wie, "werk");
        Werkbeeld werk = beelden.toon(id, wie, "portaal");
        model.addAttribute("kop", kop);
        model.addAttribute("traject", kop.traject());
        model.addAttribute("tab", "/werk");
        model.addAttribute("werk", werk);
        model.addAttribute("week", Weekbeeld.van(werk.rooster()));
        model.addAttribute("blad", "traject/werk");
        return "traject/dossier";
    }

    @PostMapping("/plaatsingen/{plaatsingId}/knelpunten")
    @Toegang(schrijven = Sectie.PARTICIPATIE)
    String knelpunt(@PathVariable UUID id, @PathVariable UUID plaatsingId, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, waarden, flits, "Het knelpunt is gemeld. De jobcoach krijgt een taak. Is er geen jobcoach, dan de klantmanager.", () -> plaatsing.meldKnelpunt(id, plaatsingId, f.tekst("knelpunt"), wie));
    }

    @PostMapping("/plaatsingen/{plaatsingId}/einddatum")
    @Toegang(schrijven = Sectie.PARTICIPATIE)
    String einddatum(@PathVariable UUID id, @PathVariable UUID plaatsingId, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, waarden, flits, "De laatste dag is gewijzigd.", () -> {
            var op = f.datum("eindeOp");
            f.controleer();
            plaatsing.verzetEinde(id, plaatsingId, op, f.tekst("redenEinde"), wie);
        });
    }

    @PostMapping("/plaatsingen/{plaatsingId}/stoppen")
    @Toegang(schrijven = Sectie.PARTICIPATIE)
    String stop(@PathVariable UUID id, @PathVariable UUID plaatsingId, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, waarden, flits, "De plaatsing stopt.", () -> plaatsing.stop(id, plaatsingId, f.tekst("redenStop"), wie));
    }

    @PostMapping("/plaatsingen/{plaatsingId}/plek-gemeld")
    @Toegang(schrijven = Sectie.PARTICIPATIE)
    String plek(@PathVariable UUID id, @PathVariable UUID plaatsingId, Gebruiker wie, RedirectAttributes flits) {
        return probeer(id, Map.of(), flits, "De klantmanager krijgt een taak om de plek vast te leggen.", () -> plaatsing.meldPlek(id, plaatsingId, wie));
    }

    @PostMapping("/evaluatie")
    @Toegang(schrijven = Sectie.PARTICIPATIE)
    String evaluatie(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, waarden, flits, "De evaluatie is gepland. Op die dag komt er een taak.", () -> {
            var op = f.datum("volgendeEvaluatieOp");
            f.controleer();
            duaal.evaluatieOp(id, op, wie);
        });
    }

    @PostMapping("/terug")
    @Toegang(schrijven = Sectie.PARTICIPATIE)
    String terug(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, waarden, flits, "De inburgeraar gaat terug naar de klantmanager.", () -> duaal.terug(id, f.tekst("redenTerug"), wie));
    }

    private static String probeer(UUID id, Map<String, String> waarden, RedirectAttributes flits, String gelukt, Runnable werk) {
        Paginahandeling.probeer(waarden, flits, gelukt, werk);
        return "redirect:/trajecten/" + id + "/werk";
    }
}
