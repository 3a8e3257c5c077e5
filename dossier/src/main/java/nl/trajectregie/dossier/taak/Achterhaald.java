package nl.trajectregie.dossier.taak;

import java.util.UUID;

/** Names an overtaken task towards the engine, which takes UUIDs ({@code betreft} of the task <i>Beoordeel achterhaalde invoer</i>). */
public final class Achterhaald {

    private Achterhaald() {}

    /** The id of the overtaken task. */
    public static UUID id(long taakSleutel) {
        return new UUID(0L, taakSleutel);
    }

    /** The task behind such an id. */
    public static long taakSleutel(UUID id) {
        return id.getLeastSignificantBits();
    }
}
