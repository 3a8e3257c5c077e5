package nl.trajectregie.portaal.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days in a story: {@code @} is the day itself, {@code @+7} a week later and {@code @-30} thirty days before. */
final class Demodagen {

    private static final Pattern DAG = Pattern.compile("@([+-][0-9]+)?");

    private Demodagen() {}

    /** These answers with real days. */
    static Map<String, Object> op(LocalDate dag, Map<String, Object> antwoorden) {
        Map<String, Object> uit = new LinkedHashMap<>();
        antwoorden.forEach((veld, waarde) -> uit.put(veld, waarde(dag, waarde)));
        return uit;
    }

    @SuppressWarnings("unchecked")
    private static Object waarde(LocalDate dag, Object waarde) {
        return switch (waarde) {
            case String tekst -> {
                Matcher gevonden = DAG.matcher(tekst);
                yield gevonden.matches() ? dag.plusDays(gevonden.group(1) == null ? 0 : Integer.parseInt(gevonden.group(1))).toString() : tekst;
            }
            case Map<?, ?> kaart -> op(dag, (Map<String, Object>) kaart);
            case List<?> lijst -> lijst.stream().map(deel -> waarde(dag, deel)).toList();
            default -> waarde;
        };
    }
}
