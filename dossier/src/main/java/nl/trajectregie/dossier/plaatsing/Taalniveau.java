package nl.trajectregie.dossier.plaatsing;

/** A level of speaking Dutch; {@code ONBEKEND} compares with nothing. */
public enum Taalniveau {
    ONBEKEND("onbekend"), ALFA("nog niet gealfabetiseerd"), A0("A0"), A1("A1"), A2("A2"), B1("B1"), B2("B2");

    private final String naam;

    Taalniveau(String naam) {
        this.naam = naam;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }

    public boolean bekend() {
        return this != ONBEKEND;
    }

    /** Whether somebody of this level meets that one; both must be known. */
    public boolean haalt(Taalniveau eis) {
        return compareTo(eis) >= 0;
    }
}
