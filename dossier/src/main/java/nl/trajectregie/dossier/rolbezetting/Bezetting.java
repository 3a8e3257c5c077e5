package nl.trajectregie.dossier.rolbezetting;

import java.time.OffsetDateTime;

/**
 * Who carries out a role in a traject.
 *
 * @param organisatie    name of the organisation
 * @param team           code of the team; {@code teamNaam} as people read it
 * @param persoon        user name of the fixed professional, or {@code null}: then the team; {@code persoonNaam} as people read it
 * @param tot            {@code null} while it lasts
 */
public record Bezetting(String rol, String organisatie, String team, String teamNaam, String persoon, String persoonNaam, OffsetDateTime van,
                        OffsetDateTime tot, String reden) {

    /** Person when there is one, otherwise the team, otherwise a plain statement. */
    public String wie() {
        if (persoonNaam != null) {
            return persoonNaam;
        }
        return teamNaam == null ? "nog niemand" : teamNaam;
    }
}
