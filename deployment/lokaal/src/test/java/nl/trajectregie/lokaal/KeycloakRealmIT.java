package nl.trajectregie.lokaal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KeycloakRealmIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static LokaleOmgeving omgeving;

    @BeforeAll
    static void start() {
        omgeving = LokaleOmgeving.builder().metKeycloak().start();
    }

    @AfterAll
    static void stop() {
        omgeving.close();
    }

    @ParameterizedTest
    @CsvSource({
        "klantmanager, klantmanager, 9901, team-inburgering-noord",
        "klantmanager2, klantmanager, 9901, team-inburgering-noord",
        "maatschappelijk-begeleider, huisvestingsmedewerker|maatschappelijk-begeleider, 9901, team-maatschappelijke-begeleiding",
        "inkomensconsulent, inkomensconsulent, 9901, team-inkomen",
        "budgetbegeleider, budgetbegeleider, 9901, team-inkomen",
        "taalaanbieder, taalaanbieder, 9901, taalschool-voorbeeldstad",
        "jobcoach, jobcoach, 9901, team-werk",
        "casemanager-coa, casemanager-coa, 9901, coa",
        "teamleider, teamleider, 9901, team-inburgering-noord",
        "beleidsadviseur, beleidsadviseur, 9901,",
        "beheerder, beheerder, 9901,",
        "privacyfunctionaris, privacyfunctionaris, 9901,",
        "buitenstaander,, 9901,",
        "klantmanager-elders, klantmanager, 9902, team-inburgering-elders"
    })
    void elkDemoaccountMeldtZichAanMetZijnRolGemeenteEnTeam(String account, String rol, String gemeente, String team) {
        JsonNode token = inhoud(omgeving.keycloak().tokenVan(account));
        assertThat(token.path("iss").asString()).isEqualTo(omgeving.keycloak().issuer());
        assertThat(token.path("preferred_username").asString()).isEqualTo(account);
        assertThat(token.path("name").asString()).endsWith("(demo)");
        assertThat(lijst(token, "gemeenten")).containsExactly(gemeente);
        assertThat(lijst(token, "rollen")).isEqualTo(rol == null ? List.of() : List.of(rol.split("\\|")));
        assertThat(lijst(token, "teams")).isEqualTo(team == null ? List.of() : List.of(team));
        assertThat(lijst(token, "aud")).contains("trajectregie-api");
        assertThat(UUID.fromString(token.path("sub").asString())).isNotNull();
        assertThat(token.path("exp").asLong() - token.path("iat").asLong()).isEqualTo(900);
    }

    @Test
    void integratieKrijgtPreciesDeGevraagdeScopes() {
        JsonNode alles = inhoud(omgeving.keycloak()
                .tokenVanIntegratie("koppelingen", "gebeurtenissen", "trajecten:lezen", "abonnementen"));
        assertThat(alles.path("scope").asString().split(" "))
                .containsExactlyInAnyOrder("koppelingen", "gebeurtenissen", "trajecten:lezen", "abonnementen");
        assertThat(lijst(alles, "gemeenten")).containsExactly("9901");
        assertThat(lijst(alles, "aud")).contains("trajectregie-api");
        assertThat(lijst(alles, "rollen")).isEmpty();
        JsonNode een = inhoud(omgeving.keycloak().tokenVanIntegratie("koppelingen"));
        assertThat(een.path("scope").asString().split(" ")).containsExactly("koppelingen");
    }

    @Test
    void eenAccountMetVerkeerdWachtwoordOfOnbekendeScopeKrijgtNiets() {
        assertThatThrownBy(() -> omgeving.keycloak().tokenVan("bestaat-niet")).hasMessageContaining("invalid_grant");
        assertThatThrownBy(() -> omgeving.keycloak().tokenVanIntegratie("alles")).hasMessageContaining("invalid_scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://127.0.0.1:8080/login/oauth2/code/keycloak",
        "http://127.0.0.1:31234/login/oauth2/code/keycloak",
        "http://localhost:9090/login/oauth2/code/keycloak"
    })
    void aanmeldenKomtTerugOpElkePoort(String terug) throws Exception {
        assertThat(aanmeldpagina(terug)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://127.0.0.1:8080/ergens-anders",
        "http://voorbeeld.example/login/oauth2/code/keycloak"
    })
    void aanmeldenKomtNietErgensAndersTerug(String terug) throws Exception {
        assertThat(aanmeldpagina(terug)).isEqualTo(400);
    }

    private static int aanmeldpagina(String terug) throws IOException, InterruptedException {
        String adres = omgeving.keycloak().issuer() + "/protocol/openid-connect/auth?response_type=code&scope=openid"
                + "&client_id=trajectregie-portaal&code_challenge_method=S256"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri=" + terug;
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(adres)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static JsonNode inhoud(String token) {
        return JSON.readTree(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private static List<String> lijst(JsonNode token, String claim) {
        JsonNode waarde = token.path(claim);
        if (waarde.isString()) {
            return List.of(waarde.asString());
        }
        return waarde.valueStream().map(JsonNode::asString).toList();
    }
}
