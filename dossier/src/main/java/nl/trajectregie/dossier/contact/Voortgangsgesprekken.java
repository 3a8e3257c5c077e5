package nl.trajectregie.dossier.contact;

import java.time.LocalDate;
import java.util.UUID;

/** The progress talks of the leerroute: their number is fixed in the PIP (Bi 5.3(4)), who holds them and how stands in the inrichting. Joins the caller's transaction. */
public interface Voortgangsgesprekken {

    /**
     * Spreads this number of talks evenly from {@code van} to {@code tot}. Talks that were held count: after another number in the PIP only the rest is
     * spread, from today on.
     */
    void plan(UUID trajectId, int aantal, LocalDate van, LocalDate tot);

    /** The leerroute is over: an open talk lapses. */
    void stop(UUID trajectId, LocalDate op);
}
