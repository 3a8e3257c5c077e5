package nl.trajectregie.dossier.plaatsing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.rooster.Blok;
import nl.trajectregie.dossier.rooster.Roosters;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import org.springframework.stereotype.Component;

/** A place was found, not yet, or the search ends. What was told of the place is kept for a next round. */
@Component
class ZoekWerkplek implements TaakVerwerker {

    private final Plaatsingen plaatsingen;
    private final Roosters roosters;

    ZoekWerkplek(Plaatsingen plaatsingen, Roosters roosters) {
        this.plaatsingen = plaatsingen;
        this.roosters = roosters;
    }

    @Override
    public String formulierId() {
        return "zoek-werkplek";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Plaatsing p = plaatsingen.bij(taak);
        Map<String, Object> uit = new HashMap<>(p.plek());
        if (p.werkgever() != null) {
            uit.putAll(Map.of("werkgever", p.werkgever(), "contactpersoon", p.contactpersoon(), "functie", p.functie(), "contractsoort", p.contractsoort(), "startOp", p.startOp().toString()));
            uit.putAll(p.voorwaarden());
            uit.put("werktijden", roosters.van(p.trajectId()).van(Blok.Soort.WERK).stream().filter(b -> p.id().equals(b.plaatsingId()))
                    .map(b -> Map.of("dag", b.dagcode(), "van", b.van().toString(), "tot", b.tot().toString())).toList());
        }
        if (p.contact() != null) {
            uit.put("telefoon", p.contact());
        }
        if (p.eindeOp() != null) {
            uit.put("eindeOp", p.eindeOp().toString());
        }
        return uit;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Plaatsing p = plaatsingen.bij(taak);
        String uitkomst = a.tekst("zoekUitkomst");
        switch (uitkomst) {
            case "PLEK_GEVONDEN" -> legPlekVast(p, a, taak);
            case "STOPPEN" -> {
                plaatsingen.zet(p.id(), Map.of("uitkomst", Plaatsing.Uitkomst.GESTOPT.name(), "reden_einde", a.tekst("redenStoppen")));
                plaatsingen.schrijf(p, taak.wie(), "plaatsing.zoeken-gestopt", "Het zoeken naar een plek stopt.", a.tekst("redenStoppen"));
            }
            default -> plaatsingen.schrijf(p, taak.wie(), "plaatsing.nog-geen-plek", "Er is nog geen plek gevonden.", a.tekst("watGedaan"));
        }
        return Map.of("zoekUitkomst", uitkomst);
    }

    private void legPlekVast(Plaatsing p, Antwoorden a, TaakContext taak) {
        LocalDate start = a.datum("startOp");
        LocalDate einde = a.datum("eindeOp");
        if (einde != null && einde.isBefore(start)) {
            throw new AntwoordFout("eindeOp", "Vul een laatste dag in die na de eerste dag ligt.");
        }
        if (einde == null && List.of("PROEFPLAATSING", "TIJDELIJK").contains(a.tekst("contractsoort"))) {
            throw new AntwoordFout("eindeOp", "Vul de laatste dag in van de proefplaatsing of het contract.");
        }
        roosters.vervangWerk(p.trajectId(), p.gemeente(), p.id(), Roosters.uit(a, "werktijden", Blok.Soort.WERK, a.tekst("werkgever"), p.id()));
        Map<String, Object> plek = new HashMap<>(a.alleen("taaleis", "werktaalNederlands", "contactMetCollegas", "terugkoppelingTaal", "draagvlakLeiding", "draagvlakWerkvloer", "reizen",
                "reisMinuten", "buddy"));
        Map<String, Object> kolommen = new HashMap<>(Map.of("werkgever", a.tekst("werkgever"), "contactpersoon", a.tekst("contactpersoon"), "functie", a.tekst("functie"),
                "contractsoort", a.tekst("contractsoort"), "start_op", start, "plek", plek, "voorwaarden", a.alleen("opvang")));
        kolommen.put("contact", a.tekst("telefoon"));
        kolommen.put("einde_op", einde);
        plaatsingen.zet(p.id(), kolommen);
        plaatsingen.schrijf(p, taak.wie(), "plaatsing.plek-gevonden", "Er is een plek gevonden bij " + a.tekst("werkgever") + ".", null);
    }
}
