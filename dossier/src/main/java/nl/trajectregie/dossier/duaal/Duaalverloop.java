package nl.trajectregie.dossier.duaal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.trajectregie.dossier.duaal.DuaalTraject.Stand;
import nl.trajectregie.dossier.duaal.DuaalTraject.Uitkomst;
import nl.trajectregie.dossier.duaal.Groepsindeling.Kandidaat;
import nl.trajectregie.dossier.duaal.Groepsindeling.Soort;
import nl.trajectregie.dossier.plaatsing.Plaatsing;
import nl.trajectregie.dossier.plaatsing.Plaatsingen;
import nl.trajectregie.dossier.plaatsing.Plaatsingsverloop;
import nl.trajectregie.dossier.plaatsing.Taalniveau;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Duaal;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.stereotype.Service;

/** What the processes of the duaal traject ask of the dossier. Joins the worker's transaction and acts as the application. */
@Service
public class Duaalverloop {

    /** What the municipality's way of working asks of this person. */
    public record Begin(boolean verplicht, boolean tweedeIntake, boolean toezegging) {}

    /** What the traject needs now. */
    public enum Nodig { WACHTEN, EVALUATIE, PLAATSEN, VERVOLG }

    /** What is needed, and when to look again. */
    public record Moment(Nodig nodig, ZonedDateTime volgendOp) {}

    private static final Period LANGSTE_WACHT = Period.ofMonths(3);

    private final DuaalTrajecten duaalTrajecten;
    private final Plaatsingen plaatsingen;
    private final Plaatsingsverloop plaatsingsverloop;
    private final Trajecten trajecten;
    private final Inrichtingen inrichtingen;
    private final Duaalwekker wekker;
    private final Clock klok;

    Duaalverloop(DuaalTrajecten duaalTrajecten, Plaatsingen plaatsingen, Plaatsingsverloop plaatsingsverloop, Trajecten trajecten, Inrichtingen inrichtingen, Duaalwekker wekker, Clock klok) {
        this.duaalTrajecten = duaalTrajecten;
        this.plaatsingen = plaatsingen;
        this.plaatsingsverloop = plaatsingsverloop;
        this.trajecten = trajecten;
        this.inrichtingen = inrichtingen;
        this.wekker = wekker;
        this.klok = klok;
    }

    /** Opens the duaal traject by the inrichting; mandatory or not depends on the doelgroep. */
    public Begin bereidVoor(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        Duaal inrichting = inrichting(traject);
        boolean verplicht = inrichting.verplichtVoor().contains(traject.doelgroep());
        boolean nieuw = duaalTrajecten.lopend(trajectId).isEmpty();
        DuaalTraject d = duaalTrajecten.zorgVoor(trajectId, traject.gemeente(), verplicht);
        if (nieuw) {
            duaalTrajecten.schrijf(d, systeem(d), "duaal.begonnen", "Het duale traject is in beeld. Meedoen is " + (verplicht ? "verplicht" : "vrijwillig") + ".", null);
        }
        return new Begin(verplicht, inrichting.tweedeIntake(), inrichting.toezegging() != Duaal.Toezegging.GEEN);
    }

    /** The neutral facts on which the table advises the intensity. */
    public Intensiteit.Feiten intensiteitsfeiten(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        DuaalTraject d = duaalTrajecten.van(trajectId);
        return new Intensiteit.Feiten(inrichting(traject).intensiteitsregel(), Intensiteit.klasse(traject.brpIngeschrevenOp(), vandaag()), d.tempo());
    }

    public void legIntensiteitVast(UUID trajectId, DuaalTraject.Advies advies) {
        DuaalTraject d = duaalTrajecten.van(trajectId);
        duaalTrajecten.zet(d.id(), Map.of("intensiteit_advies", advies.name()));
        if (advies != DuaalTraject.Advies.VRIJ) {
            duaalTrajecten.schrijf(d, systeem(d), "duaal.intensiteit-geadviseerd", "Advies over de intensiteit: " + advies.naam() + ".", null);
        }
    }

    /** Works out a proposal for the group; keeps it beside the decision that a person takes. */
    public Soort stelGroepVoor(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        DuaalTraject d = duaalTrajecten.van(trajectId);
        Groepsindeling.Voorstel voorstel = voorstel(d, inrichting(traject));
        Map<String, Object> kolommen = new HashMap<>(Map.of("groep_voorstel", voorstel.soort().name(), "groep_uitleg", voorstel.uitleg()));
        kolommen.put("groep_besluit", null);
        duaalTrajecten.zet(d.id(), kolommen);
        return voorstel.soort();
    }

    private Groepsindeling.Voorstel voorstel(DuaalTraject d, Duaal inrichting) {
        return Groepsindeling.voorstel(kandidaat(d), duaalTrajecten.anderen(d).stream().map(Duaalverloop::kandidaat).toList(), inrichting.groep());
    }

    private static Kandidaat kandidaat(DuaalTraject d) {
        return new Kandidaat(d.id(), d.niveau() == null ? Taalniveau.ONBEKEND : d.niveau(), d.sector() == null ? Groepsindeling.GEEN_VOORKEUR : d.sector(), d.beschikbaar());
    }

    /** The decision holds; who waits for a group that is now large enough hears of it. */
    public void verwerkGroep(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        DuaalTraject d = duaalTrajecten.van(trajectId);
        wekWachtenden(d, inrichting(traject));
    }

    /** Wakes everybody who waits and for whom there is a group now. */
    void wekWachtenden(DuaalTraject d, Duaal inrichting) {
        duaalTrajecten.anderen(d).stream().filter(ander -> ander.groepBesluit() == Soort.AANVULLEN).filter(ander -> {
            Soort soort = voorstel(ander, inrichting).soort();
            return soort == Soort.GROEP || soort == Soort.SPLITSEN;
        }).forEach(wekker::groep);
    }

    Duaal inrichting(Traject traject) {
        return inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow().duaal();
    }

    /** What the running traject needs now; the first time it begins. */
    public Moment bepaalMoment(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        Duaal inrichting = inrichting(traject);
        DuaalTraject d = begin(duaalTrajecten.van(trajectId), inrichting);
        LocalDate nu = vandaag();
        d = naPlaatsing(d);
        boolean vervolg = d.vervolgGevraagd() || geweest(d.eindeOp(), nu);
        boolean evaluatie = geweest(d.volgendeEvaluatieOp(), nu) || geweest(d.faseEindeOp(), nu);
        Nodig nodig = vervolg ? Nodig.VERVOLG : d.plaatsingGevraagd() ? Nodig.PLAATSEN : evaluatie ? Nodig.EVALUATIE : Nodig.WACHTEN;
        LocalDate volgend = Stream.of(d.volgendeEvaluatieOp(), d.faseEindeOp(), d.eindeOp(), nu.plus(LANGSTE_WACHT)).filter(Objects::nonNull).filter(dag -> dag.isAfter(nu))
                .min(LocalDate::compareTo).orElseThrow();
        return new Moment(nodig, volgend.atStartOfDay(klok.getZone()));
    }

    private DuaalTraject begin(DuaalTraject d, Duaal inrichting) {
        if (d.stand() != Stand.INRICHTEN) {
            return d;
        }
        Map<String, Object> kolommen = new HashMap<>(Map.of("stand", Stand.LOOPT.name(), "gestart_op", vandaag(), "volgende_evaluatie_op", vandaag().plus(inrichting.evaluatieElke())));
        if (!inrichting.fasen().isEmpty()) {
            kolommen.put("fase_einde_op", vandaag().plus(inrichting.fasen().getFirst().duur()));
            kolommen.put("einde_op", inrichting.fasen().stream().map(Duaal.Fase::duur).reduce(vandaag(), LocalDate::plus, (a, b) -> b));
        }
        duaalTrajecten.zet(d.id(), kolommen);
        duaalTrajecten.schrijf(d, systeem(d), "duaal.gestart", "Het duale traject is begonnen" + (inrichting.fasen().isEmpty() ? ", zonder vaste einddatum." : "."), null);
        return duaalTrajecten.van(d.trajectId());
    }

    /** The placement that went before is ready: kept asks what follows, anything else an evaluation. */
    private DuaalTraject naPlaatsing(DuaalTraject d) {
        Plaatsing p = d.plaatsingId() == null ? null : plaatsingen.van(d.plaatsingId());
        if (p == null || !p.klaar()) {
            return d;
        }
        Map<String, Object> kolommen = new HashMap<>();
        kolommen.put("plaatsing_id", null);
        if (p.uitkomst() == Plaatsing.Uitkomst.BEHOUDEN) {
            kolommen.put("vervolg_gevraagd", true);
        } else {
            kolommen.put("volgende_evaluatie_op", vandaag());
        }
        if (p.vorm() != null && p.gestartOp() != null) {
            kolommen.put("trede", p.vorm().name());
        }
        duaalTrajecten.zet(d.id(), kolommen);
        return duaalTrajecten.van(d.trajectId());
    }

    private static boolean geweest(LocalDate dag, LocalDate nu) {
        return dag != null && !dag.isAfter(nu);
    }

    /** The process is over; a placement that it still had in hand ends with it. @return the outcome */
    public Uitkomst sluitAf(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        DuaalTraject d = duaalTrajecten.van(trajectId);
        Uitkomst uitkomst = d.uitkomst() == null ? Uitkomst.TERUG_NAAR_KLANTMANAGER : d.uitkomst();
        if (d.plaatsingId() != null) {
            plaatsingsverloop.breekAf(trajectId, "Het duale traject is gestopt.");
        }
        duaalTrajecten.zet(d.id(), Map.of("stand", Stand.AFGESLOTEN.name(), "uitkomst", uitkomst.name()));
        duaalTrajecten.schrijf(d, systeem(d), "duaal.afgesloten", "Het duale traject is klaar: " + uitkomst.naam() + ".", d.redenEinde());
        wekWachtenden(d, inrichting(traject));
        return uitkomst;
    }

    /** The traject ends: what still runs here ends with it. Nothing happens when nothing runs. */
    public void laatVervallen(UUID trajectId, String reden) {
        plaatsingsverloop.breekAf(trajectId, reden);
        duaalTrajecten.lopend(trajectId).ifPresent(d -> {
            duaalTrajecten.zet(d.id(), Map.of("stand", Stand.AFGESLOTEN.name(), "uitkomst", Uitkomst.GESTOPT.name(), "reden_einde", reden));
            duaalTrajecten.schrijf(d, systeem(d), "duaal.afgesloten", "Het duale traject is gestopt.", reden);
        });
    }

    private LocalDate vandaag() {
        return duaalTrajecten.vandaag();
    }

    private static Gebruiker systeem(DuaalTraject d) {
        return Gebruiker.systeem(d.gemeente());
    }
}
