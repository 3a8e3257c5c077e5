package nl.trajectregie.dossier.gesprek;

import java.util.UUID;

/** What another part of the dossier does when somebody was spoken to; runs in the transaction of the talk. */
public interface BijGesprek {

    void gesproken(UUID trajectId);
}
