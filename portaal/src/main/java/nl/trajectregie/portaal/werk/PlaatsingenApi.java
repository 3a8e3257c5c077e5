package nl.trajectregie.portaal.werk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.trajectregie.dossier.duaal.Werkbeeld;
import nl.trajectregie.dossier.duaal.Werkbeelden;
import nl.trajectregie.dossier.plaatsing.Plaatsing;
import nl.trajectregie.dossier.rooster.Blok;
import nl.trajectregie.dossier.rooster.Weekrooster;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.portaal.toegang.Toegang;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The placements of a traject with both sides, and the week with its clashes; every view is logged. Never for programs. */
@RestController
class PlaatsingenApi {

    /** {@code plaatsingen}: the newest first. */
    record Antwoord(List<Plek> plaatsingen, List<Vak> rooster, List<String> botsingen) {}

    /** {@code stand}: how far it is; {@code uitkomst} and {@code redenEinde} once it ended. */
    record Plek(UUID plaatsingId, String stand, String doel, String richting, String vorm, Werkgever werkgever, String functie, String contractsoort, LocalDate startOp, LocalDate gestartOp,
                LocalDate eindeOp, LocalDate beeindigdOp, String jobcoach, String toetsAdvies, List<Bevinding> toets, String uitkomst, String redenEinde) {}

    /** The other side. */
    record Werkgever(String naam, String contactpersoon, String contact) {}

    /** {@code inOrde}: JA, NEE or ONBEKEND. */
    record Bevinding(String onderwerp, String inOrde, String uitleg) {}

    /** {@code soort}: LES or WERK; {@code van} and {@code tot} as {@code 09:00}. */
    record Vak(String soort, String dag, String van, String tot, String omschrijving) {}

    private final Werkbeelden beelden;

    PlaatsingenApi(Werkbeelden beelden) {
        this.beelden = beelden;
    }

    @GetMapping("/api/v1/trajecten/{id}/plaatsingen")
    @Toegang(lezen = Sectie.PARTICIPATIE)
    Antwoord plaatsingen(@PathVariable UUID id, Gebruiker wie) {
        Werkbeeld beeld = beelden.toon(id, wie, "api");
        return new Antwoord(beeld.plekken().stream().map(plek -> plek(plek, beeld.jobcoach())).toList(), beeld.rooster().blokken().stream().map(PlaatsingenApi::vak).toList(),
                beeld.rooster().botsingen().stream().map(Weekrooster.Botsing::uitleg).toList());
    }

    private static Plek plek(Werkbeeld.Plek plek, String jobcoach) {
        Plaatsing p = plek.plaatsing();
        return new Plek(p.id(), p.stand().name(), naam(p.doel()), p.richting(), naam(p.vorm()), p.werkgever() == null ? null : new Werkgever(p.werkgever(), p.contactpersoon(), p.contact()),
                p.functie(), p.contractsoort(), p.startOp(), p.gestartOp(), p.eindeOp(), p.beeindigdOp(), p.klaar() ? null : jobcoach, naam(p.toetsAdvies()),
                plek.toets().stream().map(b -> new Bevinding(b.onderwerp().name(), b.inOrde().name(), b.uitleg())).toList(), naam(p.uitkomst()), p.redenEinde());
    }

    private static Vak vak(Blok blok) {
        return new Vak(blok.soort().name(), blok.dagnaam().toUpperCase(Locale.ROOT), blok.van().toString(), blok.tot().toString(), blok.omschrijving());
    }

    private static String naam(Enum<?> waarde) {
        return waarde == null ? null : waarde.name();
    }
}
