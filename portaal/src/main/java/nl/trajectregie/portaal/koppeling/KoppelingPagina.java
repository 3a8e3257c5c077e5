package nl.trajectregie.portaal.koppeling;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.koppeling.Gekoppeld;
import nl.trajectregie.dossier.koppeling.Koppeling;
import nl.trajectregie.dossier.koppeling.Koppelverzoek;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.inrichting.Inrichting;
import nl.trajectregie.inrichting.Inrichtingen;
import nl.trajectregie.portaal.formulier.Formulierveld;
import nl.trajectregie.portaal.toegang.Toegang;
import nl.trajectregie.portaal.web.NavigatieItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Linking a person by hand. */
@Controller
@RequestMapping("/koppelingen")
@Toegang(functies = Functie.KOPPELEN)
class KoppelingPagina {

    private static final Map<String, String> AANLEIDINGEN = keuzes("COA_KOPPELING", "Koppeling door het COA", "DUO_KENNISGEVING", "Kennisgeving van DUO",
            "VERHUIZING", "Verhuisd uit een andere gemeente");
    private static final Map<String, String> DOELGROEPEN = keuzes("ASIELSTATUSHOUDER", "Asielstatushouder (ook nareiziger)",
            "GEZINS_EN_OVERIGE_MIGRANT", "Gezinsmigrant of overige migrant");
    private static final Map<String, String> GESLACHTEN = keuzes("VROUW", "Vrouw", "MAN", "Man", "X", "X", "ONBEKEND", "Onbekend");
    private static final Map<String, String> JA_NEE = keuzes("true", "Ja", "false", "Nee");

    private final Koppeling koppeling;
    private final Inrichtingen inrichtingen;

    KoppelingPagina(Koppeling koppeling, Inrichtingen inrichtingen) {
        this.koppeling = koppeling;
        this.inrichtingen = inrichtingen;
    }

    @Configuration
    static class Menu {
        @Bean
        NavigatieItem koppelingInMenu() {
            return new NavigatieItem("Koppelen", "/koppelingen", Functie.KOPPELEN, 30);
        }
    }

    @GetMapping
    String leeg(Gebruiker wie, Model model) {
        vulKeuzes(model, wie);
        return "koppeling/nieuw";
    }

    @PostMapping
    ModelAndView koppel(Gebruiker wie, @RequestParam Map<String, String> waarden, RedirectAttributes flits) {
        try {
            Gekoppeld gekoppeld = koppeling.koppel(verzoek(waarden), wie);
            flits.addFlashAttribute("gelukt", "Het traject " + gekoppeld.kenmerk() + " is begonnen. De eerste taken staan zo in de werkvoorraad.");
            return new ModelAndView("redirect:/trajecten/" + gekoppeld.trajectId());
        } catch (OngeldigeInvoer e) {
            return opnieuw(wie, waarden, HttpStatus.BAD_REQUEST).addObject("fouten", inWoorden(Formulierveld.kaart(e.velden())));
        } catch (Conflict e) {
            return opnieuw(wie, waarden, HttpStatus.CONFLICT).addObject("conflict", e.getMessage()).addObject("lopendTraject", e.extra().get("trajectId"));
        }
    }

    /** The rules name the codes, for a program; a person sees the choices already. */
    private static Map<String, String> inWoorden(Map<String, String> fouten) {
        Map<String, String> uit = new LinkedHashMap<>(fouten);
        uit.computeIfPresent("aanleiding", (veld, reden) -> reden.startsWith("Kies een van") ? "Kies een aanleiding." : reden);
        uit.computeIfPresent("doelgroep", (veld, reden) -> reden.startsWith("Kies een van") ? "Kies een doelgroep." : reden);
        return uit;
    }

    private ModelAndView opnieuw(Gebruiker wie, Map<String, String> waarden, HttpStatus status) {
        ModelAndView pagina = new ModelAndView("koppeling/nieuw", status);
        org.springframework.ui.ExtendedModelMap model = new org.springframework.ui.ExtendedModelMap();
        vulKeuzes(model, wie);
        pagina.addAllObjects(model);
        return pagina.addObject("waarden", waarden);
    }

    private void vulKeuzes(Model model, Gebruiker wie) {
        List<Inrichting> eigen = inrichtingen.alle().stream().filter(i -> wie.gemeenten().contains(i.gemeente().code())).toList();
        model.addAttribute("gemeenten", eigen.stream().collect(Collectors.toMap(i -> i.gemeente().code(), i -> i.gemeente().naam(), (a, b) -> a, LinkedHashMap::new)));
        model.addAttribute("inrichtingen", eigen.stream().collect(Collectors.toMap(Inrichting::naam, i -> i.naam() + ", versie " + i.versie(), (a, b) -> a, LinkedHashMap::new)));
        model.addAttribute("aanleidingen", AANLEIDINGEN);
        model.addAttribute("doelgroepen", DOELGROEPEN);
        model.addAttribute("geslachten", GESLACHTEN);
        model.addAttribute("jaNee", JA_NEE);
    }

    private static Koppelverzoek verzoek(Map<String, String> waarden) {
        Formulierveld f = new Formulierveld(waarden);
        String talen = f.tekst("persoon.talen");
        var persoon = new Koppelverzoek.Persoonsgegevens(f.tekst("persoon.bsn"), f.tekst("persoon.vNummer"), f.tekst("persoon.voornamen"),
                f.tekst("persoon.geslachtsnaam"), f.datum("persoon.geboortedatum"), f.tekst("persoon.geslacht"),
                talen == null ? List.of() : Arrays.stream(talen.split(",")).map(String::strip).filter(taal -> !taal.isEmpty()).toList(), f.tekst("persoon.contacttaal"));
        var azc = f.tekst("azc.naam") == null && f.tekst("azc.afstandKm") == null ? null : new Koppelverzoek.Azc(f.tekst("azc.naam"), f.getal("azc.afstandKm"));
        var profiel = new Koppelverzoek.Klantprofiel(f.tekst("klantprofiel.opleiding"), f.tekst("klantprofiel.werkervaring"),
                f.tekst("klantprofiel.leerbaarheid"), f.tekst("klantprofiel.taalniveau"));
        boolean leegProfiel = profiel.opleiding() == null && profiel.werkervaring() == null && profiel.leerbaarheid() == null && profiel.taalniveau() == null;
        var gezin = f.tekst("gezin.huishoudenId") == null ? null : new Koppelverzoek.Gezin(f.id("gezin.huishoudenId"));
        String nareiziger = f.tekst("nareiziger");
        Koppelverzoek verzoek = new Koppelverzoek(f.tekst("gemeentecode"), f.tekst("aanleiding"), f.datum("gekoppeldOp"), f.tekst("doelgroep"),
                f.tekst("gedetailleerdeDoelgroep"), nareiziger == null ? null : Boolean.valueOf(nareiziger), persoon, azc, leegProfiel ? null : profiel, gezin,
                f.datum("kennisgevingsdatum"), f.tekst("inrichting"));
        f.controleer();
        return verzoek;
    }

    private static Map<String, String> keuzes(String... paren) {
        Map<String, String> keuzes = new LinkedHashMap<>();
        for (int n = 0; n < paren.length; n += 2) {
            keuzes.put(paren[n], paren[n + 1]);
        }
        return keuzes;
    }
}
