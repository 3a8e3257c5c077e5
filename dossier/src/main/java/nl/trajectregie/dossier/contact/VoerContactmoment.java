package nl.trajectregie.dossier.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** Form {@code voer-contactmoment}: a moment was held, partly held, tried in vain, or skipped on what somebody else told recently. */
@Component
class VoerContactmoment implements TaakVerwerker {

    private final Contactopslag opslag;
    private final Contactplanning planning;
    private final Gesprekken gesprekken;
    private final Betreft betreft;

    VoerContactmoment(Contactopslag opslag, Contactplanning planning, Gesprekken gesprekken, Betreft betreft) {
        this.opslag = opslag;
        this.planning = planning;
        this.gesprekken = gesprekken;
        this.betreft = betreft;
    }

    @Override
    public String formulierId() {
        return "voer-contactmoment";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return Map.of("gesprekDatum", taak.vandaag().toString());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Gepland moment = betreft.van(taak.sleutel()).flatMap(opslag::moment)
                .orElseThrow(() -> new AntwoordFout("uitkomst", "Het contactmoment bij deze taak is niet gevonden. Probeer het over een minuut opnieuw."));
        Ritme ritme = opslag.ritme(moment.ritmeId()).orElseThrow();
        switch (a.tekst("uitkomst")) {
            case "GEVOERD" -> gevoerd(taak, a, moment, ritme);
            case "DEELS" -> deels(taak, a, moment, ritme);
            case "NIET_BEREIKT" -> nietBereikt(taak, a, moment, ritme);
            default -> overgeslagen(taak, a, moment, ritme);
        }
        return Map.of();
    }

    private void gevoerd(TaakContext taak, Antwoorden a, Gepland moment, Ritme ritme) {
        LocalDate datum = nietInDeToekomst(a, taak);
        List<String> gesproken = gesproken(a, moment);
        List<String> ontbreekt = ritme.met().stream().filter(partij -> !gesproken.contains(partij)).toList();
        if (!ontbreekt.isEmpty()) {
            throw new AntwoordFout("gesprokenMet", "Dit contact telt pas als ook is gesproken met: " + String.join(" en ", ontbreekt) + ". Kies anders dat nog niet iedereen is gesproken.");
        }
        LocalDate volgende = a.datum("volgendeDatum");
        if (volgende != null && !volgende.isAfter(taak.vandaag())) {
            throw new AntwoordFout("volgendeDatum", "Kies een dag na vandaag.");
        }
        UUID contact = gesprekken.legVast(taak, gesprek(a, ritme, datum, verslag(a)));
        planning.gehouden(moment, ritme, datum, contact, a.isJa("hulpNodig"), gesproken, volgende, taak);
    }

    private void deels(TaakContext taak, Antwoorden a, Gepland moment, Ritme ritme) {
        LocalDate datum = nietInDeToekomst(a, taak);
        List<String> gesproken = gesproken(a, moment);
        if (gesproken.containsAll(ritme.met())) {
            throw new AntwoordFout("uitkomst", "Er is met iedereen gesproken. Kies dat het contact is geweest.");
        }
        LocalDate opnieuw = naVandaag(a, taak);
        gesprekken.legVast(taak, gesprek(a, ritme, datum, null));
        planning.opnieuw(moment, ritme, opnieuw, "Nog niet gesproken met: "
                + String.join(" en ", ritme.met().stream().filter(partij -> !gesproken.contains(partij)).toList()) + ".", gesproken, taak);
    }

    private void nietBereikt(TaakContext taak, Antwoorden a, Gepland moment, Ritme ritme) {
        LocalDate opnieuw = naVandaag(a, taak);
        gesprekken.legVast(taak, new Gesprek(taak.vandaag(), "GESPREK", String.join(" en ", ritme.met()), ritme.naam(), a.tekst("geprobeerd"), false, null, null));
        planning.opnieuw(moment, ritme, opnieuw, a.tekst("geprobeerd"), moment.gesproken(), taak);
    }

    private void overgeslagen(TaakContext taak, Antwoorden a, Gepland moment, Ritme ritme) {
        if (ritme.overslaan() == null) {
            throw new AntwoordFout("uitkomst", "Dit contact mag niet worden overgeslagen. Zo heeft de gemeente het afgesproken.");
        }
        LocalDate informatieOp = a.datum("informatieOp");
        if (informatieOp.isAfter(taak.vandaag())) {
            throw new AntwoordFout("informatieOp", "Deze dag ligt in de toekomst.");
        }
        if (informatieOp.isBefore(taak.vandaag().minus(ritme.overslaan()))) {
            throw new AntwoordFout("informatieOp", "Deze informatie is te oud om het contact over te slaan.");
        }
        planning.overgeslagen(moment, ritme, a.tekst("informatieWat"), a.tekst("informatieVan"), informatieOp, taak);
    }

    private static Gesprek gesprek(Antwoorden a, Ritme ritme, LocalDate datum, String verslag) {
        return new Gesprek(datum, Gesprek.wijze(a.tekst("gesprekVorm")), String.join(" en ", a.lijst("gesprokenMet")), ritme.naam(), verslag, true, null,
                "GEEN".equals(a.tekst("tolk")) ? null : Gesprek.inWoorden(a.tekst("tolk")));
    }

    private static String verslag(Antwoorden a) {
        List<String> delen = new ArrayList<>(List.of(a.tekst("hoeGaatHet")));
        if (a.heeft("welkeHulp")) {
            delen.add("Hulp nodig: " + a.tekst("welkeHulp"));
        }
        if (a.heeft("afspraken")) {
            delen.add("Afspraken: " + a.tekst("afspraken"));
        }
        return String.join("\n", delen);
    }

    private static List<String> gesproken(Antwoorden a, Gepland moment) {
        Set<String> gesproken = new LinkedHashSet<>(moment.gesproken());
        gesproken.addAll(a.lijst("gesprokenMet"));
        return List.copyOf(gesproken);
    }

    private static LocalDate nietInDeToekomst(Antwoorden a, TaakContext taak) {
        LocalDate datum = a.datum("gesprekDatum");
        if (datum.isAfter(taak.vandaag())) {
            throw new AntwoordFout("gesprekDatum", "Deze dag ligt in de toekomst. Vul dit in als het contact is geweest.");
        }
        return datum;
    }

    private static LocalDate naVandaag(Antwoorden a, TaakContext taak) {
        LocalDate opnieuw = a.datum("opnieuwOp");
        if (!opnieuw.isAfter(taak.vandaag())) {
            throw new AntwoordFout("opnieuwOp", "Kies een dag na vandaag.");
        }
        return opnieuw;
    }
}
