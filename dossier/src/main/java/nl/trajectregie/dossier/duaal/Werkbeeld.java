package nl.trajectregie.dossier.duaal;

import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.plaatsing.Knelpunten;
import nl.trajectregie.dossier.plaatsing.Plaatsing;
import nl.trajectregie.dossier.plaatsing.Plaatsingen;
import nl.trajectregie.dossier.plaatsing.Plaatsingstoets;
import nl.trajectregie.dossier.rooster.Weekrooster;
import nl.trajectregie.inrichting.Duaal;

/**
 * What the tab Werk and the API show of one traject.
 *
 * @param duaal           the last duaal traject, or {@code null}
 * @param groep           name and number of people of its group, or {@code null}
 * @param jobcoach        who is jobcoach, or {@code null}
 * @param zonderJobcoach  a placement is about to start or runs, and nobody is jobcoach
 * @param aanbieder       the reader is a provider: nothing of family, and no reasons of refusal
 */
public record Werkbeeld(DuaalTraject duaal, int dagdeelMinuten, List<Duaal.Fase> fasen, List<Onderdeel> onderdelen, Map.Entry<String, Integer> groep, List<DuaalTrajecten.Evaluatie> evaluaties,
                        List<Plek> plekken, Weekrooster rooster, String jobcoach, boolean zonderJobcoach, boolean magSchrijven, boolean aanbieder) {

    /** One placement with what was found, told and reported. */
    public record Plek(Plaatsing plaatsing, List<Plaatsingstoets.Bevinding> toets, List<Plaatsingen.Verslag> verslagen, List<Knelpunten.Knelpunt> knelpunten) {}

    /** Minutes a week of all components. */
    public int minuten() {
        return Intensiteit.minuten(onderdelen);
    }
}
