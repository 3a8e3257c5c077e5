package nl.trajectregie.engine.postbus;

import java.util.Map;

/**
 * How an instance goes from one model version to another.
 *
 * @param doelDefinitieSleutel key of the target in {@code engine.definitie}
 * @param elementen source element id to target element id; must name every element that can be active, and every message start of an event subprocess
 */
public record MigratiePlan(long doelDefinitieSleutel, Map<String, String> elementen) {
    public MigratiePlan {
        elementen = Map.copyOf(elementen);
    }
}
