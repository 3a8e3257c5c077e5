package nl.trajectregie.dossier.leerroute;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** A gezins- or overige migrant chooses a course himself (Wi 19, 20); only a provider with a keurmerk counts (Wi 32). */
@Component
class VolgEigenTaalles extends Leertaak {

    VolgEigenTaalles(Opslag opslag) {
        super(opslag);
    }

    @Override
    public String formulierId() {
        return "volg-eigen-taalles";
    }

    @Override
    void werkUit(TaakContext taak, Antwoorden a, Map<String, Object> wijziging) {
        if (!"INGESCHREVEN".equals(a.tekst("taalles"))) {
            wijziging.put("aanbod_navragen_op", taak.vandaag().plusWeeks(4));
            schrijf(taak, "leerroute.eigen-taalles", "Nog geen taalles.", a.tekst("toelichting"));
            return;
        }
        if (!"JA".equals(a.tekst("keurmerk"))) {
            throw new AntwoordFout("keurmerk", "Zonder keurmerk tellen de lessen niet mee (artikel 32 Wet inburgering 2021). Zoek samen een andere aanbieder, en kies zolang: zoekt een aanbieder.");
        }
        wijziging.put("aanbieder", a.tekst("aanbieder"));
        wijziging.put("keurmerk", true);
        wijziging.put("ingeschreven_op", taak.vandaag());
        wijziging.put("lessen_vanaf", a.datum("lessenVanaf"));
        if (a.heeft("urenPerWeek")) {
            wijziging.put("uren_per_week", a.geheel("urenPerWeek"));
        }
        schrijf(taak, Sectie.LEERROUTE, "leerroute.ingeschreven", "Ingeschreven bij " + a.tekst("aanbieder") + ".", null);
    }
}
