package nl.trajectregie.portaal.contact;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.contact.Contactplanning;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.inrichting.Ritmeschema;
import nl.trajectregie.portaal.formulier.Formulierveld;
import nl.trajectregie.portaal.formulier.Paginahandeling;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving, changing and ending a contact rhythm from the tab Contacten. */
@Controller
@RequestMapping("/trajecten/{id}/contactritmes")
@Toegang(schrijven = Sectie.CONTACTEN)
class ContactritmePagina {

    private final Contactplanning planning;

    ContactritmePagina(Contactplanning planning) {
        this.planning = planning;
    }

    @PostMapping("/verzetten")
    String verzet(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, waarden, flits, "Het contact is verzet.", () -> {
            var naar = f.datum("naar");
            f.controleer();
            planning.verzet(id, ritme(f), naar, f.tekst("verzetReden"), wie);
        }, "verzetReden");
    }

    @PostMapping("/wijzigen")
    String wijzig(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, waarden, flits, "Het ritme is veranderd, vanaf vandaag.", () -> {
            Ritmeschema schema = schema(f);
            f.controleer();
            planning.wijzig(id, ritme(f), schema, f.tekst("wijzigReden"), wie);
        }, "wijzigReden");
    }

    @PostMapping("/stoppen")
    String stop(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, waarden, flits, "Het ritme is gestopt.", () -> planning.beeindig(id, ritme(f), f.tekst("stopReden"), wie), "stopReden");
    }

    private static UUID ritme(Formulierveld f) {
        UUID ritme = f.id("ritme");
        f.controleer();
        if (ritme == null) {
            throw new OngeldigeInvoer("ritme", "Kies een ritme.");
        }
        return ritme;
    }

    private static Ritmeschema schema(Formulierveld f) {
        Integer elke = f.getal("elke");
        if (elke == null || elke < 1 || elke > 366) {
            throw new OngeldigeInvoer("elke", "Vul een getal in van 1 tot en met 366.");
        }
        return switch (f.tekst("eenheid") == null ? "" : f.tekst("eenheid")) {
            case "DAGEN" -> new Ritmeschema.Herhaald(List.of(Period.ofDays(elke)));
            case "WEKEN" -> new Ritmeschema.Herhaald(List.of(Period.ofWeeks(elke)));
            case "MAANDEN" -> new Ritmeschema.Herhaald(List.of(Period.ofMonths(elke)));
            case "STILTE" -> new Ritmeschema.Stilte(elke);
            default -> throw new OngeldigeInvoer("eenheid", "Kies dagen, weken of maanden.");
        };
    }

    private static String probeer(UUID id, Map<String, String> waarden, RedirectAttributes flits, String gelukt, Runnable werk, String redenveld) {
        Paginahandeling.probeer(waarden, flits, redenveld, gelukt, werk);
        return "redirect:/trajecten/" + id + "/contacten";
    }
}
