package nl.trajectregie.dossier.traject;

/** Where a traject stands; the code is what the API and the database hold. */
public enum Fase {
    KOPPELING("koppeling", "Koppeling"),
    AZC_OVERDRACHT("azc-overdracht", "Overdracht uit het azc"),
    BREDE_INTAKE("brede-intake", "Brede intake"),
    PIP("pip", "Persoonlijk plan (PIP)"),
    LEERROUTE("leerroute", "Leerroute"),
    PARTICIPATIE("participatie", "Participatie"),
    NAZORG("nazorg", "Nazorg"),
    AFSLUITING("afsluiting", "Afsluiting"),
    AFGESLOTEN("afgesloten", "Afgesloten");

    private final String code;
    private final String naam;

    Fase(String code, String naam) {
        this.code = code;
        this.naam = naam;
    }

    public String code() {
        return code;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }

    /** The phase with this code; @throws IllegalArgumentException when there is none */
    public static Fase van(String code) {
        for (Fase fase : values()) {
            if (fase.code.equals(code)) {
                return fase;
            }
        }
        throw new IllegalArgumentException("Unknown phase: " + code);
    }
}
