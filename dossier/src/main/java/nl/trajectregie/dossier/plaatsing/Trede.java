package nl.trajectregie.dossier.plaatsing;

/** The ladder of forms of participation, the lowest first (seed 001, lines 3099-3107 and 3189-3193). */
public enum Trede {
    GEEN("nog geen participatie"), ORIENTATIE("oriëntatie of meelopen"), VRIJWILLIGERSWERK("vrijwilligerswerk"), BESCHUT("beschutte werkplek"), TAALSTAGE("taalstage"),
    WERKERVARINGSPLEK("werkervaringsplek"), LEERWERKPLEK("leerwerkplek"), PROEFPLAATSING("proefplaatsing"), BETAALD_WERK("betaald werk"), OPLEIDING("opleiding");

    private final String naam;

    Trede(String naam) {
        this.naam = naam;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }
}
