package nl.trajectregie.portaal.productie;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductieControleTest {

    private static final String GEHEIM = "q8Zr2mV7xKp4Lw9TbN";

    @Test
    void eenVeiligeInstellingStart() {
        assertThat(ProductieControle.bezwaren(veilig()::get, Set.of("productie"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "TRAJECTREGIE_OIDC_ISSUER, http://login.voorbeeld.nl, TRAJECTREGIE_OIDC_ISSUER",
            "TRAJECTREGIE_OIDC_ISSUER, '', TRAJECTREGIE_OIDC_ISSUER",
            "TRAJECTREGIE_OIDC_CLIENT_GEHEIM, trajectregie-portaal, TRAJECTREGIE_OIDC_CLIENT_GEHEIM",
            "TRAJECTREGIE_DB_URL, jdbc:postgresql://db/trajectregie, TRAJECTREGIE_DB_URL",
            "TRAJECTREGIE_DB_URL, jdbc:postgresql://db/trajectregie?sslmode=prefer, TRAJECTREGIE_DB_URL",
            "TRAJECTREGIE_DB_WEB_WACHTWOORD, kort, TRAJECTREGIE_DB_WEB_WACHTWOORD",
            "TRAJECTREGIE_COOKIE_SECURE, false, TRAJECTREGIE_COOKIE_SECURE",
            "TRAJECTREGIE_DEMO, true, TRAJECTREGIE_DEMO"})
    void eenOnveiligeInstellingWordtBijNaamGeweigerd(String naam, String waarde, String genoemd) {
        Map<String, String> instellingen = veilig();
        instellingen.put(naam, waarde);
        List<String> bezwaren = ProductieControle.bezwaren(instellingen::get, Set.of("productie"));
        assertThat(bezwaren).singleElement().asString().contains(genoemd);
    }

    @Test
    void hetProfielLokaalGaatNietSamenMetProductie() {
        assertThat(ProductieControle.bezwaren(veilig()::get, Set.of("productie", "lokaal"))).hasSize(1);
    }

    @Test
    void eenGeslotenNetwerkMagUitdrukkelijkZonderVersleuteling() {
        Map<String, String> instellingen = veilig();
        instellingen.put("TRAJECTREGIE_OIDC_ISSUER", "http://login.intern");
        instellingen.put("TRAJECTREGIE_DB_URL", "jdbc:postgresql://db/trajectregie");
        instellingen.put(ProductieControle.HTTP_TOEGESTAAN, "true");
        instellingen.put(ProductieControle.ONVERSLEUTELD_TOEGESTAAN, "true");
        assertThat(ProductieControle.bezwaren(instellingen::get, Set.of("productie"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"200, true", "401, false"})
    void demoaccountsWordenHerkendDoorErmeInTeLoggen(int status, boolean demo) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", uitwisseling -> {
            uitwisseling.sendResponseHeaders(status, -1);
            uitwisseling.close();
        });
        server.start();
        try {
            assertThat(ProductieStart.heeftDemoaccounts("http://127.0.0.1:" + server.getAddress().getPort())).isEqualTo(demo);
        } finally {
            server.stop(0);
        }
    }

    private static Map<String, String> veilig() {
        Map<String, String> instellingen = new HashMap<>(Map.of(
                "TRAJECTREGIE_OIDC_ISSUER", "https://login.voorbeeld.nl", "TRAJECTREGIE_OIDC_CLIENT_GEHEIM", GEHEIM,
                "TRAJECTREGIE_DB_URL", "jdbc:postgresql://db/trajectregie?sslmode=verify-full", "TRAJECTREGIE_COOKIE_SECURE", "true"));
        for (String rol : List.of("EIGENAAR", "WEB", "WORKER", "DISPATCHER")) {
            instellingen.put("TRAJECTREGIE_DB_" + rol + "_WACHTWOORD", GEHEIM);
        }
        return instellingen;
    }
}
