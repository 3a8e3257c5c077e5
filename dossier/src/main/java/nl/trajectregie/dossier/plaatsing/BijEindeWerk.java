package nl.trajectregie.dossier.plaatsing;

import java.time.LocalDate;
import java.util.UUID;

/** Hears that work stopped which is no placement of ours any more, e.g. while the nazorg runs. Joins the caller's transaction. */
public interface BijEindeWerk {

    /** @return whether it was worked in; when nobody does, a person looks at it */
    boolean werkGestopt(UUID trajectId, LocalDate op, String reden);
}
