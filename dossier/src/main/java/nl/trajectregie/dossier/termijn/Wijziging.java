package nl.trajectregie.dossier.termijn;

import java.time.LocalDate;

/**
 * A change that someone asks for.
 *
 * @param reden     why, in the person's own words; never empty
 * @param grondslag the ground or evidence: an article, a letter with its date; never empty
 * @param per       the day it counts from: asked, received, paused, resumed, decided; for CORRECTIE the right start date
 * @param tot       for VERLENGING the new last day; for OPSCHORTING the expected end; otherwise {@code null}
 * @param derde     WACHT_OP_DERDEN: who was asked
 * @param gevraagd  WACHT_OP_DERDEN: what was asked
 */
public record Wijziging(WijzigingSoort soort, String reden, String grondslag, LocalDate per, LocalDate tot, String derde, String gevraagd) {

    public Wijziging {
        if (soort == null || !soort.aanTeVragen()) {
            throw new OngeldigeWijziging("soort", "Kies OPSCHORTING, HERVATTING, VERLENGING, WACHT_OP_DERDEN, ONTVANGEN_VAN_DERDEN of CORRECTIE.");
        }
        if (reden == null || reden.isBlank()) {
            throw new OngeldigeWijziging("reden", "Geef de reden van de wijziging.");
        }
        if (grondslag == null || grondslag.isBlank()) {
            throw new OngeldigeWijziging("grondslag", "Geef de grondslag of het bewijs: een artikel of een brief met datum.");
        }
        if (per == null) {
            throw new OngeldigeWijziging("per", "Geef de datum waarop de wijziging ingaat.");
        }
        if (tot != null && tot.isBefore(per)) {
            throw new OngeldigeWijziging("tot", "De datum tot en met ligt voor de datum waarop de wijziging ingaat.");
        }
    }

    public static Wijziging van(WijzigingSoort soort, String reden, String grondslag, LocalDate per) {
        return new Wijziging(soort, reden, grondslag, per, null, null, null);
    }

    public Wijziging totEnMet(LocalDate tot) {
        return new Wijziging(soort, reden, grondslag, per, tot, derde, gevraagd);
    }

    public Wijziging bij(String derde, String gevraagd) {
        return new Wijziging(soort, reden, grondslag, per, tot, derde, gevraagd);
    }
}
