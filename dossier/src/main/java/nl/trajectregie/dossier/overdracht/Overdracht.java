package nl.trajectregie.dossier.overdracht;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * The overdracht from the azc (seed-002 2.1): how it went, or why it was skipped.
 *
 * @param redenOverslaan VOLDOENDE_INFORMATIE, TIJD or AFSTAND; only when skipped
 * @param startIntake    AZC or NA_HUISVESTING, or {@code null} when not chosen yet
 * @param gegevens       languages and subjects of the information, welcome meeting, opstartklas
 */
public record Overdracht(UUID trajectId, String gemeente, Vorm vorm, String redenOverslaan, LocalDate geplandOp, LocalDate gevoerdOp, LocalDate beeindigdOp,
                         String startIntake, Map<String, Object> gegevens) {

    public enum Vorm {
        OP_LOCATIE("op locatie"), TELEFONISCH("telefonisch"), VIDEO("met video"), OVERGESLAGEN("overgeslagen");

        private final String naam;

        Vorm(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /**
     * What to propose: a telephone talk when the azc is as far as the inrichting says (seed-002 2.1, L1184-1189).
     *
     * @param afstandKm kilometres to the azc, or {@code null}
     */
    public static Vorm voorstel(Integer afstandKm, int telefonischVanafKm) {
        return afstandKm != null && afstandKm >= telefonischVanafKm ? Vorm.TELEFONISCH : Vorm.OP_LOCATIE;
    }
}
