package nl.trajectregie.dossier.intake;

import java.util.Arrays;
import java.util.List;
import nl.trajectregie.dossier.toegang.Sectie;

/**
 * What the brede intake maps: the 13 startposities (seed-002 2.2, L1264-1268), and financiële zelfredzaamheid, which the
 * evaluation of the pilots adds (seed-002 L2003-2008). Health stands in the medical section and money in the financial one.
 */
public enum Startpositiesoort {
    LEERBAARHEID("leerbaarheid", "Leerbaarheid", Sectie.STARTPOSITIES),
    OPLEIDING("opleiding", "Opleiding", Sectie.STARTPOSITIES),
    WERKERVARING("werkervaring", "Werkervaring en vrijwilligerswerk", Sectie.STARTPOSITIES),
    PRAKTISCHE_COMPETENTIES("praktischeCompetenties", "Praktische vaardigheden", Sectie.STARTPOSITIES),
    WERKNEMERSVAARDIGHEDEN("werknemersvaardigheden", "Werknemersvaardigheden", Sectie.STARTPOSITIES),
    TAALNIVEAU("taalniveau", "Taalniveau", Sectie.STARTPOSITIES),
    MOTIVATIE("motivatie", "Motivatie en interesse", Sectie.STARTPOSITIES),
    ZELFREDZAAMHEID("zelfredzaamheid", "Zelfredzaamheid", Sectie.STARTPOSITIES),
    DIGITALE_VAARDIGHEDEN("digitaleVaardigheden", "Digitale vaardigheden", Sectie.STARTPOSITIES),
    GEZINSSITUATIE("gezinssituatie", "Gezinssituatie", Sectie.STARTPOSITIES),
    FYSIEKE_GEZONDHEID("fysiekeGezondheid", "Lichamelijke gezondheid", Sectie.MEDISCH),
    MENTALE_GEZONDHEID("mentaleGezondheid", "Mentale gezondheid", Sectie.MEDISCH),
    SOCIAAL_NETWERK("sociaalNetwerk", "Sociaal netwerk", Sectie.STARTPOSITIES),
    FINANCIELE_ZELFREDZAAMHEID("financieleZelfredzaamheid", "Financiële zelfredzaamheid", Sectie.FINANCIEEL);

    private final String sleutel;
    private final String naam;
    private final Sectie sectie;

    Startpositiesoort(String sleutel, String naam, Sectie sectie) {
        this.sleutel = sleutel;
        this.naam = naam;
        this.sectie = sectie;
    }

    /** The key in forms, API and database. */
    public String sleutel() {
        return sleutel;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }

    /** Who may read it. */
    public Sectie sectie() {
        return sectie;
    }

    /** The 13 that must be known, or knowingly left open, before the intakebeeld is vastgesteld. */
    public static List<Startpositiesoort> verplicht() {
        return Arrays.stream(values()).filter(Startpositiesoort::teltMee).toList();
    }

    /** Whether this is one of the 13; financiële zelfredzaamheid is asked besides. */
    public boolean teltMee() {
        return this != FINANCIELE_ZELFREDZAAMHEID;
    }

    /** The soort with this {@link #sleutel()}; @throws IllegalArgumentException when there is none */
    public static Startpositiesoort van(String sleutel) {
        return Arrays.stream(values()).filter(soort -> soort.sleutel.equals(sleutel)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown startpositie"));
    }
}
