package nl.trajectregie.dossier.leerroute;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.pip.Pip;
import nl.trajectregie.dossier.pip.PipInhoud;
import nl.trajectregie.dossier.pip.Pips;
import nl.trajectregie.dossier.termijn.Termijn;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.dossier.termijn.Termijnsoort;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.stereotype.Component;

/** Gathers what the {@link Leerstand} of a traject rests on. Joins the caller's transaction. */
@Component
class Leerstanden {

    private static final List<String> NIVEAUS = List.of("ALFA", "A1", "A2", "B1", "B2");

    private final Leergangen gangen;
    private final Leerregistratie registratie;
    private final Pips pips;
    private final Termijnen termijnen;
    private final Inrichtingen inrichtingen;
    private final Clock klok;

    Leerstanden(Leergangen gangen, Leerregistratie registratie, Pips pips, Termijnen termijnen, Inrichtingen inrichtingen, Clock klok) {
        this.gangen = gangen;
        this.registratie = registratie;
        this.pips = pips;
        this.termijnen = termijnen;
        this.inrichtingen = inrichtingen;
        this.klok = klok;
    }

    Leerstand van(Traject traject) {
        UUID id = traject.id();
        Leergang gang = gangen.van(id);
        PipInhoud inhoud = pips.geldend(id).map(Pip::inhoud).orElseGet(PipInhoud::leeg);
        List<Leerregistratie.Uitslag> uitslagen = registratie.uitslagen(id);
        List<Leerregels.Uitslag> voorRegels = uitslagen.stream().map(Leerregistratie.Uitslag::voorRegels).toList();
        Set<Examenonderdeel> open = Leerregels.openExamens(gang.route(), inhoud, voorRegels, gang.vervallen());
        boolean nieuw = uitslagen.stream().anyMatch(u -> !u.geslaagd() && open.contains(u.onderdeel()) && (gang.uitslagenBekeken() == null || u.vastgelegdOp().isAfter(gang.uitslagenBekeken())));
        List<Leerregistratie.Niveau> niveaus = registratie.niveaus(id);
        boolean rond = open.stream().filter(o -> o.vaardigheid() != null).allMatch(o -> niveaus.stream().anyMatch(n -> n.vaardigheid() == o.vaardigheid()
                && NIVEAUS.indexOf(n.niveau()) >= NIVEAUS.indexOf(inhoud.niveauVan(o.vaardigheid()).name())));
        return new Leerstand(gang, inhoud, traject.doelgroep().equals("ASIELSTATUSHOUDER"), registratie.som(id), Leerregels.Aanpassing.van(registratie.geldendeZBesluiten(id)), voorRegels, nieuw, rond, aanbodVanaf(gang),
                registratie.laatsteLes(id), eindeTermijn(id),
                inrichting(traject), vandaag());
    }

    nl.trajectregie.inrichting.Leerroute inrichting(Traject traject) {
        return inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow().leerroute();
    }

    /** From when an offer is owed: the first PIP, or the one that changed the route. */
    LocalDate aanbodVanaf(Leergang gang) {
        List<Leerregistratie.Wissel> wissels = registratie.wissels(gang.trajectId());
        return wissels.isEmpty() ? gang.gestartOp() : wissels.getLast().per();
    }

    /** Last day of the inburgeringstermijn, or {@code null}. */
    LocalDate eindeTermijn(UUID trajectId) {
        return termijnen.vanTraject(trajectId).stream().filter(t -> t.soort() == Termijnsoort.INBURGERINGSTERMIJN && !t.status().afgesloten()).map(Termijn::fataleDatum).findFirst()
                .orElse(null);
    }

    LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), klok.getZone());
    }
}
