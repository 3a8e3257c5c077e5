package nl.trajectregie.dossier.leerroute;

/** What hours are followed for. */
public enum Leeronderdeel {
    NT2("Taalles (NT2)"), KNM("Kennis van de Nederlandse maatschappij (KNM)"), PARTICIPATIE("Participatie"), PVT("Participatieverklaring (PVT)"),
    MAP("Module Arbeidsmarkt en Participatie (MAP)");

    private final String naam;

    Leeronderdeel(String naam) {
        this.naam = naam;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }
}
