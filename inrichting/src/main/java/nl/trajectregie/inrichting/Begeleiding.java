package nl.trajectregie.inrichting;

import java.time.Period;
import java.util.List;

/**
 * How a municipality carries out maatschappelijke begeleiding (Wi2021 art. 13; what may differ is in seed-003 7).
 *
 * @param startmoment           the operational clock; the legal clock is the day of BRP registration, always
 * @param noodopvangBegeleiding whether guidance already runs in noodopvang, where inburgering does
 * @param duur                  agreed length from the operational start
 * @param checklist             codes of the practical matters of the opstartfase that apply here; {@code checklistNareiziger} for nareizigers,
 *                              empty when they have the same list
 */
public record Begeleiding(Startmoment startmoment, EersteDag eersteDag, boolean noodopvangBegeleiding, Period duur, Opstartfase opstartfase, List<String> checklist,
                          List<String> checklistNareiziger, Plan plan, Spreekuur spreekuur, Verlenging verlenging, Einde einde, Gezinsmigranten gezinsmigranten) {

    /** What a traject has that began before these settings existed; every value is the most usual one (seed-003 7). */
    public static final Begeleiding GEBRUIKELIJK = new Begeleiding(Startmoment.WONINGTOEWIJZING, EersteDag.REGELDAG, false, Period.ofYears(1),
            new Opstartfase(Period.ofMonths(3), false, false),
            List.of("bezichtiging", "sleuteloverdracht", "huurcontract", "energie", "brp-inschrijving", "bijstandsaanvraag", "bijzondere-bijstand", "zorgtoeslag",
                    "huurtoeslag", "kindregelingen", "zorgverzekering", "verzekeringen", "digid", "post-en-rekeningen", "school", "huisarts", "tandarts", "uitleg"),
            List.of(), new Plan(Plan.Instrument.GEEN, null, List.of()), new Spreekuur(Spreekuur.Vorm.GEEN, false), new Verlenging(false, null),
            new Einde(true, true, Einde.WarmeOverdracht.BIJ_NIET_ZELFREDZAAM, false, false, List.of()), new Gezinsmigranten(Gezinsmigranten.Aanbod.GEEN, List.of()));

    public Begeleiding {
        checklist = List.copyOf(checklist);
        checklistNareiziger = checklistNareiziger == null ? List.of() : List.copyOf(checklistNareiziger);
    }

    /** The administrative moment at which guidance starts. */
    public enum Startmoment { KOPPELING, WONINGTOEWIJZING }

    /** {@code REGELDAG}: the begeleider comes along. {@code INHUIZINGSDAG}: the municipality does, the day after a talk by telephone. */
    public enum EersteDag { REGELDAG, INHUIZINGSDAG }

    /**
     * The first phase, of practical matters.
     *
     * @param anderePersoonDaarna somebody else takes over afterwards, with a handover record
     * @param zoekWoning          the begeleider looks for a house from the koppeling on
     */
    public record Opstartfase(Period duur, boolean anderePersoonDaarna, boolean zoekWoning) {}

    /** The plan of further guidance; {@code leefgebieden} is empty without an instrument. */
    public record Plan(Instrument instrument, String naam, List<Leefgebied> leefgebieden) {
        public Plan {
            leefgebieden = leefgebieden == null ? List.of() : List.copyOf(leefgebieden);
        }

        /** Whose instrument it is. */
        public enum Instrument { VWN, EIGEN, INOVA, GEEN }
    }

    /** A part of life that the plan looks at. */
    public record Leefgebied(String code, String naam) {}

    /** Where people can come without an appointment; {@code financieel}: also one about money. */
    public record Spreekuur(Vorm vorm, boolean financieel) {
        /** How often. */
        public enum Vorm { INLOOP, DAGELIJKS, TWEEWEKELIJKS, GEEN }
    }

    /** An exceptional extension; {@code duur} is {@code null} when it is not allowed. */
    public record Verlenging(boolean toegestaan, Period duur) {}

    /**
     * How guidance ends.
     *
     * @param formulierVoorzieningen the person gets a list of the regular services and calls them himself
     * @param geenFormeelEinde       guidance fades instead of ending on a day
     * @param afbouw                 what each year is about, in words; empty when it does not fade year by year
     */
    public record Einde(boolean eindgesprek, boolean schriftelijkeOverdracht, WarmeOverdracht warmeOverdracht, boolean formulierVoorzieningen,
                        boolean geenFormeelEinde, List<String> afbouw) {
        public Einde {
            afbouw = afbouw == null ? List.of() : List.copyOf(afbouw);
        }

        /** When the case is handed over in a talk. */
        public enum WarmeOverdracht { ALTIJD, BIJ_NIET_ZELFREDZAAM, NOOIT }
    }

    /** What gezins- en overige migranten get although the law gives them no guidance. */
    public record Gezinsmigranten(Aanbod aanbod, List<String> themas) {
        public Gezinsmigranten {
            themas = themas == null ? List.of() : List.copyOf(themas);
        }

        /** What is offered. */
        public enum Aanbod { GEEN, WORKSHOP }
    }
}
