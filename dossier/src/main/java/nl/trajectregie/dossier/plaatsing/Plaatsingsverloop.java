package nl.trajectregie.dossier.plaatsing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.trajectregie.dossier.contact.Contactritmes;
import nl.trajectregie.dossier.plaatsing.Plaatsing.Stand;
import nl.trajectregie.dossier.plaatsing.Plaatsing.Toetsadvies;
import nl.trajectregie.dossier.plaatsing.Plaatsing.Uitkomst;
import nl.trajectregie.dossier.plaatsing.Plaatsingstoets.Antwoord;
import nl.trajectregie.dossier.rolbezetting.Rolbezettingen;
import nl.trajectregie.dossier.rooster.Roosters;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Contactritme;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.stereotype.Service;

/** What the placement's process asks of the dossier. Joins the worker's transaction and acts as the application. */
@Service
public class Plaatsingsverloop {

    /** Whether the placement can start. */
    public enum Start { JOBCOACH_ONTBREEKT, WACHTEN, BEVESTIGEN, GESTART }

    /** What a running placement needs now. */
    public enum Nodig { WACHTEN, EVALUATIE, CONTRACTEINDE, AFGELOPEN }

    /** The neutral facts of the check, for the decision table. */
    public record Toetsfeiten(Plaatsing.Doel doel, boolean taalrijk, boolean roosterbotsing, boolean voorwaardenInOrde) {}

    /** Whether it can start, and when to look again. */
    public record Startmoment(Start start, ZonedDateTime volgendOp) {}

    /** What is needed, whether a jobcoach does it, and when to look again. */
    public record Moment(Nodig nodig, boolean jobcoach, ZonedDateTime volgendOp) {}

    /** The role that goes along with both sides. */
    static final String JOBCOACH = "jobcoach";

    private static final Period LANGSTE_WACHT = Period.ofMonths(3);

    private final Plaatsingen plaatsingen;
    private final Roosters roosters;
    private final Trajecten trajecten;
    private final Inrichtingen inrichtingen;
    private final Rolbezettingen rolbezettingen;
    private final Contactritmes ritmes;
    private final Clock klok;

    Plaatsingsverloop(Plaatsingen plaatsingen, Roosters roosters, Trajecten trajecten, Inrichtingen inrichtingen, Rolbezettingen rolbezettingen, Contactritmes ritmes, Clock klok) {
        this.plaatsingen = plaatsingen;
        this.roosters = roosters;
        this.trajecten = trajecten;
        this.inrichtingen = inrichtingen;
        this.rolbezettingen = rolbezettingen;
        this.ritmes = ritmes;
        this.klok = klok;
    }

    /** Checks the place and keeps what was found. */
    public Toetsfeiten toets(UUID plaatsingId) {
        Plaatsing p = plaatsingen.van(plaatsingId);
        Plaatsingstoets toets = toets(p, inrichting(trajecten.vergrendel(p.trajectId())).reisMinutenHoogstens());
        plaatsingen.zet(p.id(), Map.of("toets", toets.bevindingen(), "stand", Stand.GETOETST.name()));
        return new Toetsfeiten(p.doel(), toets.taalrijk(), toets.roosterbotsing(), toets.voorwaardenInOrde());
    }

    private Plaatsingstoets toets(Plaatsing p, int reisMinutenHoogstens) {
        return new Plaatsingstoets(niveau(p.plek("taaleis")), niveau(p.vraag("taalniveau")), Antwoord.van(p.plek("werktaalNederlands")), Antwoord.van(p.plek("contactMetCollegas")),
                Antwoord.van(p.plek("terugkoppelingTaal")), Antwoord.van(p.plek("draagvlakLeiding")), Antwoord.van(p.plek("draagvlakWerkvloer")), "JA".equals(p.plek("reizen")),
                p.plek("reisMinuten") == null ? 0 : Integer.parseInt(p.plek("reisMinuten")), reisMinutenHoogstens, !"NIET_GEREGELD".equals(p.voorwaarden().get("opvang")),
                roosters.van(p.trajectId()));
    }

    private static Taalniveau niveau(String tekst) {
        return tekst == null ? Taalniveau.ONBEKEND : Taalniveau.valueOf(tekst);
    }

    /** Keeps what the decision table advises. */
    public void legToetsVast(UUID plaatsingId, Toetsadvies advies) {
        Plaatsing p = plaatsingen.van(plaatsingId);
        plaatsingen.zet(p.id(), Map.of("toets_advies", advies.name(), "plek_besluit", Map.of()));
        long bezwaren = p.toets().stream().filter(b -> b.inOrde() != Antwoord.JA).count();
        plaatsingen.schrijf(p, systeem(p), "plaatsing.getoetst", advies == Toetsadvies.PASSEND ? "De plek is getoetst en past bij het doel."
                : "De plek is getoetst. Er " + (bezwaren == 1 ? "is 1 punt" : "zijn " + bezwaren + " punten") + " van aandacht; de klantmanager beslist.", null);
    }

    /** Whether the placement can start; without a jobcoach it waits for a person. */
    public Startmoment bepaalStart(UUID plaatsingId) {
        Plaatsing p = plaatsingen.van(plaatsingId);
        trajecten.vergrendel(p.trajectId());
        plaatsingen.zet(p.id(), Map.of("stand", Stand.WACHT_OP_START.name()));
        LocalDate start = p.startOp() == null || !p.startOp().isAfter(vandaag()) ? vandaag().plusDays(1) : p.startOp();
        boolean zonder = !heeftJobcoach(p.trajectId()) && p.zonderJobcoach() == null;
        Start wat = zonder ? Start.JOBCOACH_ONTBREEKT : p.gestartOp() != null ? Start.GESTART
                : p.startOp() != null && p.startOp().isAfter(vandaag()) ? Start.WACHTEN : Start.BEVESTIGEN;
        return new Startmoment(wat, moment(start));
    }

    boolean heeftJobcoach(UUID trajectId) {
        return rolbezettingen.huidige(trajectId).stream().anyMatch(b -> b.rol().equals(JOBCOACH));
    }

    /** The placement has begun: the contacts that belong to it start. */
    public void start(UUID plaatsingId) {
        Plaatsing p = plaatsingen.van(plaatsingId);
        trajecten.vergrendel(p.trajectId());
        plaatsingen.zet(p.id(), Map.of("stand", Stand.LOOPT.name()));
        if (p.zonderJobcoach() == null) {
            ritmes.start(p.trajectId(), Contactritme.Vanaf.PLAATSING, p.gestartOp());
        } else {
            ritmes.startZonder(p.trajectId(), Contactritme.Vanaf.PLAATSING, p.gestartOp(), JOBCOACH);
        }
        plaatsingen.schrijf(p, systeem(p), "plaatsing.gestart", "De plaatsing bij " + p.werkgever() + " is gestart" + (p.zonderJobcoach() == null ? "." : ", zonder jobcoach."), p.zonderJobcoach());
    }

    /** What the running placement needs now. */
    public Moment bepaalMoment(UUID plaatsingId) {
        Plaatsing p = plaatsingen.van(plaatsingId);
        nl.trajectregie.inrichting.Plaatsing inrichting = inrichting(trajecten.vergrendel(p.trajectId()));
        LocalDate nu = vandaag();
        LocalDate evaluatie = p.evaluaties() < inrichting.evaluaties().size() ? p.gestartOp().plus(inrichting.evaluaties().get(p.evaluaties())) : null;
        LocalDate contract = p.eindeOp() == null || p.eindeOp().equals(p.contractBesprokenVoor()) || p.uitkomst() != null ? null : p.eindeOp().minusWeeks(inrichting.contractWekenVooraf());
        LocalDate einde = p.uitkomst() == null ? null : p.uitkomst() == Uitkomst.BEHOUDEN || p.beeindigdOp() == null ? nu : p.beeindigdOp().plusDays(1);
        Nodig nodig = geweest(einde, nu) ? Nodig.AFGELOPEN : geweest(contract, nu) ? Nodig.CONTRACTEINDE : geweest(evaluatie, nu) && p.uitkomst() == null ? Nodig.EVALUATIE : Nodig.WACHTEN;
        LocalDate volgend = Stream.of(einde, contract, p.uitkomst() == null ? evaluatie : null, nu.plus(LANGSTE_WACHT)).filter(Objects::nonNull).filter(dag -> dag.isAfter(nu))
                .min(LocalDate::compareTo).orElseThrow();
        return new Moment(nodig, heeftJobcoach(p.trajectId()), moment(volgend));
    }

    private static boolean geweest(LocalDate dag, LocalDate nu) {
        return dag != null && !dag.isAfter(nu);
    }

    /** The process is over. Who keeps the place keeps its hours; the contacts of the placement end, for nazorg has its own. @return the outcome */
    public Uitkomst sluitAf(UUID plaatsingId) {
        Plaatsing p = plaatsingen.van(plaatsingId);
        trajecten.vergrendel(p.trajectId());
        Uitkomst uitkomst = p.uitkomst() == null ? Uitkomst.GESTOPT : p.uitkomst();
        Map<String, Object> wijziging = new HashMap<>(Map.of("stand", uitkomst.name(), "uitkomst", uitkomst.name()));
        if (uitkomst != Uitkomst.BEHOUDEN) {
            wijziging.put("beeindigd_op", p.beeindigdOp() == null ? vandaag() : p.beeindigdOp());
            roosters.wisWerk(p.id());
        }
        if (p.gestartOp() != null) {
            ritmes.stop(p.trajectId(), Contactritme.Tot.PLAATSING_EINDE, vandaag());
        }
        plaatsingen.zet(p.id(), wijziging);
        plaatsingen.schrijf(p, systeem(p), "plaatsing.afgesloten", switch (uitkomst) {
            case BEHOUDEN -> "De plaatsing is klaar: de inburgeraar houdt de plek bij " + p.werkgever() + ".";
            case VOLGENDE_STAP -> "De plaatsing is klaar: er komt een volgende stap.";
            case GESTOPT -> p.gestartOp() == null ? "Er is geen plaatsing gekomen." : "De plaatsing bij " + p.werkgever() + " is gestopt.";
        }, p.redenEinde());
        return uitkomst;
    }

    /** Ends what still runs in the dossier because the duaal traject around it ended; its process is gone already. */
    public void breekAf(UUID trajectId, String reden) {
        plaatsingen.lopend(trajectId).ifPresent(p -> {
            plaatsingen.zet(p.id(), Map.of("uitkomst", Uitkomst.GESTOPT.name(), "reden_einde", reden));
            sluitAf(p.id());
        });
    }

    /**
     * The employer or jobcoach tells that the person began. @return the placement, when one waits for this employer
     */
    public Optional<Plaatsing> gemeldGestart(UUID trajectId, String werkgever, LocalDate op, Plaatsingswekker wekker) {
        return List.copyOf(plaatsingen.vanTraject(trajectId)).stream().filter(p -> !p.klaar() && p.gestartOp() == null && p.werkgever() != null && p.werkgever().equalsIgnoreCase(werkgever))
                .findFirst().map(p -> {
                    plaatsingen.zet(p.id(), op.isAfter(vandaag()) ? Map.of("start_op", op) : Map.of("gestart_op", op, "start_op", op));
                    plaatsingen.schrijf(p, systeem(p), "plaatsing.start-gemeld", "Gemeld dat de inburgeraar begint bij " + p.werkgever() + ".", null);
                    wekker.gewijzigd(p);
                    return p;
                });
    }

    /** The employer or jobcoach tells that it ended or will end. @return the placement, when one runs */
    public Optional<Plaatsing> gemeldBeeindigd(UUID trajectId, LocalDate op, String reden, Plaatsingswekker wekker) {
        return plaatsingen.lopend(trajectId).filter(p -> p.gestartOp() != null).map(p -> {
            plaatsingen.zet(p.id(), Map.of("beeindigd_op", op, "uitkomst", Uitkomst.GESTOPT.name(), "reden_einde", reden));
            plaatsingen.schrijf(p, systeem(p), "plaatsing.einde-gemeld", "Gemeld dat de plaatsing bij " + p.werkgever() + " stopt.", reden);
            if (op.isBefore(vandaag()) || op.equals(vandaag())) {
                wekker.gestopt(p);
            } else {
                wekker.gewijzigd(p);
            }
            return p;
        });
    }

    private nl.trajectregie.inrichting.Plaatsing inrichting(Traject traject) {
        return inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow().plaatsing();
    }

    private ZonedDateTime moment(LocalDate dag) {
        return dag.atStartOfDay(klok.getZone());
    }

    private LocalDate vandaag() {
        return plaatsingen.vandaag();
    }

    private static Gebruiker systeem(Plaatsing p) {
        return Gebruiker.systeem(p.gemeente());
    }
}
