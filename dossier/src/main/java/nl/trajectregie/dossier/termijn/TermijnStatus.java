package nl.trajectregie.dossier.termijn;

import java.util.Locale;

/** Where a term stands. */
public enum TermijnStatus {
    /** The start is not known: no last day, and a task to find the start. */
    ONBEKEND("onbekend"),
    LOPEND("loopt"),
    /** Third-party information is awaited (Bi 5.3 lid 2). */
    WACHT_OP_DERDEN("wacht op informatie van derden"),
    OPGESCHORT("staat stil"),
    GEHAALD("gehaald"),
    VERSTREKEN("verstreken"),
    VERVALLEN("vervallen");

    private final String woord;

    TermijnStatus(String woord) {
        this.woord = woord;
    }

    /** As a person reads it after "de termijn". */
    public String woord() {
        return woord;
    }

    /** For the kind of an entry on the timeline, e.g. {@code wacht-op-derden}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether nothing can change any more. */
    public boolean afgesloten() {
        return this == GEHAALD || this == VERVALLEN;
    }
}
