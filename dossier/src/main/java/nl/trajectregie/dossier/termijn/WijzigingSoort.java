package nl.trajectregie.dossier.termijn;

/** Kinds of entries in the ledger. The first six can be asked for; the rest are written by the term's own course. */
public enum WijzigingSoort {
    OPSCHORTING("Pauze"),
    HERVATTING("Einde van de pauze"),
    VERLENGING("Verlenging"),
    WACHT_OP_DERDEN("Informatie van een derde gevraagd"),
    ONTVANGEN_VAN_DERDEN("Informatie van de derde ontvangen"),
    CORRECTIE("Startdatum verbeterd"),
    START("Begin van de termijn"),
    WAARSCHUWING("Waarschuwing"),
    VERSTREKEN("Termijn verstreken"),
    OVERSCHRIJDING_TOEGELICHT("Overschrijding toegelicht"),
    GEHAALD("Termijn gehaald"),
    VERVALLEN("Termijn vervallen");

    private final String naam;

    WijzigingSoort(String naam) {
        this.naam = naam;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }

    /** Whether someone can ask for it; the others happen. */
    public boolean aanTeVragen() {
        return ordinal() <= CORRECTIE.ordinal();
    }
}
