package nl.trajectregie.portaal.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.trajectregie.dossier.koppeling.Koppelverzoek;

/**
 * An invented person of the demo municipality and how far he or she has come.
 *
 * @param wie            name of the story, the same at every start
 * @param koppeling      with which the traject begins
 * @param begin          the day in the past on which the story begins
 * @param dagenPerTaak   days in the story between one task and the next, never past today
 * @param keuzes         answers that steer the road, see {@link Voorbeeldantwoorden}, with days as {@link Demodagen} reads them
 * @param gebeurtenissen what comes from outside, each at its moment
 * @param blijftStaanBij phase at which nobody goes on; empty when the whole road is walked
 * @param laatStaan      forms that stay open in the werkvoorraad, also as {@code rol.formulier} for one role only
 */
record Demopersoon(String wie, Koppelverzoek koppeling, LocalDate begin, int dagenPerTaak, Map<String, Object> keuzes, List<Bericht> gebeurtenissen,
                   String blijftStaanBij, Set<String> laatStaan) {

    /** Whether this form of this role stays open. */
    boolean laatStaan(String formulier, String rol) {
        return laatStaan.contains(formulier) || laatStaan.contains(rol + "." + formulier);
    }

    /** The same person, who also answers this. */
    Demopersoon kiest(String veld, Object antwoord) {
        Map<String, Object> samen = new LinkedHashMap<>(keuzes);
        samen.put(veld, antwoord);
        return new Demopersoon(wie, koppeling, begin, dagenPerTaak, Map.copyOf(samen), gebeurtenissen, blijftStaanBij, laatStaan);
    }

    /**
     * An event from outside.
     *
     * @param na    as soon as the traject is in this phase, or this form was handed in
     * @param type  without {@code nl.trajectregie.in.}, or {@link Demowandelaar#AFRONDEN}
     * @param dagen days in the story after that
     * @param data  days as {@link Demodagen} reads them, counted from the day of the event
     */
    record Bericht(String na, String type, int dagen, Map<String, Object> data) {}
}
