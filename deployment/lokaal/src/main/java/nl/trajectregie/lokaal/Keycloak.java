package nl.trajectregie.lokaal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keycloak in development mode with the realm {@code trajectregie} and its demo accounts, its own H2 database in the data
 * directory. Its issuer is always {@code http://127.0.0.1:<port>/realms/trajectregie}.
 *
 * <p>The realm is imported when the data directory is new, and again when the realm file has changed: it holds nothing but what
 * the file says, and the accounts have fixed ids.
 */
public final class Keycloak extends Onderdeel {

    /** The application's own client. */
    public static final String PORTAAL_CLIENT = "trajectregie-portaal";

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final int OPNIEUW_STARTEN = 10;

    Keycloak(LokaleOmgeving omgeving) {
        super("keycloak", omgeving);
    }

    /** Address without path. */
    public String adres() {
        return "http://127.0.0.1:" + omgeving.poorten().keycloak();
    }

    /** The {@code iss} of every token. */
    public String issuer() {
        return adres() + "/realms/trajectregie";
    }

    /** Secret of {@link #PORTAAL_CLIENT}, made when the data directory was made. */
    public String portaalGeheim() {
        return omgeving.geheimen().van("keycloak.portaal");
    }

    /**
     * An access token of a demo account, through the client {@code trajectregie-cli}.
     *
     * @param account user name, which is the password too
     * @throws IllegalStateException when Keycloak refuses; the message has its answer
     */
    public String tokenVan(String account) {
        return token(Map.of("grant_type", "password", "client_id", "trajectregie-cli",
                "username", account, "password", account, "scope", "openid"));
    }

    /**
     * An access token of the client {@code integratie}.
     *
     * @param scopes such as {@code koppelingen}, {@code gebeurtenissen}, {@code trajecten:lezen}, {@code abonnementen}
     * @throws IllegalStateException when Keycloak refuses; the message has its answer
     */
    public String tokenVanIntegratie(String... scopes) {
        return token(Map.of("grant_type", "client_credentials", "client_id", "integratie",
                "client_secret", "integratie", "scope", String.join(" ", scopes)));
    }

    private String token(Map<String, String> velden) {
        List<String> delen = new ArrayList<>();
        velden.forEach((naam, waarde) -> delen.add(naam + "=" + URLEncoder.encode(waarde, StandardCharsets.UTF_8)));
        HttpRequest vraag = HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", delen)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String antwoord = http.send(vraag, HttpResponse.BodyHandlers.ofString()).body();
            Matcher token = ACCESS_TOKEN.matcher(antwoord);
            if (!token.find()) {
                throw new IllegalStateException("Keycloak geeft geen token: " + antwoord);
            }
            return token.group(1);
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak antwoordt niet", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    Opdracht opdracht() throws IOException {
        Path binaries = gebouwd();
        Path thuis = Files.createDirectories(omgeving.gegevens().resolve("keycloak"));
        for (String deel : List.of("bin", "lib", "providers", "conf", "themes")) {
            Path koppeling = thuis.resolve(deel);
            Files.deleteIfExists(koppeling);
            Files.createSymbolicLink(koppeling, binaries.resolve(deel));
        }
        zetRealmKlaar(thuis);
        return new Opdracht(regel(thuis, true), Map.of(), thuis, Kindproces.Stopsignaal.TERM);
    }

    private void zetRealmKlaar(Path thuis) throws IOException {
        String realm;
        try (InputStream bron = Keycloak.class.getResourceAsStream("keycloak/trajectregie-realm.json")) {
            realm = new String(bron.readAllBytes(), StandardCharsets.UTF_8).replace("@PORTAAL_GEHEIM@", portaalGeheim());
        }
        Path bestand = Files.createDirectories(thuis.resolve("data/import")).resolve("trajectregie-realm.json");
        if (Files.exists(bestand) && !Files.readString(bestand).equals(realm)) {
            omgeving.meld("de accounts zijn gewijzigd en worden opnieuw ingelezen");
            Binaries.verwijder(thuis.resolve("data/h2"));
        }
        Files.writeString(bestand, realm);
    }

    /** Keycloak's own build step, once per version in the shared cache. */
    private Path gebouwd() {
        Path binaries = omgeving.binaries().map(Binaries.Programma.KEYCLOAK);
        Path gereed = binaries.resolve("gebouwd");
        if (!Files.exists(gereed)) {
            omgeving.binaries().eenTegelijk(binaries, () -> {
                if (Files.exists(gereed)) {
                    return;
                }
                omgeving.meld("Keycloak klaarmaken (eenmalig, ongeveer een halve minuut)");
                Path log = Files.createDirectories(omgeving.logmap()).resolve("keycloak-bouw.log");
                ProcessBuilder bouwer = new ProcessBuilder(regel(binaries, false)).directory(binaries.toFile())
                        .redirectErrorStream(true).redirectOutput(log.toFile());
                Kindproces.schoon(bouwer.environment());
                Process bouw = bouwer.start();
                Thread opruimer = new Thread(bouw::destroyForcibly);
                Runtime.getRuntime().addShutdownHook(opruimer);
                try {
                    if (bouw.waitFor() != OPNIEUW_STARTEN) {
                        throw new StartFout("Keycloak klaarmaken is niet gelukt. Zie " + log);
                    }
                    Runtime.getRuntime().removeShutdownHook(opruimer);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new StartFout("Keycloak klaarmaken is afgebroken.", e);
                }
                Files.createFile(gereed);
            });
        }
        return binaries;
    }

    /** What {@code kc.sh start-dev} runs, without its shells in between, so that a signal reaches Keycloak itself. */
    private List<String> regel(Path thuis, boolean gebouwd) {
        List<String> regel = new ArrayList<>(List.of(java(), "-Xms64m", "-Xmx512m", "-XX:MaxMetaspaceSize=256m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + thuis, "-Djboss.server.config.dir=" + thuis.resolve("conf")));
        if (gebouwd) {
            regel.add("-Dkc.config.built=true");
        }
        regel.addAll(List.of("-cp", thuis.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint", "start-dev", "--import-realm",
                "--http-host=127.0.0.1", "--http-port=" + omgeving.poorten().keycloak(), "--hostname=" + adres(),
                "--db-url=jdbc:h2:file:" + thuis.resolve("data/h2/keycloak") + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE"));
        return regel;
    }

    @Override
    boolean isGereed() {
        return antwoordt(issuer() + "/.well-known/openid-configuration");
    }

    @Override
    Duration geduld() {
        return Duration.ofSeconds(180);
    }
}
