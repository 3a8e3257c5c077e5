package nl.trajectregie.portaal.monitor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.engine.lees.EngineLezer;
import nl.trajectregie.portaal.toegang.Toegang;
import nl.trajectregie.portaal.web.NavigatieItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** The manager's pages: figures with their definitions, each process as a picture with counts and a table beside it, stuck steps. */
@Controller
@RequestMapping("/monitor")
@Toegang(functies = Functie.MONITOR)
class MonitorPaginas {

    private final Monitor monitor;
    private final Vestiging vestiging;
    private final Doorstroom doorstroom;
    private final Incidenten incidenten;
    private final Overzettingen overzettingen;
    private final EngineLezer lezer;
    private final JsonMapper json;

    MonitorPaginas(Monitor monitor, Vestiging vestiging, Doorstroom doorstroom, Incidenten incidenten, Overzettingen overzettingen, EngineLezer lezer, JsonMapper json) {
        this.monitor = monitor;
        this.vestiging = vestiging;
        this.doorstroom = doorstroom;
        this.incidenten = incidenten;
        this.overzettingen = overzettingen;
        this.lezer = lezer;
        this.json = json;
    }

    @Configuration
    static class Menu {
        @Bean
        NavigatieItem monitorInMenu() {
            return new NavigatieItem("Overzicht", "/monitor", Functie.MONITOR, 40);
        }
    }

    @GetMapping
    String overzicht(Gebruiker wie, Model model) {
        List<Tabel> doorstroom = monitor.doorstroom(wie);
        Tabel termijnen = monitor.termijnen(wie).getFirst();
        model.addAttribute("fasen", doorstroom.get(0));
        model.addAttribute("lopend", som(doorstroom.get(0), "lopend"));
        model.addAttribute("verstreken", som(termijnen, "verstreken"));
        model.addAttribute("gewaarschuwd", som(termijnen, "gewaarschuwd"));
        model.addAttribute("onbekend", som(termijnen, "onbekend"));
        model.addAttribute("doorlooptijd", doorstroom.get(1));
        model.addAttribute("termijnen", termijnen);
        model.addAttribute("ontzorgen", monitor.ontzorgen(wie).getFirst());
        model.addAttribute("caseload", monitor.caseload(wie).getFirst());
        model.addAttribute("processen", monitor.processen(wie).getFirst());
        model.addAttribute("storingen", incidenten.open(wie).size());
        model.addAttribute("grafiek", eilandJson(staven(doorstroom.get(0), "fase", "lopend")));
        return "monitor/overzicht";
    }

    @GetMapping("/processen/{procesId}")
    String proces(Gebruiker wie, @PathVariable String procesId, Model model) {
        Tabel processen = monitor.processen(wie).getFirst();
        Map<String, Object> proces = processen.regels().stream().filter(r -> procesId.equals(r.get("procesId"))).findFirst()
                .orElseThrow(() -> new NietGevonden("Dit proces"));
        Tabel stappen = monitor.elementen(wie, procesId).getFirst();
        Map<String, Object> aantallen = new LinkedHashMap<>();
        Map<String, Object> vast = new LinkedHashMap<>();
        for (Map<String, Object> regel : stappen.regels()) {
            if ((long) regel.get("aantal") > 0) {
                aantallen.put((String) regel.get("elementId"), regel.get("aantal"));
            }
            if ((long) regel.get("incidenten") > 0) {
                vast.put((String) regel.get("elementId"), regel.get("incidenten"));
            }
        }
        model.addAttribute("proces", proces);
        model.addAttribute("stappen", stappen);
        model.addAttribute("versies", overzettingen.stand(wie, procesId));
        model.addAttribute("magOverzetten", overzettingen.mag(wie));
        model.addAttribute("diagram", eilandJson(Map.of("actief", List.of(), "gedaan", List.of(), "aantallen", aantallen, "incidenten", vast)));
        return "monitor/proces";
    }

    /** The drawing of the newest version; it holds nothing of any person. */
    @GetMapping(path = "/processen/{procesId}/model", produces = MediaType.APPLICATION_XML_VALUE)
    @Transactional(readOnly = true)
    ResponseEntity<String> model(@PathVariable String procesId) {
        return lezer.laatsteDefinitie(procesId).flatMap(lezer::xml)
                .map(xml -> ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(MediaType.APPLICATION_XML).body(xml))
                .orElseThrow(() -> new NietGevonden("Dit proces"));
    }

    @GetMapping("/processen/{procesId}/overzetten/{versie}")
    @Toegang(functies = Functie.MODELLEN_OVERZETTEN)
    String overzetten(Gebruiker wie, @PathVariable String procesId, @PathVariable int versie, Model model) {
        Overzettingen.Stand stand = overzettingen.stand(wie, procesId);
        model.addAttribute("stand", stand);
        model.addAttribute("ouder", stand.ouder().stream().filter(o -> o.versie() == versie).findFirst().orElseThrow(() -> new NietGevonden("Deze versie")));
        return "monitor/overzetten";
    }

    @PostMapping("/processen/{procesId}/overzetten/{versie}")
    @Toegang(functies = Functie.MODELLEN_OVERZETTEN)
    String zetOver(Gebruiker wie, @PathVariable String procesId, @PathVariable int versie, @RequestParam(defaultValue = "false") boolean akkoord, RedirectAttributes flits) {
        if (!akkoord) {
            flits.addFlashAttribute("letOp", "Er is niets overgezet. Vink eerst aan dat u het plan heeft bekeken.");
            return "redirect:/monitor/processen/" + procesId + "/overzetten/" + versie;
        }
        try {
            int aantal = overzettingen.zetOver(wie, procesId, versie);
            flits.addFlashAttribute(aantal == 0 ? "letOp" : "gelukt", switch (aantal) {
                case 0 -> "Er was niets meer over te zetten.";
                case 1 -> "1 traject wordt overgezet. Laad deze pagina over een paar seconden opnieuw.";
                default -> aantal + " trajecten worden overgezet. Laad deze pagina over een paar seconden opnieuw.";
            });
        } catch (Conflict e) {
            flits.addFlashAttribute("mislukt", e.getMessage());
        }
        return "redirect:/monitor/processen/" + procesId;
    }

    /** Guidance and money beside the inburgering: the gap between the lines, what stays open, how long the first toeslag takes, who has nobody. */
    @GetMapping("/vestiging")
    String vestiging(Gebruiker wie, Model model) {
        model.addAttribute("tabellen", List.of(vestiging.gat(wie), vestiging.checklist(wie), vestiging.toeslag(wie), vestiging.begeleiders(wie)));
        return "monitor/vestiging";
    }

    /** Time per phase, terms met and missed, and how trajecten ended. */
    @GetMapping("/doorstroom")
    String doorstroom(Gebruiker wie, Model model) {
        List<Tabel> tabellen = doorstroom.tabellen(wie);
        model.addAttribute("tabellen", tabellen);
        model.addAttribute("grafiek", eilandJson(staven(tabellen.getLast(), "uitstroom", "aantal")));
        return "monitor/doorstroom";
    }

    @GetMapping("/storingen")
    String storingen(Gebruiker wie, Model model) {
        model.addAttribute("storingen", incidenten.open(wie));
        model.addAttribute("magHerstellen", incidenten.magHerstellen(wie));
        return "monitor/storingen";
    }

    @PostMapping("/storingen/{id}/opnieuw")
    @Toegang(functies = Functie.INCIDENTEN_HERSTELLEN)
    String opnieuw(Gebruiker wie, @PathVariable String id, RedirectAttributes flits) {
        if (incidenten.probeerOpnieuw(wie, id)) {
            flits.addFlashAttribute("gelukt", "De stap wordt opnieuw geprobeerd. Laad deze pagina over een paar seconden opnieuw.");
        } else {
            flits.addFlashAttribute("letOp", "Deze storing is er niet meer. Waarschijnlijk is de stap al gelukt.");
        }
        return "redirect:/monitor/storingen";
    }

    private static long som(Tabel tabel, String kolom) {
        return tabel.regels().stream().mapToLong(regel -> ((Number) regel.get(kolom)).longValue()).sum();
    }

    private static Map<String, Object> staven(Tabel tabel, String label, String waarde) {
        return Map.of("soort", "liggend", "eenheid", "trajecten",
                "labels", tabel.regels().stream().map(r -> r.get(label)).toList(),
                "reeksen", List.of(Map.of("naam", "Trajecten", "kleur", "hoofd", "waarden", tabel.regels().stream().map(r -> r.get(waarde)).toList())));
    }

    /** JSON that is safe inside a script element. */
    private String eilandJson(Object gegevens) {
        return json.writeValueAsString(gegevens).replace("<", "\\u003c");
    }
}
