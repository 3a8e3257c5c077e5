package nl.trajectregie.dossier.toegang;

/** A page or figure outside a dossier that {@code rechten.yaml} guards. */
public enum Functie {
    WERKVOORRAAD, TAKEN_VERDELEN, KOPPELEN, ZOEKEN, MONITOR, INCIDENTEN_HERSTELLEN, MODELLEN_OVERZETTEN, INZAGELOG, KLOK_VERZETTEN;

    /** The name as it stands in {@code rechten.yaml}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
