package nl.trajectregie.dossier.termijn;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A term in the ledger: its start with evidence, its last day, and every change as an entry with reason and actor. The last day always follows
 * from the entries; an entry is never changed.
 */
public final class Termijn {

    private final UUID id;
    private final UUID trajectId;
    private final String gemeente;
    private final Termijnsoort soort;
    private final List<Regel> regels = new ArrayList<>();
    private final int versie;
    private int bewaard;

    private TermijnStatus status;
    private LocalDate start;
    private String startgebeurtenis;
    private String bewijs;
    private String grondslag;
    private LocalDate fataleDatum;
    private LocalDate onverschovenFataleDatum;
    private LocalDate waarschuwingOp;
    private Supplier<Integer> waarschuwWeken = () -> null;
    private Instant gewaarschuwdOp;
    private Instant verstrekenOp;
    private LocalDate gehaaldOp;
    private String redenOverschrijding;

    private Termijn(UUID id, UUID trajectId, String gemeente, Termijnsoort soort, int versie) {
        this.id = id;
        this.trajectId = trajectId;
        this.gemeente = gemeente;
        this.soort = soort;
        this.versie = versie;
    }

    /** As stored, for {@link TermijnOpslag}. */
    record Stand(TermijnStatus status, LocalDate start, String startgebeurtenis, String bewijs, String grondslag, LocalDate fataleDatum,
                 LocalDate onverschovenFataleDatum, LocalDate waarschuwingOp, Instant gewaarschuwdOp, Instant verstrekenOp, LocalDate gehaaldOp,
                 String redenOverschrijding) {}

    static Termijn uitOpslag(UUID id, UUID trajectId, String gemeente, Termijnsoort soort, int versie, Stand stand, List<Regel> regels) {
        Termijn termijn = new Termijn(id, trajectId, gemeente, soort, versie);
        termijn.status = stand.status();
        termijn.start = stand.start();
        termijn.startgebeurtenis = stand.startgebeurtenis();
        termijn.bewijs = stand.bewijs();
        termijn.grondslag = stand.grondslag();
        termijn.fataleDatum = stand.fataleDatum();
        termijn.onverschovenFataleDatum = stand.onverschovenFataleDatum();
        termijn.waarschuwingOp = stand.waarschuwingOp();
        termijn.gewaarschuwdOp = stand.gewaarschuwdOp();
        termijn.verstrekenOp = stand.verstrekenOp();
        termijn.gehaaldOp = stand.gehaaldOp();
        termijn.redenOverschrijding = stand.redenOverschrijding();
        termijn.regels.addAll(regels);
        termijn.bewaard = regels.size();
        return termijn;
    }

    /**
     * A term whose start is known.
     *
     * @param laatsteDag an explicit last day (a call names its own), or {@code null} to count by {@link Termijnsoort#laatsteDag}
     */
    public static Termijn begin(UUID trajectId, String gemeente, Termijnsoort soort, LocalDate start, LocalDate laatsteDag, String startgebeurtenis,
                                String bewijs, String reden, Wie wie) {
        Termijn termijn = new Termijn(UUID.randomUUID(), trajectId, gemeente, soort, 0);
        termijn.startgebeurtenis = Objects.requireNonNull(startgebeurtenis);
        termijn.bewijs = bewijs;
        termijn.grondslag = soort.parameter(start).artikel();
        termijn.status = TermijnStatus.LOPEND;
        termijn.noteer(WijzigingSoort.START, reden, bewijs, start, laatsteDag, null, null, wie);
        return termijn;
    }

    /** A term whose start is not known yet: no last day, never a guess. */
    public static Termijn onbekend(UUID trajectId, String gemeente, Termijnsoort soort, String startgebeurtenis, String grondslag, String reden, Wie wie) {
        Termijn termijn = new Termijn(UUID.randomUUID(), trajectId, gemeente, soort, 0);
        termijn.startgebeurtenis = Objects.requireNonNull(startgebeurtenis);
        termijn.grondslag = grondslag;
        termijn.status = TermijnStatus.ONBEKEND;
        termijn.noteer(WijzigingSoort.START, reden, null, null, null, null, null, wie);
        return termijn;
    }

    /** The PIP term by its start rule. */
    public static Termijn pip(UUID trajectId, String gemeente, PipStart begin, Wie wie) {
        return switch (begin) {
            case PipStart.Bekend b -> {
                Termijn termijn = begin(trajectId, gemeente, Termijnsoort.PIP_TERMIJN, b.start(), null, b.startgebeurtenis(), b.bewijs(), b.uitleg(), wie);
                termijn.grondslag = b.grondslag();
                yield termijn;
            }
            case PipStart.Onbekend o -> onbekend(trajectId, gemeente, Termijnsoort.PIP_TERMIJN, o.startgebeurtenis(), o.grondslag(), o.reden(), wie);
        };
    }

    /** Who acts, when. {@code vandaag} in Europe/Amsterdam. */
    public record Wie(String naam, Wijziger wijziger, Instant nu) {
        public LocalDate vandaag() {
            return LocalDate.ofInstant(nu, Rekenregels.ZONE);
        }
    }

    /**
     * Applies the start rule to facts that became known or changed.
     *
     * @return whether anything changed
     */
    public boolean startOpnieuwBepaald(PipStart begin, Wie wie) {
        if (status.afgesloten()) {
            return false;
        }
        switch (begin) {
            case PipStart.Bekend b -> {
                if (b.start().equals(start)) {
                    return false;
                }
                startgebeurtenis = b.startgebeurtenis();
                bewijs = b.bewijs();
                grondslag = b.grondslag();
                noteer(start == null ? WijzigingSoort.START : WijzigingSoort.CORRECTIE, b.uitleg(), b.bewijs(), b.start(), null, null, null, wie);
            }
            case PipStart.Onbekend o -> {
                if (start == null && o.startgebeurtenis().equals(startgebeurtenis)) {
                    return false;
                }
                if (start != null) {
                    return false;
                }
                startgebeurtenis = o.startgebeurtenis();
                grondslag = o.grondslag();
                noteer(WijzigingSoort.START, o.reden(), null, null, null, null, null, wie);
            }
        }
        return true;
    }

    /**
     * Applies a change that someone asked for.
     *
     * @throws WijzigingNietToegestaan the law does not allow it for this term, this actor or at this moment
     * @throws OngeldigeWijziging a value that cannot be
     */
    public void wijzig(Wijziging w, Wie wie) {
        if (!soort.kent(w.soort(), wie.wijziger())) {
            throw soort.weigering(w.soort());
        }
        if (status.afgesloten()) {
            throw new WijzigingNietToegestaan(grondslag, "Deze termijn is " + status.woord() + ". Er kan niets meer aan veranderen.");
        }
        switch (w.soort()) {
            case WACHT_OP_DERDEN -> controleerVraag(w, wie.vandaag());
            case ONTVANGEN_VAN_DERDEN -> controleerOntvangst(w, wie.vandaag());
            case OPSCHORTING -> controleerPauze(w, wie.vandaag());
            case HERVATTING -> controleerHervatting(w, wie.vandaag());
            case VERLENGING -> controleerVerlenging(w);
            case CORRECTIE -> {
                nietInDeToekomst(w.per(), wie.wijziger() == Wijziger.DUO ? w.per() : wie.vandaag());
                bewijs = w.grondslag();
            }
            default -> throw new OngeldigeWijziging("soort", "Deze wijziging kan niet gevraagd worden.");
        }
        noteer(w.soort(), w.reden(), w.grondslag(), w.per(), w.tot(), w.derde(), w.gevraagd(), wie);
    }

    /** The warning was given. @return whether it was the first for this last day */
    public boolean waarschuw(Wie wie) {
        if (gewaarschuwdOp != null || status.afgesloten() || start == null) {
            return false;
        }
        gewaarschuwdOp = wie.nu();
        noteer(WijzigingSoort.WAARSCHUWING, "De laatste dag is " + Datums.voluit(fataleDatum) + ".", null, wie.vandaag(), null, null, null, wie);
        return true;
    }

    /** The last day has passed; a term that waits or stands still does not pass. @return whether the term is now verstreken */
    public boolean verstrijk(Wie wie) {
        if (status == TermijnStatus.LOPEND && wie.vandaag().isAfter(fataleDatum)) {
            verstrekenOp = wie.nu();
            noteer(WijzigingSoort.VERSTREKEN, "De laatste dag was " + Datums.voluit(fataleDatum) + ".", grondslag, wie.vandaag(), null, null, null, wie);
        }
        return status == TermijnStatus.VERSTREKEN;
    }

    /** The reason of an overrun; the overrun stays visible. */
    public void lichtOverschrijdingToe(String reden, Wie wie) {
        redenOverschrijding = reden;
        noteer(WijzigingSoort.OVERSCHRIJDING_TOEGELICHT, reden, null, wie.vandaag(), null, null, null, wie);
    }

    /** What the term asked for was done on {@code datum}; an overrun stays visible. @return whether this ended the term */
    public boolean haal(LocalDate datum, String reden, Wie wie) {
        if (status.afgesloten()) {
            return false;
        }
        if (fataleDatum != null && datum.isAfter(fataleDatum) && verstrekenOp == null && status == TermijnStatus.LOPEND) {
            verstrekenOp = wie.nu();
            noteer(WijzigingSoort.VERSTREKEN, "De laatste dag was " + Datums.voluit(fataleDatum) + ".", grondslag, datum, null, null, null, wie);
        }
        gehaaldOp = datum;
        status = TermijnStatus.GEHAALD;
        noteer(WijzigingSoort.GEHAALD, reden, null, datum, null, null, null, wie);
        return true;
    }

    /** The term no longer matters; one that is simply over stays so. @return whether this ended the term */
    public boolean laatVervallen(String reden, Wie wie) {
        if (status.afgesloten() || voorbij()) {
            return false;
        }
        status = TermijnStatus.VERVALLEN;
        noteer(WijzigingSoort.VERVALLEN, reden, null, wie.vandaag(), null, null, null, wie);
        return true;
    }

    /** What to wait for next. {@code vandaag} in Europe/Amsterdam. */
    public Moment moment(LocalDate vandaag) {
        return switch (status) {
            case GEHAALD, VERVALLEN -> Moment.zonderDatum(Moment.Stand.BEEINDIGD);
            case ONBEKEND -> Moment.zonderDatum(Moment.Stand.ONBEKEND);
            case VERSTREKEN -> voorbij() ? Moment.zonderDatum(Moment.Stand.BEEINDIGD) : momenten(Moment.Stand.OVERSCHREDEN, fataleDatum, vandaag);
            case LOPEND -> momenten(gewaarschuwdOp == null ? Moment.Stand.LOPEND : Moment.Stand.GEWAARSCHUWD, fataleDatum, vandaag);
            case WACHT_OP_DERDEN -> momenten(gewaarschuwdOp == null ? Moment.Stand.LOPEND : Moment.Stand.GEWAARSCHUWD,
                    laatste(fataleDatum, geduld(openVragen().getFirst().per(), vandaag)), vandaag);
            case OPGESCHORT -> {
                Regel pauze = openPauze();
                LocalDate eind = laatste(fataleDatum, geduld(pauze.tot() == null ? pauze.per() : pauze.tot(), vandaag));
                yield momenten(gewaarschuwdOp == null ? Moment.Stand.LOPEND : Moment.Stand.GEWAARSCHUWD, eind, vandaag);
            }
        };
    }

    /**
     * Lets the traject's inrichting say how long before the end this term warns; a new term counts with it at once, a stored one from its next change.
     *
     * @param weken asked when needed; gives {@code null} where the inrichting does not name this kind of term, and then the default holds
     */
    void waarschuwVolgens(Supplier<Integer> weken) {
        waarschuwWeken = weken;
        if (bewaard == 0 && fataleDatum != null) {
            waarschuwingOp = laatste(start, waarschuwVoor(fataleDatum));
        }
    }

    private LocalDate waarschuwVoor(LocalDate einde) {
        Integer weken = waarschuwWeken.get();
        return weken == null ? soort.waarschuwingVooraf(einde).voor(einde) : einde.minusWeeks(weken);
    }

    /** Whether what the term asked for was done after its last day. */
    public boolean teLaatGehaald() {
        return status == TermijnStatus.GEHAALD && gehaaldOp != null && fataleDatum != null && gehaaldOp.isAfter(fataleDatum);
    }

    /** Whether the last day has passed and nobody is late by that, as with the time for an objection. */
    public boolean voorbij() {
        return status == TermijnStatus.VERSTREKEN && !soort.overschrijdingBeoordelen();
    }

    /** Where the term stands, as a person reads it after "de termijn is". */
    public String standInWoorden() {
        return teLaatGehaald() ? "te laat gehaald" : voorbij() ? "voorbij" : status == TermijnStatus.VERVALLEN && verstrekenOp != null ? "niet gehaald" : status.woord();
    }

    /** When a judged overrun is looked at again. */
    public static LocalDate herbeoordeling(LocalDate vandaag) {
        return WettelijkeParameters.STANDAARD.op("overschrijding.herbeoordeling", vandaag).lengte().na(vandaag);
    }

    private Moment momenten(Moment.Stand stand, LocalDate laatsteDag, LocalDate vandaag) {
        LocalDate waarschuwing = status == TermijnStatus.OPGESCHORT ? waarschuwVoor(laatsteDag) : waarschuwingOp;
        return new Moment(stand, Rekenregels.begin(waarschuwing), Rekenregels.verstrekenOp(laatsteDag),
                Rekenregels.begin(herbeoordeling(laatste(laatsteDag, vandaag))));
    }

    private static LocalDate geduld(LocalDate sinds, LocalDate vandaag) {
        LocalDate eerste = WettelijkeParameters.STANDAARD.op("wacht-op-derden.beoordeling", sinds).lengte().na(sinds);
        return eerste.isBefore(vandaag) ? herbeoordeling(vandaag) : eerste;
    }

    private void controleerVraag(Wijziging w, LocalDate vandaag) {
        nietInDeToekomst(w.per(), vandaag);
        if (fataleDatum != null && w.per().isAfter(fataleDatum)) {
            throw new WijzigingNietToegestaan("Besluit inburgering 2021 art. 5.3 lid 2",
                    "De termijn was op die dag al verstreken (laatste dag " + Datums.voluit(fataleDatum) + "). Informatie die daarna gevraagd is, verschuift de termijn niet meer. "
                            + "Leg de reden vast bij de overschrijding.");
        }
    }

    private void controleerOntvangst(Wijziging w, LocalDate vandaag) {
        nietInDeToekomst(w.per(), vandaag);
        List<Regel> open = openVragen();
        if (open.isEmpty()) {
            throw new WijzigingNietToegestaan("Besluit inburgering 2021 art. 5.3 lid 2",
                    "Er staat geen vraag aan een derde open. Leg eerst vast wie wat gevraagd is en wanneer.");
        }
        if (w.derde() != null && !w.derde().isBlank() && open.stream().noneMatch(vraag -> w.derde().equalsIgnoreCase(vraag.derde()))) {
            throw new OngeldigeWijziging("derde", "Aan deze derde staat geen vraag open.");
        }
        if (w.per().isBefore(bijbehorendeVraag(open, w.derde()).per())) {
            throw new OngeldigeWijziging("per", "De informatie kan niet ontvangen zijn voordat zij gevraagd was.");
        }
    }

    private void controleerPauze(Wijziging w, LocalDate vandaag) {
        nietInDeToekomst(w.per(), vandaag);
        if (openPauze() != null) {
            throw new WijzigingNietToegestaan(grondslag, "De termijn staat al stil.");
        }
        if (start == null) {
            throw new WijzigingNietToegestaan(grondslag, "De startdatum is nog niet bekend. Een termijn die niet loopt, kan niet stilstaan.");
        }
    }

    private void controleerHervatting(Wijziging w, LocalDate vandaag) {
        nietInDeToekomst(w.per(), vandaag);
        Regel pauze = openPauze();
        if (pauze == null) {
            throw new WijzigingNietToegestaan(grondslag, "De termijn staat niet stil.");
        }
        if (w.per().isBefore(pauze.per())) {
            throw new OngeldigeWijziging("per", "De termijn kan niet doorlopen voordat hij stilstond.");
        }
    }

    private void controleerVerlenging(Wijziging w) {
        if (start == null) {
            throw new WijzigingNietToegestaan(grondslag, "De startdatum is nog niet bekend. Verleng de termijn pas als hij loopt.");
        }
        if (w.tot() == null) {
            throw new OngeldigeWijziging("tot", "Geef de nieuwe laatste dag van de termijn.");
        }
        if (!w.tot().isAfter(fataleDatum)) {
            throw new OngeldigeWijziging("tot", "De nieuwe laatste dag moet na " + Datums.voluit(fataleDatum) + " liggen.");
        }
    }

    private static void nietInDeToekomst(LocalDate per, LocalDate vandaag) {
        if (per.isAfter(vandaag)) {
            throw new OngeldigeWijziging("per", "De datum ligt in de toekomst.");
        }
    }

    private void noteer(WijzigingSoort wat, String reden, String grond, LocalDate per, LocalDate tot, String derde, String gevraagd, Wie wie) {
        LocalDate oud = fataleDatum;
        regels.add(new Regel(null, wat, reden, grond, per, tot, derde, gevraagd, oud, null, wie.naam(), wie.nu()));
        if (!status.afgesloten()) {
            reken(wie.vandaag());
        }
        regels.add(metNieuweDatum(regels.removeLast()));
    }

    private Regel metNieuweDatum(Regel r) {
        return new Regel(r.id(), r.soort(), r.reden(), r.grondslag(), r.per(), r.tot(), r.derde(), r.gevraagd(), r.oudeFataleDatum(), fataleDatum, r.wie(), r.tijdstip());
    }

    private void reken(LocalDate vandaag) {
        Regel begin = regels.stream().filter(r -> (r.soort() == WijzigingSoort.START || r.soort() == WijzigingSoort.CORRECTIE) && r.per() != null)
                .reduce((eerder, later) -> later).orElse(null);
        if (begin == null) {
            status = TermijnStatus.ONBEKEND;
            return;
        }
        start = begin.per();
        LocalDate eind = begin.tot() == null ? soort.laatsteDag(start) : begin.tot();
        LocalDate pauzeSinds = null;
        for (Regel r : regels) {
            switch (r.soort()) {
                case CORRECTIE -> eind = r.tot() == null ? eind : r.tot();
                case VERLENGING -> eind = r.tot();
                case OPSCHORTING -> pauzeSinds = r.per();
                case HERVATTING -> {
                    eind = eind.plusDays(ChronoUnit.DAYS.between(pauzeSinds, r.per()));
                    pauzeSinds = null;
                }
                case ONTVANGEN_VAN_DERDEN -> eind = laatste(eind, naOntvangst(r.per()));
                default -> { }
            }
        }
        LocalDate oud = fataleDatum;
        onverschovenFataleDatum = eind;
        fataleDatum = begin.tot() == null ? Rekenregels.verschuif(soort, start, eind) : eind;
        waarschuwingOp = laatste(start, waarschuwVoor(fataleDatum));
        if (oud != null && fataleDatum.isAfter(oud) && waarschuwingOp.isAfter(vandaag)) {
            gewaarschuwdOp = null;
        }
        bepaalStatus(vandaag);
    }

    private void bepaalStatus(LocalDate vandaag) {
        if (!openVragen().isEmpty()) {
            status = TermijnStatus.WACHT_OP_DERDEN;
        } else if (openPauze() != null) {
            status = TermijnStatus.OPGESCHORT;
        } else if (verstrekenOp != null && vandaag.isAfter(fataleDatum)) {
            status = TermijnStatus.VERSTREKEN;
        } else {
            status = TermijnStatus.LOPEND;
        }
        if (status != TermijnStatus.VERSTREKEN) {
            verstrekenOp = null;
        }
    }

    private LocalDate naOntvangst(LocalDate ontvangen) {
        return soort == Termijnsoort.PIP_TERMIJN
                ? WettelijkeParameters.STANDAARD.op("pip.termijn-na-informatie-van-derden", ontvangen).lengte().na(ontvangen) : ontvangen;
    }

    /** Questions to third parties without an answer, oldest first. */
    public List<Regel> openVragen() {
        List<Regel> open = new ArrayList<>();
        for (Regel r : regels) {
            if (r.soort() == WijzigingSoort.WACHT_OP_DERDEN) {
                open.add(r);
            } else if (r.soort() == WijzigingSoort.ONTVANGEN_VAN_DERDEN && !open.isEmpty()) {
                open.remove(bijbehorendeVraag(open, r.derde()));
            }
        }
        return open;
    }

    private static Regel bijbehorendeVraag(List<Regel> open, String derde) {
        return open.stream().filter(vraag -> derde != null && derde.equalsIgnoreCase(vraag.derde())).findFirst().orElse(open.getFirst());
    }

    private Regel openPauze() {
        Regel open = null;
        for (Regel r : regels) {
            if (r.soort() == WijzigingSoort.OPSCHORTING) {
                open = r;
            } else if (r.soort() == WijzigingSoort.HERVATTING) {
                open = null;
            }
        }
        return open;
    }

    private static LocalDate laatste(LocalDate een, LocalDate ander) {
        return een.isAfter(ander) ? een : ander;
    }

    List<Regel> nieuweRegels() {
        return List.copyOf(regels.subList(bewaard, regels.size()));
    }

    Stand stand() {
        return new Stand(status, start, startgebeurtenis, bewijs, grondslag, fataleDatum, onverschovenFataleDatum, waarschuwingOp, gewaarschuwdOp,
                verstrekenOp, gehaaldOp, redenOverschrijding);
    }

    int versie() {
        return versie;
    }

    public UUID id() {
        return id;
    }

    public UUID trajectId() {
        return trajectId;
    }

    public String gemeente() {
        return gemeente;
    }

    public Termijnsoort soort() {
        return soort;
    }

    public TermijnStatus status() {
        return status;
    }

    /** The first day or event day, or {@code null} when not known. */
    public LocalDate start() {
        return start;
    }

    public String startgebeurtenis() {
        return startgebeurtenis;
    }

    public String bewijs() {
        return bewijs;
    }

    public String grondslag() {
        return grondslag;
    }

    /** The last day, or {@code null} when the start is not known. While third-party information is awaited: the earliest it can be. */
    public LocalDate fataleDatum() {
        return fataleDatum;
    }

    /** The last day before the Algemene termijnenwet. */
    public LocalDate onverschovenFataleDatum() {
        return onverschovenFataleDatum;
    }

    public LocalDate waarschuwingOp() {
        return waarschuwingOp;
    }

    public Instant gewaarschuwdOp() {
        return gewaarschuwdOp;
    }

    public Instant verstrekenOp() {
        return verstrekenOp;
    }

    public LocalDate gehaaldOp() {
        return gehaaldOp;
    }

    public String redenOverschrijding() {
        return redenOverschrijding;
    }

    /** Every entry, oldest first. */
    public List<Regel> regels() {
        return List.copyOf(regels);
    }
}
