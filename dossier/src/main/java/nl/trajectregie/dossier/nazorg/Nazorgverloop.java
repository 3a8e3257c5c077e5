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
import nl.trajectregie.inrichting.Inrichting;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.stereotype.Service;

/**
 * What the process {@code nazorg} asks of the dossier: what is needed now, and when to look again. Everything follows the dossier, so a contract that
 * is extended, a relapse or a longer nazorg only changes a row and wakes. Joins the worker's transaction.
 */
@Service
public class Nazorgverloop {

    /** What the process does now: it waits, a person acts, or it ends. */
    public enum Stap { WACHTEN, MOMENT, KLAAR }

    /** Which task belongs to the moment. */
    public enum Nodig { EERSTE_CONTACT, EVALUATIE, CONTRACTEINDE, ZELFREDZAAMHEID, TERUGVAL, OVERDRAGEN, AFRONDEN, GEEN }

    /** @param volgendOp when to look again; never in the past when the process waits */
    public record Moment(Stap stap, Nodig nodig, OffsetDateTime volgendOp) {}

    private static final ZoneId HIER = ZoneId.of("Europe/Amsterdam");
    private static final int UUR = 8;

    private final Nazorgen nazorgen;
    private final Trajecten trajecten;
    private final Inrichtingen inrichtingen;
    private final Rolbezettingen rolbezettingen;
    private final Participatieverloop participatieverloop;
    private final Plaatsingen plaatsingen;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    Nazorgverloop(Nazorgen nazorgen, Trajecten trajecten, Inrichtingen inrichtingen, Rolbezettingen rolbezettingen, Participatieverloop participatieverloop,
                  Plaatsingen plaatsingen, Tijdlijn tijdlijn, Clock klok) {
        this.nazorgen = nazorgen;
        this.trajecten = trajecten;
        this.inrichtingen = inrichtingen;
        this.rolbezettingen = rolbezettingen;
        this.participatieverloop = participatieverloop;
        this.plaatsingen = plaatsingen;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    /** Begins the nazorg, for as long as the inrichting says. A jobcoach is in the traject from now on, as a team at least. */
    public void start(UUID trajectId, String aanleiding, UUID plaatsingId) {
        Traject traject = trajecten.vergrendel(trajectId);
        if (nazorgen.lopend(trajectId).isPresent()) {
            return;
        }
        Inrichting inrichting = inrichting(traject);
        LocalDate vandaag = vandaag();
        Optional<Plaatsing> plaatsing = Optional.ofNullable(plaatsingId).flatMap(plaatsingen::vind);
        nazorgen.begin(trajectId, traject.gemeente(), aanleiding, plaatsingId, vandaag, vandaag.plus(inrichting.nazorg().duur()),
                plaatsing.map(Plaatsing::gestartOp).orElse(null), plaatsing.map(Plaatsing::eindeOp).filter(einde -> einde.isAfter(vandaag)).orElse(null));
        rolbezettingen.vulOpVerzoek(traject, inrichting, "jobcoach");
        tijdlijn.schrijf(trajectId, traject.gemeente(), Gebruiker.systeem(traject.gemeente()), Tijdlijn.Regel.van("nazorg.begonnen", Sectie.PARTICIPATIE,
                "De nazorg is begonnen en duurt tot " + Datums.voluit(vandaag.plus(inrichting.nazorg().duur())) + "."));
    }

    /** What is needed now. A relapse goes first, then what has its own day, and the end last. */
    public Moment bepaalMoment(UUID trajectId) {
        trajecten.vergrendel(trajectId);
        Nazorg n = nazorgen.van(trajectId);
        nl.trajectregie.inrichting.Nazorg regels = regels(trajectId);
        LocalDate vandaag = vandaag();
        if (n.uitkomst() != null) {
            return new Moment(Stap.KLAAR, Nodig.GEEN, om(vandaag));
        }
        Nodig nodig = nodig(n, regels, vandaag);
        if (nodig != Nodig.GEEN) {
            return new Moment(Stap.MOMENT, nodig, om(vandaag));
        }
        LocalDate volgend = momenten(n, regels).filter(dag -> dag != null && dag.isAfter(vandaag)).min(LocalDate::compareTo).orElse(n.eindeOp());
        return new Moment(Stap.WACHTEN, Nodig.GEEN, om(volgend));
    }

    static Nodig nodig(Nazorg n, nl.trajectregie.inrichting.Nazorg regels, LocalDate vandaag) {
        if (n.terugvalOp() != null) {
            return Nodig.TERUGVAL;
        }
        if (n.overdrachtGevraagd() != null) {
            return Nodig.OVERDRAGEN;
        }
        if (n.eersteContactOp() == null && bereikt(eersteDag(n), vandaag)) {
            return Nodig.EERSTE_CONTACT;
        }
        if (bereikt(contractmoment(n, regels), vandaag)) {
            return Nodig.CONTRACTEINDE;
        }
        if (bereikt(zelfredzaammoment(n, regels), vandaag)) {
            return Nodig.ZELFREDZAAMHEID;
        }
        if (bereikt(evaluatiemoment(n, regels), vandaag)) {
            return Nodig.EVALUATIE;
        }
        return bereikt(n.eindeOp(), vandaag) ? Nodig.AFRONDEN : Nodig.GEEN;
    }

    private static Stream<LocalDate> momenten(Nazorg n, nl.trajectregie.inrichting.Nazorg regels) {
        return Stream.of(n.eersteContactOp() == null ? eersteDag(n) : null, contractmoment(n, regels), zelfredzaammoment(n, regels), evaluatiemoment(n, regels), n.eindeOp());
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
        return inrichting(trajecten.vind(trajectId).orElseThrow()).nazorg();
    }

    private Inrichting inrichting(Traject traject) {
        return inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow();
    }

    private static OffsetDateTime om(LocalDate dag) {
        return dag.atTime(UUR, 0).atZone(HIER).toOffsetDateTime();
    }

    LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), HIER);
    }
}
