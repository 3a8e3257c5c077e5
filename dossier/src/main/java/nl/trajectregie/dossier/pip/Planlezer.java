package nl.trajectregie.dossier.pip;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.termijn.WettelijkeParameters;
import org.springframework.stereotype.Component;

/** Between the forms of the PIP and its records, both ways. */
@Component
class Planlezer {

    PipInhoud inhoud(Antwoorden a) {
        return new PipInhoud(a.keuze("niveau", Taalniveau.class), a.keuze("alfabetisering", Alfabetisering.class), a.geheel("intensiteitB1Uren"), a.geheel("urenPerWeek"),
                a.geheel("pvtUren"), a.tekst("pvtInvulling"), a.geheel("mapUren"), a.tekst("mapInvulling"), a.tekst("begeleiding"), a.tekst("vve"),
                a.geheel("voortgangsgesprekken"), a.ja("examenwensZ"), a.ja("opleidingAfmaken"), a.tekst("bijstand"), a.tekst("motivering"), null);
    }

    /** The agreements; one that says the same as before keeps its identity. */
    List<Afspraak> afspraken(Antwoorden a, List<Afspraak> vorige) {
        List<Afspraak> uit = new ArrayList<>();
        List<Afspraak> over = new ArrayList<>(vorige);
        for (Antwoorden rij : a.rijen("afspraken")) {
            boolean raakt = rij.isJa("raaktVerplichtElement");
            Afspraak nieuw = Afspraak.nieuw(rij.tekst("omschrijving"), rij.tekst("wie"), rij.tekst("termijn"), raakt, raakt ? rij.keuze("verplichtElement", VerplichtElement.class) : null);
            Afspraak bekend = over.stream().filter(afspraak -> afspraak.omschrijving().equals(nieuw.omschrijving())).findFirst().orElse(null);
            over.remove(bekend);
            uit.add(bekend == null ? nieuw : new Afspraak(bekend.id(), nieuw.omschrijving(), nieuw.wie(), nieuw.termijn(), nieuw.raaktVerplichtElement(), nieuw.verplichtElement(), bekend.status()));
        }
        return uit;
    }

    Ontwikkelplan.Inhoud ontwikkelplan(Antwoorden a, List<Afspraak> afspraken) {
        return new Ontwikkelplan.Inhoud(a.tekst("ontwikkelplanAchtergrond"), a.rijen("ontwikkelplan").stream().map(rij -> new Ontwikkelplan.Doel(
                rij.keuze("termijn", Ontwikkelplan.Horizon.class), rij.tekst("leefgebied"), rij.tekst("doel"), rij.tekst("stappen"), rij.tekst("wie"))).toList(), afspraken);
    }

    /** The plan in force with what the form says that changes. */
    PipWijziging.Voorstel voorstel(Antwoorden a, Pip geldend) {
        List<String> wat = "BESCHIKKING".equals(a.tekst("wijzigingSoort")) ? a.lijst("watVerandert") : List.of();
        PipInhoud oud = geldend.inhoud();
        Leerroute leerroute = wat.contains("LEERROUTE") ? a.keuze("leerroute", Leerroute.class) : geldend.leerroute();
        List<Vaardigheid> deels = deels(a, wat, leerroute, oud);
        Taalniveau niveau = !deels.isEmpty() ? Taalniveau.B1 : wat.contains("NIVEAU") ? a.keuze("niveau", Taalniveau.class) : passend(leerroute, oud.niveau());
        boolean map = leerroute != Leerroute.ONDERWIJS;
        PipInhoud inhoud = new PipInhoud(niveau, oud.alfabetisering(), leerroute == Leerroute.B1 ? oud.intensiteitB1Uren() : null,
                wat.contains("INTENSITEIT") ? a.geheel("urenPerWeek") : oud.urenPerWeek(), wat.contains("PVT") ? a.geheel("pvtUren") : oud.pvtUren(), oud.pvtInvulling(),
                !map ? null : wat.contains("MAP") ? a.geheel("mapUren") : oud.mapUren() == null ? Integer.valueOf(PipRegels.MAP_MINIMUM_UREN) : oud.mapUren(),
                map ? oud.mapInvulling() : null, wat.contains("BEGELEIDING") ? a.tekst("begeleiding") : oud.begeleiding(), wat.contains("VVE") ? a.tekst("vve") : oud.vve(),
                wat.contains("VOORTGANGSGESPREKKEN") ? a.geheel("voortgangsgesprekken") : oud.voortgangsgesprekken(), leerroute == Leerroute.Z ? examenwens(a, wat, oud) : null,
                oud.opleidingAfmaken(), oud.bijstand(), oud.motivering(), deels);
        return new PipWijziging.Voorstel(leerroute, wat.contains("EINDDOEL") ? a.tekst("einddoel") : geldend.einddoel(), inhoud,
                wat.contains("AFSPRAKEN") ? afspraken(a, geldend.afspraken()) : geldend.afspraken(), null, null);
    }

    /** The skills that go to A2 while the others stay at B1 (Wi 17(3): wholly or in part). */
    private static List<Vaardigheid> deels(Antwoorden a, List<String> wat, Leerroute leerroute, PipInhoud oud) {
        if (leerroute != Leerroute.B1) {
            return List.of();
        }
        if (!wat.contains("NIVEAU")) {
            return oud.a2Vaardigheden() == null ? List.of() : oud.a2Vaardigheden();
        }
        return "A2".equals(a.tekst("niveau")) && "DEELS".equals(a.tekst("a2Omvang")) ? a.lijst("a2Vaardigheden").stream().map(Vaardigheid::valueOf).toList() : List.of();
    }

    private static Taalniveau passend(Leerroute leerroute, Taalniveau oud) {
        return switch (leerroute) {
            case Z -> oud == Taalniveau.B1 ? Taalniveau.A1 : oud;
            case ONDERWIJS -> Taalniveau.B1;
            case B1 -> oud == Taalniveau.A1 ? Taalniveau.B1 : oud;
        };
    }

    /**
     * Scaling down from B1 to A2: enough hours, enough effort, and B1 not feasible within the term (Wi 17(3); Bi 5.5). The decision itself is a person's.
     *
     * @param geregistreerd hours of NT2 that the dossier knows; an answer that says more is not believed
     */
    static List<PipRegels.Bevinding> controleerAfschalen(Antwoorden a, BigDecimal geregistreerd, LocalDate op) {
        int norm = WettelijkeParameters.STANDAARD.uren("a2.nt2", op).uren();
        List<PipRegels.Bevinding> uit = new ArrayList<>();
        Integer uren = a.geheel("urenTaallesGevolgd");
        if (uren == null || uren < norm || geregistreerd.compareTo(BigDecimal.valueOf(norm)) < 0) {
            uit.add(new PipRegels.Bevinding("urenTaallesGevolgd", "Afschalen naar A2 kan pas na ten minste " + norm + " uur taalles. In het dossier staan "
                    + geregistreerd.stripTrailingZeros().toPlainString().replace('.', ',') + " uur (artikel 17 lid 3 Wet inburgering 2021, artikel 5.5 lid 1 Besluit inburgering 2021)."));
        }
        if (!"JA".equals(a.tekst("voldoendeInzet"))) {
            uit.add(new PipRegels.Bevinding("voldoendeInzet", "Afschalen naar A2 kan alleen als de inburgeraar zich voldoende heeft ingezet (artikel 17 lid 3 Wet inburgering 2021)."));
        }
        if (!"NEE".equals(a.tekst("b1Haalbaar"))) {
            uit.add(new PipRegels.Bevinding("b1Haalbaar", "Afschalen naar A2 kan alleen als B1 binnen de termijn niet haalbaar is (artikel 17 lid 3 Wet inburgering 2021)."));
        }
        return uit;
    }

    private static Boolean examenwens(Antwoorden a, List<String> wat, PipInhoud oud) {
        boolean anders = wat.contains("EXAMENWENS") && "JA".equals(a.tekst("examenwens")) != Boolean.TRUE.equals(oud.examenwensZ());
        return anders ? Boolean.valueOf("JA".equals(a.tekst("examenwens"))) : oud.examenwensZ();
    }

    /** The wish to try exams in the Z-route comes in the plan only when the college thinks the person able to (Bi 3.14(7)). */
    static List<PipRegels.Bevinding> controleerExamenwens(Antwoorden a, Leerroute leerroute) {
        if (!"JA".equals(a.tekst("examenwens"))) {
            return List.of();
        }
        if (leerroute != Leerroute.Z) {
            return List.of(new PipRegels.Bevinding("examenwens", "De wens om toch examens te doen hoort bij de Z-route. In de andere routes horen examens erbij."));
        }
        return "JA".equals(a.tekst("examensHaalbaar")) ? List.of() : List.of(new PipRegels.Bevinding("examensHaalbaar",
                "De wens komt alleen in het PIP als u de inburgeraar in staat acht om deze examens te doen (artikel 3.14 lid 7 Besluit inburgering 2021)."));
    }

    void alsAntwoorden(Pip pip, Map<String, Object> uit) {
        PipInhoud inhoud = pip.inhoud();
        zet(uit, "einddoel", pip.einddoel());
        zet(uit, "leerroute", pip.leerroute());
        zet(uit, "niveau", inhoud.niveau());
        zet(uit, "alfabetisering", inhoud.alfabetisering());
        zet(uit, "intensiteitB1Uren", inhoud.intensiteitB1Uren());
        zet(uit, "urenPerWeek", inhoud.urenPerWeek());
        zet(uit, "pvtUren", inhoud.pvtUren());
        zet(uit, "pvtInvulling", inhoud.pvtInvulling());
        zet(uit, "mapUren", inhoud.mapUren());
        zet(uit, "mapInvulling", inhoud.mapInvulling());
        zet(uit, "begeleiding", inhoud.begeleiding());
        zet(uit, "vve", inhoud.vve());
        zet(uit, "voortgangsgesprekken", inhoud.voortgangsgesprekken());
        zet(uit, "examenwensZ", inhoud.examenwensZ());
        zet(uit, "opleidingAfmaken", inhoud.opleidingAfmaken());
        zet(uit, "bijstand", inhoud.bijstand());
        zet(uit, "motivering", inhoud.motivering());
        uit.put("afspraken", pip.afspraken().stream().map(afspraak -> {
            Map<String, Object> rij = new LinkedHashMap<>();
            zet(rij, "omschrijving", afspraak.omschrijving());
            zet(rij, "wie", afspraak.wie());
            zet(rij, "termijn", afspraak.termijn());
            rij.put("raaktVerplichtElement", afspraak.raaktVerplichtElement());
            zet(rij, "verplichtElement", afspraak.verplichtElement());
            return rij;
        }).toList());
    }

    void alsAntwoorden(Ontwikkelplan plan, Map<String, Object> uit) {
        zet(uit, "ontwikkelplanAchtergrond", plan.inhoud().achtergrond());
        uit.put("ontwikkelplan", plan.inhoud().doelen().stream().map(doel -> {
            Map<String, Object> rij = new LinkedHashMap<>();
            zet(rij, "termijn", doel.termijn());
            zet(rij, "leefgebied", doel.leefgebied());
            zet(rij, "doel", doel.doel());
            zet(rij, "stappen", doel.stappen());
            zet(rij, "wie", doel.wie());
            return rij;
        }).toList());
    }

    private static void zet(Map<String, Object> uit, String veld, Object waarde) {
        if (waarde != null) {
            uit.put(veld, waarde instanceof Enum<?> keuze ? keuze.name() : waarde);
        }
    }
}
