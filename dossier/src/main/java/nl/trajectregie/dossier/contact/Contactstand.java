package nl.trajectregie.dossier.contact;

import java.time.ZonedDateTime;
import java.util.UUID;

/**
 * What the process of one rhythm has to do next.
 *
 * @param rol             who holds the contact
 * @param contactId       the moment that is due; {@code null} unless {@link Soort#NU}
 * @param volgendOp       until when to wait, midnight in Europe/Amsterdam; {@code null} unless {@link Soort#WACHTEN}
 */
public record Contactstand(Soort soort, String rol, UUID contactId, ZonedDateTime volgendOp) {

    /** {@code NU}: a moment is due. {@code STIL}: nobody spoke the person for too long. */
    public enum Soort { WACHTEN, NU, STIL, BEEINDIGD }
}
