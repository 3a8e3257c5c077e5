package nl.trajectregie.portaal.web;

import java.util.List;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

@Controller
class ThuisController {

    private final Navigatie navigatie;

    ThuisController(Navigatie navigatie) {
        this.navigatie = navigatie;
    }

    @GetMapping("/")
    @Toegang(iedereen = true)
    String thuis(Gebruiker wie) {
        List<NavigatieItem> paginas = navigatie.voor(wie);
        return paginas.isEmpty() ? "redirect:/geen-toegang" : "redirect:" + paginas.getFirst().pad();
    }

    @GetMapping("/geen-toegang")
    @Toegang(iedereen = true)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String geenToegang() {
        return "fout/nog-geen-toegang";
    }

    @GetMapping("/uitgelogd")
    @Toegang(openbaar = true)
    String uitgelogd(@RequestParam(required = false) String mislukt, Model model) {
        model.addAttribute("mislukt", mislukt != null);
        return "uitgelogd";
    }
}
