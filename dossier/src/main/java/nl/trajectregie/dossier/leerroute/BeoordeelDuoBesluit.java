package nl.trajectregie.dossier.leerroute;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** What a decision of DUO means for the leerroute: a person says so (ontheffing, vrijstelling, end of the duty). */
@Component
class BeoordeelDuoBesluit extends Leertaak {

    private final Betreft betreft;

    BeoordeelDuoBesluit(Opslag opslag, Betreft betreft) {
        super(opslag);
        this.betreft = betreft;
    }

    @Override
    public String formulierId() {
        return "beoordeel-duo-besluit";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return betreft.van(taak.sleutel()).flatMap(registratie()::vindBesluit).map(b -> {
            Map<String, Object> uit = new LinkedHashMap<>();
            boolean volledig = "VOLLEDIG".equals(b.omvang()) || b.soort().equals("EINDE_PLICHT");
            uit.put("duoVervolg", volledig ? "LEERROUTE_EINDIGT" : "ONDERDELEN_VERVALLEN");
            if (volledig) {
                uit.put("uitkomst", b.soort().equals("EINDE_PLICHT") ? "VOLDAAN".equals(b.omvang()) ? "VOLDAAN" : "PLICHT_GEEINDIGD" : b.soort());
            }
            return uit;
        }).orElse(Map.of());
    }

    @Override
    void werkUit(TaakContext taak, Antwoorden a, Map<String, Object> wijziging) {
        String vervolg = a.tekst("duoVervolg");
        String toelichting = a.tekst("toelichting");
        betreft.van(taak.sleutel()).or(() -> registratie().besluiten(taak.trajectId()).stream().filter(b -> b.vervolg() == null).map(Leerregistratie.Besluit::id).findFirst())
                .ifPresent(id -> registratie().besluitBeoordeeld(id, vervolg, a.tekst("uitkomst"), toelichting, taak.wie().naam()));
        switch (vervolg) {
            case "ONDERDELEN_VERVALLEN" -> {
                Set<String> vervallen = new TreeSet<>(gang(taak).vervallen());
                vervallen.addAll(a.lijst("onderdelen"));
                wijziging.put("vervallen", vervallen);
            }
            case "LEERROUTE_EINDIGT" -> {
                wijziging.put("einde_besloten", a.keuze("uitkomst", Leergang.Uitkomst.class));
                wekker().beeindigd(taak.trajectId(), taak.gemeente());
            }
            default -> { }
        }
        schrijf(taak, Sectie.TERMIJNEN, "leerroute.duo-besluit", "Besluit van DUO beoordeeld: " + switch (vervolg) {
            case "ONDERDELEN_VERVALLEN" -> "een deel vervalt, de rest gaat door.";
            case "LEERROUTE_EINDIGT" -> "de leerroute eindigt.";
            default -> "de leerroute gaat door.";
        }, toelichting);
    }
}
