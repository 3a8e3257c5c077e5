package nl.trajectregie.dossier.toegang;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/**
 * The matrix of {@code rechten.yaml}: section × role, function × role, and how far a role reaches. Default deny.
 * Checks on a list or a case go through {@link Zichtbaarheid}, in the query.
 */
@Component
public class Rechten {

    /** How far a role reaches inside the user's gemeenten. */
    public enum Bereik { GEMEENTE, BEZETTING, GEEN }

    private final Map<String, Bereik> bereik;
    private final Map<String, Map<String, List<String>>> secties;
    private final Map<String, List<String>> functies;
    private final Map<String, List<String>> scopes;
    private final List<String> aanbieders;

    @SuppressWarnings("unchecked")
    Rechten() {
        try (InputStream in = Rechten.class.getResourceAsStream("/rechten.yaml")) {
            Map<String, Object> bestand = new Yaml().load(in);
            bereik = ((Map<String, String>) bestand.get("bereik")).entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Bereik.valueOf(e.getValue())));
            secties = (Map<String, Map<String, List<String>>>) bestand.get("secties");
            functies = (Map<String, List<String>>) bestand.get("functies");
            scopes = (Map<String, List<String>>) bestand.get("scopes");
            aanbieders = (List<String>) bestand.get("alleen-bi-9-2-3");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this user's roles, or a program's scopes, may read the section, the reach of the role aside. */
    public boolean magLezen(Gebruiker wie, Sectie sectie) {
        if (wie.isProgramma()) {
            return wie.scopes().stream().anyMatch(scope -> scopes.getOrDefault(scope, List.of()).contains(sectie.code()));
        }
        return heeftEen(wie, secties.getOrDefault(sectie.code(), Map.of()).getOrDefault("lezen", List.of()));
    }

    /** Whether this user's roles may change the section, the reach of the role aside. */
    public boolean magSchrijven(Gebruiker wie, Sectie sectie) {
        return heeftEen(wie, secties.getOrDefault(sectie.code(), Map.of()).getOrDefault("schrijven", List.of()));
    }

    /** Whether this user may use the function. */
    public boolean mag(Gebruiker wie, Functie functie) {
        return heeftEen(wie, functies.getOrDefault(functie.code(), List.of()));
    }

    /** Whether this person is a provider only: then no more than Bi 9.2(3) allows (NAW, leerroute, intensity, term, changes). */
    public boolean alleenAlsAanbieder(Gebruiker wie) {
        return !wie.rollen().isEmpty() && aanbieders.containsAll(wie.rollen());
    }

    /** The user's roles with this reach. */
    public Set<String> rollenMet(Gebruiker wie, Bereik gevraagd) {
        return wie.rollen().stream().filter(rol -> bereik.getOrDefault(rol, Bereik.GEEN) == gevraagd).collect(Collectors.toUnmodifiableSet());
    }

    /** Every role the matrix knows. */
    public Set<String> rollen() {
        return bereik.keySet();
    }

    private static boolean heeftEen(Gebruiker wie, Collection<String> rollen) {
        return rollen.stream().anyMatch(wie.rollen()::contains);
    }
}
