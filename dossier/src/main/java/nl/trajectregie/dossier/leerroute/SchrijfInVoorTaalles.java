package nl.trajectregie.dossier.leerroute;

import java.time.LocalDate;
import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.termijn.Datums;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.stereotype.Component;

/** The provider enrols, puts on a waiting list, or has no place: then the klantmanager looks for another. */
@Component
class SchrijfInVoorTaalles extends Leertaak {

    private final Trajecten trajecten;
    private final Inrichtingen inrichtingen;

    SchrijfInVoorTaalles(Opslag opslag, Trajecten trajecten, Inrichtingen inrichtingen) {
        super(opslag);
        this.trajecten = trajecten;
        this.inrichtingen = inrichtingen;
    }

    @Override
    public String formulierId() {
        return "schrijf-in-voor-taalles";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Leergang gang = gang(taak);
        return gang.urenPerWeek() == null ? Map.of() : Map.of("urenPerWeek", gang.urenPerWeek());
    }

    @Override
    void werkUit(TaakContext taak, Antwoorden a, Map<String, Object> wijziging) {
        switch (a.tekst("inschrijving")) {
            case "INGESCHREVEN" -> {
                wijziging.put("ingeschreven_op", taak.vandaag());
                wijziging.put("lessen_vanaf", a.datum("lessenVanaf"));
                wijziging.put("uren_per_week", a.geheel("urenPerWeek"));
                wijziging.put("groep", a.tekst("groep"));
                wijziging.put("les_situatie", Leergang.LesSituatie.LOOPT);
                schrijf(taak, Sectie.LEERROUTE, "leerroute.ingeschreven", "Ingeschreven voor taalles; de lessen beginnen op " + Datums.voluit(a.datum("lessenVanaf")) + ".", null);
            }
            case "WACHTLIJST" -> {
                LocalDate plek = later(taak, a, "plekVerwachtOp");
                wijziging.put("aanbod_navragen_op", plek == null ? taak.vandaag().plus(inrichting(taak).aanbodHerinnering()) : plek);
                schrijf(taak, Sectie.LEERROUTE, "leerroute.wachtlijst", "Op de wachtlijst voor taalles.", a.tekst("toelichting"));
            }
            default -> {
                wijziging.put("aangemeld_op", null);
                wijziging.put("aanbieder", null);
                schrijf(taak, Sectie.LEERROUTE, "leerroute.geen-plek", "De taalaanbieder heeft geen plek.", a.tekst("toelichting"));
            }
        }
    }

    private nl.trajectregie.inrichting.Leerroute inrichting(TaakContext taak) {
        Traject traject = trajecten.vind(taak.trajectId()).orElseThrow();
        return inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow().leerroute();
    }
}
