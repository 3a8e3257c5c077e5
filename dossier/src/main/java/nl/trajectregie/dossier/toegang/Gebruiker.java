package nl.trajectregie.dossier.toegang;

import java.util.Set;

/**
 * Who acts: a logged-in professional, or a program with client credentials.
 *
 * @param naam         user name, or {@code integratie:<client id>} for a program; stored with everything this user does
 * @param weergavenaam name as colleagues read it
 * @param rollen       roles as the field names them, e.g. {@code klantmanager}; empty for a program
 * @param gemeenten    codes of the gemeenten (tenants) this user works for
 * @param teams        teams this user belongs to
 * @param scopes       OAuth2 scopes of a program; empty for a person
 */
public record Gebruiker(String naam, String weergavenaam, Set<String> rollen, Set<String> gemeenten, Set<String> teams,
                        Set<String> scopes) {

    public Gebruiker {
        rollen = Set.copyOf(rollen);
        gemeenten = Set.copyOf(gemeenten);
        teams = Set.copyOf(teams);
        scopes = Set.copyOf(scopes);
    }

    /** A program reaches all trajecten of its gemeenten, limited by its scopes; it never sees medical or financial sections. */
    public boolean isProgramma() {
        return naam.startsWith("integratie:");
    }

    /** The application itself acting for one gemeente, as workers do. */
    public static Gebruiker systeem(String gemeente) {
        return new Gebruiker("systeem", "Trajectregie", Set.of(), Set.of(gemeente), Set.of(), Set.of());
    }
}
