package nl.trajectregie.dossier.traject;

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
