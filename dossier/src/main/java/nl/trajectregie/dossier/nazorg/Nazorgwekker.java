package nl.trajectregie.dossier.nazorg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.trajectregie.dossier.nazorg.Nazorgverloop.Lijn;
import nl.trajectregie.engine.postbus.Postbus;
import org.springframework.stereotype.Component;

/**
 * Wakes the lines of the nazorg when something changed. Only a line that the change gives something else to do is woken: an open task of one role does
 * not lapse because another acted. Joins the caller's transaction, after the change.
 */
@Component
class Nazorgwekker {

    private final Nazorgen nazorgen;
    private final Nazorgregels nazorgregels;
    private final Postbus postbus;
    private final Clock klok;

    Nazorgwekker(Nazorgen nazorgen, Nazorgregels nazorgregels, Postbus postbus, Clock klok) {
        this.nazorgen = nazorgen;
        this.nazorgregels = nazorgregels;
        this.postbus = postbus;
        this.klok = klok;
    }

    /** After a change outside the tasks. @param voor the nazorg as it was */
    void naWijziging(Nazorg voor) {
        if (voor.besluitenErnaast()) {
            wek(voor, Lijn.BEGELEIDING);
            wek(voor, Lijn.BESLUITEN);
        } else {
            stuur(voor, Lijn.BEGELEIDING);
        }
    }

    /** After a task was handed in: its own line goes on by itself. @param voor the nazorg as it was */
    void naTaak(Nazorg voor, Lijn andere) {
        if (voor.besluitenErnaast()) {
            wek(voor, andere);
        }
    }

    private void wek(Nazorg voor, Lijn lijn) {
        Nazorg na = nazorgen.van(voor.trajectId());
        nl.trajectregie.inrichting.Nazorg regels = nazorgregels.van(voor.trajectId());
        LocalDate vandaag = Nazorgverloop.vandaag(klok);
        if (!Nazorgverloop.moment(lijn, voor, regels, vandaag).equals(Nazorgverloop.moment(lijn, na, regels, vandaag))) {
            stuur(voor, lijn);
        }
    }

    private void stuur(Nazorg n, Lijn lijn) {
        postbus.correleer(n.trajectId(), n.gemeente(), lijn.bericht(), n.trajectId().toString(), Map.of(), lijn.bericht() + ":" + n.id() + ":" + klok.instant().toEpochMilli());
    }
}
