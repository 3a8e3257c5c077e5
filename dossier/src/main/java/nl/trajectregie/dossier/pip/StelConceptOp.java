package nl.trajectregie.dossier.pip;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.intake.Intake;
import nl.trajectregie.dossier.intake.Intakes;
import nl.trajectregie.dossier.intake.Startposities;
import nl.trajectregie.dossier.intake.Startpositiesoort;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Component;

/** The draft of the PIP. What the law or DUO refuses is said beside the field at once. */
@Component
class StelConceptOp implements TaakVerwerker {

    private final Pips pips;
    private final Planlezer planlezer;
    private final Intakes intakes;
    private final Startposities startposities;
    private final Trajecten trajecten;
    private final Tijdlijn tijdlijn;

    StelConceptOp(Pips pips, Planlezer planlezer, Intakes intakes, Startposities startposities, Trajecten trajecten, Tijdlijn tijdlijn) {
        this.pips = pips;
        this.planlezer = planlezer;
        this.intakes = intakes;
        this.startposities = startposities;
        this.trajecten = trajecten;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "stel-concept-op";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Map<String, Object> uit = new LinkedHashMap<>();
        pips.laatste(taak.trajectId()).ifPresentOrElse(pip -> {
            planlezer.alsAntwoorden(pip, uit);
            pips.ontwikkelplan(taak.trajectId()).ifPresent(plan -> planlezer.alsAntwoorden(plan, uit));
        }, () -> {
            uit.put("pvtUren", PipRegels.PVT_MINIMUM_UREN);
            uit.put("mapUren", PipRegels.MAP_MINIMUM_UREN);
            Intake intake = intakes.lees(taak.trajectId(), taak.gemeente());
            Object voorkeur = intake.gegevens().getOrDefault("voorkeurRoute", intake.leerrouteAdvies());
            if (voorkeur != null && !voorkeur.equals("NADER_BEPALEN")) {
                uit.put("leerroute", voorkeur);
                uit.put("niveau", voorkeur.equals("Z") ? "A1" : "B1");
            }
            uit.put("alfabetisering", switch (startposities.beeld(taak.trajectId()).waarde(Startpositiesoort.TAALNIVEAU, "alfabetisering").map(Object::toString).orElse("")) {
                case "ANALFABEET" -> "ANALFABEET";
                case "ANDERS_GEALFABETISEERD" -> "ANDERSALFABEET";
                default -> "NIET_VAN_TOEPASSING";
            });
        });
        return uit;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Traject traject = trajecten.vergrendel(taak.trajectId());
        Pip pip = pips.laatste(taak.trajectId()).orElseGet(() -> Pip.concept(taak.trajectId(), taak.gemeente()));
        if (pip.status() == Pip.Status.VASTGESTELD && pip.beschikkingDocument() == null) {
            pip = pip.terugNaarConcept();
        }
        PipInhoud inhoud = planlezer.inhoud(a);
        Leerroute leerroute = a.keuze("leerroute", Leerroute.class);
        boolean isAsiel = traject.doelgroep().equals("ASIELSTATUSHOUDER");
        List<PipRegels.Bevinding> bevindingen = PipRegels.controleer(leerroute, a.tekst("einddoel"), inhoud, new PipRegels.Omstandigheden(isAsiel, pip.isEerste()));
        if (!bevindingen.isEmpty()) {
            throw new AntwoordFout(bevindingen.stream().map(b -> new AntwoordFout.Veld(b.veld(), b.reden())).toList());
        }
        List<Afspraak> afspraken = planlezer.afspraken(a, pip.afspraken());
        pips.bewaar(pip.stelOp(leerroute, a.tekst("einddoel"), inhoud, afspraken), taak.wie());
        Ontwikkelplan.Inhoud plan = planlezer.ontwikkelplan(a, afspraken);
        if (pips.ontwikkelplan(taak.trajectId()).filter(bekend -> bekend.inhoud().equals(plan)).isEmpty()) {
            pips.voegOntwikkelplanToe(taak.trajectId(), taak.gemeente(), plan, "Bij het concept-PIP", taak.wie().naam());
        }
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("pip.concept", Sectie.PIP, "Het concept-PIP is opgesteld: " + leerroute.naam() + ".").uitTaak(taak.sleutel()));
        return Map.of();
    }
}
