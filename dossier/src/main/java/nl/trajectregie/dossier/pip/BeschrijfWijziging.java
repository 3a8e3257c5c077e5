package nl.trajectregie.dossier.pip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.termijn.Termijn;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.dossier.termijn.Termijnsoort;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Component;

/** What changes, and by which road: a new decision when a mandatory element is touched, otherwise a new plan version (seed-002 L1631-1658). */
@Component
class BeschrijfWijziging implements TaakVerwerker {

    private final Pips pips;
    private final PipWijzigingen wijzigingen;
    private final Betreft betreft;
    private final Planlezer planlezer;
    private final Trajecten trajecten;
    private final Termijnen termijnen;
    private final Leerfeiten leerfeiten;
    private final Tijdlijn tijdlijn;

    BeschrijfWijziging(Pips pips, PipWijzigingen wijzigingen, Betreft betreft, Planlezer planlezer, Trajecten trajecten, Termijnen termijnen, Leerfeiten leerfeiten,
                       Tijdlijn tijdlijn) {
        this.pips = pips;
        this.wijzigingen = wijzigingen;
        this.betreft = betreft;
        this.planlezer = planlezer;
        this.trajecten = trajecten;
        this.termijnen = termijnen;
        this.leerfeiten = leerfeiten;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "beschrijf-wijziging";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        PipWijziging wijziging = PipWijzigingen.bij(taak, betreft, wijzigingen);
        Map<String, Object> uit = new LinkedHashMap<>();
        Map<String, Object> plan = new LinkedHashMap<>();
        planlezer.alsAntwoorden(pips.vind(wijziging.pipId()).orElseThrow(), plan);
        plan.keySet().retainAll(List.of("leerroute", "niveau", "urenPerWeek", "pvtUren", "mapUren", "begeleiding", "vve", "voortgangsgesprekken", "einddoel", "afspraken"));
        uit.putAll(plan);
        pips.ontwikkelplan(taak.trajectId()).ifPresent(bekend -> planlezer.alsAntwoorden(bekend, uit));
        uit.put("omschrijving", wijziging.aanleiding());
        uit.put("urenTaallesGevolgd", leerfeiten.urenNt2(taak.trajectId()).intValue());
        return uit;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        PipWijziging wijziging = PipWijzigingen.bij(taak, betreft, wijzigingen);
        Pip geldend = pips.vind(wijziging.pipId()).orElseThrow();
        PipWijziging.Soort soort = a.keuze("wijzigingSoort", PipWijziging.Soort.class);
        PipWijziging.Voorstel voorstel = planlezer.voorstel(a, geldend);
        boolean raakt = PipWijziging.raaktVerplichtElement(geldend, voorstel);
        List<AntwoordFout.Veld> fouten = new ArrayList<>();
        switch (soort) {
            case BESCHIKKING -> {
                if (!raakt) {
                    fouten.add(new AntwoordFout.Veld("wijzigingSoort", "Er verandert geen verplicht onderdeel. Kies: aanpassen van het ontwikkelplan, of vul in wat er verandert."));
                }
                if (voorstel.leerroute() == Leerroute.B1 && Arrays.stream(Vaardigheid.values())
                        .anyMatch(v -> voorstel.inhoud().niveauVan(v) == Taalniveau.A2 && geldend.inhoud().niveauVan(v) != Taalniveau.A2)) {
                    Planlezer.controleerAfschalen(a, leerfeiten.urenNt2(taak.trajectId()), taak.vandaag()).forEach(b -> fouten.add(new AntwoordFout.Veld(b.veld(), b.reden())));
                }
                Planlezer.controleerExamenwens(a, voorstel.leerroute()).forEach(b -> fouten.add(new AntwoordFout.Veld(b.veld(), b.reden())));
                Routewissel.beoordeel(geldend.leerroute(), voorstel.leerroute(), beginTermijn(termijnen, taak.trajectId()), taak.vandaag(), a.keuze("uitzonderingWissel", Routewissel.Uitzondering.class))
                        .ifPresent(b -> fouten.add(new AntwoordFout.Veld(b.veld(), b.reden())));
                boolean isAsiel = trajecten.vind(taak.trajectId()).orElseThrow().doelgroep().equals("ASIELSTATUSHOUDER");
                PipRegels.controleer(voorstel.leerroute(), voorstel.einddoel(), voorstel.inhoud(), new PipRegels.Omstandigheden(isAsiel, false))
                        .forEach(b -> fouten.add(new AntwoordFout.Veld(b.veld(), b.reden())));
            }
            case ONTWIKKELPLAN -> {
                if (wijziging.afspraakId() != null && geldend.afspraak(wijziging.afspraakId()).filter(Afspraak::raaktVerplichtElement).isPresent()) {
                    fouten.add(new AntwoordFout.Veld("wijzigingSoort", "Deze afspraak raakt een verplicht onderdeel van het PIP. Dan is een gewijzigde beschikking nodig (artikel 15 Wet inburgering 2021)."));
                }
            }
            case GEEN_WIJZIGING -> { }
        }
        if (!fouten.isEmpty()) {
            throw new AntwoordFout(fouten);
        }
        Ontwikkelplan.Inhoud plan = soort == PipWijziging.Soort.ONTWIKKELPLAN ? planlezer.ontwikkelplan(a, geldend.afspraken()) : null;
        wijzigingen.beschrijf(wijziging.id(), soort, a.tekst("omschrijving"), a.tekst("reden"), new PipWijziging.Voorstel(voorstel.leerroute(), voorstel.einddoel(), voorstel.inhoud(), voorstel.afspraken(), plan,
                a.keuze("uitzonderingWissel", Routewissel.Uitzondering.class)));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("pip.wijziging-beschreven", Sectie.PIP, switch (soort) {
            case BESCHIKKING -> "Het PIP verandert: er komt een gewijzigde beschikking.";
            case ONTWIKKELPLAN -> "Het ontwikkelplan verandert. De beschikking blijft gelden.";
            case GEEN_WIJZIGING -> "Het PIP verandert niet.";
        }).omdat(a.tekst("reden")).uitTaak(taak.sleutel()));
        return Map.of("wijzigingSoort", soort.name());
    }

    /** First day of the inburgeringstermijn, or {@code null}. */
    static LocalDate beginTermijn(Termijnen termijnen, UUID trajectId) {
        return termijnen.vanTraject(trajectId).stream().filter(t -> t.soort() == Termijnsoort.INBURGERINGSTERMIJN).map(Termijn::start).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
