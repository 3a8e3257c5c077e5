package nl.trajectregie.portaal.api;

/** The version every answer of the API names. */
public final class ApiVersie {

    /** Where the API lives. */
    public static final String PAD = "/api/v1";
    static final String KOPREGEL = "API-Version";
    static final String VERSIE = "1.0.0";

    private ApiVersie() {}
}
