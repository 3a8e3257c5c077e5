package nl.trajectregie.dossier.leerroute;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.pip.Vaardigheid;
import nl.trajectregie.dossier.pip.Zurennorm;
import nl.trajectregie.dossier.pip.Zurennormen;
import org.springframework.stereotype.Component;

/** The usual norms, with what the college decided for this person. Joins the caller's transaction. */
@Component
class GeldendeZurennormen implements Zurennormen {

    private final Leergangen gangen;
    private final Leerregistratie registratie;

    GeldendeZurennormen(Leergangen gangen, Leerregistratie registratie) {
        this.gangen = gangen;
        this.registratie = registratie;
    }

    @Override
    public Zurennorm van(UUID trajectId, boolean isAsiel, LocalDate dagtekening) {
        return norm(registratie.geldendeZBesluiten(trajectId), isAsiel, gangen.vind(trajectId).map(Leergang::gestartOp).orElse(dagtekening));
    }

    /** @param op the day whose law counts */
    static Zurennorm norm(Collection<ZBesluit> geldend, boolean isAsiel, LocalDate op) {
        Leerregels.Aanpassing aanpassing = Leerregels.Aanpassing.van(geldend);
        Set<Vaardigheid> vrij = EnumSet.noneOf(Vaardigheid.class);
        geldend.stream().filter(besluit -> besluit.soort() == ZBesluit.Soort.ONDERDEEL_VRIJ).forEach(besluit -> vrij.addAll(besluit.vaardigheden()));
        return new Zurennorm(aanpassing.lagereNorm() == null ? Leerregels.gewoneNormTaal(op) : aanpassing.lagereNorm(), aanpassing.eerderTaal(),
                isAsiel ? Leerregels.gewoneNormParticipatie(op) : null, aanpassing.eerderParticipatie(), vrij);
    }
}
