package nl.trajectregie.portaal.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody in a browser without scripts: logs in through Keycloak and reads pages. */
public final class Webbezoek {

    private static final Pattern FORMULIER = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(Duration.ofSeconds(10)).build();
    /** Our own, because a browser sends Keycloak's secure cookies to 127.0.0.1 and Java's cookie manager does not. */
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String adres;

    /** Logs in on a demo account, whose password is its name. */
    public Webbezoek(String adres, String account) {
        this.adres = adres;
        HttpResponse<String> aanmelden = stuur(HttpRequest.newBuilder(URI.create(adres + "/")).header("Accept", "text/html"));
        Matcher formulier = FORMULIER.matcher(aanmelden.body());
        if (!formulier.find()) {
            throw new AssertionError("No login form at " + aanmelden.uri().getPath());
        }
        String inhoud = "username=" + URLEncoder.encode(account, StandardCharsets.UTF_8) + "&password=" + URLEncoder.encode(account, StandardCharsets.UTF_8);
        HttpResponse<String> binnen = stuur(HttpRequest.newBuilder(aanmelden.uri().resolve(formulier.group(1).replace("&amp;", "&"))).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html").POST(HttpRequest.BodyPublishers.ofString(inhoud)));
        if (!binnen.uri().toString().startsWith(adres)) {
            throw new AssertionError("Logging in as " + account + " ended at " + binnen.uri().getPath());
        }
    }

    /** A page; @throws AssertionError when its status is not 200 */
    public String lees(String pad) {
        HttpResponse<String> antwoord = stuur(HttpRequest.newBuilder(URI.create(adres + pad)).header("Accept", "text/html"));
        if (antwoord.statusCode() != 200) {
            throw new AssertionError(pad + " answered " + antwoord.statusCode());
        }
        return antwoord.body();
    }

    /** The status of one page, its body left unread (an event stream never ends). */
    public int status(String pad) {
        try {
            HttpRequest verzoek = metCookies(HttpRequest.newBuilder(URI.create(adres + pad)).header("Accept", "*/*"));
            HttpResponse<java.io.InputStream> antwoord = http.send(verzoek, HttpResponse.BodyHandlers.ofInputStream());
            antwoord.body().close();
            return antwoord.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> stuur(HttpRequest.Builder verzoek) {
        try {
            HttpResponse<String> antwoord = http.send(metCookies(verzoek), HttpResponse.BodyHandlers.ofString());
            for (int stap = 0; stap < 10; stap++) {
                antwoord.headers().allValues("set-cookie").stream().map(regel -> regel.split(";", 2)[0].split("=", 2)).forEach(paar -> cookies.put(paar[0], paar[1]));
                Optional<String> verder = antwoord.headers().firstValue("location");
                if (verder.isEmpty()) {
                    return antwoord;
                }
                antwoord = http.send(metCookies(HttpRequest.newBuilder(antwoord.uri().resolve(verder.get())).header("Accept", "text/html")), HttpResponse.BodyHandlers.ofString());
            }
            throw new AssertionError("Sent on and on, at last to " + antwoord.uri().getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest metCookies(HttpRequest.Builder verzoek) {
        if (!cookies.isEmpty()) {
            verzoek.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        }
        return verzoek.timeout(Duration.ofSeconds(60)).build();
    }
}
