package nl.trajectregie.engine.postbus;

/** What the engine answered to one command. Codes only: an engine's message may quote what it was sent. */
sealed interface Uitslag {

    /** Accepted; the read model will confirm. */
    record Aangenomen(Long berichtSleutel) implements Uitslag {}

    /** Accepted, and nothing more to wait for. */
    record Gedaan() implements Uitslag {}

    /** What the command was for does not exist (any more); the read model tells why. */
    record Weg() implements Uitslag {}

    /** The engine is not there, or does not know us: everything waits. */
    record Onbereikbaar(String code) implements Uitslag {}

    /** The engine is busy, or failed in passing: this row again later. */
    record Later(String code) implements Uitslag {}

    /** The engine will never accept this. */
    record Geweigerd(String code) implements Uitslag {}
}
