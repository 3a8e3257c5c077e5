package nl.trajectregie.portaal.traject;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.ontzorgen.Betalingen;
import nl.trajectregie.dossier.ontzorgen.Geld;
import nl.trajectregie.dossier.ontzorgen.Geldbeeld;
import nl.trajectregie.dossier.ontzorgen.Geldbeelden;
import nl.trajectregie.dossier.ontzorgen.Lastsoort;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
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
import tools.jackson.databind.json.JsonMapper;

/** The tab Geld of a dossier: payment calendar, leefgeld, toeslagen, decisions and learning, and what a professional writes down by hand. */
@Controller
@RequestMapping("/trajecten/{id}/geld")
@Toegang(lezen = Sectie.FINANCIEEL)
class GeldPagina {

    /** A row of the calendar: a cost, with a cell per month or {@code null}. */
    record Kalenderrij(String soort, List<Geldbeeld.Vak> cellen) {}

    private final Dossierbladen bladen;
    private final Geldbeelden beelden;
    private final Rechten rechten;
    private final JsonMapper json;

    GeldPagina(Dossierbladen bladen, Geldbeelden beelden, Rechten rechten, JsonMapper json) {
        this.bladen = bladen;
        this.beelden = beelden;
        this.rechten = rechten;
        this.json = json;
    }

    @GetMapping
    String toon(@PathVariable UUID id, Gebruiker wie, Model model) {
        Dossierbladen.Kop kop = bladen.kop(id, wie, "geld");
        Geldbeeld geld = beelden.toon(id, wie, "portaal");
        model.addAttribute("kop", kop);
        model.addAttribute("traject", kop.traject());
        model.addAttribute("tab", "/geld");
        model.addAttribute("geld", geld);
        List<String> maanden = geld.betalingen().stream().map(Geldbeeld.Vak::maand).distinct().sorted().toList();
        model.addAttribute("maanden", maanden);
        model.addAttribute("kalender", kalender(geld, maanden));
        model.addAttribute("grafiek", json.writeValueAsString(grafiek(geld)).replace("<", "\\u003c"));
        boolean magSchrijven = !kop.traject().isAfgesloten() && rechten.magSchrijven(wie, Sectie.FINANCIEEL);
        boolean hoortErbij = kop.lijnen().stream().anyMatch(lijn -> lijn.naam().equals("financien") && !lijn.status().equals("niet-van-toepassing"));
        model.addAttribute("hoortErbij", hoortErbij);
        model.addAttribute("magRecht", magSchrijven && hoortErbij && List.of("GEEN", "WACHT", "GEEN_BIJSTAND").contains(geld.status()));
        model.addAttribute("magLopend", magSchrijven && geld.status().equals("LOPEND"));
        Map<String, String> soorten = new LinkedHashMap<>();
        Arrays.stream(Lastsoort.values()).forEach(soort -> soorten.put(soort.name(), soort.naam()));
        model.addAttribute("soorten", soorten);
        model.addAttribute("blad", "traject/geld");
        return "traject/dossier";
    }

    @PostMapping("/recht")
    @Toegang(schrijven = Sectie.FINANCIEEL)
    String recht(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, waarden, flits, () -> {
            var vanaf = f.datum("rechtVanaf");
            f.controleer();
            if (waarden.containsKey("redenRecht")) {
                beelden.verbeterRecht(id, vanaf, f.tekst("redenRecht"), wie);
                return "De eerste dag is verbeterd. De zes maanden zijn opnieuw geteld.";
            }
            beelden.meldRecht(id, vanaf, wie);
            return "Het recht op bijstand is vastgelegd. Het ontzorgen begint.";
        });
    }

    @PostMapping("/einde-bijstand")
    @Toegang(schrijven = Sectie.FINANCIEEL)
    String eindeBijstand(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, waarden, flits, () -> {
            var per = f.datum("beeindigdPer");
            f.controleer();
            beelden.meldEinde(id, per, wie);
            return "Het einde van de bijstand is vastgelegd. De betalingen stoppen en de inkomensconsulent krijgt een taak.";
        });
    }

    @PostMapping("/stopverzoek")
    @Toegang(schrijven = Sectie.FINANCIEEL)
    String stopverzoek(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, waarden, flits, () -> {
            beelden.vraagStoppen(id, f.tekst("toelichting"), wie);
            return "Het verzoek is vastgelegd. De inkomensconsulent beantwoordt het.";
        });
    }

    @PostMapping("/betaling")
    @Toegang(schrijven = Sectie.FINANCIEEL)
    String betaling(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, waarden, flits, () -> {
            var op = f.datum("geboektOp");
            f.controleer();
            Betalingen.Uitkomst uitkomst = beelden.boek(id, f.tekst("soort") == null ? null : Lastsoort.valueOf(f.tekst("soort")), f.tekst("kenmerk"), bedrag(f), op, wie);
            return switch (uitkomst) {
                case BEKEND -> "Deze betaling stond er al.";
                case DUBBEL -> "Let op: dit is een dubbele betaling. De budgetbegeleider krijgt een taak om het te herstellen.";
                default -> "De betaling is geboekt.";
            };
        });
    }

    private static Long bedrag(Formulierveld f) {
        try {
            return Geld.cent(f.tekst("bedrag"));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new OngeldigeInvoer("bedrag", "Dit is geen bedrag. Gebruik bijvoorbeeld 612,50.");
        }
    }

    private static List<Kalenderrij> kalender(Geldbeeld geld, List<String> maanden) {
        List<Kalenderrij> rijen = new ArrayList<>();
        for (Lastsoort soort : Lastsoort.values()) {
            List<Geldbeeld.Vak> vakken = geld.betalingen().stream().filter(v -> v.soort().equals(soort.name())).toList();
            if (!vakken.isEmpty()) {
                rijen.add(new Kalenderrij(soort.naam(), maanden.stream().map(m -> vakken.stream().filter(v -> v.maand().equals(m)).findFirst().orElse(null)).toList()));
            }
        }
        return rijen;
    }

    private static Map<String, Object> grafiek(Geldbeeld geld) {
        List<Geldbeeld.Maand> m = geld.leefgeld();
        return Map.of("soort", "staaf", "gestapeld", true, "eenheid", "euro", "labels", m.stream().map(x -> Geldwoorden.maandKort(YearMonth.parse(x.maand()))).toList(),
                "reeksen", List.of(Map.of("naam", "Leefgeld", "kleur", "hoofd", "waarden", m.stream().map(x -> euro(x.leefgeldInCenten() - x.overbruggingInCenten())).toList()),
                        Map.of("naam", "Overbrugging", "kleur", "let-op", "waarden", m.stream().map(x -> euro(x.overbruggingInCenten())).toList()),
                        Map.of("naam", "Nodig om van te leven", "kleur", "fout", "lijn", true, "waarden", m.stream().map(x -> euro(x.drempelInCenten())).toList())));
    }

    private static double euro(long cent) {
        return cent / 100.0;
    }

    private static String probeer(UUID id, Map<String, String> waarden, RedirectAttributes flits, Supplier<String> werk) {
        Paginahandeling.probeer(waarden, flits, werk);
        return "redirect:/trajecten/" + id + "/geld";
    }
}
