package nl.trajectregie.dossier.begeleiding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The guidance as a page shows it.
 *
 * @param begeleiding     {@code null} before anything was decided
 * @param wettelijkeStart day of BRP registration (Wi 13(3)), or {@code null}
 * @param begeleider      who carries it out now, as people read it
 * @param plan            name of the plan instrument, or {@code null} without one
 * @param leefgebieden    per part of life what was found last ({@code null} when not discussed); {@code verloop} every talk, the newest first
 * @param signalen        empty when the reader may not see them; {@code magSignalen} whether he may
 * @param afbouw          what each year is about, where guidance fades
 * @param spreekuur       how often there is one, or {@code null}
 */
public record Begeleidingsbeeld(Begeleiding begeleiding, LocalDate wettelijkeStart, boolean recht, String begeleider, boolean zonderPersoon, List<Checklist.Punt> checklist, String plan,
                                Map<String, Leefgebieden.Beeld> leefgebieden, List<Leefgebieden.Beeld> verloop, List<Begeleiderswissels.Wissel> wissels, boolean magSignalen,
                                List<Signalen.Signaal> signalen, List<String> afbouw, String spreekuur, boolean spreekuurFinancieel, Rechten rechten) {

    /** What this reader may do. */
    public record Rechten(boolean schrijven, boolean signaleren) {}

    /** How many items still ask something. */
    public long openPunten() {
        return checklist.stream().filter(punt -> punt.stand() == Checklist.Stand.OPEN).count();
    }

    /** How many items were arranged. */
    public long geregeldePunten() {
        return checklist.stream().filter(punt -> punt.stand() == Checklist.Stand.GEREGELD).count();
    }

    /** How many items apply to this person. */
    public long punten() {
        return checklist.stream().filter(punt -> punt.stand() != Checklist.Stand.NIET_VAN_TOEPASSING).count();
    }

    /** The change of begeleider that is going on, or {@code null}. */
    public Begeleiderswissels.Wissel lopendeWissel() {
        return wissels.stream().filter(Begeleiderswissels.Wissel::open).findFirst().orElse(null);
    }

    /** Whether the judgement at the end was given. */
    public List<Leefgebieden.Beeld> eindoordeel() {
        return verloop.stream().filter(beeld -> beeld.soort() == Leefgebieden.Soort.EINDOORDEEL).toList();
    }
}
