package nl.trajectregie.engine.postbus;

import java.util.Map;

/**
 * How an instance goes from one model version to another.
 *
 * @param doelDefinitieSleutel key of the target in {@code engine.definitie}
 * @param elementen source element id to target element id; must name every element that can be active, and every message start of an event subprocess
 * @param eerst element id to the element of the same version at which whoever waits there is put back before he moves
 */
public record MigratiePlan(long doelDefinitieSleutel, Map<String, String> elementen, Map<String, String> eerst) {
    public MigratiePlan {
        elementen = Map.copyOf(elementen);
        eerst = Map.copyOf(eerst);
    }

    /** A plan in which nobody has to go back first. */
    public MigratiePlan(long doelDefinitieSleutel, Map<String, String> elementen) {
        this(doelDefinitieSleutel, elementen, Map.of());
    }
}
