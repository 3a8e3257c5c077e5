package nl.trajectregie.portaal.termijn;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.fout.Weigering;
import nl.trajectregie.dossier.termijn.Termijn;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.dossier.termijn.Wijziging;
import nl.trajectregie.dossier.termijn.WijzigingSoort;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing a term from the dossier page; {@code termijn/termijnen.html} shows the terms and offers only what the law allows. */
@Controller
class TermijnenPagina {

    private final Termijnen termijnen;

    TermijnenPagina(Termijnen termijnen) {
        this.termijnen = termijnen;
    }

    @PostMapping("/trajecten/{id}/termijnen/{termijnId}/wijzigingen")
    @Toegang(schrijven = Sectie.TERMIJNEN)
    String wijzig(@PathVariable UUID id, @PathVariable UUID termijnId, @RequestParam(required = false) WijzigingSoort soort,
            @RequestParam(required = false) String reden, @RequestParam(required = false) String grondslag,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate per,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate tot,
            @RequestParam(required = false) String derde, @RequestParam(required = false) String gevraagd, Gebruiker wie, RedirectAttributes melding) {
        try {
            termijnen.wijzig(id, termijnId, new Wijziging(soort, reden, grondslag, per, tot, leegAlsNull(derde), leegAlsNull(gevraagd)), wie);
            melding.addFlashAttribute("gelukt", "De termijn is gewijzigd.");
        } catch (Weigering e) {
            melding.addFlashAttribute("mislukt", e.getMessage() + (e.grondslag() == null ? "" : " (" + e.grondslag() + ")"));
        } catch (OngeldigeInvoer e) {
            melding.addFlashAttribute("mislukt", e.velden().getFirst().reden());
        }
        return "redirect:/trajecten/" + id + "/termijnen";
    }

    private static String leegAlsNull(String tekst) {
        return tekst == null || tekst.isBlank() ? null : tekst.strip();
    }

    /** What the fragment asks: {@code ${@termijnbeeld.wijzigingen(termijn)}}. */
    @Component("termijnbeeld")
    static class Beeld {

        private final Rechten rechten;

        Beeld(Rechten rechten) {
            this.rechten = rechten;
        }

        /** The changes that this user may make to this term now. */
        public List<WijzigingSoort> wijzigingen(Termijn termijn, Gebruiker wie) {
            if (wie == null || !rechten.magSchrijven(wie, Sectie.TERMIJNEN) || termijn.status().afgesloten()) {
                return List.of();
            }
            Set<WijzigingSoort> toegestaan = termijn.soort().wijzigingenVanHetCollege();
            return Arrays.stream(WijzigingSoort.values()).filter(toegestaan::contains).filter(soort -> past(soort, termijn)).toList();
        }

        private static boolean past(WijzigingSoort soort, Termijn termijn) {
            return switch (soort) {
                case ONTVANGEN_VAN_DERDEN -> !termijn.openVragen().isEmpty();
                case HERVATTING -> termijn.status().name().equals("OPGESCHORT");
                case OPSCHORTING -> termijn.start() != null && !termijn.status().name().equals("OPGESCHORT");
                case VERLENGING -> termijn.start() != null;
                default -> true;
            };
        }

        /** Colour of a term: {@code goed}, {@code let-op}, {@code fout}, {@code onbekend} or, when it asks nothing any more, {@code rustig}, as {@code @datums.urgentie}. */
        public String kleur(Termijn termijn, String urgentie) {
            return switch (termijn.status()) {
                case ONBEKEND -> "onbekend";
                case WACHT_OP_DERDEN, OPGESCHORT -> "let-op";
                case VERSTREKEN -> termijn.voorbij() ? "rustig" : "fout";
                case GEHAALD -> termijn.teLaatGehaald() ? "fout" : "goed";
                case VERVALLEN -> "rustig";
                case LOPEND -> urgentie;
            };
        }

        /** Why there is no last day: its start is awaited, or the term was settled before that was known. */
        public String zonderLaatsteDag(Termijn termijn) {
            return switch (termijn.status()) {
                case GEHAALD -> "Er is geen laatste dag: de termijn was al gehaald voordat de startdatum bekend was.";
                case VERVALLEN -> "Er is geen laatste dag: de termijn verviel voordat de startdatum bekend was.";
                default -> "De laatste dag is nog niet bekend.";
            };
        }

        /** Why a change is not offered, for the law's sake; {@code null} when everything is possible. */
        public String uitleg(Termijn termijn) {
            return termijn.soort().kent(WijzigingSoort.OPSCHORTING, nl.trajectregie.dossier.termijn.Wijziger.COLLEGE) ? null
                    : termijn.soort().weigering(WijzigingSoort.OPSCHORTING).getMessage();
        }
    }
}
