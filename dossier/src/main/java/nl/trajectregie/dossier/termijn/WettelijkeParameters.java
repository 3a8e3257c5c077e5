package nl.trajectregie.dossier.termijn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/**
 * The dated table of statutory and policy lengths ({@code wettelijke-parameters.yaml}). A case uses the text that was in force on its own event
 * date (legal.md 11).
 */
public final class WettelijkeParameters {

    /** The table that ships with this version. */
    public static final WettelijkeParameters STANDAARD = lees("/wettelijke-parameters.yaml");

    /**
     * One value with its source.
     *
     * @param tot     last day on which it was in force, or {@code null} while it is
     * @param wettelijk set by law or AMvB; otherwise policy
     * @param versie  date of the text that was read
     */
    public record Parameter(String naam, Lengte lengte, LocalDate van, LocalDate tot, boolean wettelijk, String artikel, LocalDate versie) {
        boolean geldtOp(LocalDate datum) {
            return !datum.isBefore(van) && (tot == null || !datum.isAfter(tot));
        }
    }

    /** A norm in whole hours with its source; fields as in {@link Parameter}. */
    public record Urennorm(String naam, int uren, LocalDate van, LocalDate tot, boolean wettelijk, String artikel, LocalDate versie) {}

    private final List<Parameter> parameters;
    private final List<Urennorm> uren;
    private final Set<LocalDate> gelijkgesteldeDagen;

    private WettelijkeParameters(List<Parameter> parameters, List<Urennorm> uren, Set<LocalDate> gelijkgesteldeDagen) {
        this.parameters = List.copyOf(parameters);
        this.uren = List.copyOf(uren);
        this.gelijkgesteldeDagen = Set.copyOf(gelijkgesteldeDagen);
    }

    /**
     * The value in force on {@code datum}; before the first one, the first.
     *
     * @throws IllegalArgumentException the table does not know this name
     */
    public Parameter op(String naam, LocalDate datum) {
        List<Parameter> gelijknamig = parameters.stream().filter(p -> p.naam().equals(naam)).toList();
        return gelijknamig.stream().filter(p -> p.geldtOp(datum)).findFirst()
                .or(() -> gelijknamig.stream().findFirst())
                .orElseThrow(() -> new IllegalArgumentException("Unknown parameter: " + naam));
    }

    /**
     * The norm in hours in force on {@code datum}; before the first one, the first.
     *
     * @throws IllegalArgumentException the table does not know this name
     */
    public Urennorm uren(String naam, LocalDate datum) {
        List<Urennorm> gelijknamig = uren.stream().filter(u -> u.naam().equals(naam)).toList();
        return gelijknamig.stream().filter(u -> !datum.isBefore(u.van()) && (u.tot() == null || !datum.isAfter(u.tot()))).findFirst()
                .or(() -> gelijknamig.stream().findFirst())
                .orElseThrow(() -> new IllegalArgumentException("Unknown norm: " + naam));
    }

    /** Every value of the table. */
    public List<Parameter> alle() {
        return parameters;
    }

    /** Days equated with a public holiday by decree (Algemene termijnenwet art. 3 lid 3). */
    public Set<LocalDate> gelijkgesteldeDagen() {
        return gelijkgesteldeDagen;
    }

    @SuppressWarnings("unchecked")
    static WettelijkeParameters lees(String bron) {
        try (InputStream in = WettelijkeParameters.class.getResourceAsStream(bron)) {
            Map<String, Object> bestand = new Yaml().load(in);
            List<Parameter> parameters = ((List<Map<String, Object>>) bestand.get("parameters")).stream().map(WettelijkeParameters::parameter).toList();
            Set<LocalDate> dagen = ((List<Map<String, Object>>) bestand.get("gelijkgesteldeDagen")).stream()
                    .flatMap(besluit -> ((List<Object>) besluit.get("dagen")).stream()).map(WettelijkeParameters::datum).collect(Collectors.toSet());
            List<Urennorm> uren = ((List<Map<String, Object>>) bestand.get("uren")).stream().map(u -> new Urennorm((String) u.get("naam"), (Integer) u.get("waarde"), datum(u.get("van")),
                    u.get("tot") == null ? null : datum(u.get("tot")), "WET".equals(u.get("soort")), (String) u.get("artikel"), datum(u.get("versie")))).toList();
            return new WettelijkeParameters(parameters, uren, dagen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Parameter parameter(Map<String, Object> p) {
        return new Parameter((String) p.get("naam"), new Lengte((Integer) p.get("waarde"), Lengte.Eenheid.valueOf((String) p.get("eenheid"))),
                datum(p.get("van")), p.get("tot") == null ? null : datum(p.get("tot")), "WET".equals(p.get("soort")), (String) p.get("artikel"), datum(p.get("versie")));
    }

    private static LocalDate datum(Object waarde) {
        return waarde instanceof Date d ? d.toInstant().atZone(ZoneOffset.UTC).toLocalDate() : LocalDate.parse(waarde.toString());
    }
}
