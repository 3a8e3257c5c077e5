package nl.trajectregie.portaal.taak;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.lijst.Bladzijde;
import nl.trajectregie.dossier.taak.Taak;
import nl.trajectregie.dossier.taak.TaakStatus;
import nl.trajectregie.dossier.taak.Taken;
import nl.trajectregie.dossier.taak.Werkvoorraad;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Medewerkers;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.portaal.contact.ContactBijTaak;
import nl.trajectregie.portaal.toegang.Toegang;
import nl.trajectregie.portaal.web.NavigatieItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of tasks: mine and my team's, by links and forms that work without JavaScript. */
@Controller
@RequestMapping("/werkvoorraad")
@Toegang(functies = Functie.WERKVOORRAAD)
class WerkvoorraadPagina {

    private static final int PER_BLADZIJDE = 25;
    private static final int TEL_TOT = 100;

    private final Werkvoorraad werkvoorraad;
    private final Taken taken;
    private final Medewerkers medewerkers;
    private final Rechten rechten;
    private final Stroom stroom;
    private final ContactBijTaak contacten;

    WerkvoorraadPagina(Werkvoorraad werkvoorraad, Taken taken, Medewerkers medewerkers, Rechten rechten, Stroom stroom, ContactBijTaak contacten) {
        this.werkvoorraad = werkvoorraad;
        this.taken = taken;
        this.medewerkers = medewerkers;
        this.rechten = rechten;
        this.stroom = stroom;
        this.contacten = contacten;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        NavigatieItem werkvoorraadInMenu() {
            return new NavigatieItem("Werkvoorraad", "/werkvoorraad", Functie.WERKVOORRAAD, 10);
        }
    }

    @GetMapping
    String toon(Gebruiker wie, Model model, @RequestParam(defaultValue = "") String lijst, @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String rol, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String verlooptVoor,
            @RequestParam(defaultValue = "") String sorteer, @RequestParam(defaultValue = "") String cursor) {
        boolean verdeler = rechten.mag(wie, Functie.TAKEN_VERDELEN);
        String keuze = lijst.isEmpty() ? verdeler ? "team" : "mijn" : lijst;
        Map<String, String> vragen = new LinkedHashMap<>();
        vragen.put("lijst", keuze);
        vragen.put("status", status);
        vragen.put("rol", rol);
        vragen.put("q", q);
        vragen.put("verlooptVoor", verlooptVoor);
        vragen.put("sorteer", sorteer);
        TaakStatus stand = TaakStatus.van(status);
        Werkvoorraad.Wiens wiens = keuze.equals("mijn") ? Werkvoorraad.Wiens.MIJN : Werkvoorraad.Wiens.TEAM;
        Werkvoorraad.Filter filter = new Werkvoorraad.Filter(wiens, rol, null, null, stand, datum(verlooptVoor), q);
        Bladzijde<Taak> bladzijde = werkvoorraad.lijst(wie, filter, Werkvoorraad.Volgorde.van(sorteer), cursor, PER_BLADZIJDE);
        List<Taak> bezig = stand == TaakStatus.OPEN && cursor.isEmpty() && wiens == Werkvoorraad.Wiens.MIJN
                ? werkvoorraad.lijst(wie, Werkvoorraad.Filter.van(Werkvoorraad.Wiens.MIJN, TaakStatus.INGEDIEND), Werkvoorraad.Volgorde.NIEUWSTE, null, PER_BLADZIJDE).rijen()
                : List.of();
        model.addAttribute("keuze", keuze);
        model.addAttribute("stand", stand.code());
        model.addAttribute("rol", rol);
        model.addAttribute("q", q);
        model.addAttribute("verlooptVoor", verlooptVoor);
        model.addAttribute("sorteer", Werkvoorraad.Volgorde.van(sorteer).code());
        model.addAttribute("rijen", bladzijde.rijen());
        model.addAttribute("contacten", contacten.vanTaken(bladzijde.rijen()));
        model.addAttribute("koppen", contacten.koppen(bladzijde.rijen(), wie));
        model.addAttribute("bezig", bezig);
        model.addAttribute("ik", wie);
        model.addAttribute("rollen", verdeler ? new TreeSet<>(rechten.rollen()) : wie.rollen().size() > 1 ? new TreeSet<>(wie.rollen()) : List.of());
        model.addAttribute("verdeler", verdeler);
        model.addAttribute("aantalMijn", aantal(wie, Werkvoorraad.Wiens.MIJN));
        model.addAttribute("aantalTeam", aantal(wie, Werkvoorraad.Wiens.TEAM));
        model.addAttribute("hier", adres(vragen, null, cursor));
        model.addAttribute("sorteerOp", Map.of("fataleDatum", adres(vragen, "fataleDatum", null), "prioriteit", adres(vragen, "prioriteit", null),
                "-aangemaakt", adres(vragen, "-aangemaakt", null)));
        model.addAttribute("volgende", bladzijde.volgende() == null ? null : adres(vragen, null, bladzijde.volgende()));
        model.addAttribute("eerste", cursor.isEmpty() ? null : adres(vragen, null, null));
        if (verdeler) {
            model.addAttribute("collegas", wie.gemeenten().stream().flatMap(gemeente -> rechten.rollen().stream().flatMap(r -> medewerkers.metRol(gemeente, r).stream()))
                    .distinct().sorted(java.util.Comparator.comparing(Medewerkers.Medewerker::weergavenaam)).toList());
        }
        return "taak/werkvoorraad";
    }

    private String aantal(Gebruiker wie, Werkvoorraad.Wiens wiens) {
        int aantal = werkvoorraad.tel(wie, Werkvoorraad.Filter.van(wiens, TaakStatus.OPEN), TEL_TOT);
        return aantal >= TEL_TOT ? "meer dan " + (TEL_TOT - 1) : Integer.toString(aantal);
    }

    private static LocalDate datum(String tekst) {
        try {
            return tekst.isBlank() ? null : LocalDate.parse(tekst);
        } catch (DateTimeParseException e) {
            throw new OngeldigeInvoer("verlooptVoor", "Schrijf de datum als jjjj-mm-dd.");
        }
    }

    private static String adres(Map<String, String> vragen, String sorteer, String cursor) {
        UriComponentsBuilder adres = UriComponentsBuilder.fromPath("/werkvoorraad");
        vragen.forEach((naam, waarde) -> {
            String nieuw = naam.equals("sorteer") && sorteer != null ? sorteer : waarde;
            if (!nieuw.isBlank()) {
                adres.queryParam(naam, "{" + naam + "}");
            }
        });
        Map<String, String> waarden = new LinkedHashMap<>(vragen);
        if (sorteer != null) {
            waarden.put("sorteer", sorteer);
        }
        if (cursor != null && !cursor.isEmpty()) {
            adres.queryParam("cursor", "{cursor}");
            waarden.put("cursor", cursor);
        }
        return adres.encode().buildAndExpand(waarden).toUriString();
    }

    @GetMapping(path = "/stroom", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stroom(Gebruiker wie) {
        return stroom.open(wie);
    }

    @PostMapping("/{id}/pak")
    String pak(Gebruiker wie, @PathVariable long id, @RequestParam(defaultValue = "/werkvoorraad") String terug, RedirectAttributes flits) {
        try {
            Taak taak = taken.claim(wie, id);
            flits.addFlashAttribute("gelukt", "De taak '" + taak.naam() + "' is nu van u.");
        } catch (Conflict e) {
            flits.addFlashAttribute("letOp", e.getMessage());
        }
        return "redirect:" + veilig(terug);
    }

    @PostMapping("/verdelen")
    @Toegang(functies = Functie.TAKEN_VERDELEN)
    String verdeel(Gebruiker wie, @RequestParam(name = "taak", required = false) List<String> ids, @RequestParam(defaultValue = "") String behandelaar,
            @RequestParam(defaultValue = "") String reden, @RequestParam(defaultValue = "/werkvoorraad") String terug, RedirectAttributes flits) {
        if (ids == null || ids.isEmpty()) {
            flits.addFlashAttribute("mislukt", "Vink eerst een of meer taken aan.");
            return "redirect:" + veilig(terug);
        }
        try {
            Taken.Verdeling verdeling = taken.verdeel(wie, TakenApi.sleutels(ids), behandelaar, reden);
            if (!verdeling.toegewezen().isEmpty()) {
                flits.addFlashAttribute("gelukt", verdeling.toegewezen().size() == 1 ? "1 taak toegewezen." : verdeling.toegewezen().size() + " taken toegewezen.");
            }
            if (!verdeling.nietGelukt().isEmpty()) {
                flits.addFlashAttribute("letOp", verdeling.nietGelukt().size() + " niet toegewezen: " + String.join(" ", new TreeSet<>(verdeling.nietGelukt().values())));
            }
        } catch (OngeldigeInvoer e) {
            flits.addFlashAttribute("mislukt", e.velden().getFirst().reden());
        }
        return "redirect:" + veilig(terug);
    }

    static String veilig(String terug) {
        return terug.matches("/(werkvoorraad|taken/[0-9]+)([?].*)?") ? terug : "/werkvoorraad";
    }
}
