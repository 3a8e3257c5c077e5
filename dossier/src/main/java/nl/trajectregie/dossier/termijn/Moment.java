package nl.trajectregie.dossier.termijn;

import java.time.ZonedDateTime;

/**
 * What the process {@code termijnbewaking} waits for next; the dates are {@code null} where nothing is waited for.
 *
 * @param waarschuwingOp   when to warn
 * @param verstrijktOp     when the term has passed, or when a wait has lasted so long that the teamleider judges it
 * @param herbeoordelingOp when the overrun is judged again
 */
public record Moment(Stand stand, ZonedDateTime waarschuwingOp, ZonedDateTime verstrijktOp, ZonedDateTime herbeoordelingOp) {

    /** As {@code termijnstand} in the model. */
    public enum Stand { ONBEKEND, LOPEND, GEWAARSCHUWD, OVERSCHREDEN, BEEINDIGD }

    static Moment zonderDatum(Stand stand) {
        return new Moment(stand, null, null, null);
    }
}
