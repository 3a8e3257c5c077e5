package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A person's decision about one month with too little leefgeld.
 *
 * @param leefgeldCent   what was left of that month when it was decided
 * @param kostenCent     what it costs the person in all
 * @param terugPerMaandCent repayment a month from {@code terugVanaf} until it is repaid
 * @param opvolgenOp     when somebody looks how it goes; {@code null} when that is done
 */
public record Overbrugging(UUID id, YearMonth maand, Vorm vorm, String advies, Long leefgeldCent, long bedragCent, long kostenCent, long terugPerMaandCent, LocalDate terugVanaf,
                           LocalDate opvolgenOp, String uitkomst, String motivering, String wieNaam, LocalDate beslotenOp) {

    /** How the gap is bridged. */
    public enum Vorm {
        VOORSCHOT("Voorschot"), OVERBRUGGINGSKREDIET("Overbruggingskrediet"), ROODSTAND("Tijdelijk rood staan"), BIJZONDERE_BIJSTAND("Bijzondere bijstand"), GEEN("Niet overbruggen");

        private final String naam;

        Vorm(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** What is repaid in a month, in euro cents; the last month takes the rest. */
    long terugIn(YearMonth m) {
        if (terugVanaf == null || terugPerMaandCent <= 0 || m.isBefore(YearMonth.from(terugVanaf))) {
            return 0;
        }
        long al = YearMonth.from(terugVanaf).until(m, java.time.temporal.ChronoUnit.MONTHS) * terugPerMaandCent;
        return Math.max(0, Math.min(terugPerMaandCent, bedragCent + kostenCent - al));
    }
}
