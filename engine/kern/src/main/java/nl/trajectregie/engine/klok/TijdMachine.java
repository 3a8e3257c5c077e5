package nl.trajectregie.engine.klok;

import java.time.Instant;
import java.time.temporal.TemporalAmount;

/** Demo and tests only: moves the application's and the broker's clock together, from due timer to due timer. */
public interface TijdMachine {

    /**
     * Moves time forward and returns when the engine is idle again.
     *
     * @param hoeveel a {@link java.time.Period} (in Europe/Amsterdam) or {@link java.time.Duration}; positive
     * @return the new now
     * @throws TijdNietVerzet the engine is away, or did not become idle within the patience set for it
     * @throws IllegalStateException not allowed here: the clock is real
     */
    Instant vooruit(TemporalAmount hoeveel);

    /** Waits until outbox, exporter and jobs have nothing left to do at this moment; {@code false} when that takes too long. */
    boolean wachtTotRust(java.time.Duration maximaal);
}
