package nl.trajectregie.dossier.persoon;

/** A vreemdelingennummer: ten digits (DUO's interface). The second key of a person; at the azc often the only one. */
public record VNummer(String nummer) {

    public VNummer {
        if (!isGeldig(nummer)) {
            throw new IllegalArgumentException("Not a V-number: ten digits");
        }
    }

    /** Whether this text is a V-number. */
    public static boolean isGeldig(String nummer) {
        return nummer != null && nummer.matches("[0-9]{10}") && !nummer.equals("0000000000");
    }

    /** Never the number: it must not end up in a log. */
    @Override
    public String toString() {
        return "VNummer[…]";
    }
}
