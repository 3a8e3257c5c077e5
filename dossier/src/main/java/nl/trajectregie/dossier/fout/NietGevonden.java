package nl.trajectregie.dossier.fout;

/** It does not exist, or not for this reader: the two are never told apart (404). */
public class NietGevonden extends RuntimeException {

    /** @param wat what was looked for, as a person reads it, e.g. "Deze taak"; no personal data */
    public NietGevonden(String wat) {
        super(wat + " bestaat niet, of u mag het niet zien.");
    }
}
