package nl.trajectregie.dossier.koppeling;

import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.traject.Traject;

/** What another part of the dossier does when a traject begins; runs in the transaction of the koppeling, before the process starts. */
public interface BijKoppeling {

    void bijKoppeling(Traject traject, Gebruiker wie);
}
