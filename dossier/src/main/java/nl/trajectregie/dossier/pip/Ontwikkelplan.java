package nl.trajectregie.dossier.pip;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * The second part of the PIP: background and agreements that may change without a new decision (seed-002 2.3, L1624-1645). Every change
 * makes a new version; versions are kept.
 *
 * @param reden why this version was made
 */
public record Ontwikkelplan(UUID id, UUID trajectId, int versie, Inhoud inhoud, String reden, String wie, OffsetDateTime tijdstip) {

    /** @param afspraken all agreements that hold, those of the decision included, so that the plan can be read by itself */
    public record Inhoud(String achtergrond, String korteTermijn, String middellangeTermijn, String langeTermijn, List<Afspraak> afspraken) {
        public Inhoud {
            achtergrond = leegAlsNull(achtergrond);
            korteTermijn = leegAlsNull(korteTermijn);
            middellangeTermijn = leegAlsNull(middellangeTermijn);
            langeTermijn = leegAlsNull(langeTermijn);
            afspraken = afspraken == null ? List.of() : List.copyOf(afspraken);
        }

        private static String leegAlsNull(String tekst) {
            return tekst == null ? "" : tekst.strip();
        }

        public static Inhoud leeg() {
            return new Inhoud("", "", "", "", List.of());
        }
    }
}
