package nl.trajectregie.dossier.traject;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.GeenRecht;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Inzagelog;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The door of every section of a dossier: visible, allowed, and written down. Joins the caller's transaction. */
@Component
public class Dossiertoegang {

    private final Trajecten trajecten;
    private final Rechten rechten;
    private final Inzagelog inzagelog;

    Dossiertoegang(Trajecten trajecten, Rechten rechten, Inzagelog inzagelog) {
        this.trajecten = trajecten;
        this.rechten = rechten;
        this.inzagelog = inzagelog;
    }

    /**
     * Opens a section for reading and logs the view.
     *
     * @param doel   what for, in Dutch; @param kanaal {@code portaal} or {@code api}
     * @throws NietGevonden the traject does not exist for this user
     * @throws GeenRecht    the section is not for this user's roles
     */
    public Traject lees(UUID trajectId, Sectie sectie, Gebruiker wie, String doel, String kanaal) {
        Traject traject = trajecten.zichtbaar(trajectId, wie);
        if (!rechten.magLezen(wie, sectie)) {
            throw new GeenRecht("U mag dit onderdeel van het dossier niet zien.");
        }
        inzagelog.schrijf(wie, trajectId, traject.gemeente(), sectie, doel, kanaal);
        return traject;
    }

    /**
     * Opens what this user may read of these sections and logs a view of each of them.
     *
     * @param doel   what for, in Dutch; @param kanaal {@code portaal} or {@code api}
     * @return the sections this user may read, never empty
     * @throws NietGevonden the traject does not exist for this user
     * @throws GeenRecht    none of the sections is for this user's roles
     */
    public Set<Sectie> leesWatMag(UUID trajectId, Set<Sectie> secties, Gebruiker wie, String doel, String kanaal) {
        Traject traject = trajecten.zichtbaar(trajectId, wie);
        Set<Sectie> leesbaar = EnumSet.noneOf(Sectie.class);
        secties.stream().filter(sectie -> rechten.magLezen(wie, sectie)).forEach(leesbaar::add);
        if (leesbaar.isEmpty()) {
            throw new GeenRecht("U mag dit onderdeel van het dossier niet zien.");
        }
        leesbaar.forEach(sectie -> inzagelog.schrijf(wie, trajectId, traject.gemeente(), sectie, doel, kanaal));
        return leesbaar;
    }

    /**
     * Opens a section for adding or changing.
     *
     * @throws NietGevonden the traject does not exist for this user
     * @throws GeenRecht    the section is not for this user's roles to change
     * @throws Conflict     the traject is closed
     */
    public Traject schrijf(UUID trajectId, Sectie sectie, Gebruiker wie) {
        Traject traject = trajecten.zichtbaar(trajectId, wie);
        if (!rechten.magSchrijven(wie, sectie)) {
            throw new GeenRecht("U mag aan dit onderdeel van het dossier niets toevoegen of wijzigen.");
        }
        if (traject.isAfgesloten()) {
            throw new Conflict("Dit traject is afgesloten. U kunt het dossier nog lezen.");
        }
        return traject;
    }
}
