package nl.trajectregie.dossier.pip;

import java.time.LocalDate;
import java.util.Optional;
import nl.trajectregie.dossier.termijn.Datums;
import nl.trajectregie.dossier.termijn.WettelijkeParameters;

/** When the leerroute may be another one (Wi 17(2); Bi 5.4(1) to (3)). Whether it should, a person decides. */
public final class Routewissel {

    /** A ground on which the window does not hold: after a non-exempting education (Bi 5.4(2)), or in special cases (Bi 5.4(3)). */
    public enum Uitzondering { GEEN, OPLEIDING, BIJZONDER }

    private Routewissel() {}

    /** The last day on which the college may decide on another route: one and a half years from the first day of the inburgeringstermijn (Bi 5.4(1)). */
    public static LocalDate laatsteDag(LocalDate beginTermijn) {
        return WettelijkeParameters.STANDAARD.op("leerroute.wisselvenster", beginTermijn).lengte().na(beginTermijn).minusDays(1);
    }

    /**
     * What keeps this change from being decided; empty when nothing does. From the Onderwijsroute to the B1-route may always.
     *
     * @param beginTermijn first day of the inburgeringstermijn, or {@code null} when it is not known yet: then the window has not begun
     * @param besluitOp    day of the decision
     */
    public static Optional<PipRegels.Bevinding> beoordeel(Leerroute van, Leerroute naar, LocalDate beginTermijn, LocalDate besluitOp, Uitzondering uitzondering) {
        boolean altijd = van == naar || van == Leerroute.ONDERWIJS && naar == Leerroute.B1;
        if (altijd || beginTermijn == null || uitzondering != null && uitzondering != Uitzondering.GEEN || !besluitOp.isAfter(laatsteDag(beginTermijn))) {
            return Optional.empty();
        }
        return Optional.of(new PipRegels.Bevinding("leerroute", "De leerroute kan tot anderhalf jaar na het begin van de termijn veranderen, dus tot en met " + Datums.voluit(laatsteDag(beginTermijn))
                + " (artikel 5.4 lid 1 Besluit inburgering 2021). Daarna kan alleen nog van de Onderwijsroute naar de B1-route, of met een uitzondering van lid 2 of 3."));
    }
}
