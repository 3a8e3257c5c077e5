package nl.trajectregie.portaal.test;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens elsewhere. */
public final class Wacht {

    private Wacht() {}

    /** @param waarop completes the sentence "waited for …" when it does not happen */
    public static void tot(Duration hoogstens, String waarop, BooleanSupplier voorwaarde) {
        long einde = System.nanoTime() + hoogstens.toNanos();
        while (!voorwaarde.getAsBoolean()) {
            if (System.nanoTime() > einde) {
                throw new AssertionError("Waited " + hoogstens.toSeconds() + " s in vain until " + waarop);
            }
            try {
                Thread.sleep(25);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
