package nl.trajectregie.portaal.productie;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a production profile must have before it starts (contract.md, Operations): no demo secrets, an issuer over https, an encrypted
 * database connection. The last two can be allowed explicitly, for a closed network.
 */
final class ProductieControle {

    static final String HTTP_TOEGESTAAN = "TRAJECTREGIE_HTTP_ISSUER_TOEGESTAAN";
    static final String ONVERSLEUTELD_TOEGESTAAN = "TRAJECTREGIE_DB_ONVERSLEUTELD_TOEGESTAAN";

    private static final Set<String> DEMOGEHEIMEN = Set.of("trajectregie-portaal", "integratie", "geheim", "demo", "postgres", "trajectregie");

    private ProductieControle() {
    }

    /**
     * @param instelling reads a setting by the name of its environment variable; {@code null} when it is not set
     * @param profielen  the active profiles
     * @return what is wrong, one Dutch sentence each with the setting to change; empty when the application may start
     */
    static List<String> bezwaren(UnaryOperator<String> instelling, Set<String> profielen) {
        List<String> bezwaren = new ArrayList<>();
        if (profielen.contains("lokaal") || waar(instelling, "TRAJECTREGIE_DEMO")) {
            bezwaren.add("Het profiel 'lokaal' en TRAJECTREGIE_DEMO horen bij de demo. Zet ze uit.");
        }
        String issuer = instelling.apply("TRAJECTREGIE_OIDC_ISSUER");
        if (leeg(issuer)) {
            bezwaren.add("TRAJECTREGIE_OIDC_ISSUER ontbreekt. Vul het adres in van de inlogvoorziening van de gemeente.");
        } else if (!issuer.startsWith("https://") && !waar(instelling, HTTP_TOEGESTAAN)) {
            bezwaren.add("TRAJECTREGIE_OIDC_ISSUER gebruikt geen https. Pas het adres aan, of sta dit toe met " + HTTP_TOEGESTAAN + "=true.");
        }
        geheim(instelling, bezwaren, "TRAJECTREGIE_OIDC_CLIENT_GEHEIM");
        String database = instelling.apply("TRAJECTREGIE_DB_URL");
        if (leeg(database)) {
            bezwaren.add("TRAJECTREGIE_DB_URL ontbreekt.");
        } else if (!database.matches(".*[?&]sslmode=(require|verify-ca|verify-full)(&.*)?") && !waar(instelling, ONVERSLEUTELD_TOEGESTAAN)) {
            bezwaren.add("De verbinding met de database is niet versleuteld. Voeg sslmode=verify-full toe aan TRAJECTREGIE_DB_URL, of sta dit toe met "
                    + ONVERSLEUTELD_TOEGESTAAN + "=true.");
        }
        for (String rol : List.of("EIGENAAR", "WEB", "WORKER", "DISPATCHER")) {
            geheim(instelling, bezwaren, "TRAJECTREGIE_DB_" + rol + "_WACHTWOORD");
        }
        if (!waar(instelling, "TRAJECTREGIE_COOKIE_SECURE")) {
            bezwaren.add("TRAJECTREGIE_COOKIE_SECURE staat niet op true. Het sessiekoekje mag alleen over https.");
        }
        return bezwaren;
    }

    private static void geheim(UnaryOperator<String> instelling, List<String> bezwaren, String naam) {
        String waarde = instelling.apply(naam);
        if (leeg(waarde)) {
            bezwaren.add(naam + " ontbreekt.");
        } else if (waarde.length() < 16 || DEMOGEHEIMEN.contains(waarde)) {
            bezwaren.add(naam + " is te kort of is een wachtwoord van de demo. Gebruik minstens 16 willekeurige tekens.");
        }
    }

    private static boolean leeg(String waarde) {
        return waarde == null || waarde.isBlank();
    }

    private static boolean waar(UnaryOperator<String> instelling, String naam) {
        return "true".equalsIgnoreCase(instelling.apply(naam));
    }
}
