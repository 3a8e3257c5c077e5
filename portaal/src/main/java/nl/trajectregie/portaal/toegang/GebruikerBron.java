package nl.trajectregie.portaal.toegang;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * The {@link Gebruiker} behind a login or token. Claims: {@code preferred_username}, {@code name}, and the lists {@code rollen},
 * {@code gemeenten} and {@code teams}; {@code scope} for a program. A token by client credentials is a program: it has no user name, or that of
 * Keycloak's service account.
 */
@Component
public class GebruikerBron {

    private final Rechten rechten;

    GebruikerBron(Rechten rechten) {
        this.rechten = rechten;
    }

    /** The user of the current request, or empty when nobody is logged in. */
    public Optional<Gebruiker> huidige() {
        return van(SecurityContextHolder.getContext().getAuthentication());
    }

    /** The user behind this authentication. */
    public Optional<Gebruiker> van(Authentication login) {
        return switch (login == null ? null : login.getPrincipal()) {
            case OidcUser persoon -> Optional.of(bekend(uitClaims(persoon.getClaims(), false)));
            case Jwt token -> Optional.of(bekend(uitClaims(token.getClaims(), isProgramma(token.getClaims()))));
            case null, default -> Optional.empty();
        };
    }

    /** Roles that the matrix does not know, such as the identity provider's own, are no roles here. */
    private Gebruiker bekend(Gebruiker wie) {
        Set<String> rollen = new LinkedHashSet<>(wie.rollen());
        rollen.retainAll(rechten.rollen());
        return new Gebruiker(wie.naam(), wie.weergavenaam(), rollen, wie.gemeenten(), wie.teams(), wie.scopes());
    }

    static boolean isProgramma(Map<String, Object> claims) {
        Object naam = claims.get("preferred_username");
        return naam == null || naam.toString().startsWith("service-account-");
    }

    static Gebruiker uitClaims(Map<String, Object> claims, boolean programma) {
        Set<String> gemeenten = lijst(claims.get("gemeenten"));
        gemeenten.removeIf(code -> !code.matches("[0-9]{4}"));
        if (programma) {
            Object client = claims.getOrDefault("azp", claims.getOrDefault("client_id", claims.get("sub")));
            return new Gebruiker("integratie:" + client, "Gekoppeld systeem (" + client + ")", Set.of(), gemeenten, Set.of(), lijst(claims.get("scope")));
        }
        String naam = claims.getOrDefault("preferred_username", claims.get("sub")).toString();
        return new Gebruiker(naam, claims.getOrDefault("name", naam).toString(), lijst(claims.get("rollen")), gemeenten,
                lijst(claims.get("teams")), Set.of());
    }

    private static Set<String> lijst(Object claim) {
        Set<String> waarden = new LinkedHashSet<>();
        if (claim instanceof Collection<?> meer) {
            meer.forEach(waarde -> waarden.add(waarde.toString()));
        } else if (claim != null) {
            Arrays.stream(claim.toString().trim().split("\\s+")).filter(waarde -> !waarde.isEmpty()).forEach(waarden::add);
        }
        return waarden;
    }
}
