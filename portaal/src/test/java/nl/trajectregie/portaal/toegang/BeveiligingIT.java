package nl.trajectregie.portaal.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.trajectregie.portaal.test.Api;
import nl.trajectregie.portaal.test.Omgeving;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the application as a stranger, and what every answer carries. The seed of the authorisation matrix. */
@Tag("deelt-onderdelen")
class BeveiligingIT {

    private static final Set<String> OPENBAAR = Set.of("/uitgelogd", "/error", "/api/v1/openapi.json", "/api/v1/openapi.json.yaml");
    private static final Set<String> VOOR_IEDEREEN_DIE_INLOGT = Set.of("/", "/geen-toegang");

    private final Omgeving omgeving = Omgeving.gedeeld();

    private record Adres(String methode, String patroon, String pad, HandlerMethod handler) {}

    private List<Adres> alleAdressen() {
        List<Adres> adressen = new ArrayList<>();
        omgeving.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((RequestMappingInfo info, HandlerMethod handler) -> {
            for (String patroon : info.getPatternValues()) {
                Set<String> methoden = new java.util.TreeSet<>();
                info.getMethodsCondition().getMethods().forEach(m -> methoden.add(m.name()));
                if (methoden.isEmpty()) {
                    methoden.add("GET");
                }
                String pad = patroon.replaceAll("\\{[^/}]*[iI]d[^/}]*}", "00000000-0000-4000-8000-000000000001").replaceAll("\\{[^/}]+}", "1");
                methoden.forEach(methode -> adressen.add(new Adres(methode, patroon, pad, handler)));
            }
        });
        return adressen;
    }

    @Test
    void elkEindpuntZegtWieHetMagGebruiken() {
        List<String> zonder = alleAdressen().stream().filter(a -> a.handler().getBeanType().getName().startsWith("nl.trajectregie."))
                .filter(a -> ToegangBewaker.toegang(a.handler()).isEmpty()).map(a -> a.methode() + " " + a.patroon()).toList();
        assertThat(zonder).as("refused to everyone because @Toegang is missing").isEmpty();
    }

    @Test
    void eenVreemdeKomtNergensIn() {
        Api vreemde = omgeving.anoniem();
        List<String> open = new ArrayList<>();
        for (Adres adres : alleAdressen()) {
            if (OPENBAAR.contains(adres.patroon()) || adres.patroon().startsWith("/api/v1/schemas")) {
                continue;
            }
            Api.Antwoord antwoord = vreemde.roep(adres.methode(), "/" + adres.pad(), adres.methode().equals("GET") ? null : Map.of());
            boolean dicht = adres.pad().startsWith("/api/") ? antwoord.status() == 401
                    : antwoord.status() == 302 && antwoord.kop("Location").contains("/oauth2/authorization/") || antwoord.status() == 403;
            if (!dicht) {
                open.add(adres.methode() + " " + adres.patroon() + " gave " + antwoord.status());
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void eenBuitenstaanderMetGeldigeLoginZietNiets() {
        Api buitenstaander = omgeving.als("buitenstaander");
        List<String> open = new ArrayList<>();
        for (Adres adres : alleAdressen()) {
            if (!adres.pad().startsWith("/api/") || OPENBAAR.contains(adres.patroon()) || adres.patroon().startsWith("/api/v1/schemas")) {
                continue;
            }
            int status = buitenstaander.roep(adres.methode(), "/" + adres.pad(), adres.methode().equals("GET") ? null : Map.of()).status();
            if (status != 403 && status != 404 && status != 415) {
                open.add(adres.methode() + " " + adres.patroon() + " gave " + status);
            }
        }
        assertThat(open).isEmpty();
        List<String> zonderRol = alleAdressen().stream().filter(a -> a.handler().getBeanType().getName().startsWith("nl.trajectregie."))
                .filter(a -> ToegangBewaker.toegang(a.handler()).filter(Toegang::iedereen).isPresent()).map(Adres::patroon).toList();
        assertThat(zonderRol).containsExactlyInAnyOrderElementsOf(VOOR_IEDEREEN_DIE_INLOGT);
    }

    @Test
    void elkAntwoordDraagtDeBeveiligingskoppen() {
        for (Api.Antwoord antwoord : List.of(omgeving.anoniem().get("//uitgelogd"), omgeving.anoniem().get("//werkvoorraad"), omgeving.als("klantmanager").get("/taken"))) {
            assertThat(antwoord.kop("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'").doesNotContain("unsafe");
            assertThat(antwoord.kop("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(antwoord.kop("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(antwoord.kop("Permissions-Policy")).contains("camera=()");
            assertThat(antwoord.kop("X-Frame-Options")).isEqualTo("DENY");
            assertThat(antwoord.kop("Server")).isNull();
        }
        String koekje = String.join(" ", omgeving.anoniem().get("//werkvoorraad").ruw().headers().allValues("Set-Cookie"));
        assertThat(koekje).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void foutenZijnProblemJsonMetDeVersieErbij() {
        Api karin = omgeving.als("klantmanager");
        for (var geval : List.of(Map.entry(404, karin.get("/bestaat-niet")), Map.entry(405, karin.delete("/taken")), Map.entry(401, omgeving.anoniem().get("/taken")),
                Map.entry(415, karin.put("/taken/1/concept", "x", "Content-Type", "text/plain")), Map.entry(404, karin.get("/taken/")),
                Map.entry(401, karin.roep("GET", "/taken", null, "Authorization", "Bearer onzin")),
                Map.entry(413, karin.post("/taken/verdelen", "\"" + "x".repeat(1_100_000) + "\"")))) {
            Api.Antwoord antwoord = geval.getValue().verwacht(geval.getKey());
            assertThat(antwoord.kop("Content-Type")).startsWith("application/problem+json");
            assertThat(antwoord.kop("API-Version")).isEqualTo("1.0.0");
            assertThat(antwoord.json().path("status").asInt()).isEqualTo(geval.getKey());
            assertThat(antwoord.json().has("type") && antwoord.json().has("title") && antwoord.json().has("detail") && antwoord.json().has("instance")).isTrue();
        }
    }

    @Test
    void eenFormulierZonderCsrfTokenWordtGeweigerd() {
        HttpResponse<String> antwoord = omgeving.anoniem().roep("POST", "//uitloggen", Map.of()).ruw();
        assertThat(antwoord.statusCode()).isEqualTo(403);
    }

    @Test
    void deBeheerpoortToontAlleenGezondheidEnMetingen() {
        java.util.function.ToIntFunction<String> status = pad -> {
            try {
                return java.net.http.HttpClient.newHttpClient().send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(omgeving.beheerAdres() + pad)).build(),
                        HttpResponse.BodyHandlers.discarding()).statusCode();
            } catch (java.io.IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        assertThat(status.applyAsInt("/actuator/health/liveness")).isEqualTo(200);
        assertThat(status.applyAsInt("/actuator/health/readiness")).isEqualTo(200);
        assertThat(status.applyAsInt("/actuator/prometheus")).isEqualTo(200);
        assertThat(status.applyAsInt("/actuator/env")).isEqualTo(404);
        assertThat(status.applyAsInt("/actuator/beans")).isEqualTo(404);
        assertThat(omgeving.als("klantmanager").get("//actuator/prometheus").status()).isEqualTo(404);
    }
}
