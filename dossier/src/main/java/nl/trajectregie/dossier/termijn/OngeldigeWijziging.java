package nl.trajectregie.dossier.termijn;

/** A change with a value that cannot be: the field says which. Becomes a 400. */
public class OngeldigeWijziging extends RuntimeException {

    private final String veld;

    /** @param veld name of the field in the request; @param reden plain Dutch */
    public OngeldigeWijziging(String veld, String reden) {
        super(reden);
        this.veld = veld;
    }

    public String veld() {
        return veld;
    }
}
