package nl.trajectregie.dossier.traject;

/** What another part of the dossier does when a traject moves on; runs in the same transaction. */
public interface Trajectluisteraar {

    /** The traject went to another phase; {@code traject} holds the new one. */
    default void faseGewijzigd(Traject traject, Fase vorige) {}

    /** Nothing may start or run any more: terms and side processes end. The traject itself is closed afterwards. */
    default void stopt(Traject traject, String reden) {}

    /** The traject is closed; {@code traject} holds the uitstroomcode. */
    default void afgesloten(Traject traject) {}
}
