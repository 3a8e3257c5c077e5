package nl.trajectregie.lokaal;

/**
 * Something that keeps the environment from starting and that a person can mend. The message is one Dutch line that says what
 * is wrong and what to do.
 */
public final class StartFout extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartFout(String melding) {
        super(melding);
    }

    StartFout(String melding, Throwable oorzaak) {
        super(melding, oorzaak);
    }
}
