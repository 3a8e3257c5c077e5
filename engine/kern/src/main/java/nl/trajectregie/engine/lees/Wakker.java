package nl.trajectregie.engine.lees;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Wakes whoever waits for the read model to show a change, once per batch the exporter wrote. */
public interface Wakker {

    /**
     * Waits until {@code voorwaarde} holds: asks at once, after every batch, and once a second in case a notification was lost. The supplier
     * runs on the caller's thread in no transaction of its own and must begin one.
     *
     * @return whether it held within {@code maximaal}
     */
    boolean wachtTot(Duration maximaal, Supplier<Boolean> voorwaarde);

    /** Hears of each batch (for server-sent events); the listener must be quick. Returns what ends it. */
    AutoCloseable luister(Consumer<Wijziging> luisteraar);

    /**
     * What a batch touched.
     *
     * @param trajecten the touched trajects, or empty when there were too many to name: then assume all
     */
    record Wijziging(java.util.Set<java.util.UUID> trajecten, boolean alles) {
        public boolean raakt(java.util.UUID trajectId) {
            return alles || trajecten.contains(trajectId);
        }
    }
}
