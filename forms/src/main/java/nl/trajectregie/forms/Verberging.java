package nl.trajectregie.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** Evaluates the FEEL conditions of a form, with the names that form-js gives: the answers, and {@code this}, {@code parent} and {@code i} in a list. */
final class Verberging {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final Map<String, ParsedExpression> GELEZEN = new ConcurrentHashMap<>();

    /**
     * Where in the answers a part stands.
     *
     * @param antwoorden all answers
     * @param dit        the list item, or all answers outside a list
     * @param ouder      the scope around the list, or {@code null}
     * @param nummers    one-based position in each list around it
     */
    record Plek(Map<String, Object> antwoorden, Map<String, Object> dit, Map<String, Object> ouder, List<Integer> nummers) {}

    /** Hidden only when the condition is true; an unknown answer never hides by accident. */
    static boolean isVerborgen(String conditie, Plek plek) {
        if (conditie == null) {
            return false;
        }
        Map<String, Object> namen = new HashMap<>();
        namen.put("this", plek.dit());
        namen.put("parent", plek.ouder());
        namen.put("i", plek.nummers());
        namen.putAll(plek.antwoorden());
        EvaluationResult uitkomst = FEEL.evaluate(GELEZEN.computeIfAbsent(conditie, Verberging::lees), namen);
        return uitkomst.isSuccess() && Boolean.TRUE.equals(uitkomst.result());
    }

    /** @throws IllegalArgumentException when the condition is no FEEL */
    static ParsedExpression lees(String conditie) {
        ParseResult uitkomst = FEEL.parseExpression(conditie);
        if (uitkomst.isFailure()) {
            throw new IllegalArgumentException("Not a FEEL condition: " + conditie + " (" + uitkomst.failure().message() + ")");
        }
        return uitkomst.parsedExpression();
    }

    private Verberging() {}
}
