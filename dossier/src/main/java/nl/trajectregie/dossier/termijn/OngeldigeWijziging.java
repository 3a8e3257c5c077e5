package nl.trajectregie.dossier.termijn;

import nl.trajectregie.dossier.fout.OngeldigeInvoer;

/** A change with a value that cannot be: the field says which (400). */
public class OngeldigeWijziging extends OngeldigeInvoer {

    /** @param veld name of the field in the request; @param reden plain Dutch */
    public OngeldigeWijziging(String veld, String reden) {
        super(veld, reden);
    }
}
