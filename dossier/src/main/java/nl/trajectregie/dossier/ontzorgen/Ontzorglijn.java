package nl.trajectregie.dossier.ontzorgen;

/** A line of financieel ontzorgen in the engine, and the message that makes it look again. */
public enum Ontzorglijn {
    PERIODE("ontzorgperiode", "ontzorgen-gewijzigd"),
    BETALEN("betaalkalender", "betaalkalender-gewijzigd"),
    TOESLAGEN("toeslagen", "toeslagen-gewijzigd"),
    LEEFGELD("leefgeld", "leefgeld-gewijzigd"),
    LEREN("financieel-leren", "leerlijn-gewijzigd");

    private final String procesId;
    private final String bericht;

    Ontzorglijn(String procesId, String bericht) {
        this.procesId = procesId;
        this.bericht = bericht;
    }

    String procesId() {
        return procesId;
    }

    String bericht() {
        return bericht;
    }
}
