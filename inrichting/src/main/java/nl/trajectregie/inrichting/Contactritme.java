package nl.trajectregie.inrichting;

import java.time.Period;
import java.util.List;

/**
 * A rhythm of contacts that a municipality keeps: who speaks with whom, how often, from when to when.
 *
 * @param code                     unique within the inrichting; a traject has each code at most once
 * @param naam                     as a professional reads it
 * @param rol                      who holds the contact; gets the task
 * @param met                      every party that must be spoken to before the contact counts: {@code inburgeraar}, {@code werkgever} …
 * @param voorwaarde               holds at the moment itself; when it does not, the moment passes without a task
 * @param overslaanBijDerdeninformatie how recent information from somebody else must be for a moment to be skipped on it; {@code null} when a
 *                                 moment may not be skipped
 */
public record Contactritme(String code, String naam, Soort soort, String rol, List<String> met, Vanaf vanaf, Tot tot, Ritmeschema schema,
                           Voorwaarde voorwaarde, Period overslaanBijDerdeninformatie) {

    public Contactritme {
        met = met == null ? List.of("inburgeraar") : List.copyOf(met);
        tot = tot == null ? Tot.TRAJECT_EINDE : tot;
        voorwaarde = voorwaarde == null ? Voorwaarde.ALTIJD : voorwaarde;
    }

    /** What kind of contact it is; {@code STILTEALARM} has no moments of its own. */
    public enum Soort {
        AFSPRAAK("Afspraak"), MEETMOMENT("Meetmoment"), BELLIJST("Bellen"), SPREEKUUR("Spreekuur"), STILTEALARM("Alarm bij stilte"),
        VOORTGANG("Voortgangsgesprek"), EVALUATIE("Evaluatie");

        private final String tekst;

        Soort(String tekst) {
            this.tekst = tekst;
        }

        /** As a professional reads it. */
        public String tekst() {
            return tekst;
        }
    }

    /** The event that starts the rhythm. */
    public enum Vanaf { KOPPELING, WONINGTOEWIJZING, BEGELEIDING_START, OPSTARTFASE_EINDE, BIJSTAND, PIP, PLAATSING }

    /** The event that ends the rhythm; all rhythms end with the traject. */
    public enum Tot { OPSTARTFASE_EINDE, BEGELEIDING_EINDE, ONTZORGEN_EINDE, PLAATSING_EINDE, TRAJECT_EINDE }

    /** A maatje is a begeleider of one's own: a person, not only a team, in the role maatschappelijk-begeleider. */
    public enum Voorwaarde { ALTIJD, ZONDER_MAATJE, MET_MAATJE }
}
