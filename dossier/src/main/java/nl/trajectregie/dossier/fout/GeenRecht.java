package nl.trajectregie.dossier.fout;

/** The reader may know that it exists but may not do this (403). */
public class GeenRecht extends RuntimeException {

    /** @param uitleg plain Dutch: what is not allowed and who can do it */
    public GeenRecht(String uitleg) {
        super(uitleg);
    }
}
