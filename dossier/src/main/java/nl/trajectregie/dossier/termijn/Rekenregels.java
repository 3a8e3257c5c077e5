package nl.trajectregie.dossier.termijn;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** From days to moments: a term has passed at 00:00 in Europe/Amsterdam after its last day. */
public final class Rekenregels {

    /** The zone in which Dutch law counts days. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Rekenregels() {}

    /** The moment at which a term with this last day has passed. */
    public static ZonedDateTime verstrekenOp(LocalDate laatsteDag) {
        return laatsteDag.plusDays(1).atStartOfDay(ZONE);
    }

    /** The moment at which this day begins. */
    public static ZonedDateTime begin(LocalDate dag) {
        return dag.atStartOfDay(ZONE);
    }

    /** The last day after the Algemene termijnenwet, where it applies. */
    public static LocalDate verschuif(Termijnsoort soort, LocalDate start, LocalDate onverschoven) {
        return soort.schuiftOp(start) ? Feestdagen.standaard().verschuif(onverschoven) : onverschoven;
    }
}
