package nl.trajectregie.dossier.pip;

import java.util.List;
import java.util.UUID;

/**
 * A change of a PIP that was made known (Bi 5.3(6); seed-002 2.3, L1631-1658). What touches a mandatory element changes the decision,
 * with its own objection term; everything else makes a new version of the ontwikkelplan. The inburgeringstermijn never restarts (Wi 11(3)).
 *
 * @param afspraakId  the agreement it is about, or {@code null} when it is about something else
 * @param aanleiding  why somebody asked
 * @param voorstel    what it becomes, once described
 */
public record PipWijziging(UUID id, UUID trajectId, String gemeente, UUID pipId, UUID afspraakId, String aanleiding, Soort soort, String omschrijving,
                           String reden, Voorstel voorstel, UUID nieuwePipId, UUID ontwikkelplanId, Status status) {

    public enum Soort { BESCHIKKING, ONTWIKKELPLAN, GEEN_WIJZIGING }

    public enum Status { AANGEVRAAGD, BESCHREVEN, VASTGESTELD, VERWERKT, VERVALLEN }

    /**
     * The plan as it would become.
     *
     * @param ontwikkelplan      its next ontwikkelplan, or {@code null} when the decision changes
     * @param uitzonderingWissel ground on which the route changes outside its window, or {@code null}
     */
    public record Voorstel(Leerroute leerroute, String einddoel, PipInhoud inhoud, List<Afspraak> afspraken, Ontwikkelplan.Inhoud ontwikkelplan,
                           Routewissel.Uitzondering uitzonderingWissel) {
        public Voorstel {
            afspraken = afspraken == null ? List.of() : List.copyOf(afspraken);
        }
    }

    /**
     * Whether going from this version to the proposal touches a mandatory element: the route, the end goal, one of the elements, or an agreement
     * that a person marked as touching one — before or after.
     */
    public static boolean raaktVerplichtElement(Pip geldend, Voorstel voorstel) {
        if (geldend.leerroute() != voorstel.leerroute() || !gelijk(geldend.einddoel(), voorstel.einddoel()) || !geldend.inhoud().equals(voorstel.inhoud())) {
            return true;
        }
        return !verplicht(geldend.afspraken()).equals(verplicht(voorstel.afspraken()));
    }

    private static List<Afspraak> verplicht(List<Afspraak> afspraken) {
        return afspraken.stream().filter(Afspraak::raaktVerplichtElement).toList();
    }

    private static boolean gelijk(String een, String ander) {
        return (een == null ? "" : een.strip()).equals(ander == null ? "" : ander.strip());
    }
}
