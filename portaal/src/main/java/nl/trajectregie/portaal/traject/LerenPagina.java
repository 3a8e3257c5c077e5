package nl.trajectregie.portaal.traject;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.leerroute.Leerbeeld;
import nl.trajectregie.dossier.leerroute.Leerbeelden;
import nl.trajectregie.dossier.leerroute.Leerhandelingen;
import nl.trajectregie.dossier.leerroute.Leeronderdeel;
import nl.trajectregie.dossier.leerroute.Leerregistratie;
import nl.trajectregie.dossier.leerroute.ZBesluit;
import nl.trajectregie.dossier.pip.Vaardigheid;
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
import tools.jackson.databind.json.JsonMapper;

/** The tab Leren of a dossier: levels per skill over time, hours against what is due, exams and attendance, and what the klantmanager writes down by hand. */
@Controller
@RequestMapping("/trajecten/{id}/leren")
@Toegang(lezen = Sectie.LEREN)
class LerenPagina {

    /** Steps of the chart, from low to high. */
    private static final List<String> NIVEAUS = List.of("ALFA", "A1", "A2", "B1", "B2");

    private final Dossierbladen bladen;
    private final Leerbeelden beelden;
    private final Leerhandelingen handelingen;
    private final JsonMapper json;

    LerenPagina(Dossierbladen bladen, Leerbeelden beelden, Leerhandelingen handelingen, JsonMapper json) {
        this.bladen = bladen;
        this.beelden = beelden;
        this.handelingen = handelingen;
        this.json = json;
    }

    @GetMapping
    String toon(@PathVariable UUID id, Gebruiker wie, Model model) {
        Dossierbladen.Kop kop = bladen.kop(id, wie, "leren");
        Leerbeeld leren = beelden.toon(id, wie, "portaal");
        model.addAttribute("kop", kop);
        model.addAttribute("traject", kop.traject());
        model.addAttribute("tab", "/leren");
        model.addAttribute("leren", leren);
        model.addAttribute("grafiek", json.writeValueAsString(grafiek(leren)).replace("<", "\\u003c"));
        Map<String, String> onderdelen = new LinkedHashMap<>();
        Arrays.stream(Leeronderdeel.values()).forEach(o -> onderdelen.put(o.name(), o.naam()));
        model.addAttribute("onderdelen", onderdelen);
        Map<String, String> vaardigheden = new LinkedHashMap<>();
        Arrays.stream(Vaardigheid.values()).forEach(v -> vaardigheden.put(v.name(), v.naam()));
        model.addAttribute("vaardigheden", vaardigheden);
        Map<String, String> onderwijs = new LinkedHashMap<>();
        Arrays.stream(ZBesluit.Onderwijs.values()).forEach(o -> onderwijs.put(o.name(), o.naam()));
        model.addAttribute("onderwijs", onderwijs);
        Map<String, String> niveaukeuzes = new LinkedHashMap<>();
        NIVEAUS.forEach(n -> niveaukeuzes.put(n, Lerenwoorden.niveauNaam(n)));
        model.addAttribute("niveaukeuzes", niveaukeuzes);
        model.addAttribute("blad", "traject/leren");
        return "traject/dossier";
    }

    @PostMapping("/uren")
    @Toegang(schrijven = Sectie.LEREN)
    String uren(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, "uren", waarden, flits, "De uren zijn vastgelegd.", () -> {
            LocalDate van = f.datum("van");
            LocalDate tot = f.datum("totEnMet");
            f.controleer();
            handelingen.uren(id, keuze(f.tekst("onderdeel"), Leeronderdeel.values()), van, tot, getal(f, "gevolgd"), wie);
        });
    }

    @PostMapping("/niveaus")
    @Toegang(schrijven = Sectie.LEREN)
    String niveau(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, "niveaus", waarden, flits, "Het niveau is vastgelegd.", () -> {
            LocalDate op = f.datum("behaaldOp");
            f.controleer();
            handelingen.niveau(id, keuze(f.tekst("vaardigheid"), Vaardigheid.values()), f.tekst("niveau"), op, f.tekst("toets"), wie);
        });
    }

    @PostMapping("/verzuim")
    @Toegang(schrijven = Sectie.LEREN)
    String verzuim(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, "verzuim", waarden, flits, "Het verzuim is vastgelegd.", () -> {
            LocalDate op = f.datum("datum");
            f.controleer();
            handelingen.verzuim(id, op, f.tekst("soort"), null, wie);
        });
    }

    @PostMapping("/minder-uren")
    @Toegang(schrijven = Sectie.LEREN)
    String minderUren(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, "besluiten", waarden, flits, "Het besluit over de uren is vastgelegd.", () -> {
            Integer norm = f.getal("zNorm");
            f.controleer();
            handelingen.minderUren(id, norm, keuze(f.tekst("zVaardigheid"), Vaardigheid.values()), "JA".equals(f.tekst("zRevalidatie")), f.tekst("zNormMotivering"), wie);
        });
    }

    @PostMapping("/eerder-onderwijs")
    @Toegang(schrijven = Sectie.LEREN)
    String eerderOnderwijs(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, "besluiten", waarden, flits, "Het eerdere onderwijs telt mee in de uren.", () -> {
            LocalDate tot = f.datum("zOnderwijsTot");
            Integer taal = f.getal("zOnderwijsTaal");
            Integer participatie = f.getal("zOnderwijsParticipatie");
            f.controleer();
            handelingen.eerderOnderwijs(id, keuze(f.tekst("zOnderwijs"), ZBesluit.Onderwijs.values()), tot, taal, participatie, f.tekst("zOnderwijsMotivering"), wie);
        });
    }

    /** Levels per skill over time; between two tests a level stays what it was. */
    private static Map<String, Object> grafiek(Leerbeeld leren) {
        List<LocalDate> dagen = leren.niveaus().stream().map(Leerregistratie.Niveau::behaaldOp).distinct().sorted().toList();
        List<Map<String, Object>> reeksen = new ArrayList<>();
        for (Vaardigheid vaardigheid : Vaardigheid.values()) {
            List<Integer> waarden = new ArrayList<>();
            for (LocalDate dag : dagen) {
                waarden.add(leren.niveaus().stream().filter(n -> n.vaardigheid() == vaardigheid && !n.behaaldOp().isAfter(dag)).reduce((eerder, later) -> later)
                        .map(n -> NIVEAUS.indexOf(n.niveau())).orElse(null));
            }
            reeksen.add(Map.of("naam", vaardigheid.naam(), "waarden", waarden));
        }
        return Map.of("soort", "lijn", "labels", dagen.stream().map(Lerenwoorden::kort).toList(), "reeksen", reeksen, "stappen", NIVEAUS.stream().map(Lerenwoorden::niveauNaam).toList());
    }

    private static BigDecimal getal(Formulierveld f, String veld) {
        String tekst = f.tekst(veld);
        try {
            return tekst == null ? null : new BigDecimal(tekst.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new OngeldigeInvoer(veld, "Vul een getal in, bijvoorbeeld 12 of 12,5.");
        }
    }

    private static <E extends Enum<E>> E keuze(String code, E[] keuzes) {
        return Arrays.stream(keuzes).filter(k -> k.name().equals(code)).findFirst().orElse(null);
    }

    private static String probeer(UUID id, String anker, Map<String, String> waarden, RedirectAttributes flits, String gelukt, Runnable werk) {
        return "redirect:/trajecten/" + id + "/leren" + (Paginahandeling.probeer(waarden, flits, gelukt, werk) ? "#" + anker : "");
    }
}
