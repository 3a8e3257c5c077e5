package nl.trajectregie.dossier.afsluiting;

import nl.trajectregie.inrichting.Afsluiting.Resultaat;

/**
 * How a traject ended: one of these, never two, so that moved, schooled and dropped out cannot be mixed in the figures. The database refuses any
 * other. What the inburgering itself came to is kept apart from it.
 */
public enum Uitstroomcode {
    VOLDAAN("Aan de inburgeringsplicht voldaan", Resultaat.VERSTREKT, true),
    WERK("Uitgestroomd naar werk", Resultaat.VERSTREKT, false),
    SCHOLING("Uitgestroomd naar een opleiding", Resultaat.VERSTREKT, false),
    VRIJSTELLING("Vrijstelling door DUO", Resultaat.BEEINDIGD, true),
    ONTHEFFING("Ontheffing door DUO", Resultaat.BEEINDIGD, true),
    PLICHT_VERVALLEN("De inburgeringsplicht is vervallen", Resultaat.BEEINDIGD, true),
    NIET_VOLDAAN("Niet voldaan binnen de termijn", Resultaat.BEEINDIGD, false),
    VERHUISD("Verhuisd naar een andere gemeente", Resultaat.BEEINDIGD, false),
    VERTROKKEN("Vertrokken uit Nederland", Resultaat.BEEINDIGD, false),
    OVERLEDEN("Overleden", Resultaat.BEEINDIGD, true),
    UITVAL("Gestopt zonder resultaat", Resultaat.AFGEBROKEN, false),
    ANDERS("Een andere reden", Resultaat.BEEINDIGD, false);

    private final String naam;
    private final Resultaat resultaat;
    private final boolean eindigtPlicht;

    Uitstroomcode(String naam, Resultaat resultaat, boolean eindigtPlicht) {
        this.naam = naam;
        this.resultaat = resultaat;
        this.eindigtPlicht = eindigtPlicht;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }

    /** The kind of result that decides how long the dossier is kept. */
    public Resultaat resultaat() {
        return resultaat;
    }

    /** Whether the duty itself ended with it. */
    public boolean eindigtPlicht() {
        return eindigtPlicht;
    }
}
