package nl.trajectregie.dossier.termijn;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.fout.GeenRecht;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.koppeling.BijKoppeling;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.dossier.uitgaand.Gebeurtenissen;
import nl.trajectregie.dossier.uitgaand.UitgaandType;
import nl.trajectregie.engine.postbus.Postbus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The term ledger. Each change is an entry with its reason, a line on the timeline, an event to the outside and a message to the
 * {@code termijnbewaking} of that term, in one transaction.
 */
@Component
public class Termijnen implements BijKoppeling {

    private final TermijnOpslag opslag;
    private final Trajecten trajecten;
    private final Tijdlijn tijdlijn;
    private final Gebeurtenissen gebeurtenissen;
    private final Postbus postbus;
    private final Dossiertoegang toegang;
    private final Clock klok;

    Termijnen(TermijnOpslag opslag, Trajecten trajecten, Tijdlijn tijdlijn, Gebeurtenissen gebeurtenissen, Postbus postbus, Dossiertoegang toegang, Clock klok) {
        this.opslag = opslag;
        this.trajecten = trajecten;
        this.tijdlijn = tijdlijn;
        this.gebeurtenissen = gebeurtenissen;
        this.postbus = postbus;
        this.toegang = toegang;
        this.klok = klok;
    }

    @Override
    public void bijKoppeling(Traject traject, Gebruiker wie) {
        startBijKoppeling(traject.id());
    }

    /** The terms that run from the koppeling: the PIP term, onbekend when its start is not known, and for a COA koppeling the one for housing. Once per traject. */
    @Transactional
    public void startBijKoppeling(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        Termijn.Wie systeem = wie("systeem", Wijziger.COLLEGE);
        if (!opslag.bestaat(trajectId, Termijnsoort.PIP_TERMIJN)) {
            begonnen(Termijn.pip(trajectId, traject.gemeente(), pipStart(traject), systeem));
        }
        if (traject.aanleiding().equals("COA_KOPPELING") && traject.gekoppeldOp() != null && !opslag.bestaat(trajectId, Termijnsoort.HUISVESTINGSTERMIJN)) {
            begonnen(Termijn.begin(trajectId, traject.gemeente(), Termijnsoort.HUISVESTINGSTERMIJN, traject.gekoppeldOp(), null, "KOPPELING_COA",
                    "Koppeling op " + Datums.voluit(traject.gekoppeldOp()), "COA en gemeenten spraken af: een woning binnen tien weken na de koppeling.", systeem));
        }
    }

    /** Applies the start rule of the PIP term again, after a fact about the notice or the registration became known or changed. @return whether it changed */
    @Transactional
    public boolean herberekenPip(UUID trajectId) {
        return herberekenPip(trajectId, "systeem", true);
    }

    /**
     * Starts a term.
     *
     * @param start      day of the start event, or the first day, as {@link Termijnsoort#laatsteDag} counts
     * @param laatsteDag an explicit last day, or {@code null} to count by law
     * @param startgebeurtenis in capitals, e.g. {@code BEKENDMAKING_PIP}; @param bewijs what shows it; @param reden plain Dutch
     * @return the term's id; for a kind of which one runs at a time, the running one stays and is returned
     */
    @Transactional
    public UUID start(UUID trajectId, Termijnsoort soort, LocalDate start, LocalDate laatsteDag, String startgebeurtenis, String bewijs, String reden, Gebruiker wie) {
        Traject traject = trajecten.vergrendel(trajectId);
        if (soort != Termijnsoort.BEZWAARTERMIJN && soort != Termijnsoort.OPROEPTERMIJN && soort != Termijnsoort.LOKALE_AFSPRAAK) {
            Optional<Termijn> lopend = opslag.openVan(trajectId, soort);
            if (lopend.isPresent()) {
                return lopend.get().id();
            }
        }
        Termijn termijn = Termijn.begin(trajectId, traject.gemeente(), soort, start, laatsteDag, startgebeurtenis, bewijs, reden, wie(wie.naam(), Wijziger.COLLEGE));
        begonnen(termijn);
        return termijn.id();
    }

    /**
     * A change that a professional asks for.
     *
     * @throws NietGevonden the term does not exist for this user
     * @throws GeenRecht this user may not change terms
     * @throws WijzigingNietToegestaan the law refuses it; with the article
     * @throws OngeldigeWijziging a value that cannot be; with the field
     */
    @Transactional
    public Termijn wijzig(UUID trajectId, UUID termijnId, Wijziging wijziging, Gebruiker wie) {
        toegang.schrijf(trajectId, Sectie.TERMIJNEN, wie);
        trajecten.vergrendel(trajectId);
        Termijn termijn = opslag.vergrendel(termijnId).filter(t -> t.trajectId().equals(trajectId)).orElseThrow(() -> new NietGevonden("Deze termijn"));
        termijn.wijzig(wijziging, wie(wie.naam(), Wijziger.COLLEGE));
        gewijzigd(termijn, wie, true);
        return opslag.vind(termijnId).orElseThrow();
    }

    /**
     * DUO set the inburgeringstermijn. @return whether the ledger changed
     *
     * @param aanvang first day; @param laatsteDag last day; @param bewijs the message of DUO
     */
    @Transactional
    public boolean duoSteltVast(UUID trajectId, LocalDate aanvang, LocalDate laatsteDag, String bewijs, Gebruiker wie) {
        Traject traject = trajecten.vergrendel(trajectId);
        Termijn.Wie duo = wie(wie.naam(), Wijziger.DUO);
        Optional<Termijn> lopend = opslag.openVan(trajectId, Termijnsoort.INBURGERINGSTERMIJN);
        if (lopend.isEmpty()) {
            begonnen(Termijn.begin(trajectId, traject.gemeente(), Termijnsoort.INBURGERINGSTERMIJN, aanvang, laatsteDag, "VASTGESTELD_DOOR_DUO", bewijs,
                    "DUO stelde de inburgeringstermijn vast.", duo));
            return true;
        }
        lopend.get().wijzig(Wijziging.van(WijzigingSoort.CORRECTIE, "DUO stelde de inburgeringstermijn vast.", bewijs, aanvang).totEnMet(laatsteDag), duo);
        gewijzigd(lopend.get(), wie, true);
        return true;
    }

    /** DUO extended the inburgeringstermijn. @return whether there was a term to extend and it changed */
    @Transactional
    public boolean duoVerlengt(UUID trajectId, LocalDate besluit, LocalDate laatsteDag, String reden, String bewijs, Gebruiker wie) {
        trajecten.vergrendel(trajectId);
        Optional<Termijn> lopend = opslag.openVan(trajectId, Termijnsoort.INBURGERINGSTERMIJN);
        if (lopend.isEmpty() || !laatsteDag.isAfter(lopend.get().fataleDatum())) {
            return false;
        }
        lopend.get().wijzig(Wijziging.van(WijzigingSoort.VERLENGING, reden, bewijs, besluit).totEnMet(laatsteDag), wie(wie.naam(), Wijziger.DUO));
        gewijzigd(lopend.get(), wie, true);
        return true;
    }

    /**
     * A professional decided in a task to extend a term.
     *
     * @param besluit day of the decision; @param laatsteDag new last day; @param grond article and facts
     * @throws WijzigingNietToegestaan the law refuses it, or there is no such term; @throws OngeldigeWijziging a value that cannot be
     */
    @Transactional
    public void verleng(UUID trajectId, Termijnsoort soort, LocalDate besluit, LocalDate laatsteDag, String reden, String grond, Gebruiker wie) {
        trajecten.vergrendel(trajectId);
        Termijn termijn = opslag.openVan(trajectId, soort).orElseThrow(() -> soort.weigering(WijzigingSoort.VERLENGING));
        termijn.wijzig(Wijziging.van(WijzigingSoort.VERLENGING, reden, grond, besluit).totEnMet(laatsteDag), wie(wie.naam(), Wijziger.COLLEGE));
        gewijzigd(termijn, wie, true);
    }

    /**
     * The fact from which a running term is counted was corrected in the dossier. Nothing happens when no such term is open.
     *
     * @param start the right first day; @param bewijs what shows it; @param reden plain Dutch
     * @throws OngeldigeWijziging a day that cannot be
     */
    @Transactional
    public void verbeterStart(UUID trajectId, Termijnsoort soort, LocalDate start, String reden, String bewijs, Gebruiker wie) {
        trajecten.vergrendel(trajectId);
        opslag.openVan(trajectId, soort).ifPresent(termijn -> {
            termijn.wijzig(Wijziging.van(WijzigingSoort.CORRECTIE, reden, bewijs, start), wie(wie.naam(), Wijziger.FEIT));
            gewijzigd(termijn, wie, true);
        });
    }

    /** What the term asked for was done on {@code datum}, e.g. the dagtekening of the PIP. Nothing happens when no such term is open. */
    @Transactional
    public void haal(UUID trajectId, Termijnsoort soort, LocalDate datum, String reden, Gebruiker wie) {
        trajecten.vergrendel(trajectId);
        opslag.openVan(trajectId, soort).ifPresent(termijn -> {
            if (termijn.haal(datum, reden, wie(wie.naam(), Wijziger.COLLEGE))) {
                beeindigd(termijn, wie, reden);
            }
        });
    }

    /** The open term of this kind no longer matters. Nothing happens when there is none. */
    @Transactional
    public void laatVervallen(UUID trajectId, Termijnsoort soort, String reden, Gebruiker wie) {
        trajecten.vergrendel(trajectId);
        opslag.openVan(trajectId, soort).ifPresent(termijn -> laatVervallen(termijn, reden, wie));
    }

    /** Every open term of the traject no longer matters. */
    @Transactional
    public void laatVervallen(UUID trajectId, String reden, Gebruiker wie) {
        trajecten.vergrendel(trajectId);
        opslag.vanTraject(trajectId).forEach(termijn -> laatVervallen(termijn, reden, wie));
    }

    private void laatVervallen(Termijn termijn, String reden, Gebruiker wie) {
        if (termijn.laatVervallen(reden, wie(wie.naam(), Wijziger.COLLEGE))) {
            beeindigd(termijn, wie, reden);
        }
    }

    /**
     * The terms of a traject, oldest first; the view is logged.
     *
     * @param doel what for, in Dutch; @param kanaal {@code portaal} or {@code api}
     * @throws NietGevonden the traject does not exist for the user
     * @throws GeenRecht the user may not read terms
     */
    @Transactional
    public List<Termijn> vanTraject(UUID trajectId, Gebruiker wie, String doel, String kanaal) {
        toegang.lees(trajectId, Sectie.TERMIJNEN, wie, doel, kanaal);
        return opslag.vanTraject(trajectId);
    }

    /** The terms of a traject, for the application itself. */
    @Transactional(readOnly = true)
    public List<Termijn> vanTraject(UUID trajectId) {
        return opslag.vanTraject(trajectId);
    }

    /** One term, for the application itself. */
    @Transactional(readOnly = true)
    public Optional<Termijn> vind(UUID termijnId) {
        return opslag.vind(termijnId);
    }

    /** What the termijnbewaking of this term waits for next; a term that does not exist has ended. */
    @Transactional(readOnly = true)
    public Moment moment(UUID termijnId) {
        return opslag.vind(termijnId).map(t -> t.moment(vandaag())).orElse(Moment.zonderDatum(Moment.Stand.BEEINDIGD));
    }

    /** Warns: entry, timeline, event; open tasks of this term get the priority (0..100). */
    @Transactional
    public void waarschuw(UUID termijnId, Integer prioriteit) {
        Termijn termijn = opslag.vergrendel(termijnId).orElse(null);
        if (termijn == null || !termijn.waarschuw(wie("systeem", Wijziger.COLLEGE))) {
            return;
        }
        opslag.bewaar(termijn, klok.instant());
        tijdlijn.schrijf(termijn.trajectId(), termijn.gemeente(), systeem(termijn), Tijdlijn.Regel.van("termijn.waarschuwing", Sectie.TERMIJNEN,
                termijn.soort().naam() + (termijn.fataleDatum().isBefore(vandaag()) ? ": de laatste dag was " : ": nog " + dagenTot(termijn.fataleDatum()) + " tot ") + Datums.voluit(termijn.fataleDatum()) + "."));
        gebeurtenissen.publiceer(termijn.trajectId(), termijn.gemeente(), UitgaandType.TERMIJN_WAARSCHUWING, gegevens(termijn));
        werkTakenBij(termijn, prioriteit);
    }

    /**
     * Records that the moment of the last day came.
     *
     * @return whether the teamleider must judge: a real overrun, or a wait that has lasted too long
     */
    @Transactional
    public boolean legOverschrijdingVast(UUID termijnId, Integer prioriteit) {
        Termijn termijn = opslag.vergrendel(termijnId).orElse(null);
        if (termijn == null || termijn.status().afgesloten() || termijn.status() == TermijnStatus.ONBEKEND) {
            return false;
        }
        if (termijn.status() == TermijnStatus.WACHT_OP_DERDEN || termijn.status() == TermijnStatus.OPGESCHORT) {
            return true;
        }
        boolean alVerstreken = termijn.status() == TermijnStatus.VERSTREKEN;
        if (!termijn.verstrijk(wie("systeem", Wijziger.COLLEGE))) {
            return false;
        }
        if (!alVerstreken) {
            opslag.bewaar(termijn, klok.instant());
            tijdlijn.schrijf(termijn.trajectId(), termijn.gemeente(), systeem(termijn), Tijdlijn.Regel.van(termijn.voorbij() ? "termijn.voorbij" : "termijn.verstreken", Sectie.TERMIJNEN,
                    termijn.soort().naam() + (termijn.voorbij() ? " voorbij" : " verstreken") + ": de laatste dag was " + Datums.voluit(termijn.fataleDatum()) + ".").omdat(termijn.grondslag()));
            gebeurtenissen.publiceer(termijn.trajectId(), termijn.gemeente(), UitgaandType.TERMIJN_VERSTREKEN, gegevens(termijn));
            werkTakenBij(termijn, prioriteit);
        }
        return termijn.soort().overschrijdingBeoordelen();
    }

    /** The reason of an overrun; the overrun stays visible. */
    @Transactional
    public void lichtOverschrijdingToe(UUID termijnId, String reden, Gebruiker wie) {
        Termijn termijn = opslag.vergrendel(termijnId).orElseThrow(() -> new NietGevonden("Deze termijn"));
        termijn.lichtOverschrijdingToe(reden, wie(wie.naam(), Wijziger.COLLEGE));
        opslag.bewaar(termijn, klok.instant());
        tijdlijn.schrijf(termijn.trajectId(), termijn.gemeente(), wie, Tijdlijn.Regel.van("termijn.overschrijding-toegelicht", Sectie.TERMIJNEN,
                termijn.soort().naam() + ": reden van de overschrijding vastgelegd.").omdat(reden));
    }

    /** Copies the last day of its term to a task that just appeared. */
    @Transactional
    public void werkNieuweTaakBij(UUID trajectId, long taakSleutel, String termijnsoort) {
        for (Termijnsoort soort : Termijnsoort.values()) {
            if (soort.name().equals(termijnsoort)) {
                opslag.openVan(trajectId, soort).filter(t -> t.fataleDatum() != null)
                        .ifPresent(t -> postbus.werkTaakBij(taakSleutel, verstrekenOp(t), null));
            }
        }
    }

    boolean herberekenPip(UUID trajectId, String door, boolean meldAanBewaking) {
        Traject traject = trajecten.vergrendel(trajectId);
        Optional<Termijn> lopend = opslag.openVan(trajectId, Termijnsoort.PIP_TERMIJN);
        if (lopend.isEmpty() || !lopend.get().startOpnieuwBepaald(pipStart(traject), wie(door, Wijziger.COLLEGE))) {
            return false;
        }
        gewijzigd(lopend.get(), Gebruiker.systeem(traject.gemeente()), meldAanBewaking);
        return true;
    }

    private static PipStart pipStart(Traject traject) {
        return PipStart.bepaal(new PipStart.Feiten(PipStart.Aanleiding.valueOf(traject.aanleiding()), traject.kennisgevingsdatum(), traject.brpIngeschrevenOp()));
    }

    private void begonnen(Termijn termijn) {
        opslag.volgInrichting(termijn);
        opslag.bewaar(termijn, klok.instant());
        String wat = termijn.start() == null
                ? termijn.soort().naam() + " is nog onbekend."
                : termijn.soort().naam() + " begonnen op " + Datums.voluit(termijn.start()) + "; de laatste dag is " + Datums.voluit(termijn.fataleDatum()) + ".";
        tijdlijn.schrijf(termijn.trajectId(), termijn.gemeente(), systeem(termijn), Tijdlijn.Regel.van(termijn.start() == null ? "termijn.onbekend" : "termijn.gestart",
                Sectie.TERMIJNEN, wat).omdat(waarom(termijn)));
        gebeurtenissen.publiceer(termijn.trajectId(), termijn.gemeente(), UitgaandType.TERMIJN_GEWIJZIGD, gegevens(termijn));
        postbus.startProces(termijn.trajectId(), termijn.gemeente(), "termijn-gestart", termijn.id().toString(),
                Map.of("termijnId", termijn.id().toString(), "termijnsoort", termijn.soort().name()), "termijn-gestart:" + termijn.id());
        werkTakenBij(termijn, null);
    }

    private void gewijzigd(Termijn termijn, Gebruiker wie, boolean meldAanBewaking) {
        Regel laatste = termijn.regels().getLast();
        long regel = opslag.bewaar(termijn, klok.instant());
        tijdlijn.schrijf(termijn.trajectId(), termijn.gemeente(), wie, Tijdlijn.Regel.van("termijn.gewijzigd", Sectie.TERMIJNEN, watGewijzigd(termijn, laatste)).omdat(waarom(termijn)));
        gebeurtenissen.publiceer(termijn.trajectId(), termijn.gemeente(), UitgaandType.TERMIJN_GEWIJZIGD, gegevens(termijn));
        if (meldAanBewaking) {
            postbus.correleer(termijn.trajectId(), termijn.gemeente(), "termijn-gewijzigd", termijn.id().toString(), Map.of(), "termijn-gewijzigd:" + Long.toString(regel, 36));
        }
        werkTakenBij(termijn, null);
    }

    private void beeindigd(Termijn termijn, Gebruiker wie, String reden) {
        opslag.bewaar(termijn, klok.instant());
        tijdlijn.schrijf(termijn.trajectId(), termijn.gemeente(), wie, Tijdlijn.Regel.van("termijn." + termijn.status().code(), Sectie.TERMIJNEN,
                termijn.soort().naam() + " is " + termijn.standInWoorden() + (termijn.gehaaldOp() == null ? "" : " op " + Datums.voluit(termijn.gehaaldOp()))
                        + (termijn.teLaatGehaald() ? ", na de laatste dag " + Datums.voluit(termijn.fataleDatum()) : "") + ".")
                .omdat(reden));
        gebeurtenissen.publiceer(termijn.trajectId(), termijn.gemeente(), UitgaandType.TERMIJN_GEWIJZIGD, gegevens(termijn));
        postbus.correleer(termijn.trajectId(), termijn.gemeente(), "termijn-beeindigd", termijn.id().toString(), Map.of(), "termijn-beeindigd:" + termijn.id());
    }

    private static String watGewijzigd(Termijn termijn, Regel r) {
        String soort = termijn.soort().naam();
        if (r.soort() == WijzigingSoort.START && termijn.start() == null) {
            return soort + " is nog onbekend.";
        }
        String wat = switch (r.soort()) {
            case START -> soort + " begonnen op " + Datums.voluit(termijn.start());
            case CORRECTIE -> soort + ": begint op " + Datums.voluit(termijn.start());
            case WACHT_OP_DERDEN -> soort + ": op " + Datums.voluit(r.per()) + " informatie gevraagd"
                    + (r.derde() == null ? " aan een derde" : " aan " + r.derde()) + (r.gevraagd() == null ? "" : " (" + r.gevraagd() + ")");
            case ONTVANGEN_VAN_DERDEN -> soort + ": op " + Datums.voluit(r.per()) + " de gevraagde informatie ontvangen";
            case OPSCHORTING -> soort + " staat stil vanaf " + Datums.voluit(r.per());
            case HERVATTING -> soort + " loopt weer vanaf " + Datums.voluit(r.per());
            case VERLENGING -> soort + " verlengd";
            default -> soort + ": " + r.soort().naam().toLowerCase(java.util.Locale.ROOT);
        };
        if (termijn.fataleDatum() == null) {
            return wat + ".";
        }
        boolean verschoven = r.oudeFataleDatum() != null && !termijn.fataleDatum().equals(r.oudeFataleDatum());
        return wat + "; de laatste dag " + (r.oudeFataleDatum() == null || verschoven ? "is nu " : "blijft ") + Datums.voluit(termijn.fataleDatum())
                + (verschoven ? " (was " + Datums.voluit(r.oudeFataleDatum()) + ")" : "") + ".";
    }

    /** Reason, ground, and the shift of the Algemene termijnenwet when there was one. */
    private static String waarom(Termijn termijn) {
        Regel r = termijn.regels().getLast();
        StringBuilder tekst = new StringBuilder(r.reden());
        if (r.grondslag() != null && !r.reden().contains(r.grondslag())) {
            tekst.append(" Grond: ").append(r.grondslag()).append('.');
        }
        if (termijn.start() != null) {
            tekst.append(" (").append(termijn.grondslag()).append(')');
        }
        if (termijn.fataleDatum() != null && !termijn.fataleDatum().equals(termijn.onverschovenFataleDatum())) {
            tekst.append(" De laatste dag zou ").append(Datums.voluit(termijn.onverschovenFataleDatum()))
                    .append(" zijn; dat is een weekend of feestdag, dus telt de eerste werkdag erna (Algemene termijnenwet art. 1).");
        }
        return tekst.toString();
    }

    private static Map<String, Object> gegevens(Termijn termijn) {
        Map<String, Object> gegevens = new LinkedHashMap<>();
        gegevens.put("termijnId", termijn.id());
        gegevens.put("soort", termijn.soort().name());
        gegevens.put("status", termijn.status().name());
        gegevens.put("start", termijn.start());
        gegevens.put("fataleDatum", termijn.fataleDatum());
        return gegevens;
    }

    private void werkTakenBij(Termijn termijn, Integer prioriteit) {
        if (termijn.fataleDatum() == null && prioriteit == null) {
            return;
        }
        OffsetDateTime fataal = termijn.fataleDatum() == null ? null : verstrekenOp(termijn);
        opslag.openTaken(termijn.trajectId(), termijn.soort()).forEach(taak -> postbus.werkTaakBij(taak, fataal, prioriteit));
    }

    private static OffsetDateTime verstrekenOp(Termijn termijn) {
        return Rekenregels.verstrekenOp(termijn.fataleDatum()).toOffsetDateTime();
    }

    private String dagenTot(LocalDate datum) {
        long dagen = ChronoUnit.DAYS.between(vandaag(), datum);
        return dagen == 1 ? "1 dag" : dagen + " dagen";
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), Rekenregels.ZONE);
    }

    private Termijn.Wie wie(String naam, Wijziger wijziger) {
        Instant nu = klok.instant();
        return new Termijn.Wie(naam, wijziger, nu);
    }

    private static Gebruiker systeem(Termijn termijn) {
        return Gebruiker.systeem(termijn.gemeente());
    }
}
