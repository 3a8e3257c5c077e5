package nl.trajectregie.engine.effect;

import java.util.Map;
import java.util.function.Supplier;

/**
 * Business effects exactly once (rule 3): a job may be delivered more than once, its effect happens once. The effect and its record commit in
 * one transaction as role WORKER; a redelivered job finds the record and gets the recorded routing facts.
 */
public interface EenmaligEffect {

    /**
     * Runs {@code effect} unless it already happened for this element instance and job type.
     *
     * @param effect joins the transaction; returns the routing facts for the engine (neutral shapes only, see {@link nl.trajectregie.engine.postbus.Postbus})
     * @return the routing facts, from the effect or from its record; dates as ISO text
     * @throws RuntimeException what the effect throws: nothing is committed then
     */
    Map<String, Object> voerUit(long elementInstantieSleutel, String jobtype, String gemeente, Supplier<Map<String, Object>> effect);

    /** As above, with the gemeente from the read model (waits briefly for it). Prefer giving it: the job's variables have it. */
    Map<String, Object> voerUit(long elementInstantieSleutel, String jobtype, Supplier<Map<String, Object>> effect);
}
