package nl.trajectregie.dossier.nazorg;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.trajectregie.dossier.participatie.Participatieverloop;
import nl.trajectregie.dossier.plaatsing.Plaatsing;
import nl.trajectregie.dossier.plaatsing.Plaatsingen;
import nl.trajectregie.dossier.rolbezetting.Rolbezettingen;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.termijn.Datums;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.engine.postbus.Postbus;
import nl.trajectregie.inrichting.Inrichting;
import org.springframework.stereotype.Service;

/**
 * What the process {@code nazorg} asks of the dossier: what is needed now, and when to look again. Everything follows the dossier, so a contract that
 * is extended, a relapse or a longer nazorg only changes a row and wakes. Joins the worker's transaction.
 */
@Service
public class Nazorgverloop {

    /** What a line of the process does now: it waits, a person acts, or it ends. */
    public enum Stap { WACHTEN, MOMENT, KLAAR }

    /** Which task belongs to the moment. */
    public enum Nodig { EERSTE_CONTACT, EVALUATIE, CONTRACTEINDE, ZELFREDZAAMHEID, TERUGVAL, OVERDRAGEN, AFRONDEN, GEEN }

    /** @param volgendOp when to look again; never in the past when the process waits */
    public record Moment(Stap stap, Nodig nodig, OffsetDateTime volgendOp) {}

    /** The two lines of the nazorg. They stand beside each other: what one role leaves open does not hold up the other. */
    enum Lijn {
        /** The jobcoach's moments and the end; a relapse too, before which everything gives way. */
        BEGELEIDING("nazorg-gewijzigd"),
        /** What the klantmanager decides meanwhile: economische zelfredzaamheid, and a handover that was asked for. */
        BESLUITEN("nazorgbesluit-gewijzigd");

        private final String bericht;

        Lijn(String bericht) {
            this.bericht = bericht;
        }

        /** The message that wakes this line. */
        String bericht() {
            return bericht;
        }
    }

    private static final ZoneId HIER = ZoneId.of("Europe/Amsterdam");
    private static final int UUR = 8;

    private final Nazorgen nazorgen;
    private final Trajecten trajecten;
    private final Nazorgregels nazorgregels;
    private final Rolbezettingen rolbezettingen;
    private final Participatieverloop participatieverloop;
    private final Plaatsingen plaatsingen;
    private final Tijdlijn tijdlijn;
    private final Postbus postbus;
    private final Clock klok;

    Nazorgverloop(Nazorgen nazorgen, Trajecten trajecten, Nazorgregels nazorgregels, Rolbezettingen rolbezettingen, Participatieverloop participatieverloop,
                  Plaatsingen plaatsingen, Tijdlijn tijdlijn, Postbus postbus, Clock klok) {
        this.nazorgen = nazorgen;
        this.trajecten = trajecten;
        this.nazorgregels = nazorgregels;
        this.rolbezettingen = rolbezettingen;
        this.participatieverloop = participatieverloop;
        this.plaatsingen = plaatsingen;
        this.tijdlijn = tijdlijn;
        this.postbus = postbus;
        this.klok = klok;
    }

    /** Begins the nazorg, for as long as the inrichting says. A jobcoach is in the traject from now on, as a team at least. */
    public void start(UUID trajectId, String aanleiding, UUID plaatsingId) {
        Traject traject = trajecten.vergrendel(trajectId);
        if (nazorgen.lopend(trajectId).isPresent()) {
            return;
        }
        Inrichting inrichting = nazorgregels.inrichting(traject);
        LocalDate vandaag = vandaag();
        Optional<Plaatsing> plaatsing = Optional.ofNullable(plaatsingId).flatMap(plaatsingen::vind);
        nazorgen.begin(trajectId, traject.gemeente(), aanleiding, plaatsingId, vandaag, vandaag.plus(inrichting.nazorg().duur()),
                plaatsing.map(Plaatsing::gestartOp).orElse(null), plaatsing.map(Plaatsing::eindeOp).filter(einde -> einde.isAfter(vandaag)).orElse(null));
        rolbezettingen.vulOpVerzoek(traject, inrichting, "jobcoach");
        tijdlijn.schrijf(trajectId, traject.gemeente(), Gebruiker.systeem(traject.gemeente()), Tijdlijn.Regel.van("nazorg.begonnen", Sectie.PARTICIPATIE,
                "De nazorg is begonnen en duurt tot " + Datums.voluit(vandaag.plus(inrichting.nazorg().duur())) + "."));
    }

    /**
     * What the line of the jobcoach needs now. A relapse goes first, then what has its own day, and the end last.
     *
     * @param besluitenErnaast whether this version of the model has a line for decisions, which then begins; without one they come in this row, first
     */
    public Moment bepaalMoment(UUID trajectId, boolean besluitenErnaast) {
        Traject traject = trajecten.vergrendel(trajectId);
        Nazorg n = nazorgen.van(trajectId);
        nl.trajectregie.inrichting.Nazorg regels = regels(trajectId);
        Moment begeleiding = moment(Lijn.BEGELEIDING, n, regels, vandaag());
        if (besluitenErnaast) {
            beginBesluiten(traject, n);
            return begeleiding;
        }
        Moment besluit = moment(Lijn.BESLUITEN, n, regels, vandaag());
        boolean eerst = besluit.stap() == Stap.MOMENT || begeleiding.stap() == Stap.WACHTEN && besluit.volgendOp().isBefore(begeleiding.volgendOp());
        return eerst ? besluit : begeleiding;
    }

    private void beginBesluiten(Traject traject, Nazorg n) {
        if (n.uitkomst() == null && !n.besluitenErnaast()) {
            nazorgen.zet(n.id(), Map.of("besluiten_ernaast", true));
            postbus.correleer(traject.id(), traject.gemeente(), "nazorgbesluiten-nodig", traject.id().toString(), Map.of("nazorgId", n.id().toString()), "nazorgbesluiten-nodig:" + n.id());
        }
    }

    /** What the line of the klantmanager needs now; it ends with the nazorg. */
    public Moment bepaalBesluit(UUID trajectId, UUID nazorgId) {
        trajecten.vergrendel(trajectId);
        return moment(Lijn.BESLUITEN, nazorgen.vind(nazorgId).orElseThrow(), regels(trajectId), vandaag());
    }

    static Moment moment(Lijn lijn, Nazorg n, nl.trajectregie.inrichting.Nazorg regels, LocalDate vandaag) {
        if (n.uitkomst() != null) {
            return new Moment(Stap.KLAAR, Nodig.GEEN, om(vandaag));
        }
        Nodig nodig = nodig(lijn, n, regels, vandaag);
        if (nodig != Nodig.GEEN) {
            return new Moment(Stap.MOMENT, nodig, om(vandaag));
        }
        Optional<LocalDate> volgend = momenten(lijn, n, regels).filter(dag -> dag != null && dag.isAfter(vandaag)).min(LocalDate::compareTo);
        return new Moment(Stap.WACHTEN, Nodig.GEEN, om(volgend.orElse(vandaag.plusWeeks(1))));
    }

    static Nodig nodig(Lijn lijn, Nazorg n, nl.trajectregie.inrichting.Nazorg regels, LocalDate vandaag) {
        return lijn == Lijn.BEGELEIDING ? begeleiding(n, regels, vandaag) : besluit(n, regels, vandaag);
    }

    private static Nodig begeleiding(Nazorg n, nl.trajectregie.inrichting.Nazorg regels, LocalDate vandaag) {
        if (n.terugvalOp() != null) {
            return Nodig.TERUGVAL;
        }
        if (n.eersteContactOp() == null && bereikt(eersteDag(n), vandaag)) {
            return Nodig.EERSTE_CONTACT;
        }
        if (bereikt(contractmoment(n, regels), vandaag)) {
            return Nodig.CONTRACTEINDE;
        }
        if (bereikt(evaluatiemoment(n, regels), vandaag)) {
            return Nodig.EVALUATIE;
        }
        return bereikt(n.eindeOp(), vandaag) && besluit(n, regels, vandaag) == Nodig.GEEN ? Nodig.AFRONDEN : Nodig.GEEN;
    }

    /** Nobody decides beside a relapse. The nazorg does not end before what is decided here. */
    private static Nodig besluit(Nazorg n, nl.trajectregie.inrichting.Nazorg regels, LocalDate vandaag) {
        if (n.terugvalOp() != null) {
            return Nodig.GEEN;
        }
        if (n.overdrachtGevraagd() != null) {
            return Nodig.OVERDRAGEN;
        }
        return bereikt(zelfredzaammoment(n, regels), vandaag) ? Nodig.ZELFREDZAAMHEID : Nodig.GEEN;
    }

    private static Stream<LocalDate> momenten(Lijn lijn, Nazorg n, nl.trajectregie.inrichting.Nazorg regels) {
        return lijn == Lijn.BESLUITEN ? Stream.of(zelfredzaammoment(n, regels), n.eindeOp())
                : Stream.of(n.eersteContactOp() == null ? eersteDag(n) : null, contractmoment(n, regels), evaluatiemoment(n, regels), n.eindeOp());
    }

    /** The first day in the job, or of the nazorg when there is none. */
    private static LocalDate eersteDag(Nazorg n) {
        return n.werkSinds() == null ? n.begonnenOp() : n.werkSinds();
    }

    /** When somebody asks what comes after the contract; {@code null} when it has no end or that was settled. */
    private static LocalDate contractmoment(Nazorg n, nl.trajectregie.inrichting.Nazorg regels) {
        if (n.contractEindeOp() == null || n.contractEindeOp().equals(n.contractBesprokenVoor())) {
            return null;
        }
        return n.contractOpnieuwOp() != null ? n.contractOpnieuwOp() : n.contractEindeOp().minusWeeks(regels.contractWekenVooraf());
    }

    /** The first day on which economische zelfredzaamheid may be judged; {@code null} when there is no job or it was judged. */
    private static LocalDate zelfredzaammoment(Nazorg n, nl.trajectregie.inrichting.Nazorg regels) {
        return n.zelfredzaam() != null ? null : vanafZelfredzaam(n, regels);
    }

    static LocalDate vanafZelfredzaam(Nazorg n, nl.trajectregie.inrichting.Nazorg regels) {
        return n.werkSinds() == null ? null : n.werkSinds().plusWeeks(regels.zelfredzaamNaWeken());
    }

    private static LocalDate evaluatiemoment(Nazorg n, nl.trajectregie.inrichting.Nazorg regels) {
        return n.evaluaties() >= regels.evaluaties().size() ? null : eersteDag(n).plus(regels.evaluaties().get(n.evaluaties()));
    }

    private static boolean bereikt(LocalDate dag, LocalDate vandaag) {
        return dag != null && !dag.isAfter(vandaag);
    }

    /** Ends the nazorg with the outcome that a person gave it. @return AFGEROND, TERUGVAL or OVERGEDRAGEN */
    public String sluitAf(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        Nazorg n = nazorgen.van(trajectId);
        nazorgen.zet(n.id(), Map.of("beeindigd_op", vandaag()));
        tijdlijn.schrijf(trajectId, traject.gemeente(), Gebruiker.systeem(traject.gemeente()), Tijdlijn.Regel.van("nazorg.gestopt", Sectie.PARTICIPATIE, switch (n.uitkomst()) {
            case "TERUGVAL" -> "De nazorg stopt: de participatie begint opnieuw.";
            case "OVERGEDRAGEN" -> "De nazorg is overgedragen aan " + n.overgedragenAan() + ".";
            default -> "De nazorg is afgerond.";
        }));
        participatieverloop.naNazorg(trajectId, n.uitkomst());
        return n.uitkomst();
    }

    /** How this municipality gives nazorg. */
    nl.trajectregie.inrichting.Nazorg regels(UUID trajectId) {
        return nazorgregels.van(trajectId);
    }

    private static OffsetDateTime om(LocalDate dag) {
        return dag.atTime(UUR, 0).atZone(HIER).toOffsetDateTime();
    }

    LocalDate vandaag() {
        return vandaag(klok);
    }

    static LocalDate vandaag(Clock klok) {
        return LocalDate.ofInstant(klok.instant(), HIER);
    }
}
