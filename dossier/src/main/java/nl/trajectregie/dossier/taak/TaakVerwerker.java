package nl.trajectregie.dossier.taak;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.toegang.Gebruiker;

/**
 * What handing in one form means for the dossier. One bean per form id; the answers were already validated against the
 * form and stored. Runs in the transaction that hands in the task, together with the outbox row (rule 2).
 */
public interface TaakVerwerker {

    /** The form this bean handles, e.g. {@code pip-concept}. */
    String formulierId();

    /** Values to begin with when a person opens the task for the first time: never asked twice. */
    default Map<String, Object> voorinvulling(TaakContext taak) {
        return Map.of();
    }

    /**
     * Works the answers into the dossier.
     *
     * @return the routing facts for the engine; only what the task declares in its model ({@code routing:<naam>})
     * @throws AntwoordFout when the answers contradict the dossier or the law; shown beside the field
     */
    Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden);

    /**
     * The task at hand.
     *
     * @param vandaag the current date in Europe/Amsterdam
     */
    record TaakContext(long sleutel, UUID trajectId, String gemeente, String elementId, String procesId, String naam, Gebruiker wie, LocalDate vandaag) {}
}
