package nl.trajectregie.dossier.leerroute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.pip.Leerroute;
import nl.trajectregie.dossier.pip.Pip;
import nl.trajectregie.dossier.pip.PipInhoud;
import nl.trajectregie.dossier.pip.Pips;
import nl.trajectregie.dossier.pip.Routewissel;
import nl.trajectregie.dossier.pip.Taalniveau;
import nl.trajectregie.dossier.pip.Vaardigheid;
import nl.trajectregie.dossier.termijn.Termijn;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.dossier.termijn.Termijnsoort;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Traject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the {@link Leerbeeld} of a traject for who may see it; each view is logged. */
@Service
public class Leerbeelden {

    private final Leergangen gangen;
    private final Leerregistratie registratie;
    private final Leerstanden standen;
    private final Pips pips;
    private final Termijnen termijnen;
    private final Dossiertoegang toegang;
    private final Rechten rechten;

    Leerbeelden(Leergangen gangen, Leerregistratie registratie, Leerstanden standen, Pips pips, Termijnen termijnen, Dossiertoegang toegang, Rechten rechten) {
        this.gangen = gangen;
        this.registratie = registratie;
        this.standen = standen;
        this.pips = pips;
        this.termijnen = termijnen;
        this.toegang = toegang;
        this.rechten = rechten;
    }

    /** @param kanaal {@code portaal} or {@code api} */
    @Transactional
    public Leerbeeld toon(UUID trajectId, Gebruiker wie, String kanaal) {
        Traject traject = toegang.lees(trajectId, Sectie.LEREN, wie, "leren bekeken", kanaal);
        Optional<Leergang> gang = gangen.vind(trajectId);
        Optional<Leerstand> stand = gang.map(g -> standen.van(traject));
        PipInhoud inhoud = pips.geldend(trajectId).map(Pip::inhoud).orElseGet(PipInhoud::leeg);
        Optional<Termijn> termijn = termijnen.vanTraject(trajectId).stream().filter(t -> t.soort() == Termijnsoort.INBURGERINGSTERMIJN).findFirst();
        LocalDate begin = termijn.map(Termijn::start).orElse(null);
        Leeruren som = registratie.som(trajectId);
        Map<Vaardigheid, Taalniveau> niveauPip = new EnumMap<>(Vaardigheid.class);
        boolean b1 = gang.filter(g -> g.route() == Leerroute.B1 && g.loopt()).isPresent();
        if (gang.filter(g -> g.route() != Leerroute.Z).isPresent()) {
            for (Vaardigheid v : Vaardigheid.values()) {
                niveauPip.put(v, inhoud.niveauVan(v));
            }
        }
        Map<Vaardigheid, String> nu = new EnumMap<>(Vaardigheid.class);
        List<Leerregistratie.Niveau> niveaus = registratie.niveaus(trajectId);
        niveaus.forEach(n -> nu.put(n.vaardigheid(), n.niveau()));
        List<Leerregistratie.Uren> uren = registratie.uren(trajectId);
        boolean aanbodOpen = stand.filter(s -> s.isAsiel() && s.gang().loopt() && s.gang().ingeschrevenOp() == null).isPresent();
        return new Leerbeeld(gang.orElse(null), stand.map(Leerstand::normen).orElse(List.of()),
                b1 && niveauPip.containsValue(Taalniveau.B1) ? Leerregels.afschalen(som, gang.get().gestartOp()) : null, niveauPip, nu, niveaus, uren, som.perOnderdeel(),
                registratie.uitslagen(trajectId), stand.map(Leerstand::openExamens).orElse(Set.of()), registratie.verzuim(trajectId), registratie.wissels(trajectId), registratie.besluiten(trajectId),
                registratie.zBesluiten(trajectId).stream().map(b -> b.soort().overGezondheid() && !rechten.magLezen(wie, Sectie.MEDISCH) ? b.zonderMotivering() : b).toList(),
                gang.filter(g -> g.route() == Leerroute.Z).isPresent() ? Boolean.TRUE.equals(inhoud.examenwensZ()) : null,
                begin, termijn.map(Termijn::fataleDatum).orElse(null), termijn.filter(t -> t.regels().stream().anyMatch(r -> "Bericht van DUO".equals(r.grondslag()))).isPresent()
                        || termijn.filter(t -> "VASTGESTELD_DOOR_DUO".equals(t.startgebeurtenis())).isPresent(),
                begin == null ? null : Routewissel.laatsteDag(begin), aanbodOpen ? stand.get().aanbodUiterlijk() : null, aanwezigheid(uren),
                !traject.isAfgesloten() && gang.filter(Leergang::loopt).isPresent() && rechten.magSchrijven(wie, Sectie.LEREN));
    }

    private static Integer aanwezigheid(List<Leerregistratie.Uren> uren) {
        BigDecimal gevolgd = BigDecimal.ZERO;
        BigDecimal gemist = BigDecimal.ZERO;
        for (Leerregistratie.Uren u : uren) {
            if (u.onderdeel() == Leeronderdeel.NT2 || u.onderdeel() == Leeronderdeel.KNM) {
                gevolgd = gevolgd.add(u.gevolgd());
                gemist = gemist.add(u.geoorloofd() == null ? BigDecimal.ZERO : u.geoorloofd()).add(u.ongeoorloofd() == null ? BigDecimal.ZERO : u.ongeoorloofd());
            }
        }
        BigDecimal alles = gevolgd.add(gemist);
        return alles.signum() == 0 ? null : gevolgd.multiply(BigDecimal.valueOf(100)).divide(alles, 0, RoundingMode.HALF_UP).intValue();
    }
}
