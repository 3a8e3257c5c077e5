package nl.trajectregie.dossier.pip;

import java.time.LocalDate;
import java.util.UUID;

/** Tells what the Z-route asks of a person; what the college decided about it belongs to the leerroute. */
public interface Zurennormen {

    /** What holds now. @param isAsiel whether participation is asked (Bi 3.14(3)); @param dagtekening the day whose law counts while no leerroute has begun */
    Zurennorm van(UUID trajectId, boolean isAsiel, LocalDate dagtekening);
}
