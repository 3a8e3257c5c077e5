package nl.trajectregie.dossier.pip;

import java.util.Optional;

/** Hears that a PIP was made known; in the transaction that works it out. */
public interface BijBekendmaking {

    /** @param vorige the version that it replaces; empty for the first */
    void bekendgemaakt(Pip pip, Optional<Pip> vorige);
}
