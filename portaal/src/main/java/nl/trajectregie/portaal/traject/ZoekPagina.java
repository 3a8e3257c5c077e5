package nl.trajectregie.portaal.traject;

import java.util.Map;
import nl.trajectregie.dossier.beeld.TrajectBeelden;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.portaal.formulier.Formulierveld;
import nl.trajectregie.portaal.toegang.Toegang;
import nl.trajectregie.portaal.web.NavigatieItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looking up a person. The person travels in the body only; the result is this page itself, never a redirect with data. */
@Controller
@RequestMapping("/zoeken")
@Toegang(functies = Functie.ZOEKEN)
class ZoekPagina {

    private final TrajectBeelden beelden;

    ZoekPagina(TrajectBeelden beelden) {
        this.beelden = beelden;
    }

    @Configuration
    static class Menu {
        @Bean
        NavigatieItem zoekenInMenu() {
            return new NavigatieItem("Zoeken", "/zoeken", Functie.ZOEKEN, 20);
        }
    }

    @GetMapping
    String leeg() {
        return "zoeken/zoeken";
    }

    @PostMapping
    ModelAndView zoek(Gebruiker wie, @RequestParam Map<String, String> waarden, jakarta.servlet.http.HttpServletResponse antwoord) {
        antwoord.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        Formulierveld f = new Formulierveld(waarden);
        try {
            var geboortedatum = f.datum("geboortedatum");
            f.controleer();
            var opdracht = Zoekregels.controleer(f.tekst("bsn"), f.tekst("vNummer"), f.tekst("naam"), geboortedatum);
            return new ModelAndView("zoeken/zoeken").addObject("waarden", waarden).addObject("gevonden", beelden.zoek(opdracht, wie, "portaal"));
        } catch (OngeldigeInvoer e) {
            return new ModelAndView("zoeken/zoeken", HttpStatus.BAD_REQUEST).addObject("waarden", waarden).addObject("fouten", Formulierveld.kaart(e.velden()));
        }
    }
}
