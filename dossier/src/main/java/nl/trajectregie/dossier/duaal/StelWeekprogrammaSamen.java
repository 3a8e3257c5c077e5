package nl.trajectregie.dossier.duaal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.rooster.Blok;
import nl.trajectregie.dossier.rooster.Roosters;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Component;

/** The components of the week in hours or dagdelen, and the fixed lessons; leaving the advice asks for a reason. */
@Component
class StelWeekprogrammaSamen implements TaakVerwerker {

    private final DuaalTrajecten duaalTrajecten;
    private final Duaalverloop duaalverloop;
    private final Trajecten trajecten;
    private final Roosters roosters;

    StelWeekprogrammaSamen(DuaalTrajecten duaalTrajecten, Duaalverloop duaalverloop, Trajecten trajecten, Roosters roosters) {
        this.duaalTrajecten = duaalTrajecten;
        this.duaalverloop = duaalverloop;
        this.trajecten = trajecten;
        this.roosters = roosters;
    }

    @Override
    public String formulierId() {
        return "stel-weekprogramma-samen";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        DuaalTraject d = duaalTrajecten.van(taak.trajectId());
        int dagdeel = duaalverloop.inrichting(trajecten.vind(taak.trajectId()).orElseThrow()).dagdeelMinuten();
        Map<String, Object> uit = new HashMap<>(Map.of("trede", d.trede().name()));
        List<Map<String, Object>> onderdelen = duaalTrajecten.onderdelen(d.id()).stream().map(o -> rij(o, dagdeel)).toList();
        if (!onderdelen.isEmpty()) {
            uit.put("onderdelen", onderdelen);
        }
        List<Map<String, String>> lessen = roosters.van(taak.trajectId()).van(Blok.Soort.LES).stream()
                .map(b -> Map.of("dag", b.dagcode(), "van", b.van().toString(), "tot", b.tot().toString(), "omschrijving", b.omschrijving())).toList();
        if (!lessen.isEmpty()) {
            uit.put("lessen", lessen);
        }
        return uit;
    }

    private static Map<String, Object> rij(Onderdeel o, int dagdeelMinuten) {
        Map<String, Object> uit = new HashMap<>(Map.of("soort", o.soort().name(), "naam", o.naam(), "eenheid", o.eenheid().name(),
                "aantal", o.eenheid() == Onderdeel.Eenheid.UREN ? o.uren() : o.dagdelen(dagdeelMinuten)));
        if (o.uitvoerder() != null) {
            uit.put("uitvoerder", o.uitvoerder());
        }
        if (o.vanaf() != null) {
            uit.put("vanaf", o.vanaf().toString());
        }
        if (o.totEnMet() != null) {
            uit.put("totEnMet", o.totEnMet().toString());
        }
        return uit;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        DuaalTraject d = duaalTrajecten.van(taak.trajectId());
        int dagdeel = duaalverloop.inrichting(trajecten.vind(taak.trajectId()).orElseThrow()).dagdeelMinuten();
        List<Onderdeel> onderdelen = a.rijen("onderdelen").stream().map(rij -> onderdeel(rij, dagdeel)).toList();
        if (onderdelen.isEmpty()) {
            throw new AntwoordFout("onderdelen", "Zet ten minste één onderdeel in het programma.");
        }
        List<Blok> lessen = Roosters.uit(a, "lessen", Blok.Soort.LES, null, null);
        DuaalTraject.Advies advies = d.advies() == null ? DuaalTraject.Advies.VRIJ : d.advies();
        if (!Intensiteit.past(advies, onderdelen) && !a.heeft("afwijking")) {
            throw new AntwoordFout("afwijking", "Het advies is " + advies.naam() + ". Schrijf waarom u daarvan afwijkt.");
        }
        duaalTrajecten.vervangOnderdelen(d, onderdelen);
        roosters.vervangLessen(d.trajectId(), d.gemeente(), lessen);
        duaalTrajecten.zet(d.id(), Map.of("trede", a.tekst("trede")));
        duaalTrajecten.schrijf(d, taak.wie(), "duaal.weekprogramma", "Het weekprogramma telt " + Onderdeel.deel(Intensiteit.minuten(onderdelen), 60).toPlainString().replace('.', ',') + " uur per week ("
                + Onderdeel.deel(Intensiteit.minuten(onderdelen), dagdeel).toPlainString().replace('.', ',') + " dagdelen).", a.tekst("afwijking"));
        return Map.of();
    }

    private static Onderdeel onderdeel(Antwoorden rij, int dagdeelMinuten) {
        Onderdeel.Eenheid eenheid = rij.keuze("eenheid", Onderdeel.Eenheid.class);
        return new Onderdeel(rij.keuze("soort", Onderdeel.Soort.class), rij.tekst("naam"), Onderdeel.minuten(new BigDecimal(rij.tekst("aantal")), eenheid, dagdeelMinuten), eenheid,
                rij.tekst("uitvoerder"), rij.datum("vanaf"), rij.datum("totEnMet"));
    }
}
