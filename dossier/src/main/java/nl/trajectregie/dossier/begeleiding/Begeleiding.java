package nl.trajectregie.dossier.begeleiding;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Where the guidance of one traject stands.
 *
 * @param wachtOp          what it waits for before it may start, or {@code null}
 * @param gestartOp        operational clock: the startmoment of the inrichting; the legal clock is the day of BRP registration (Wi 13(3))
 * @param bellijst         the person agreed to be called now and then
 * @param opstartEindeOp   planned end of the opstartfase; {@code opstartKlaarOp} when it really ended
 * @param openBijEinde     checklist items that were open when the opstartfase ended, or {@code null}
 * @param volgendGesprekOp agreed next talk about the leefgebieden, or {@code null}
 * @param eindeOp          agreed end, extension included
 * @param verlengd         number of extensions
 * @param zelfredzaam      the begeleider's judgement at the end, or {@code null} before
 * @param gegevens         what else was told: wishes, agreements, reasons
 */
public record Begeleiding(UUID trajectId, String gemeente, Stand stand, WachtOp wachtOp, boolean noodopvang, boolean startBesloten, LocalDate gestartOp, String uitvoerder,
                          boolean bellijst, String maatje, LocalDate opstartEindeOp, LocalDate opstartKlaarOp, Integer openBijEinde, LocalDate volgendGesprekOp,
                          LocalDate eindeOp, int verlengd, boolean verlengingGevraagd, Boolean zelfredzaam, LocalDate beeindigdOp, String redenEinde,
                          Map<String, Object> gegevens) {

    /** The phase. */
    public enum Stand {
        WACHT("wacht"), AANBOD("wordt aangeboden"), AFGEZIEN("inburgeraar wil geen begeleiding"), OPSTARTFASE("opstartfase"), VERDER("verdere begeleiding"),
        AFRONDING("afronding"), AFGEROND("afgerond"), GESTOPT("gestopt op verzoek van de inburgeraar"), WORKSHOP("alleen een workshop");

        private final String naam;

        Stand(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /** What must happen before guidance may start. */
    public enum WachtOp {
        KOPPELING("Er is nog geen koppeling."), WONINGTOEWIJZING("De begeleiding begint als er een woning is toegewezen."),
        NOODOPVANG("De inburgeraar woont in de noodopvang. De inburgering loopt door, de begeleiding wacht op een woning.");

        private final String uitleg;

        WachtOp(String uitleg) {
            this.uitleg = uitleg;
        }

        /** As a person reads it. */
        public String uitleg() {
            return uitleg;
        }
    }

    /** Whether guidance is going on: begun and not ended. */
    public boolean loopt() {
        return stand == Stand.OPSTARTFASE || stand == Stand.VERDER || stand == Stand.AFRONDING;
    }
}
