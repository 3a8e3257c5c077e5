package nl.trajectregie.dossier.leerroute;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.trajectregie.dossier.rolbezetting.Rolbezettingen;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.stereotype.Component;

/** The offer of the college (Wi 16): the provider hears only what Bi 9.2(3) allows, and gets the role in this dossier. */
@Component
class MeldAanBijTaalaanbieder extends Leertaak {

    private final Trajecten trajecten;
    private final Inrichtingen inrichtingen;
    private final Rolbezettingen rolbezettingen;

    MeldAanBijTaalaanbieder(Opslag opslag, Trajecten trajecten, Inrichtingen inrichtingen, Rolbezettingen rolbezettingen) {
        super(opslag);
        this.trajecten = trajecten;
        this.inrichtingen = inrichtingen;
        this.rolbezettingen = rolbezettingen;
    }

    @Override
    public String formulierId() {
        return "meld-aan-bij-taalaanbieder";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Leergang gang = gang(taak);
        Map<String, Object> uit = new LinkedHashMap<>();
        uit.put("aangemeldOp", taak.vandaag().toString());
        if (gang.aanbieder() != null) {
            uit.put("aanbieder", gang.aanbieder());
        }
        if (gang.urenPerWeek() != null) {
            uit.put("urenPerWeek", gang.urenPerWeek());
        }
        return uit;
    }

    @Override
    void werkUit(TaakContext taak, Antwoorden a, Map<String, Object> wijziging) {
        if (!"JA".equals(a.tekst("keurmerk"))) {
            throw new AntwoordFout("keurmerk", "Kies een aanbieder met een keurmerk of een taalschakelinstelling. Andere lessen tellen niet mee (artikel 32 en artikel 8 lid 2 Wet inburgering 2021).");
        }
        Traject traject = trajecten.vind(taak.trajectId()).orElseThrow();
        rolbezettingen.vulOpVerzoek(traject, inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow(), "taalaanbieder");
        wijziging.put("aangemeld_op", geweest(taak, a, "aangemeldOp"));
        wijziging.put("aanbieder", a.tekst("aanbieder"));
        wijziging.put("keurmerk", true);
        wijziging.put("uren_per_week", a.geheel("urenPerWeek"));
        wijziging.put("aanbod_navragen_op", null);
        schrijf(taak, Sectie.LEERROUTE, "leerroute.aangemeld", "Aangemeld bij " + a.tekst("aanbieder") + ".", null);
    }
}
