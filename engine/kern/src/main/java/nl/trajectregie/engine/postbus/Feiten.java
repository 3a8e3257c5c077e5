package nl.trajectregie.engine.postbus;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What may go to the engine (rule 1): only values whose shape cannot hold a person. Gives them back as the engine takes them, dates as ISO text.
 */
public final class Feiten {

    private static final int GROOTSTE_GETAL = 99_999;
    private static final int LANGSTE_LIJST = 200;
    private static final Pattern NAAM = Pattern.compile("[a-zA-Z][A-Za-z0-9_]{0,63}");
    private static final Pattern WOORD = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern GEMEENTE = Pattern.compile("[0-9]{4}");
    private static final Pattern SLEUTEL = Pattern.compile("[A-Za-z0-9:._-]{1,120}");
    private static final Pattern PERIODE = Pattern.compile("P(?=.)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,4}D)?(T(?=\\d)(\\d{1,4}H)?(\\d{1,5}M)?(\\d{1,5}S)?)?");
    private static final Pattern LANG_NUMMER = Pattern.compile("(?<![0-9A-Fa-f-])\\d{8,10}(?![0-9A-Fa-f-])");

    private Feiten() {}

    /** @throws OngeldigRoutingfeit when a name or value may not pass */
    public static Map<String, Object> toegestaan(Map<String, Object> feiten) {
        Map<String, Object> uit = new LinkedHashMap<>();
        feiten.forEach((naam, waarde) -> {
            if (!NAAM.matcher(naam).matches()) {
                throw new OngeldigRoutingfeit("?", "the name must be a simple identifier");
            }
            uit.put(naam, waarde(naam, waarde));
        });
        return uit;
    }

    private static Object waarde(String naam, Object waarde) {
        return switch (waarde) {
            case null -> null;
            case Boolean b -> b;
            case Integer i when Math.abs((long) i) <= GROOTSTE_GETAL -> i;
            case Long l when Math.abs(l) <= GROOTSTE_GETAL -> l;
            case Short s -> s.intValue();
            case Enum<?> e -> waarde(naam, e.name());
            case UUID u -> u.toString();
            case LocalDate d -> d.toString();
            case OffsetDateTime d -> d.toString();
            case ZonedDateTime d -> d.toOffsetDateTime().toString();
            case Instant i -> i.toString();
            case Period p -> p.toString();
            case String s when isNeutraal(s) -> s;
            case Collection<?> c when c.size() <= LANGSTE_LIJST -> c.stream().map(w -> waarde(naam, w)).toList();
            default -> throw new OngeldigRoutingfeit(naam, "only booleans, small whole numbers, dates, periods, UUIDs, gemeentecodes and words in capitals may go to the engine");
        };
    }

    private static boolean isNeutraal(String tekst) {
        return tekst.length() <= 64 && (WOORD.matcher(tekst).matches() || GEMEENTE.matcher(tekst).matches() || PERIODE.matcher(tekst).matches() || isUuid(tekst)
                || isDatum(tekst) || isMoment(tekst));
    }

    /** Message names, correlation keys and ids: no spaces, and no number that could be a BSN or V-number. */
    static String sleutel(String wat, String tekst) {
        if (tekst == null || !SLEUTEL.matcher(tekst).matches() || LANG_NUMMER.matcher(tekst).find()) {
            throw new OngeldigRoutingfeit(wat, "letters, digits and : . _ - only, and no number of 8 to 10 digits");
        }
        return tekst;
    }

    /**
     * Checks facts against what a task declares in its model: nothing else, and nothing missing.
     *
     * @param verklaringen name to {@code boolean}, {@code date}, {@code int}, {@code uuid} or {@code enum:A,B}
     */
    static Map<String, Object> verklaard(Map<String, Object> feiten, Map<String, String> verklaringen) {
        Map<String, Object> uit = toegestaan(feiten);
        uit.forEach((naam, waarde) -> {
            String verklaring = verklaringen.get(naam);
            if (verklaring == null) {
                throw new OngeldigRoutingfeit(naam, "the task does not declare it");
            }
            if (waarde != null && !voldoet(waarde, verklaring.trim())) {
                throw new OngeldigRoutingfeit(naam, "the task declares " + verklaring);
            }
        });
        verklaringen.keySet().stream().filter(naam -> uit.get(naam) == null).findFirst().ifPresent(naam -> {
            throw new OngeldigRoutingfeit(naam, "the task declares it, so the model needs it");
        });
        return uit;
    }

    private static boolean voldoet(Object waarde, String verklaring) {
        return switch (verklaring) {
            case "boolean" -> waarde instanceof Boolean;
            case "int" -> waarde instanceof Integer || waarde instanceof Long;
            case "date" -> waarde instanceof String s && (isDatum(s) || isMoment(s));
            case "uuid" -> waarde instanceof String s && isUuid(s);
            default -> verklaring.startsWith("enum:") && waarde instanceof String s
                    && List.of(verklaring.substring("enum:".length()).split("\\s*,\\s*")).contains(s);
        };
    }

    private static boolean isUuid(String tekst) {
        try {
            return UUID.fromString(tekst).toString().equalsIgnoreCase(tekst);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDatum(String tekst) {
        try {
            LocalDate.parse(tekst);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isMoment(String tekst) {
        try {
            OffsetDateTime.parse(tekst);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
