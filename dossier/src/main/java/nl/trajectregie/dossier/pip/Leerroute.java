package nl.trajectregie.dossier.pip;

/** The three routes of Wi 7, 8 and 9; the code is what the database and the API hold, {@code duo} what DUO's PIP API holds. */
public enum Leerroute {
    B1("B1-route", "B"),
    ONDERWIJS("Onderwijsroute", "O"),
    Z("Zelfredzaamheidsroute (Z-route)", "Z");

    private final String naam;
    private final String duo;

    Leerroute(String naam, String duo) {
        this.naam = naam;
        this.duo = duo;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }

    /** DUO's code. */
    public String duo() {
        return duo;
    }
}
