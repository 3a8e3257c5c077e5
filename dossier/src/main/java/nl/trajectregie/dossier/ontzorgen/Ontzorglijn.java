package nl.trajectregie.dossier.ontzorgen;

/** A line of financieel ontzorgen in the engine, and the message that makes it look again. */
public enum Ontzorglijn {
    PERIODE("ontzorgperiode", "ontzorgen-gewijzigd", null),
    BETALEN("betaalkalender", "betaalkalender-gewijzigd", "betaalkalender-afgelopen"),
    TOESLAGEN("toeslagen", "toeslagen-gewijzigd", null),
    LEEFGELD("leefgeld", "leefgeld-gewijzigd", null),
    LEREN("financieel-leren", "leerlijn-gewijzigd", "leerlijn-afgelopen");

    private final String procesId;
    private final String bericht;
    private final String berichtBijEinde;

    Ontzorglijn(String procesId, String bericht, String berichtBijEinde) {
        this.procesId = procesId;
        this.bericht = bericht;
        this.berichtBijEinde = berichtBijEinde;
    }

    String procesId() {
        return procesId;
    }

    String bericht() {
        return bericht;
    }

    /** The message that takes a task away when the ontzorgen is over; {@code null} when this line keeps its tasks. */
    String berichtBijEinde() {
        return berichtBijEinde;
    }
}
