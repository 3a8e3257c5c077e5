package nl.trajectregie.dossier.pip;

import java.math.BigDecimal;
import java.util.UUID;

/** What the lessons so far say, for a decision that changes the plan. In the caller's transaction. */
public interface Leerfeiten {

    /** Hours of NT2 followed until now, alphabetisation included; 0 when none were reported. */
    BigDecimal urenNt2(UUID trajectId);
}
