package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * The ontzorgen of one traject.
 *
 * @param rechtVanaf   first day of the right to bijstand, or {@code null} while it is not known
 * @param beeindigdPer first day without bijstand, or {@code null}
 * @param geeindigdOp  last day on which the municipality paid, or {@code null} while it goes on
 * @param inDeHuur     costs that the rent already holds
 * @param leermomentOp the next training or talk, or {@code null}
 */
public record Ontzorging(UUID trajectId, String gemeente, Status status, LocalDate rechtVanaf, LocalDate beeindigdPer, String beeindigdReden, LocalDate geeindigdOp,
                         String huishouden, int kinderen, LocalDate overzichtOp, Set<Lastsoort> inDeHuur, LocalDate afsprakenOp, String machtiging, LocalDate machtigingGevraagdOp,
                         LocalDate machtigingGegevenOp, LocalDate toeslagenNavragenOp, String overbruggingAdvies, String leervorm, LocalDate leermomentOp, String eindoordeel,
                         LocalDate eindoordeelOp, String eindoordeelUitleg, LocalDate begeleidingTot) {

    /** Where it stands. */
    public enum Status { WACHT, LOPEND, AFGEROND, GEEN_BIJSTAND }

    /** Whether toeslagen should come to the account that the municipality manages: a machtiging was asked for. */
    public boolean toeslagenNaarBeheer() {
        return machtiging != null && !machtiging.equals("NIET_NODIG");
    }
}
