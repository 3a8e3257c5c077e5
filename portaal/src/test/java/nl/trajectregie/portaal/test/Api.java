package nl.trajectregie.portaal.test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the REST API as somebody. Paths start after {@code /api/v1}; a path that starts with {@code //} is taken as it is, without the first slash. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Idle connections are given up before the server closes them: a POST on one that just closed fails and is not repeated by the client. */
    static {
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    }

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Duration TOKEN_GELDT = Duration.ofMinutes(8);

    /** An answer. */
    public record Antwoord(int status, HttpResponse<String> ruw) {

        public JsonNode json() {
            return JSON.readTree(ruw.body());
        }

        /** A header, or {@code null}. */
        public String kop(String naam) {
            return ruw.headers().firstValue(naam).orElse(null);
        }

        /** The same answer; @throws AssertionError when its status is another */
        public Antwoord verwacht(int verwacht) {
            if (status != verwacht) {
                throw new AssertionError(ruw.request().method() + " " + ruw.request().uri().getPath() + ": expected " + verwacht + ", was " + status + ": " + ruw.body());
            }
            return this;
        }

        /** Names of the fields in {@code invalidParams}. */
        public List<String> velden() {
            return StreamSupport.stream(json().path("invalidParams").spliterator(), false).map(veld -> veld.path("name").asString()).toList();
        }
    }

    private final String adres;
    private final Supplier<String> tokenbron;
    private String token;
    private Instant tokenTot = Instant.MIN;

    /** @param tokenbron gives a token, or {@code null} to call without one */
    public Api(String adres, Supplier<String> tokenbron) {
        this.adres = adres;
        this.tokenbron = tokenbron;
    }

    public Antwoord get(String pad) {
        return roep("GET", pad, null);
    }

    /** @param inhoud a record, map, list, or text that is sent as it is */
    public Antwoord post(String pad, Object inhoud, String... kopregels) {
        return roep("POST", pad, inhoud, kopregels);
    }

    public Antwoord put(String pad, Object inhoud, String... kopregels) {
        return roep("PUT", pad, inhoud, kopregels);
    }

    public Antwoord delete(String pad) {
        return roep("DELETE", pad, null);
    }

    /** Any call; {@code kopregels} are names and values in turn, and win over the usual ones. */
    public Antwoord roep(String methode, String pad, Object inhoud, String... kopregels) {
        HttpRequest.Builder verzoek = HttpRequest.newBuilder(URI.create(adres + (pad.startsWith("//") ? pad.substring(1) : "/api/v1" + pad))).timeout(Duration.ofSeconds(60));
        String wie = token();
        if (wie != null) {
            verzoek.setHeader("Authorization", "Bearer " + wie);
        }
        verzoek.setHeader("Accept", "application/json");
        if (inhoud != null) {
            verzoek.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < kopregels.length; i += 2) {
            verzoek.setHeader(kopregels[i], kopregels[i + 1]);
        }
        String tekst = inhoud == null ? null : inhoud instanceof String letterlijk ? letterlijk : JSON.writeValueAsString(inhoud);
        verzoek.method(methode, tekst == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(tekst));
        try {
            HttpResponse<String> antwoord = HTTP.send(verzoek.build(), HttpResponse.BodyHandlers.ofString());
            return new Antwoord(antwoord.statusCode(), antwoord);
        } catch (IOException e) {
            throw new IllegalStateException(methode + " " + pad + " " + Arrays.toString(kopregels), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized String token() {
        if (token == null || Instant.now().isAfter(tokenTot)) {
            token = tokenbron.get();
            tokenTot = Instant.now().plus(TOKEN_GELDT);
        }
        return token;
    }
}
