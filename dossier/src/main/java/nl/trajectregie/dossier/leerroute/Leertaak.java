package nl.trajectregie.dossier.leerroute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** What the tasks of the leerroute share: where the answers go, hours in a list, and days that must lie ahead. The process then reads the dossier anew. */
abstract class Leertaak implements TaakVerwerker {

    /** The places that answers go to. */
    @Component
    record Opslag(Leergangen gangen, Leerregistratie registratie, Leerwekker wekker, Tijdlijn tijdlijn) {}

    private final Opslag opslag;

    Leertaak(Opslag opslag) {
        this.opslag = opslag;
    }

    Leergangen gangen() {
        return opslag.gangen();
    }

    Leerregistratie registratie() {
        return opslag.registratie();
    }

    Leerwekker wekker() {
        return opslag.wekker();
    }

    Leergang gang(TaakContext taak) {
        return gangen().van(taak.trajectId());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Map<String, Object> wijziging = new HashMap<>();
        werkUit(taak, a, wijziging);
        if (!wijziging.isEmpty()) {
            gangen().zet(taak.trajectId(), wijziging);
        }
        gangen().noteer(taak.trajectId(), Map.of(formulierId(), antwoorden));
        wekker().wek(taak.trajectId(), taak.gemeente());
        return Map.of();
    }

    /** Works the answers out. @param wijziging columns of the leerroute that change */
    abstract void werkUit(TaakContext taak, Antwoorden a, Map<String, Object> wijziging);

    /** A line on the timeline, for who may read how the learning goes. */
    void schrijf(TaakContext taak, String soort, String wat, String waarom) {
        schrijf(taak, Sectie.LEREN, soort, wat, waarom);
    }

    void schrijf(TaakContext taak, Sectie sectie, String soort, String wat, String waarom) {
        opslag.tijdlijn().schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van(soort, sectie, wat).omdat(waarom).uitTaak(taak.sleutel()));
    }

    /** The day in this field, which lies after today. */
    static LocalDate later(TaakContext taak, Antwoorden a, String veld) {
        LocalDate dag = a.datum(veld);
        if (dag != null && !dag.isAfter(taak.vandaag())) {
            throw new AntwoordFout(veld, "Kies een dag na vandaag.");
        }
        return dag;
    }

    /** The day in this field, today at the latest. */
    static LocalDate geweest(TaakContext taak, Antwoorden a, String veld) {
        LocalDate dag = a.datum(veld);
        if (dag != null && dag.isAfter(taak.vandaag())) {
            throw new AntwoordFout(veld, "Deze dag moet al geweest zijn.");
        }
        return dag;
    }

    /** Keeps the rows of the list {@code uren}. @param vast the part that they are for, or {@code null} when each row says it. @return how many hours */
    BigDecimal uren(TaakContext taak, Antwoorden a, Leeronderdeel vast, Leerregistratie.Bron bron) {
        List<AntwoordFout.Veld> fouten = new ArrayList<>();
        List<Leerregistratie.Uren> rijen = new ArrayList<>();
        BigDecimal som = BigDecimal.ZERO;
        int nummer = 0;
        for (Antwoorden rij : a.rijen("uren")) {
            String voor = "uren[" + nummer++ + "].";
            LocalDate van = rij.datum("van");
            LocalDate tot = rij.heeft("totEnMet") ? rij.datum("totEnMet") : van;
            if (tot.isBefore(van)) {
                fouten.add(new AntwoordFout.Veld(voor + "totEnMet", "Deze dag ligt voor het begin van de periode."));
            } else if (tot.isAfter(taak.vandaag())) {
                fouten.add(new AntwoordFout.Veld(voor + (rij.heeft("totEnMet") ? "totEnMet" : "van"), "Uren in de toekomst tellen nog niet."));
            }
            BigDecimal gevolgd = getal(rij, "gevolgd");
            som = som.add(gevolgd);
            rijen.add(new Leerregistratie.Uren(vast == null ? rij.keuze("onderdeel", Leeronderdeel.class) : vast, van, tot, gevolgd, getalOfLeeg(rij, "geoorloofd"), getalOfLeeg(rij, "ongeoorloofd"),
                    bron, taak.wie().weergavenaam()));
        }
        if (!fouten.isEmpty()) {
            throw new AntwoordFout(fouten);
        }
        rijen.forEach(u -> registratie().legVast(taak.trajectId(), taak.gemeente(), u));
        return som;
    }

    static BigDecimal getalOfLeeg(Antwoorden a, String veld) {
        return a.heeft(veld) ? new BigDecimal(a.tekst(veld)) : null;
    }

    static BigDecimal getal(Antwoorden a, String veld) {
        return a.heeft(veld) ? new BigDecimal(a.tekst(veld)) : BigDecimal.ZERO;
    }

    static String uur(BigDecimal uren) {
        return uren.stripTrailingZeros().toPlainString().replace('.', ',') + " uur";
    }
}
