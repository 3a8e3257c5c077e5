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

/** Somebody in a browser without scripts: logs in through Keycloak, reads pages and sends forms. */
public final class Webbezoek {

    private static final Pattern FORMULIER = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(Duration.ofSeconds(10)).build();
    /** Our own, because a browser sends Keycloak's secure cookies to 127.0.0.1 and Java's cookie manager does not. */
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String adres;
    private String csrf;

    /** A page or what a form was answered with. {@code weg} is where redirects ended, a path; {@code koppen} are those of the last answer. */
    public record Antwoord(int status, String weg, String inhoud, java.net.http.HttpHeaders koppen) {}

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

    private Webbezoek(Webbezoek eerder, String adres) {
        this.adres = adres;
        this.cookies.putAll(eerder.cookies);
        this.csrf = eerder.csrf();
    }

    /** The same person with the same cookies and the same page still open, while the router sends them to another replica. */
    public Webbezoek bijReplica(String adres) {
        return new Webbezoek(this, adres);
    }

    /** A page; @throws AssertionError when its status is not 200 */
    public String lees(String pad) {
        Antwoord antwoord = haal(pad, "text/html");
        if (antwoord.status() != 200) {
            throw new AssertionError(pad + " answered " + antwoord.status());
        }
        return antwoord.inhoud();
    }

    /** Whatever this address answers, redirects followed. */
    public Antwoord haal(String pad, String accept) {
        return antwoord(stuur(HttpRequest.newBuilder(URI.create(adres + pad)).header("Accept", accept)));
    }

    /** Sends a form, redirects followed. */
    public Antwoord verstuur(String pad, Map<String, String> velden) {
        return verstuur("POST", pad, "application/x-www-form-urlencoded", velden.entrySet().stream()
                .map(veld -> URLEncoder.encode(veld.getKey(), StandardCharsets.UTF_8) + "=" + URLEncoder.encode(veld.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")));
    }

    /** Sends anything with this page's token against forgery, redirects followed. */
    public Antwoord verstuur(String methode, String pad, String inhoudstype, String inhoud) {
        return verstuur(methode, pad, inhoudstype, inhoud.getBytes(StandardCharsets.UTF_8));
    }

    private Antwoord verstuur(String methode, String pad, String inhoudstype, byte[] inhoud) {
        return antwoord(stuur(HttpRequest.newBuilder(URI.create(adres + pad)).header("Accept", "text/html, application/json").header("Content-Type", inhoudstype)
                .header("X-CSRF-TOKEN", csrf()).method(methode, HttpRequest.BodyPublishers.ofByteArray(inhoud))));
    }

    /** Uploads a file beside the fields of a form, redirects followed. */
    public Antwoord upload(String pad, Map<String, String> velden, String veld, String bestandsnaam, byte[] inhoud) {
        String grens = "----trajectregie" + System.nanoTime();
        java.io.ByteArrayOutputStream deel = new java.io.ByteArrayOutputStream();
        velden.forEach((naam, waarde) -> deel.writeBytes(("--" + grens + "\r\nContent-Disposition: form-data; name=\"" + naam + "\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + waarde + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        deel.writeBytes(("--" + grens + "\r\nContent-Disposition: form-data; name=\"" + veld + "\"; filename=\"" + bestandsnaam.replace("\"", "%22") + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        deel.writeBytes(inhoud);
        deel.writeBytes(("\r\n--" + grens + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return verstuur("POST", pad, "multipart/form-data; boundary=" + grens, deel.toByteArray());
    }

    /** The bytes of a download; @throws AssertionError when its status is not 200 */
    public HttpResponse<byte[]> download(String pad) {
        try {
            HttpResponse<byte[]> antwoord = http.send(metCookies(HttpRequest.newBuilder(URI.create(adres + pad))), HttpResponse.BodyHandlers.ofByteArray());
            if (antwoord.statusCode() != 200) {
                throw new AssertionError(pad + " answered " + antwoord.statusCode());
            }
            return antwoord;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The lines of an address that stays open; close it to leave. @throws AssertionError when its status is not 200 */
    public java.util.stream.Stream<String> volg(String pad) {
        try {
            HttpResponse<java.util.stream.Stream<String>> antwoord = http.send(metCookies(HttpRequest.newBuilder(URI.create(adres + pad)).header("Accept", "text/event-stream")), HttpResponse.BodyHandlers.ofLines());
            if (antwoord.statusCode() != 200) {
                throw new AssertionError(pad + " answered " + antwoord.statusCode());
            }
            return antwoord.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String csrf() {
        if (csrf == null) {
            Matcher token = CSRF.matcher(haal("/", "text/html").inhoud());
            if (!token.find()) {
                throw new AssertionError("No token against forgery on the first page");
            }
            csrf = token.group(1);
        }
        return csrf;
    }

    private static Antwoord antwoord(HttpResponse<String> antwoord) {
        return new Antwoord(antwoord.statusCode(), antwoord.uri().getPath(), antwoord.body(), antwoord.headers());
    }

    private HttpResponse<String> stuur(HttpRequest.Builder verzoek) {
        try {
            HttpResponse<String> antwoord = http.send(metCookies(verzoek), HttpResponse.BodyHandlers.ofString());
            for (int stap = 0; stap < 10; stap++) {
                antwoord.headers().allValues("set-cookie").stream().map(regel -> regel.split(";", 2)[0].split("=", 2)).forEach(paar -> cookies.put(paar[0], paar[1]));
                Optional<String> verder = antwoord.headers().firstValue("location").filter(waar -> !waar.isBlank());
                if (verder.isEmpty() || antwoord.statusCode() / 100 != 3) {
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
            verzoek.setHeader("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        }
        return verzoek.timeout(Duration.ofSeconds(60)).build();
    }
}
