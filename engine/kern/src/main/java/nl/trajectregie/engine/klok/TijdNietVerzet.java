package nl.trajectregie.engine.klok;

import java.time.Instant;

/** Time could not be moved (all the way) because the engine is away or did not come to rest; asking again later goes on from where it stopped. */
public final class TijdNietVerzet extends IllegalStateException {

    private final boolean motorWeg;
    private final Instant nu;

    TijdNietVerzet(String uitleg, boolean motorWeg, Instant nu, Throwable oorzaak) {
        super(uitleg, oorzaak);
        this.motorWeg = motorWeg;
        this.nu = nu;
    }

    /** Whether the engine could not be reached at all. */
    public boolean motorWeg() {
        return motorWeg;
    }

    /** What the clock shows now. */
    public Instant nu() {
        return nu;
    }
}
