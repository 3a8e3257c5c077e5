package nl.trajectregie.portaal.inzage;

import nl.trajectregie.dossier.inzage.InzageLezer;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.portaal.toegang.Toegang;
import nl.trajectregie.portaal.web.NavigatieItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The view log as the privacyfunctionaris reads it. */
@Controller
class InzagelogPagina {

    private final InzageLezer lezer;

    InzagelogPagina(InzageLezer lezer) {
        this.lezer = lezer;
    }

    @Configuration
    static class Menu {
        @Bean
        NavigatieItem inzagelogInMenu() {
            return new NavigatieItem("Inzagelog", "/inzagelog", Functie.INZAGELOG, 50);
        }
    }

    @GetMapping("/inzagelog")
    @Toegang(functies = Functie.INZAGELOG)
    String inzagelog(Gebruiker wie, @RequestParam(required = false) String kenmerk, @RequestParam(required = false) String medewerker,
            @RequestParam(required = false) String cursor, Model model) {
        model.addAttribute("bladzijde", lezer.bladzijde(new InzageLezer.Filter(null, kenmerk, medewerker), cursor, null, wie));
        model.addAttribute("kenmerk", kenmerk);
        model.addAttribute("medewerker", medewerker);
        model.addAttribute("verder", cursor != null && !cursor.isBlank());
        return "inzage/log";
    }
}
