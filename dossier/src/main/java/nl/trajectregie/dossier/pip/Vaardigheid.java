package nl.trajectregie.dossier.pip;

/** The four skills that are learned and examined each for itself (Bi 3.3). */
public enum Vaardigheid {
    LUISTEREN("Luisteren"), SPREKEN("Spreken"), LEZEN("Lezen"), SCHRIJVEN("Schrijven");

    private final String naam;

    Vaardigheid(String naam) {
        this.naam = naam;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }
}
