package nl.trajectregie.portaal.abonnement;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.trajectregie.portaal.test.Api;
import nl.trajectregie.portaal.test.Omgeving;
import nl.trajectregie.portaal.test.Wacht;
import nl.trajectregie.portaal.test.Zaken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks against a receiver that fails sometimes. */
@Tag("deelt-onderdelen")
class AbonnementenIT {

    private static final String GEHEIM = "een-heel-lang-geheim-van-de-test";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration GEDULD = Duration.ofSeconds(60);

    private record Ontvangen(JsonNode bericht, String soort, boolean echt) {}

    private final Omgeving omgeving = Omgeving.gedeeld();
    private final Zaken zaken = new Zaken(omgeving);
    private final Api integratie = omgeving.integratie("abonnementen");
    private final List<Ontvangen> ontvangen = new CopyOnWriteArrayList<>();
    private final AtomicInteger teWeigeren = new AtomicInteger();
    private HttpServer ontvanger;

    @BeforeEach
    void luister() throws IOException {
        ontvanger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ontvanger.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        ontvanger.createContext("/", wissel -> {
            byte[] inhoud = wissel.getRequestBody().readAllBytes();
            if (teWeigeren.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                wissel.sendResponseHeaders(503, -1);
            } else {
                boolean echt = ("sha256=" + hmac(inhoud)).equals(wissel.getRequestHeaders().getFirst("X-Trajectregie-Signature"));
                ontvangen.add(new Ontvangen(JSON.readTree(new String(inhoud, StandardCharsets.UTF_8)), wissel.getRequestHeaders().getFirst("Content-Type"), echt));
                wissel.sendResponseHeaders(204, -1);
            }
            wissel.close();
        });
        ontvanger.start();
    }

    @AfterEach
    void stop() {
        integratie.get("/abonnementen").json().path("abonnementen").forEach(a -> integratie.delete("/abonnementen/" + a.path("abonnementId").asString()).verwacht(204));
        ontvanger.stop(0);
    }

    @Test
    void elkeGebeurtenisKomtAanGetekendInVolgordeEnEenKeerOokAlsDeOntvangerEerstFaalt() {
        teWeigeren.set(3);
        JsonNode abonnement = abonneer("termijn-gewijzigd", "nl.trajectregie.taak-aangemaakt", "nl.trajectregie.fase-gewijzigd").verwacht(201).json();
        assertThat(abonnement.has("geheim")).as("a secret is never shown").isFalse();
        UUID traject = zaken.gezinsmigrant();
        Wacht.tot(GEDULD, "term and task arrived", () -> soorten(traject).containsAll(List.of("nl.trajectregie.termijn-gewijzigd", "nl.trajectregie.taak-aangemaakt")));
        List<Ontvangen> van = ontvangen.stream().filter(o -> o.bericht().path("subject").asString().equals(traject.toString())).toList();
        assertThat(van).allSatisfy(o -> {
            assertThat(o.echt()).isTrue();
            assertThat(o.soort()).startsWith("application/cloudevents+json");
            assertThat(o.bericht().toString()).doesNotContain("Amina").doesNotContain("Verzonnen");
            assertThat(o.bericht().path("specversion").asString()).isEqualTo("1.0");
        });
        assertThat(van.getFirst().bericht().path("type").asString()).as("order of the traject").isEqualTo("nl.trajectregie.termijn-gewijzigd");
        List<String> verstuurd = omgeving.sql(jdbc -> jdbc.sql("""
                select p.gebeurtenis_id::text from postbus.aflevering f join postbus.publicatie p on p.id = f.publicatie_id
                where f.traject_id = :t and f.status = 'AFGELEVERD' order by f.id""").param("t", traject).query(String.class).list());
        assertThat(van.stream().map(o -> o.bericht().path("id").asString()).limit(verstuurd.size())).containsExactlyElementsOf(verstuurd.subList(0, Math.min(verstuurd.size(), van.size())));
    }

    @Test
    void naHetOpzeggenKomtNietsMeer() {
        String id = abonneer("termijn-gewijzigd").verwacht(201).json().path("abonnementId").asString();
        integratie.delete("/abonnementen/" + id).verwacht(204);
        integratie.delete("/abonnementen/" + id).verwacht(404);
        UUID traject = zaken.gezinsmigrant();
        omgeving.rust();
        assertThat(soorten(traject)).isEmpty();
        assertThat(omgeving.<Long>sql(jdbc -> jdbc.sql("select count(*) from postbus.aflevering where traject_id = :t").param("t", traject).query(Long.class).single())).isZero();
    }

    @Test
    void slechteInvoerNoemtHetVeld() {
        assertThat(integratie.post("/abonnementen", Map.of("url", "ftp://voorbeeld.nl", "typen", List.of("fase-gewijzigd"), "geheim", GEHEIM)).verwacht(400).velden()).containsExactly("url");
        assertThat(integratie.post("/abonnementen", Map.of("url", adres(), "typen", List.of("fase-gewijzigd", "bestaat-niet"), "geheim", GEHEIM)).verwacht(400).velden()).containsExactly("typen[1]");
        assertThat(integratie.post("/abonnementen", Map.of("url", adres(), "typen", List.of("fase-gewijzigd"))).verwacht(400).velden()).containsExactly("geheim");
        omgeving.integratie("koppelingen").get("/abonnementen").verwacht(403);
        omgeving.als("klantmanager").get("/abonnementen").verwacht(403);
    }

    private Api.Antwoord abonneer(String... typen) {
        return integratie.post("/abonnementen", Map.of("url", adres(), "typen", List.of(typen), "geheim", GEHEIM));
    }

    private String adres() {
        return "http://127.0.0.1:" + ontvanger.getAddress().getPort() + "/haak";
    }

    private List<String> soorten(UUID traject) {
        return ontvangen.stream().filter(o -> o.bericht().path("subject").asString().equals(traject.toString())).map(o -> o.bericht().path("type").asString()).toList();
    }

    private static String hmac(byte[] inhoud) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(GEHEIM.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(inhoud));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
