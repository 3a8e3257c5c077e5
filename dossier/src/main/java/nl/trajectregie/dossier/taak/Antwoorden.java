package nl.trajectregie.dossier.taak;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers of one form, read by type. What is missing or empty is {@code null} or an empty list; a wrong type cannot occur,
 * the form was validated before.
 */
public final class Antwoorden {

    private final Map<String, Object> waarden;

    public Antwoorden(Map<String, Object> waarden) {
        this.waarden = waarden;
    }

    public boolean heeft(String veld) {
        Object waarde = waarden.get(veld);
        return waarde != null && !(waarde instanceof String tekst && tekst.isBlank()) && !(waarde instanceof Collection<?> veel && veel.isEmpty());
    }

    public String tekst(String veld) {
        return heeft(veld) ? waarden.get(veld).toString().strip() : null;
    }

    /** {@code null} when not answered. */
    public Boolean ja(String veld) {
        return switch (waarden.get(veld)) {
            case Boolean b -> b;
            case String s when s.equalsIgnoreCase("ja") || s.equalsIgnoreCase("true") -> true;
            case String s when s.equalsIgnoreCase("nee") || s.equalsIgnoreCase("false") -> false;
            case null, default -> null;
        };
    }

    /** Whether the answer is yes; not answered is no. */
    public boolean isJa(String veld) {
        return Boolean.TRUE.equals(ja(veld));
    }

    public Integer geheel(String veld) {
        return switch (waarden.get(veld)) {
            case Number n -> n.intValue();
            case String s when !s.isBlank() -> Integer.valueOf(s.strip());
            case null, default -> null;
        };
    }

    /** A date, or the day of a date-time. */
    public LocalDate datum(String veld) {
        String tekst = tekst(veld);
        if (tekst == null) {
            return null;
        }
        return tekst.length() > 10 ? (tekst.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})$") ? OffsetDateTime.parse(tekst).toLocalDate() : LocalDate.parse(tekst.substring(0, 10)))
                : LocalDate.parse(tekst);
    }

    public <E extends Enum<E>> E keuze(String veld, Class<E> soort) {
        String tekst = tekst(veld);
        return tekst == null ? null : Enum.valueOf(soort, tekst);
    }

    /** A list of texts (a checklist or tag list). */
    public List<String> lijst(String veld) {
        return waarden.get(veld) instanceof Collection<?> veel ? veel.stream().map(String::valueOf).toList()
                : heeft(veld) ? List.of(tekst(veld)) : List.of();
    }

    /** The rows of a dynamic list. */
    @SuppressWarnings("unchecked")
    public List<Antwoorden> rijen(String veld) {
        List<Antwoorden> uit = new ArrayList<>();
        if (waarden.get(veld) instanceof Collection<?> veel) {
            for (Object rij : veel) {
                uit.add(new Antwoorden((Map<String, Object>) rij));
            }
        }
        return uit;
    }

    /** The answers of a group with a path of its own; empty when it was hidden. */
    @SuppressWarnings("unchecked")
    public Antwoorden groep(String pad) {
        return new Antwoorden(waarden.get(pad) instanceof Map<?, ?> kaart ? (Map<String, Object>) kaart : Map.of());
    }

    /** Only these answers, as far as they were given. */
    public Map<String, Object> alleen(String... velden) {
        Map<String, Object> uit = new LinkedHashMap<>();
        for (String veld : velden) {
            if (heeft(veld)) {
                uit.put(veld, waarden.get(veld));
            }
        }
        return uit;
    }

    public Optional<Object> ruw(String veld) {
        return Optional.ofNullable(waarden.get(veld));
    }

    /** All answers as they came. */
    public Map<String, Object> alles() {
        return waarden;
    }
}
