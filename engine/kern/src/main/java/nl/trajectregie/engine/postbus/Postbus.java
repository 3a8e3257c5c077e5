package nl.trajectregie.engine.postbus;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * The only way to make the engine do something. Every method writes one row in the outbox <em>in the caller's transaction</em> and sends
 * nothing itself: what the person or integrator did and the command stand or fall together, and the dispatcher sends it when the engine is there.
 * The same {@code sleutel} again returns the existing row's id and changes nothing.
 *
 * <p>Variables are neutral by shape: booleans, whole numbers up to 99,999, dates, date-times, ISO periods, UUIDs, four-digit gemeentecodes and
 * enum words in capitals ({@code [A-Z][A-Z0-9_]*}, 64 at most), and lists of these. Anything else throws {@link OngeldigRoutingfeit}.
 * {@code trajectId} and {@code gemeente} are added to every start by themselves.
 */
public interface Postbus {

    /**
     * Starts the process that has a message start event {@code berichtnaam}; confirmed when the read model shows the instance.
     *
     * @param correlatiesleutel identifies the instance: at most one runs per process and key
     * @param sleutel idempotency key of the outbox row
     * @return the outbox row's id
     */
    long startProces(UUID trajectId, String gemeente, String berichtnaam, String correlatiesleutel, Map<String, Object> variabelen, String sleutel);

    /**
     * Wakes the process that waits for this message. Waits until the read model shows an open subscription, sends then, and is confirmed when
     * the read model shows that it was received. Waiting holds back nothing else of the traject.
     */
    long correleer(UUID trajectId, String gemeente, String berichtnaam, String correlatiesleutel, Map<String, Object> variabelen, String sleutel);

    /**
     * Hands in a user task with the routing facts it declares in its model ({@code zeebe:property routing:<naam>} with value {@code boolean},
     * {@code date}, {@code int}, {@code uuid} or {@code enum:A,B}). Handing in twice returns the first row. The outcome comes through
     * {@link TaakAfloopLuisteraar}.
     *
     * @throws OngeldigRoutingfeit a fact the task does not declare, or a value outside its declaration
     */
    long voltooiTaak(UUID trajectId, String gemeente, long taakSleutel, Map<String, Object> routingfeiten);

    /** Copies due date and priority (0..100) to the engine's task; {@code null} leaves as is. A task that is gone settles as ACHTERHAALD. */
    long werkTaakBij(long taakSleutel, OffsetDateTime fataleDatum, Integer prioriteit);

    /** Gives the incident's job new retries (when it has a job) and resolves it. */
    long beproefIncidentOpnieuw(long incidentSleutel);

    /** Cancels a root process instance and everything under it. */
    long annuleer(long procesinstantieSleutel);

    /** Moves a running instance to another version of its model. */
    long migreer(long procesinstantieSleutel, MigratiePlan plan);

    /** Puts a row that is VASTGELOPEN back in its lane. Does nothing for any other row. */
    void beproefOpnieuw(long uitgaandId);
}
