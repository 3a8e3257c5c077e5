package nl.trajectregie.dossier.contact;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A contact with or about the person.
 *
 * @param wijze      GESPREK, TELEFOON, VIDEO, HUISBEZOEK, BERICHT or BRIEF
 * @param met        with whom, e.g. "inburgeraar" or "taalschool"
 * @param gepland    whether it was planned
 * @param verschenen whether the person came; {@code null} when that does not apply
 * @param tolk       who interpreted, or {@code null}
 */
public record Contactmoment(UUID contactmomentId, LocalDate datum, String wijze, String met, boolean gepland, String onderwerp, String verslag,
                            Boolean verschenen, String taal, String tolk, String wie, String wieNaam, OffsetDateTime tijdstip) {

    /** The way of contact as a person reads it. */
    public String wijzeTekst() {
        return switch (wijze) {
            case "GESPREK" -> "Gesprek";
            case "TELEFOON" -> "Telefoon";
            case "VIDEO" -> "Beeldbellen";
            case "HUISBEZOEK" -> "Huisbezoek";
            case "BERICHT" -> "Bericht";
            case "BRIEF" -> "Brief";
            default -> wijze;
        };
    }
}
