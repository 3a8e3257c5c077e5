package nl.trajectregie.engine.postbus;

/**
 * Beans of this type hear how a handed-in task ended, in the transaction (role DISPATCHER, the row's gemeente) that settles the outbox row:
 * throw and it is told again later. Told by what the engine exported, never by a status code alone.
 */
public interface TaakAfloopLuisteraar {

    /** The engine completed the task. */
    void bevestigd(TaakAfloop afloop);

    /** The task was cancelled (a timer, an end of the traject) before it could be completed: the answers must be kept and reviewed. */
    void achterhaald(TaakAfloop afloop);

    /** The engine refuses the completion; the task is still open. */
    void geweigerd(TaakAfloop afloop);
}
