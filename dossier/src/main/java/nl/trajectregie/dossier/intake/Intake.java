package nl.trajectregie.dossier.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The brede intake of one traject (Wi 14; Bi 5.2).
 *
 * @param regievoerder         who holds the threads, as written down; the rolbezetting says who gets the tasks
 * @param aantalGemist         talks at which the person did not appear; back to 0 never: it is history
 * @param toets                outcome of the leerbaarheidstoets, or {@code null}
 * @param toetsGrond           ground on which the college does without it, or {@code null}
 * @param leerrouteAdvies      what the decision table advised: B1, ONDERWIJS, Z or NADER_BEPALEN; advice only
 * @param alleenGesprekGemeld  told that a one-on-one talk is a right (Bi 5.2(2)), or {@code null} when nobody wrote it down yet
 * @param gegevens             preconditions, VVE, what is knowingly left open and the like
 */
public record Intake(UUID trajectId, String gemeente, String regievoerder, LocalDate gestartOp, LocalDate afgerondOp, int aantalGesprekken,
                     int aantalGemist, Leerbaarheidstoets.Uitslag toets, LocalDate toetsOp, Leerbaarheidstoets.GrondVanAfzien toetsGrond,
                     String leerrouteAdvies, String leerrouteAdviesMotivering, Boolean alleenGesprekGemeld, Map<String, Object> gegevens, LocalDate heropendOp) {

    public static Intake nieuw(UUID trajectId, String gemeente) {
        return new Intake(trajectId, gemeente, null, null, null, 0, 0, null, null, null, null, null, null, Map.of(), null);
    }

    public Intake gesprekGevoerd(LocalDate datum) {
        return new Intake(trajectId, gemeente, regievoerder, gestartOp == null ? datum : gestartOp, afgerondOp, aantalGesprekken + 1, aantalGemist, toets, toetsOp,
                toetsGrond, leerrouteAdvies, leerrouteAdviesMotivering, alleenGesprekGemeld, gegevens, heropendOp);
    }

    public Intake nietVerschenen(LocalDate datum) {
        return new Intake(trajectId, gemeente, regievoerder, gestartOp == null ? datum : gestartOp, afgerondOp, aantalGesprekken, aantalGemist + 1, toets, toetsOp,
                toetsGrond, leerrouteAdvies, leerrouteAdviesMotivering, alleenGesprekGemeld, gegevens, heropendOp);
    }

    public Intake metRegievoerder(String wie) {
        return new Intake(trajectId, gemeente, wie == null ? regievoerder : wie, gestartOp, afgerondOp, aantalGesprekken, aantalGemist, toets, toetsOp, toetsGrond,
                leerrouteAdvies, leerrouteAdviesMotivering, alleenGesprekGemeld, gegevens, heropendOp);
    }

    /** Told once is told; a later "no" does not undo it. */
    public Intake gemeldDatAlleenMag(Boolean gemeld) {
        return new Intake(trajectId, gemeente, regievoerder, gestartOp, afgerondOp, aantalGesprekken, aantalGemist, toets, toetsOp, toetsGrond, leerrouteAdvies,
                leerrouteAdviesMotivering, Boolean.TRUE.equals(alleenGesprekGemeld) ? Boolean.TRUE : gemeld == null ? alleenGesprekGemeld : gemeld, gegevens, heropendOp);
    }

    public Intake uitslag(Leerbaarheidstoets.Uitslag uitslag, LocalDate op) {
        return new Intake(trajectId, gemeente, regievoerder, gestartOp, afgerondOp, aantalGesprekken, aantalGemist, uitslag, op, toetsGrond, leerrouteAdvies,
                leerrouteAdviesMotivering, alleenGesprekGemeld, gegevens, heropendOp);
    }

    public Intake zietAfVanToets(Leerbaarheidstoets.GrondVanAfzien grond, LocalDate op) {
        return new Intake(trajectId, gemeente, regievoerder, gestartOp, afgerondOp, aantalGesprekken, aantalGemist, toets, op, grond, leerrouteAdvies,
                leerrouteAdviesMotivering, alleenGesprekGemeld, gegevens, heropendOp);
    }

    public Intake afgerond(LocalDate op, String advies) {
        return new Intake(trajectId, gemeente, regievoerder, gestartOp, op, aantalGesprekken, aantalGemist, toets, toetsOp, toetsGrond,
                advies == null ? leerrouteAdvies : advies, leerrouteAdviesMotivering, alleenGesprekGemeld, gegevens, heropendOp);
    }

    public Intake heropend(LocalDate op) {
        return new Intake(trajectId, gemeente, regievoerder, gestartOp, afgerondOp, aantalGesprekken, aantalGemist, toets, toetsOp, toetsGrond, leerrouteAdvies,
                leerrouteAdviesMotivering, alleenGesprekGemeld, gegevens, op);
    }

    /** Adds or replaces facts; a {@code null} value leaves what was known. */
    public Intake met(Map<String, ?> erbij) {
        Map<String, Object> samen = new LinkedHashMap<>(gegevens);
        erbij.forEach((sleutel, waarde) -> {
            if (waarde != null) {
                samen.put(sleutel, waarde);
            }
        });
        return new Intake(trajectId, gemeente, regievoerder, gestartOp, afgerondOp, aantalGesprekken, aantalGemist, toets, toetsOp, toetsGrond, leerrouteAdvies,
                leerrouteAdviesMotivering, alleenGesprekGemeld, samen, heropendOp);
    }
}
