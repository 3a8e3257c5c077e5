package nl.trajectregie.portaal.begeleiding;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.begeleiding.Begeleiderswissels;
import nl.trajectregie.dossier.begeleiding.Begeleidingshandelingen;
import nl.trajectregie.dossier.begeleiding.Checklist;
import nl.trajectregie.dossier.begeleiding.Signalen;
import nl.trajectregie.dossier.rolbezetting.Rolbezettingen;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Medewerkers;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.portaal.formulier.Formulierveld;
import nl.trajectregie.portaal.formulier.Paginahandeling;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a professional does with the guidance on the dossier page: tick an item, note a visit, ask another begeleider, report a signal, stop. */
@Controller
@RequestMapping("/trajecten/{id}/begeleiding")
@Toegang(schrijven = Sectie.BEGELEIDING)
class BegeleidingPagina {

    private final Checklist checklist;
    private final Begeleidingshandelingen handelingen;
    private final Begeleiderswissels wissels;
    private final Signalen signalen;

    BegeleidingPagina(Checklist checklist, Begeleidingshandelingen handelingen, Begeleiderswissels wissels, Signalen signalen) {
        this.checklist = checklist;
        this.handelingen = handelingen;
        this.wissels = wissels;
        this.signalen = signalen;
    }

    @PostMapping("/checklist/{punt}")
    String punt(@PathVariable UUID id, @PathVariable String punt, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, "checklist", waarden, flits, "De checklist is bijgewerkt.", () -> {
            Checklist.Stand stand = Arrays.stream(Checklist.Stand.values()).filter(s -> s.name().equals(f.tekst("stand-" + punt))).findFirst().orElse(null);
            var op = f.datum("op-" + punt);
            f.controleer();
            checklist.wijzig(id, punt, stand, op, f.tekst("reden-" + punt), wie);
        });
    }

    @PostMapping("/spreekuur")
    String spreekuur(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, "spreekuur", waarden, flits, "Het bezoek aan het spreekuur is vastgelegd.", () -> {
            var datum = f.datum("datum");
            f.controleer();
            handelingen.spreekuur(id, datum, "GELD".equals(f.tekst("spreekuur")), f.tekst("onderwerp"), f.tekst("verslag"), wie);
        });
    }

    @PostMapping("/noodopvang")
    String noodopvang(@PathVariable UUID id, @RequestParam boolean noodopvang, Gebruiker wie, RedirectAttributes flits) {
        return probeer(id, "stand", Map.of(), flits, noodopvang ? "Vastgelegd: de inburgeraar woont in de noodopvang." : "Vastgelegd: de inburgeraar woont niet meer in de noodopvang.",
                () -> handelingen.noodopvang(id, noodopvang, wie));
    }

    @PostMapping("/gesprek")
    String gesprek(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, "plan", waarden, flits, "Het volgende gesprek is gepland. Op die dag komt er een taak.", () -> {
            var op = f.datum("volgendGesprekOp");
            f.controleer();
            handelingen.volgendGesprek(id, op, wie);
        });
    }

    @PostMapping("/wissels")
    String wissel(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, "wissels", waarden, flits, "De wissel is gevraagd. De huidige begeleider krijgt de taak om de overdracht te schrijven.",
                () -> wissels.vraag(id, f.tekst("naar"), f.tekst("redenWissel"), wie));
    }

    @PostMapping("/signalen")
    @Toegang(schrijven = Sectie.SIGNAAL)
    String signaal(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, "signalen", waarden, flits, "Het signaal is gemeld. De klantmanager krijgt een taak.", () -> signalen.meld(id,
                Arrays.stream(Signalen.Soort.values()).filter(s -> s.name().equals(f.tekst("soort"))).findFirst().orElse(null), f.tekst("omschrijving"), "true".equals(f.tekst("spoed")), wie));
    }

    @PostMapping("/stoppen")
    String stop(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, "einde", waarden, flits, "De begeleiding stopt. De inburgering loopt gewoon door.",
                () -> handelingen.stop(id, f.tekst("redenStop"), "JA".equals(f.tekst("bellijst")), wie));
    }

    private static String probeer(UUID id, String anker, Map<String, String> waarden, RedirectAttributes flits, String gelukt, Runnable werk) {
        return "redirect:/trajecten/" + id + "/begeleiding" + (Paginahandeling.probeer(waarden, flits, gelukt, werk) ? "#" + anker : "");
    }

    /** What the page asks: {@code ${@begeleidingbeeld.nieuweBegeleiders(trajectId, gemeente)}}. */
    @Component("begeleidingbeeld")
    static class Beeld {

        private final Rolbezettingen rolbezettingen;
        private final Medewerkers medewerkers;

        Beeld(Rolbezettingen rolbezettingen, Medewerkers medewerkers) {
            this.rolbezettingen = rolbezettingen;
            this.medewerkers = medewerkers;
        }

        /** Who may become the begeleider, the present one left out: {@code team|user name} to a name. */
        public Map<String, String> nieuweBegeleiders(UUID trajectId, String gemeente) {
            Map<String, String> keuzes = new LinkedHashMap<>();
            rolbezettingen.teams(gemeente).stream().filter(team -> team.rol().equals("maatschappelijk-begeleider")).forEach(team -> {
                medewerkers.metRol(gemeente, team.rol()).stream().filter(m -> m.teams().contains(team.team()))
                        .forEach(m -> keuzes.put(team.team() + "|" + m.naam(), m.weergavenaam() + " – " + team.naam()));
                keuzes.put(team.team() + "|", team.naam() + " (het hele team)");
            });
            rolbezettingen.huidige(trajectId).stream().filter(nu -> nu.rol().equals("maatschappelijk-begeleider"))
                    .forEach(nu -> keuzes.remove(nu.team() + "|" + (nu.persoon() == null ? "" : nu.persoon())));
            return keuzes;
        }

        public Map<String, String> soorten() {
            Map<String, String> keuzes = new LinkedHashMap<>();
            Arrays.stream(Signalen.Soort.values()).forEach(soort -> keuzes.put(soort.name(), soort.naam()));
            return keuzes;
        }

        /** Who does an action of a plan, as people read it. */
        public String wie(Object code) {
            return switch (String.valueOf(code)) {
                case "KLANTMANAGER" -> "De klantmanager";
                case "BEGELEIDER" -> "De begeleider";
                case "INBURGERAAR" -> "De inburgeraar";
                default -> "Een andere organisatie";
            };
        }

        /** A date that stands in told facts. */
        public java.time.LocalDate dag(Object tekst) {
            return tekst == null ? null : java.time.LocalDate.parse(tekst.toString());
        }
    }
}
