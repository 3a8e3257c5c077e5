package nl.trajectregie.dossier.gebeurtenis;

/** What an event leads to besides its facts in the dossier. */
sealed interface Gevolg {

    /** The waiting process hears of it, or a person does when its wait has passed. */
    record Bericht(Wachtplek plek) implements Gevolg {}

    /** A person looks at it. {@code waarom}: plain Dutch. */
    record Beoordelen(String waarom) implements Gevolg {}

    /** It is done. {@code uitkomst}: plain Dutch. */
    record Klaar(String uitkomst) implements Gevolg {}
}
