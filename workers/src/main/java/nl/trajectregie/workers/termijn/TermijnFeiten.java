package nl.trajectregie.workers.termijn;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.trajectregie.dossier.termijn.Moment;
import nl.trajectregie.dossier.termijn.Termijn;

final class TermijnFeiten {

    private TermijnFeiten() {}

    /** What the model waits for, as its variables; a date that is not waited for is left out, never {@code null}. */
    static Map<String, Object> van(Moment moment, Termijn termijn) {
        Map<String, Object> feiten = new LinkedHashMap<>();
        feiten.put("termijnstand", moment.stand().name());
        feiten.put("termijnaard", termijn == null ? "BELEID" : termijn.soort().aard().name());
        zet(feiten, "waarschuwingOp", moment.waarschuwingOp());
        zet(feiten, "verstrijktOp", moment.verstrijktOp());
        zet(feiten, "herbeoordelingOp", moment.herbeoordelingOp());
        return feiten;
    }

    static String tijdstip(ZonedDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private static void zet(Map<String, Object> feiten, String naam, ZonedDateTime moment) {
        if (moment != null) {
            feiten.put(naam, tijdstip(moment));
        }
    }
}
