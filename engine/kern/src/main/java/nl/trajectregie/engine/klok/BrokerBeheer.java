package nl.trajectregie.engine.klok;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import nl.trajectregie.engine.EngineInstellingen;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The broker's management address: its controllable clock and how far it is. Demo and tests only. */
@Component
class BrokerBeheer {

    private static final Duration GEDULD = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(GEDULD).version(HttpClient.Version.HTTP_1_1).build();
    private final URI adres;
    private final JsonMapper json = JsonMapper.shared();

    BrokerBeheer(EngineInstellingen instellingen) {
        this.adres = instellingen.zeebe().beheer();
    }

    Instant nu() throws IOException, InterruptedException {
        return Instant.ofEpochMilli(vraag(verzoek("/actuator/clock").GET()).get("epochMilli").asLong());
    }

    /** @return the broker's now afterwards */
    Instant vooruit(Duration hoeveel) throws IOException, InterruptedException {
        JsonNode antwoord = vraag(verzoek("/actuator/clock/add").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"offsetMilli\":" + hoeveel.toMillis() + "}")));
        return Instant.ofEpochMilli(antwoord.get("epochMilli").asLong());
    }

    /** The highest log position that every partition's processor has worked through, by partition. */
    JsonNode partities() throws IOException, InterruptedException {
        return vraag(verzoek("/actuator/partitions").GET());
    }

    private HttpRequest.Builder verzoek(String pad) {
        return HttpRequest.newBuilder(adres.resolve(pad)).timeout(GEDULD);
    }

    private JsonNode vraag(HttpRequest.Builder verzoek) throws IOException, InterruptedException {
        HttpResponse<String> antwoord = http.send(verzoek.build(), HttpResponse.BodyHandlers.ofString());
        if (antwoord.statusCode() != 200) {
            throw new IOException("Broker management answered " + antwoord.statusCode());
        }
        return json.readTree(antwoord.body());
    }
}
