package nl.trajectregie.portaal.einde;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.afsluiting.Bewaartermijnen;
import nl.trajectregie.dossier.nazorg.Nazorghandelingen;
import nl.trajectregie.dossier.participatie.Participatieverloop;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.verloop.Trajectverloop;
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

/** What a professional does with participation, nazorg and the end outside tasks. */
@Controller
@RequestMapping("/trajecten/{id}")
class EindePagina {

    private static final String PARTICIPATIE = "/participatie";
    private static final String AFSLUITING = "/afsluiting";

    private final Participatieverloop participatie;
    private final Nazorghandelingen nazorg;
    private final Trajectverloop verloop;
    private final Bewaartermijnen bewaartermijnen;

    EindePagina(Participatieverloop participatie, Nazorghandelingen nazorg, Trajectverloop verloop, Bewaartermijnen bewaartermijnen) {
        this.participatie = participatie;
        this.nazorg = nazorg;
        this.verloop = verloop;
        this.bewaartermijnen = bewaartermijnen;
    }

    @PostMapping("/participatie/beginnen")
    @Toegang(schrijven = Sectie.PARTICIPATIE)
    String begin(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        return probeer(id, PARTICIPATIE, "redenBegin", waarden, flits, "De klantmanager krijgt de taak om de weg te kiezen.",
                () -> participatie.vraag(id, new Formulierveld(waarden).tekst("redenBegin"), wie));
    }

    @PostMapping("/nazorg/terugval")
    @Toegang(schrijven = Sectie.PARTICIPATIE)
    String terugval(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        return probeer(id, PARTICIPATIE, "redenTerugval", waarden, flits, "De terugval is gemeld. De klantmanager krijgt een taak.",
                () -> nazorg.meldTerugval(id, new Formulierveld(waarden).tekst("redenTerugval"), wie));
    }

    @PostMapping("/nazorg/overdracht")
    @Toegang(schrijven = Sectie.PARTICIPATIE)
    String overdracht(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        return probeer(id, PARTICIPATIE, "redenOverdracht", waarden, flits, "De overdracht is gevraagd. De klantmanager krijgt een taak.",
                () -> nazorg.vraagOverdracht(id, new Formulierveld(waarden).tekst("redenOverdracht"), wie));
    }

    @PostMapping("/nazorg/dagen")
    @Toegang(schrijven = Sectie.PARTICIPATIE)
    String dagen(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, PARTICIPATIE, "redenDagen", waarden, flits, "De dagen zijn gewijzigd.", () -> {
            LocalDate werkSinds = f.datum("werkSinds");
            LocalDate contract = f.datum("contractEindeOp");
            LocalDate einde = f.datum("eindeOp");
            f.controleer();
            nazorg.wijzigDagen(id, werkSinds, contract, "true".equals(f.tekst("vast")), einde, f.tekst("redenDagen"), wie);
        });
    }

    @PostMapping("/nazorg/zelfredzaamheid")
    @Toegang(schrijven = Sectie.PARTICIPATIE)
    String zelfredzaamheid(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        Formulierveld f = new Formulierveld(waarden);
        return probeer(id, PARTICIPATIE, "onderbouwing", waarden, flits, "Het oordeel is vastgelegd.", () -> {
            LocalDate op = f.datum("besprokenOp");
            f.controleer();
            nazorg.beoordeelZelfredzaamheid(id, f.tekst("oordeel"), op, f.tekst("onderbouwing"), wie);
        });
    }

    @PostMapping("/afronden")
    @Toegang(schrijven = Sectie.KERN)
    String rondAf(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        return probeer(id, AFSLUITING, "redenAfronden", waarden, flits, "Het traject wordt afgerond. U krijgt de taak om het eindgesprek te houden.",
                () -> verloop.rondAf(id, new Formulierveld(waarden).tekst("redenAfronden"), wie));
    }

    @PostMapping("/bewaartermijn")
    @Toegang(schrijven = Sectie.KERN)
    String bewaartermijn(@PathVariable UUID id, @RequestParam Map<String, String> waarden, Gebruiker wie, RedirectAttributes flits) {
        return probeer(id, AFSLUITING, "redenBewaren", waarden, flits, "Uw besluit is vastgelegd.",
                () -> bewaartermijnen.besluit(id, "AKKOORD".equals(waarden.get("besluit")), new Formulierveld(waarden).tekst("redenBewaren"), wie));
    }

    /** @param redenveld the field on this page that the dossier knows as {@code reden} */
    private static String probeer(UUID id, String tab, String redenveld, Map<String, String> waarden, RedirectAttributes flits, String gelukt, Runnable werk) {
        Paginahandeling.probeer(waarden, flits, redenveld, gelukt, werk);
        return "redirect:/trajecten/" + id + tab;
    }

    /** What the pages ask: {@code ${@eindebeeld.oordelen()}}. */
    @Component("eindebeeld")
    static class Beeld {

        public Map<String, String> oordelen() {
            Map<String, String> keuzes = new LinkedHashMap<>();
            keuzes.put("JA", "Ja, zonder bijstand");
            keuzes.put("DEELS", "Voor een deel");
            keuzes.put("NEE", "Nee, nog niet");
            return keuzes;
        }

        /** Why nazorg began, as it stands behind the word. */
        public String aanleiding(String code) {
            return switch (code) {
                case "GEPLAATST" -> "na een plaatsing";
                case "AFGEROND" -> "na een duaal traject";
                default -> "na een overdracht";
            };
        }

        /** A code of a choice as a person reads it. */
        public String woord(Object code) {
            return code == null ? "" : switch (code.toString()) {
                case "JA" -> "ja";
                case "DEELS" -> "voor een deel";
                case "NEE" -> "nog niet";
                case "GOED" -> "goed";
                case "AANDACHT" -> "vraagt aandacht";
                case "TERUGVAL" -> "terugval";
                case "GEMELD" -> "gemeld";
                case "HEROPENEN" -> "participatie opnieuw";
                case "NAZORG_LOOPT_DOOR" -> "nazorg loopt door";
                case "AANVAARD" -> "aanvaard";
                case "AFGEWEZEN" -> "afgewezen";
                case "AFGEROND" -> "afgerond";
                case "OVERGEDRAGEN" -> "overgedragen";
                case "GEPLAATST" -> "geplaatst";
                case "GEVOERD" -> "gevoerd";
                case "NIET_GEVOERD" -> "niet gevoerd";
                case "INBURGERAAR" -> "inburgeraar";
                case "KLANTMANAGER" -> "klantmanager";
                case "BEGELEIDER" -> "maatschappelijk begeleider";
                case "JOBCOACH" -> "jobcoach";
                case "TAALAANBIEDER" -> "taalaanbieder";
                case "WERKGEVER" -> "werkgever of school";
                case "TOLK" -> "tolk";
                case "ANDERS" -> "iemand anders";
                case "LOOPT" -> "loopt";
                case "WACHT" -> "wacht";
                case "NAZORG" -> "nazorg";
                case "KLAAR" -> "klaar";
                case "TERUG" -> "opnieuw gekozen";
                case "BEHOUDEN" -> "plek behouden";
                case "VOLGENDE_STAP" -> "volgende stap";
                case "GESTOPT" -> "gestopt";
                case "TERUG_NAAR_KLANTMANAGER" -> "terug naar de klantmanager";
                default -> code.toString().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
            };
        }

        /** A date that stands in told facts. */
        public LocalDate dag(Object tekst) {
            return tekst == null ? null : LocalDate.parse(tekst.toString());
        }
    }
}
