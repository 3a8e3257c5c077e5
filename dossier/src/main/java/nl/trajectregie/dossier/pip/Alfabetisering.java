package nl.trajectregie.dossier.pip;

/** Alphabetisation as part of the leerroute, with DUO's codes (PIP API 1.2.0). */
public enum Alfabetisering {
    ANALFABEET("A", "Alfabetisering: de inburgeraar leert lezen en schrijven"),
    ANDERSALFABEET("AA", "Alfabetisering: de inburgeraar leert het Latijnse schrift"),
    NIET_VAN_TOEPASSING("NVT", "Geen alfabetisering nodig");

    private final String duo;
    private final String naam;

    Alfabetisering(String duo, String naam) {
        this.duo = duo;
        this.naam = naam;
    }

    /** DUO's code. */
    public String duo() {
        return duo;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }
}
