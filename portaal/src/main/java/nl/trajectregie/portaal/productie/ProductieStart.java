package nl.trajectregie.portaal.productie;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;

/** Stops a production start with {@link ProductieControle}'s objections, or when the issuer still has the demo accounts. */
public class ProductieStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent gebeurtenis) {
        ConfigurableEnvironment omgeving = gebeurtenis.getEnvironment();
        Set<String> profielen = Set.of(omgeving.getActiveProfiles());
        if (!profielen.contains("productie")) {
            return;
        }
        List<String> bezwaren = ProductieControle.bezwaren(omgeving::getProperty, profielen);
        if (!bezwaren.isEmpty()) {
            throw new IllegalStateException("Trajectregie start niet in productie:\n- " + String.join("\n- ", bezwaren));
        }
        if (heeftDemoaccounts(omgeving.getProperty("TRAJECTREGIE_OIDC_ISSUER"))) {
            throw new IllegalStateException("Trajectregie start niet in productie: de inlogvoorziening heeft nog demo-accounts. Verwijder ze.");
        }
    }

    /** Whether a demo account can log in with its own name; an issuer that cannot be reached is dealt with later, by the login itself. */
    static boolean heeftDemoaccounts(String issuer) {
        HttpRequest verzoek = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token")).timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=password&client_id=trajectregie-cli&username=klantmanager&password=klantmanager"))
                .build();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            return http.send(verzoek, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (java.io.IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
