package nl.trajectregie.dossier.toegang;

/** A section of a dossier that the matrix in {@code rechten.yaml} guards. */
public enum Sectie {
    KERN, PERSOON, LEERROUTE, TERMIJNEN, OVERDRACHT, STARTPOSITIES, MEDISCH, FINANCIEEL, PIP, CONTACTEN, DOCUMENTEN, BEGELEIDING, SIGNAAL, PARTICIPATIE, AFSLUITING, LEREN;

    /** The name as it stands in {@code rechten.yaml} and in the database. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The section with this {@link #code()}. */
    public static Sectie van(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
}
