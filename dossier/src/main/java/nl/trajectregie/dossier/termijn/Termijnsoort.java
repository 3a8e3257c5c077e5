package nl.trajectregie.dossier.termijn;

import static nl.trajectregie.dossier.termijn.WijzigingSoort.CORRECTIE;
import static nl.trajectregie.dossier.termijn.WijzigingSoort.ONTVANGEN_VAN_DERDEN;
import static nl.trajectregie.dossier.termijn.WijzigingSoort.VERLENGING;
import static nl.trajectregie.dossier.termijn.WijzigingSoort.WACHT_OP_DERDEN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A kind of term: its legal basis, its length and the changes that the law allows, by whom. What is not named here is refused with the article.
 * The names are those of {@code termijnsoort} in the models.
 */
public enum Termijnsoort {

    /** The municipality decides the PIP within 10 weeks (Bi 5.3 lid 1 to 3; legal.md 3). Only awaited third-party information moves it. */
    PIP_TERMIJN("Termijn voor het PIP", "pip.termijn", "waarschuwing.pip", Aard.WETTELIJK, true, false,
            Map.of(WACHT_OP_DERDEN, EnumSet.of(Wijziger.COLLEGE), ONTVANGEN_VAN_DERDEN, EnumSet.of(Wijziger.COLLEGE), CORRECTIE, EnumSet.of(Wijziger.COLLEGE, Wijziger.DUO)),
            "Besluit inburgering 2021 art. 5.3 lid 2",
            "De PIP-termijn mag alleen wachten op informatie van een derde die nodig is voor het plan. Ziekte, afwezigheid of drukte is geen grond. "
                    + "Leg de reden vast bij de overschrijding als de termijn niet gehaald wordt."),

    /** Three years to integrate (Wi 11). DUO sets and extends it; the municipality supplies facts. */
    INBURGERINGSTERMIJN("Inburgeringstermijn", "inburgeringstermijn", "waarschuwing.inburgeringstermijn", Aard.WETTELIJK, true, true,
            Map.of(VERLENGING, EnumSet.of(Wijziger.DUO), CORRECTIE, EnumSet.of(Wijziger.DUO)),
            "Wet inburgering 2021 art. 12",
            "Alleen DUO stelt de inburgeringstermijn vast en verlengt hem. De inburgeraar vraagt de verlenging aan bij DUO; DUO meldt de uitkomst aan ons."),

    /**
     * An offer of lessons for an asielstatushouder in time (Wi 16): three months after the PIP, or a start within six in the Onderwijsroute; what comes later is a
     * ground on which DUO extends the inburgeringstermijn (Ri 4.1). The caller knows the route and names the last day.
     */
    AANBODTERMIJN("Termijn voor een aanbod van taalles", "leerroute.aanbod", "waarschuwing.aanbod", Aard.REGELING, true, false,
            Map.of(),
            "Regeling inburgering 2021 art. 4.1",
            "De termijn voor een aanbod van taalles volgt uit het PIP en de leerroute en schuift niet op. Is er geen aanbod op tijd? Leg dat dan vast in de taak die daarvoor komt: "
                    + "het is voor DUO een reden om de inburgeringstermijn te verlengen."),

    /** Objection to a beschikking: six weeks from the day after it was made known (Awb 6:7, 6:8). */
    BEZWAARTERMIJN("Bezwaartermijn", "bezwaartermijn", "waarschuwing.overig", Aard.WETTELIJK, false, true,
            Map.of(CORRECTIE, EnumSet.of(Wijziger.COLLEGE)),
            "Algemene wet bestuursrecht art. 6:7",
            "De wet stelt de bezwaartermijn op zes weken. De gemeente kan hem niet verlengen of stilzetten."),

    /** A home within ten weeks after the koppeling: an agreement between COA and municipalities, no law. */
    HUISVESTINGSTERMIJN("Termijn voor huisvesting", "huisvestingstermijn", "waarschuwing.overig", Aard.BELEID, true, false, vrij(), "werkafspraak COA en VNG", ""),

    /** The agreed length of maatschappelijke begeleiding from its operational start: policy (seed-003 7), longer only as the inrichting allows. */
    BEGELEIDINGSTERMIJN("Duur van de begeleiding", "begeleidingstermijn", "waarschuwing.begeleiding", Aard.BELEID, true, false,
            Map.of(VERLENGING, EnumSet.of(Wijziger.COLLEGE), CORRECTIE, EnumSet.of(Wijziger.COLLEGE)),
            "inrichting van de gemeente",
            "De duur van de begeleiding staat in de inrichting. Verlengen is een besluit in de afronding van de begeleiding."),

    /** The term that the municipality gives in a call for the intake (Wi 14 lid 2). */
    OPROEPTERMIJN("Termijn in de oproep", "oproeptermijn", "waarschuwing.overig", Aard.BELEID, false, false,
            Map.of(VERLENGING, EnumSet.of(Wijziger.COLLEGE), CORRECTIE, EnumSet.of(Wijziger.COLLEGE)),
            "Wet inburgering 2021 art. 14 lid 2",
            "De termijn in een oproep kan alleen verlengd of verbeterd worden. Stuur een nieuwe oproep als dat nodig is."),

    /**
     * Six months in which the college pays the fixed costs from the bijstand, from the day on which the right to it arises (Pw 56a). Never shorter
     * unless bijstand ends; longer only with its ground (Pw 57).
     */
    ONTZORGTERMIJN("Periode van ontzorgen", "ontzorgtermijn", "waarschuwing.ontzorgtermijn", Aard.WETTELIJK, false, true,
            Map.of(VERLENGING, EnumSet.of(Wijziger.COLLEGE), CORRECTIE, EnumSet.of(Wijziger.FEIT)),
            "Participatiewet art. 56a",
            "Het ontzorgen duurt zes maanden vanaf het recht op bijstand en stopt alleen eerder als het recht op bijstand eindigt. Ook wie het zelf kan, mag niet eerder stoppen. "
                    + "Langer kan alleen met een grond (Participatiewet art. 57). Klopt de eerste dag van het recht op bijstand niet? Verbeter die dan bij Geld."),

    /** What people agreed with each other; it may pause and move as they like. */
    LOKALE_AFSPRAAK("Afgesproken termijn", "oproeptermijn", "waarschuwing.overig", Aard.BELEID, true, false, vrij(), "lokale afspraak", "");

    /** Whether a law or AMvB, a ministerial regulation (which the Algemene termijnenwet leaves alone), or policy stands behind the term. */
    public enum Aard { WETTELIJK, REGELING, BELEID }

    private final String naam;
    private final String lengteParameter;
    private final String waarschuwingParameter;
    private final Aard aard;
    private final boolean overschrijdingBeoordelen;
    private final boolean startdagTeltMee;
    private final Map<WijzigingSoort, Set<Wijziger>> toegestaan;
    private final String weigerArtikel;
    private final String weigerUitleg;

    Termijnsoort(String naam, String lengteParameter, String waarschuwingParameter, Aard aard, boolean overschrijdingBeoordelen, boolean startdagTeltMee,
                 Map<WijzigingSoort, ? extends Set<Wijziger>> toegestaan, String weigerArtikel, String weigerUitleg) {
        this.naam = naam;
        this.lengteParameter = lengteParameter;
        this.waarschuwingParameter = waarschuwingParameter;
        this.aard = aard;
        this.overschrijdingBeoordelen = overschrijdingBeoordelen;
        this.startdagTeltMee = startdagTeltMee;
        this.toegestaan = Map.copyOf(toegestaan);
        this.weigerArtikel = weigerArtikel;
        this.weigerUitleg = weigerUitleg;
    }

    private static Map<WijzigingSoort, Set<Wijziger>> vrij() {
        Map<WijzigingSoort, Set<Wijziger>> alles = new EnumMap<>(WijzigingSoort.class);
        for (WijzigingSoort soort : WijzigingSoort.values()) {
            if (soort.aanTeVragen()) {
                alles.put(soort, EnumSet.of(Wijziger.COLLEGE));
            }
        }
        return alles;
    }

    /** As a person reads it. */
    public String naam() {
        return naam;
    }

    /** Law, regulation or policy. */
    public Aard aard() {
        return aard;
    }

    /** Whether an overrun asks the teamleider's judgement; when not, passing simply ends the term. */
    public boolean overschrijdingBeoordelen() {
        return overschrijdingBeoordelen;
    }

    /** The kinds of which nobody is late when the last day has passed. */
    public static Set<String> vanzelfVoorbij() {
        return Arrays.stream(values()).filter(soort -> !soort.overschrijdingBeoordelen).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a term of this kind and status, as the ledger has them, is over without anybody being late. */
    public static boolean isVoorbij(String soort, String status) {
        return status.equals(TermijnStatus.VERSTREKEN.name()) && !valueOf(soort).overschrijdingBeoordelen;
    }

    /** The value in force on the day the term starts. */
    public WettelijkeParameters.Parameter parameter(LocalDate start) {
        return WettelijkeParameters.STANDAARD.op(lengteParameter, start);
    }

    /** The last day of a term that starts on this day, before the Algemene termijnenwet: "10 weeks after the day", or "3 years from the day". */
    public LocalDate laatsteDag(LocalDate start) {
        LocalDate eind = parameter(start).lengte().na(start);
        return startdagTeltMee ? eind.minusDays(1) : eind;
    }

    /** How long before the end the warning comes. */
    public Lengte waarschuwingVooraf(LocalDate einde) {
        return WettelijkeParameters.STANDAARD.op(waarschuwingParameter, einde).lengte();
    }

    /** Whether the Algemene termijnenwet moves an end on a weekend or holiday (art. 1, 4 and 5): set by law or AMvB and not too long. */
    public boolean schuiftOp(LocalDate start) {
        WettelijkeParameters.Parameter parameter = parameter(start);
        return aard == Aard.WETTELIJK && parameter.wettelijk() && parameter.lengte().kortGenoegVoorTermijnenwet();
    }

    /** Whether this change exists for this term when this one asks. */
    public boolean kent(WijzigingSoort wijziging, Wijziger wie) {
        return toegestaan.getOrDefault(wijziging, Set.of()).contains(wie);
    }

    /** The changes that the municipality may make. */
    public Set<WijzigingSoort> wijzigingenVanHetCollege() {
        Set<WijzigingSoort> soorten = EnumSet.noneOf(WijzigingSoort.class);
        toegestaan.forEach((soort, wie) -> {
            if (wie.contains(Wijziger.COLLEGE)) {
                soorten.add(soort);
            }
        });
        return soorten;
    }

    /** The refusal of a change that this term does not know. */
    public WijzigingNietToegestaan weigering(WijzigingSoort wijziging) {
        return new WijzigingNietToegestaan(weigerArtikel, weigerUitleg);
    }
}
