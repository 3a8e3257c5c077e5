package nl.trajectregie.dossier.traject;

import java.util.UUID;

/** Hears that a fact on which lines of a traject wait became known or changed: a home, the registration in the BRP. In the transaction that writes it. */
public interface BijTrajectfeit {

    void feitGewijzigd(UUID trajectId);
}
