package nl.trajectregie.portaal.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.toegang.Gebruiker;
import org.junit.jupiter.api.Test;

class GebruikerBronTest {

    @Test
    void eenPersoonHeeftRollenGemeentenEnTeamsMaarGeenScopes() {
        Gebruiker wie = GebruikerBron.uitClaims(Map.of("preferred_username", "klantmanager", "name", "Karin", "rollen", List.of("klantmanager"),
                "gemeenten", List.of("9901", "onzin"), "teams", List.of("team-noord"), "scope", "openid koppelingen"), false);
        assertThat(wie).isEqualTo(new Gebruiker("klantmanager", "Karin", java.util.Set.of("klantmanager"), java.util.Set.of("9901"), java.util.Set.of("team-noord"), java.util.Set.of()));
    }

    @Test
    void clientCredentialsZijnEenProgrammaZonderRollen() {
        Map<String, Object> claims = Map.of("sub", "x", "azp", "integratie", "scope", "koppelingen trajecten:lezen", "gemeenten", List.of("9901"), "rollen", List.of("teamleider"));
        assertThat(GebruikerBron.isProgramma(claims)).isTrue();
        Gebruiker wie = GebruikerBron.uitClaims(claims, true);
        assertThat(wie.naam()).isEqualTo("integratie:integratie");
        assertThat(wie.weergavenaam()).as("what the timeline says").isEqualTo("Gekoppeld systeem (integratie)");
        assertThat(wie.isProgramma()).isTrue();
        assertThat(wie.rollen()).isEmpty();
        assertThat(wie.scopes()).containsExactlyInAnyOrder("koppelingen", "trajecten:lezen");
    }

    @Test
    void hetServiceAccountVanKeycloakIsEenProgramma() {
        assertThat(GebruikerBron.isProgramma(Map.of("preferred_username", "service-account-integratie"))).isTrue();
        assertThat(GebruikerBron.isProgramma(Map.of("preferred_username", "klantmanager"))).isFalse();
    }
}
