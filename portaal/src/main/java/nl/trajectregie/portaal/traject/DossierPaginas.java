package nl.trajectregie.portaal.traject;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.beeld.TrajectBeelden;
import nl.trajectregie.dossier.afsluiting.Afsluitbeelden;
import nl.trajectregie.dossier.begeleiding.Begeleidingsbeelden;
import nl.trajectregie.dossier.nazorg.Participatiebeelden;
import nl.trajectregie.dossier.contact.Contactkalender;
import nl.trajectregie.dossier.contact.Contactmomenten;
import nl.trajectregie.dossier.document.Documenten;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.intake.Intakeoverzichten;
import nl.trajectregie.dossier.notitie.Notities;
import nl.trajectregie.dossier.pip.PipBeelden;
import nl.trajectregie.dossier.proces.Processtand;
import nl.trajectregie.dossier.rolbezetting.Rolbezettingen;
import nl.trajectregie.dossier.taak.Taak;
import nl.trajectregie.dossier.taak.TaakStatus;
import nl.trajectregie.dossier.taak.Werkvoorraad;
import nl.trajectregie.dossier.toegang.Functie;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Medewerkers;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.toestemming.Toestemmingen;
import nl.trajectregie.dossier.traject.Fase;
import nl.trajectregie.dossier.traject.Trajecten.Filter;
import nl.trajectregie.dossier.verloop.Trajectverloop;
import nl.trajectregie.portaal.formulier.Formulierveld;
import nl.trajectregie.portaal.formulier.Paginahandeling;
import nl.trajectregie.portaal.toegang.Toegang;
import nl.trajectregie.portaal.web.NavigatieItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** The dossier of one traject: a header and a page per section, each behind its right and each view logged. */
@Controller
@RequestMapping("/trajecten")
@Toegang(lezen = Sectie.KERN)
class DossierPaginas {

    private static final String PAGINA = "traject/dossier";

    private final Dossierbladen bladen;
    private final TrajectBeelden beelden;
    private final Contactmomenten contactmomenten;
    private final Contactkalender kalender;
    private final Notities notities;
    private final Documenten documenten;
    private final Toestemmingen toestemmingen;
    private final Rolbezettingen rolbezettingen;
    private final Medewerkers medewerkers;
    private final Trajectverloop verloop;
    private final PipBeelden pipBeelden;
    private final Begeleidingsbeelden begeleidingsbeelden;
    private final Participatiebeelden participatiebeelden;
    private final Afsluitbeelden afsluitbeelden;
    private final Intakeoverzichten intakeoverzichten;
    private final Werkvoorraad werkvoorraad;
    private final Rechten rechten;
    private final JsonMapper json;

    DossierPaginas(Dossierbladen bladen, TrajectBeelden beelden, Contactmomenten contactmomenten, Contactkalender kalender, Notities notities, Documenten documenten,
                   Toestemmingen toestemmingen, Rolbezettingen rolbezettingen, Medewerkers medewerkers, Trajectverloop verloop, PipBeelden pipBeelden, Begeleidingsbeelden begeleidingsbeelden,
                   Participatiebeelden participatiebeelden, Afsluitbeelden afsluitbeelden, Intakeoverzichten intakeoverzichten, Werkvoorraad werkvoorraad, Rechten rechten, JsonMapper json) {
        this.bladen = bladen;
        this.beelden = beelden;
        this.contactmomenten = contactmomenten;
        this.kalender = kalender;
        this.notities = notities;
        this.documenten = documenten;
        this.toestemmingen = toestemmingen;
        this.rolbezettingen = rolbezettingen;
        this.medewerkers = medewerkers;
        this.verloop = verloop;
        this.pipBeelden = pipBeelden;
        this.begeleidingsbeelden = begeleidingsbeelden;
        this.participatiebeelden = participatiebeelden;
        this.afsluitbeelden = afsluitbeelden;
        this.intakeoverzichten = intakeoverzichten;
        this.werkvoorraad = werkvoorraad;
        this.rechten = rechten;
        this.json = json;
    }

    @Configuration
    static class Menu {
        @Bean
        NavigatieItem trajectenInMenu() {
            return new NavigatieItem("Trajecten", "/trajecten", (rechten, wie) -> rechten.magLezen(wie, Sectie.KERN), 15);
        }
    }

    @GetMapping
    String lijst(Gebruiker wie, @RequestParam(required = false) String q, @RequestParam(required = false) String fase,
            @RequestParam(required = false) String status, @RequestParam(required = false) String cursor, Model model) {
        Filters.controleer(fase, status);
        String gekozen = status == null ? "lopend" : status;
        model.addAttribute("bladzijde", beelden.lijst(new Filter(null, fase, gekozen, q), cursor, null, wie));
        model.addAttribute("fasen", List.of(Fase.values()));
        model.addAttribute("q", q);
        model.addAttribute("fase", fase);
        model.addAttribute("status", gekozen);
        model.addAttribute("verder", cursor != null && !cursor.isBlank());
        model.addAttribute("magZoeken", rechten.mag(wie, Functie.ZOEKEN));
        return "traject/lijst";
    }

    @GetMapping("/{id}")
    String overzicht(@PathVariable UUID id, Gebruiker wie, Model model) {
        Dossierbladen.Kop kop = kop(id, wie, "overzicht", "", model);
        if (kop.aanbieder()) {
            model.addAttribute("gegevens", bladen.voorAanbieder(kop.traject(), wie));
            model.addAttribute("blad", "traject/aanbieder");
            return PAGINA;
        }
        List<Taak> taken = werkvoorraad.lijst(wie, new Werkvoorraad.Filter(Werkvoorraad.Wiens.ALLE, null, null, id, TaakStatus.OPEN, null, null), Werkvoorraad.Volgorde.FATALE_DATUM, null, null).rijen();
        boolean staatErAl = taken.stream().anyMatch(taak -> "vul-klantprofiel-aan".equals(taak.formulierId()));
        model.addAttribute("taken", taken);
        model.addAttribute("klantprofielVerwachtSinds", staatErAl ? null : bladen.klantprofielVerwachtSinds(kop.traject(), wie).orElse(null));
        model.addAttribute("persoon", bladen.persoon(kop.traject(), wie).orElse(null));
        model.addAttribute("huisgenoten", bladen.huisgenoten(kop.traject(), wie));
        model.addAttribute("klantprofiel", bladen.klantprofiel(kop.traject(), wie).orElse(null));
        model.addAttribute("leesLeerroute", rechten.magLezen(wie, Sectie.LEERROUTE));
        model.addAttribute("laatste", bladen.tijdlijn(id, null, 5, wie).rijen());
        model.addAttribute("blad", "traject/overzicht");
        return PAGINA;
    }

    @GetMapping("/{id}/tijdlijn")
    String tijdlijn(@PathVariable UUID id, @RequestParam(required = false) String cursor, Gebruiker wie, Model model) {
        kop(id, wie, "tijdlijn", "/tijdlijn", model);
        model.addAttribute("bladzijde", bladen.tijdlijn(id, cursor, 50, wie));
        model.addAttribute("verder", cursor != null && !cursor.isBlank());
        model.addAttribute("blad", "traject/tijdlijn");
        return PAGINA;
    }

    @GetMapping("/{id}/termijnen")
    @Toegang(lezen = Sectie.TERMIJNEN)
    String termijnen(@PathVariable UUID id, Gebruiker wie, Model model) {
        kop(id, wie, "termijnen", "/termijnen", model);
        model.addAttribute("termijnen", bladen.termijnen(id, wie));
        model.addAttribute("wie", wie);
        model.addAttribute("blad", "traject/termijnen");
        return PAGINA;
    }

    @GetMapping("/{id}/startposities")
    @Toegang(lezen = {Sectie.STARTPOSITIES, Sectie.MEDISCH, Sectie.FINANCIEEL})
    String startposities(@PathVariable UUID id, Gebruiker wie, Model model) {
        kop(id, wie, "startposities", "/startposities", model);
        model.addAttribute("leestGesprekken", rechten.magLezen(wie, Sectie.STARTPOSITIES));
        model.addAttribute("intake", intakeoverzichten.toon(id, wie, "portaal"));
        model.addAttribute("blad", "traject/startposities");
        return PAGINA;
    }

    @GetMapping("/{id}/pip")
    @Toegang(lezen = Sectie.PIP)
    String pip(@PathVariable UUID id, Gebruiker wie, Model model) {
        kop(id, wie, "PIP", "/pip", model);
        model.addAttribute("pip", pipBeelden.toon(id, wie, "portaal"));
        model.addAttribute("wie", wie);
        model.addAttribute("blad", "traject/pip");
        return PAGINA;
    }

    @GetMapping("/{id}/begeleiding")
    @Toegang(lezen = Sectie.BEGELEIDING)
    String begeleiding(@PathVariable UUID id, Gebruiker wie, Model model) {
        kop(id, wie, "begeleiding", "/begeleiding", model);
        model.addAttribute("beeld", begeleidingsbeelden.toon(id, wie, "portaal"));
        model.addAttribute("blad", "traject/begeleiding");
        return PAGINA;
    }

    @GetMapping("/{id}/participatie")
    @Toegang(lezen = Sectie.PARTICIPATIE)
    String participatie(@PathVariable UUID id, Gebruiker wie, Model model) {
        kop(id, wie, "participatie", "/participatie", model);
        model.addAttribute("beeld", participatiebeelden.toon(id, wie, "portaal"));
        model.addAttribute("blad", "traject/participatie");
        return PAGINA;
    }

    @GetMapping("/{id}/afsluiting")
    @Toegang(lezen = Sectie.AFSLUITING)
    String afsluiting(@PathVariable UUID id, Gebruiker wie, Model model) {
        kop(id, wie, "afsluiting", "/afsluiting", model);
        model.addAttribute("beeld", afsluitbeelden.toon(id, wie, "portaal"));
        model.addAttribute("blad", "traject/afsluiting");
        return PAGINA;
    }

    @GetMapping("/{id}/contacten")
    @Toegang(lezen = Sectie.CONTACTEN, schrijven = Sectie.CONTACTEN)
    String contacten(@PathVariable UUID id, @RequestParam(required = false) String cursor, Gebruiker wie, Model model) {
        Dossierbladen.Kop kop = kop(id, wie, "contacten en notities", "/contacten", model);
        if (rechten.magLezen(wie, Sectie.CONTACTEN)) {
            model.addAttribute("contacten", contactmomenten.lijst(id, cursor, 10, wie, "portaal"));
            model.addAttribute("kalender", kalender.toon(id, wie, "portaal"));
        }
        if (!kop.aanbieder()) {
            model.addAttribute("notities", notities.lijst(id, wie));
        }
        boolean open = !kop.traject().isAfgesloten();
        model.addAttribute("magContact", open && rechten.magSchrijven(wie, Sectie.CONTACTEN));
        model.addAttribute("secties", open ? keuzes(notities.keuzes(wie)) : Map.of());
        model.addAttribute("wijzen", wijzen());
        model.addAttribute("eenheden", eenheden());
        model.addAttribute("verder", cursor != null && !cursor.isBlank());
        model.addAttribute("blad", "traject/contacten");
        return PAGINA;
    }

    @PostMapping("/{id}/contacten")
    @Toegang(schrijven = Sectie.CONTACTEN)
    String nieuwContact(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, "/contacten", waarden, flits, "Het contact is vastgelegd.", () -> {
            var nieuw = new Contactmomenten.Nieuw(f.datum("datum"), f.tekst("wijze"), f.tekst("met"), f.tekst("onderwerp"), f.tekst("verslag"), f.tekst("taal"), f.tekst("tolk"));
            f.controleer();
            contactmomenten.voegToe(id, nieuw, wie);
        });
    }

    @PostMapping("/{id}/notities")
    @Toegang(schrijven = {Sectie.CONTACTEN, Sectie.STARTPOSITIES, Sectie.PIP, Sectie.FINANCIEEL, Sectie.MEDISCH})
    String nieuweNotitie(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, "/contacten", waarden, flits, "De notitie is bewaard.", () -> notities.voegToe(id, sectie(f, "sectie"), f.tekst("tekst"), wie));
    }

    @GetMapping("/{id}/documenten")
    @Toegang(lezen = Sectie.DOCUMENTEN)
    String documenten(@PathVariable UUID id, Gebruiker wie, Model model) {
        Dossierbladen.Kop kop = kop(id, wie, "documenten", "/documenten", model);
        model.addAttribute("documenten", documenten.lijst(id, wie));
        model.addAttribute("magToevoegen", !kop.traject().isAfgesloten() && rechten.magSchrijven(wie, Sectie.DOCUMENTEN));
        model.addAttribute("secties", keuzes(documenten.keuzes(wie)));
        model.addAttribute("blad", "traject/documenten");
        return PAGINA;
    }

    @PostMapping("/{id}/documenten")
    @Toegang(schrijven = Sectie.DOCUMENTEN)
    String nieuwDocument(@PathVariable UUID id, @RequestParam Map<String, String> waarden, @RequestParam(required = false) MultipartFile bestand, Gebruiker wie,
            RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, "/documenten", waarden, flits, "Het document is toegevoegd.", () -> {
            try {
                documenten.voegToe(id, f.tekst("titel"), sectie(f, "sectie"), bestand == null ? null : bestand.getOriginalFilename(),
                        bestand == null || bestand.getSize() > Documenten.GROOTST + 1L ? teGroot(bestand) : bestand.getBytes(), wie);
            } catch (IOException e) {
                throw new OngeldigeInvoer("bestand", "Het bestand kwam niet goed aan. Probeer het opnieuw.");
            }
        });
    }

    /** Always a download: nothing that somebody uploaded opens inside the application. */
    @GetMapping("/{id}/documenten/{document}")
    @Toegang(lezen = {Sectie.DOCUMENTEN, Sectie.PIP, Sectie.MEDISCH, Sectie.FINANCIEEL})
    ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable UUID document, Gebruiker wie) {
        Documenten.Inhoud inhoud = documenten.open(id, document, wie);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.parseMediaType(inhoud.mediatype()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(inhoud.bestandsnaam(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").body(inhoud.bytes());
    }

    @GetMapping("/{id}/toestemmingen")
    @Toegang(lezen = Sectie.CONTACTEN)
    String toestemmingen(@PathVariable UUID id, Gebruiker wie, Model model) {
        Dossierbladen.Kop kop = kop(id, wie, "toestemmingen", "/toestemmingen", model);
        model.addAttribute("toestemmingen", toestemmingen.lijst(id, wie));
        model.addAttribute("magIntrekken", !kop.traject().isAfgesloten() && rechten.magSchrijven(wie, Sectie.CONTACTEN));
        model.addAttribute("blad", "traject/toestemmingen");
        return PAGINA;
    }

    @PostMapping("/{id}/toestemmingen/{toestemming}/intrekken")
    @Toegang(schrijven = Sectie.CONTACTEN)
    String trekIn(@PathVariable UUID id, @PathVariable UUID toestemming, Gebruiker wie, RedirectAttributes flits) {
        return probeer(id, "/toestemmingen", Map.of(), flits, "De toestemming is ingetrokken.", () -> toestemmingen.trekIn(id, toestemming, wie));
    }

    @GetMapping("/{id}/rollen")
    String rollen(@PathVariable UUID id, Gebruiker wie, Model model) {
        Dossierbladen.Kop kop = kop(id, wie, "rollen", "/rollen", model);
        model.addAttribute("geschiedenis", bladen.rollen(id, wie));
        Map<String, String> wieDan = new LinkedHashMap<>();
        Map<String, String> rolnamen = new LinkedHashMap<>();
        if (kop.acties().rollen()) {
            rolbezettingen.teams(kop.traject().gemeente()).forEach(team -> {
                rolnamen.put(team.rol(), team.rol());
                wieDan.put(team.rol() + "|" + team.team() + "|", team.naam() + " (het hele team)");
                medewerkers.metRol(kop.traject().gemeente(), team.rol()).stream().filter(m -> m.teams().contains(team.team()))
                        .forEach(m -> wieDan.put(team.rol() + "|" + team.team() + "|" + m.naam(), m.weergavenaam() + " – " + team.naam()));
            });
        }
        model.addAttribute("rolnamen", rolnamen);
        model.addAttribute("wieDan", wieDan);
        model.addAttribute("blad", "traject/rollen");
        return PAGINA;
    }

    @PostMapping("/{id}/rollen")
    @Toegang(schrijven = Sectie.KERN)
    String draagOver(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, "/rollen", waarden, flits, "De rol is overgedragen. De open taken gingen mee.", () -> {
            String[] keuze = (f.tekst("naar") == null ? "" : f.tekst("naar")).split("\\|", -1);
            if (keuze.length != 3) {
                throw new OngeldigeInvoer("naar", "Kies wie de rol krijgt.");
            }
            rolbezettingen.draagOver(id, keuze[0], keuze[1], keuze[2], f.tekst("reden"), wie);
        });
    }

    @GetMapping("/{id}/proces")
    String proces(@PathVariable UUID id, Gebruiker wie, Model model) {
        kop(id, wie, "proces", "/proces", model);
        List<Processtand.Proces> processen = bladen.processen(id, wie);
        model.addAttribute("processen", processen);
        Map<Long, String> diagrammen = new LinkedHashMap<>();
        processen.forEach(p -> {
            Map<String, Integer> incidenten = new LinkedHashMap<>();
            p.incidenten().forEach(element -> incidenten.put(element, 1));
            diagrammen.put(p.instantie(), json.writeValueAsString(Map.of("actief", p.actief(), "gedaan", p.gedaan(), "aantallen", Map.of(), "incidenten", incidenten))
                    .replace("<", "\\u003c"));
        });
        model.addAttribute("diagrammen", diagrammen);
        model.addAttribute("blad", "traject/proces");
        return PAGINA;
    }

    @GetMapping(path = "/{id}/proces/{definitie}/model", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> model(@PathVariable UUID id, @PathVariable long definitie, Gebruiker wie) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(MediaType.APPLICATION_XML).body(bladen.model(id, definitie, wie));
    }

    @PostMapping("/{id}/beeindigen")
    @Toegang(schrijven = Sectie.KERN)
    String beeindig(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        return probeer(id, "", waarden, flits, "Het traject wordt beëindigd. U krijgt nog een taak om het af te ronden.",
                () -> verloop.beeindigVoortijdig(id, new Formulierveld(waarden).tekst("reden"), wie));
    }

    @PostMapping("/{id}/intake/heropenen")
    @Toegang(schrijven = Sectie.STARTPOSITIES)
    String heropen(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        return probeer(id, "", waarden, flits, "De intake is heropend. De klantmanager krijgt een taak.",
                () -> verloop.heropenIntake(id, new Formulierveld(waarden).tekst("reden"), wie));
    }

    private Dossierbladen.Kop kop(UUID id, Gebruiker wie, String naam, String pad, Model model) {
        Dossierbladen.Kop kop = bladen.kop(id, wie, naam);
        model.addAttribute("kop", kop);
        model.addAttribute("traject", kop.traject());
        model.addAttribute("tab", pad);
        model.addAttribute("tabnaam", naam);
        return kop;
    }

    private static String probeer(UUID id, String tab, Map<String, String> waarden, RedirectAttributes flits, String gelukt, Runnable werk) {
        Paginahandeling.probeer(waarden, flits, gelukt, werk);
        return "redirect:/trajecten/" + id + tab;
    }

    private static byte[] teGroot(MultipartFile bestand) {
        if (bestand == null) {
            return new byte[0];
        }
        throw new OngeldigeInvoer("bestand", "Dit bestand is groter dan 10 MB. Maak het kleiner of splits het.");
    }

    private static Sectie sectie(Formulierveld f, String veld) {
        try {
            return f.tekst(veld) == null ? null : Sectie.van(f.tekst(veld));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Map<String, String> keuzes(List<Sectie> secties) {
        Dossierwoorden woorden = new Dossierwoorden();
        Map<String, String> keuzes = new LinkedHashMap<>();
        secties.forEach(sectie -> keuzes.put(sectie.code(), woorden.leesbaarVoor(sectie)));
        return keuzes;
    }

    private static Map<String, String> eenheden() {
        Map<String, String> eenheden = new LinkedHashMap<>();
        eenheden.put("WEKEN", "Weken");
        eenheden.put("MAANDEN", "Maanden");
        eenheden.put("DAGEN", "Dagen");
        eenheden.put("STILTE", "Dagen stilte (alarm bij stilte)");
        return eenheden;
    }

    private static Map<String, String> wijzen() {
        Map<String, String> wijzen = new LinkedHashMap<>();
        wijzen.put("GESPREK", "Gesprek");
        wijzen.put("TELEFOON", "Telefoon");
        wijzen.put("VIDEO", "Beeldbellen");
        wijzen.put("HUISBEZOEK", "Huisbezoek");
        wijzen.put("BERICHT", "Bericht (mail, app)");
        wijzen.put("BRIEF", "Brief");
        return wijzen;
    }
}
