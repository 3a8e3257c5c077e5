package nl.trajectregie.dossier.pip;

import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.intake.Intakes;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Inzagelog;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the {@link PipBeeld} of a traject for who may see it; every view is logged. */
@Service
public class PipBeelden {

    private final Pips pips;
    private final PipWijzigingen wijzigingen;
    private final Intakes intakes;
    private final Dossiertoegang toegang;
    private final Trajecten trajecten;
    private final Inzagelog inzagelog;

    PipBeelden(Pips pips, PipWijzigingen wijzigingen, Intakes intakes, Dossiertoegang toegang, Trajecten trajecten, Inzagelog inzagelog) {
        this.pips = pips;
        this.wijzigingen = wijzigingen;
        this.intakes = intakes;
        this.toegang = toegang;
        this.trajecten = trajecten;
        this.inzagelog = inzagelog;
    }

    /** @param kanaal {@code portaal} or {@code api}; @throws nl.trajectregie.dossier.fout.NietGevonden the traject does not exist for this user */
    @Transactional
    public PipBeeld toon(UUID trajectId, Gebruiker wie, String kanaal) {
        Traject traject;
        if (wie.isProgramma()) {
            traject = trajecten.zichtbaar(trajectId, wie);
            inzagelog.schrijf(wie, trajectId, traject.gemeente(), Sectie.PIP, "PIP opgevraagd", kanaal);
        } else {
            traject = toegang.lees(trajectId, Sectie.PIP, wie, "PIP bekeken", kanaal);
        }
        List<Pip> alle = pips.alle(trajectId);
        List<Ontwikkelplan> plannen = pips.ontwikkelplannen(trajectId);
        return new PipBeeld(intakes.lees(trajectId, traject.gemeente()).leerrouteAdvies(),
                alle.stream().filter(pip -> pip.status() == Pip.Status.BEKENDGEMAAKT).findFirst().map(PipBeeld.Versie::van).orElse(null),
                alle.stream().filter(pip -> pip.isOpen() || pip.status() == Pip.Status.VASTGESTELD).findFirst().map(PipBeeld.Versie::van).orElse(null),
                alle.stream().map(PipBeeld.Versie::van).toList(),
                plannen.stream().findFirst().map(plan -> new PipBeeld.Plan(plan.versie(), plan.inhoud().achtergrond(), plan.inhoud().doelen(), plan.inhoud().afspraken())).orElse(null),
                plannen.stream().map(plan -> new PipBeeld.PlanVersie(plan.versie(), plan.reden(), plan.tijdstip())).toList(),
                wijzigingen.openstaand(trajectId).map(w -> new PipBeeld.Wijziging(w.id(), w.aanleiding(), w.soort(), w.status())).orElse(null));
    }
}
