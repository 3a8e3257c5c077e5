package nl.trajectregie.dossier.ontzorgen;

/** A fixed cost that the college pays from the bijstand (Participatiewet art. 56a lid 1), by what is paid to one party. */
public enum Lastsoort {
    HUUR(Pakket.HUUR, "Huur"),
    GAS_ELEKTRICITEIT(Pakket.GAS_WATER_STROOM, "Gas en elektriciteit"),
    WATER(Pakket.GAS_WATER_STROOM, "Water"),
    ZORGVERZEKERING(Pakket.ZORGVERZEKERING, "Zorgverzekering");

    /** The three packages of the law. */
    public enum Pakket {
        HUUR("Huur"),
        GAS_WATER_STROOM("Gas, water en stroom"),
        ZORGVERZEKERING("Zorgverzekering");

        private final String naam;

        Pakket(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    private final Pakket pakket;
    private final String naam;

    Lastsoort(Pakket pakket, String naam) {
        this.pakket = pakket;
        this.naam = naam;
    }

    /** The package of the law it belongs to. */
    public Pakket pakket() {
        return pakket;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }
}
