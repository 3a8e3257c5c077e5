package nl.trajectregie.dossier.begeleiding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.trajectregie.dossier.begeleiding.Begeleiding.Stand;
import nl.trajectregie.dossier.begeleiding.Begeleiding.WachtOp;
import nl.trajectregie.dossier.contact.Contactritmes;
import nl.trajectregie.dossier.rolbezetting.Rolbezettingen;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.dossier.termijn.Termijnsoort;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.dossier.verloop.Trajectverloop;
import nl.trajectregie.inrichting.Begeleiding.Einde.WarmeOverdracht;
import nl.trajectregie.inrichting.Begeleiding.Plan.Instrument;
import nl.trajectregie.inrichting.Begeleiding.Startmoment;
import nl.trajectregie.inrichting.Contactritme;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.stereotype.Service;

/**
 * What the guidance processes ask of the dossier: which moment comes next, and what a step means. Two clocks run: the operational start is the
 * startmoment of the inrichting, the legal one the day of BRP registration (Wi 13(3)). Joins the worker's transaction and acts as the application.
 */
@Service
public class Begeleidingsverloop {

    /** Whether guidance may start. */
    public enum Start { START, WACHT, WORKSHOP }

    /** What the further guidance needs now. */
    public enum Nodig { PLANGESPREK, WACHT, AFRONDEN }

    /** When the opstartfase ends, and whether that is past. */
    public record Opstartmoment(boolean voorbij, ZonedDateTime eindeOp) {}

    /** What is needed now, when to look again, and when the end begins: a talk that is not held does not hold that back. */
    public record Moment(Nodig nodig, ZonedDateTime volgendOp, ZonedDateTime afrondenOp) {}

    /** How this municipality ends guidance. */
    public record Afronding(boolean formeelEinde, boolean eindgesprek, boolean verlengingMogelijk) {}

    /** So long before the agreed end the judgement and the talk begin, that an extension can still be decided in time. */
    static final Period AFRONDEN_VOORAF = Period.ofDays(28);

    private final Begeleidingen begeleidingen;
    private final Checklist checklist;
    private final Trajecten trajecten;
    private final Inrichtingen inrichtingen;
    private final Termijnen termijnen;
    private final Trajectverloop verloop;
    private final Contactritmes ritmes;
    private final Leefgebieden leefgebieden;
    private final Rolbezettingen rolbezettingen;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    Begeleidingsverloop(Begeleidingen begeleidingen, Checklist checklist, Trajecten trajecten, Inrichtingen inrichtingen, Termijnen termijnen, Trajectverloop verloop,
                        Contactritmes ritmes, Leefgebieden leefgebieden, Rolbezettingen rolbezettingen, Tijdlijn tijdlijn, Clock klok) {
        this.begeleidingen = begeleidingen;
        this.checklist = checklist;
        this.trajecten = trajecten;
        this.inrichtingen = inrichtingen;
        this.termijnen = termijnen;
        this.verloop = verloop;
        this.ritmes = ritmes;
        this.leefgebieden = leefgebieden;
        this.rolbezettingen = rolbezettingen;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    /** Whether the startmoment of this municipality has come; the offer may then be made. */
    public Start bepaalStart(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        Begeleiding b = begeleidingen.zorgVoor(trajectId, traject.gemeente());
        if (!traject.doelgroep().equals("ASIELSTATUSHOUDER")) {
            begeleidingen.stand(trajectId, Stand.WORKSHOP);
            rolbezettingen.vulOpVerzoek(traject, inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow(), Begeleiderswissels.ROL);
            verloop.zetLijn(trajectId, "maatschappelijke-begeleiding", "lopend", "Een workshop of advies; de wet geeft deze doelgroep geen recht op begeleiding.");
            return Start.WORKSHOP;
        }
        WachtOp wachtOp = b.startBesloten() ? null : wachtOp(traject, b);
        Map<String, Object> wijziging = new HashMap<>();
        wijziging.put("wacht_op", wachtOp == null ? null : wachtOp.name());
        if (wachtOp == null) {
            wijziging.put("stand", Stand.AANBOD.name());
            wijziging.put("gestart_op", startdag(traject));
            verloop.zetLijn(trajectId, "maatschappelijke-begeleiding", "lopend", "De begeleiding wordt aangeboden.");
        } else {
            verloop.zetLijn(trajectId, "maatschappelijke-begeleiding", "wacht", wachtOp.uitleg());
        }
        begeleidingen.zet(trajectId, wijziging);
        return wachtOp == null ? Start.START : Start.WACHT;
    }

    private WachtOp wachtOp(Traject traject, Begeleiding b) {
        var inrichting = inrichting(traject);
        if (b.noodopvang() && !inrichting.noodopvangBegeleiding()) {
            return WachtOp.NOODOPVANG;
        }
        if (inrichting.startmoment() == Startmoment.KOPPELING) {
            return traject.gekoppeldOp() == null && traject.aanleiding().equals("COA_KOPPELING") ? WachtOp.KOPPELING : null;
        }
        boolean woning = traject.woningToegewezenOp() != null || traject.brpIngeschrevenOp() != null || !traject.aanleiding().equals("COA_KOPPELING");
        return woning ? null : WachtOp.WONINGTOEWIJZING;
    }

    /** The day of the startmoment; when that is not known, today. */
    private LocalDate startdag(Traject traject) {
        LocalDate dag = inrichting(traject).startmoment() == Startmoment.KOPPELING ? traject.gekoppeldOp()
                : traject.woningToegewezenOp() != null ? traject.woningToegewezenOp() : traject.brpIngeschrevenOp();
        return dag == null || dag.isAfter(vandaag()) ? vandaag() : dag;
    }

    /** The person takes part: the agreed length runs from the operational start. */
    public void start(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        Begeleiding b = begeleidingen.van(trajectId);
        LocalDate begin = b.gestartOp() == null ? startdag(traject) : b.gestartOp();
        LocalDate einde = begin.plus(inrichting(traject).duur());
        Map<String, Object> wijziging = new HashMap<>();
        wijziging.put("stand", Stand.OPSTARTFASE.name());
        wijziging.put("gestart_op", begin);
        wijziging.put("einde_op", einde);
        begeleidingen.zet(trajectId, wijziging);
        checklist.zorgVoor(traject);
        termijnen.start(trajectId, Termijnsoort.BEGELEIDINGSTERMIJN, begin, einde, "START_BEGELEIDING", "Start van de begeleiding in de praktijk",
                "De gemeente begeleidt tot deze dag. Verlengen kan alleen als de inrichting dat toelaat.", systeem(traject));
        verloop.zetLijn(trajectId, "maatschappelijke-begeleiding", "lopend", "Opstartfase");
        ritmes.start(trajectId, Contactritme.Vanaf.BEGELEIDING_START, begin);
        schrijf(traject, "begeleiding.gestart", "De begeleiding is gestart.");
    }

    /** When the opstartfase is over. It counts from the home, when somebody searches from the koppeling on and there is none yet. */
    public Opstartmoment bepaalOpstartfase(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        Begeleiding b = begeleidingen.van(trajectId);
        var inrichting = inrichting(traject);
        boolean zonderWoning = inrichting.startmoment() == Startmoment.KOPPELING && traject.aanleiding().equals("COA_KOPPELING") && traject.woningToegewezenOp() == null
                && traject.brpIngeschrevenOp() == null;
        boolean verlengd = b.gegevens().containsKey("opstartfaseTot");
        LocalDate einde;
        if (verlengd) {
            einde = LocalDate.parse(b.gegevens().get("opstartfaseTot").toString());
        } else {
            LocalDate vanaf = zonderWoning ? vandaag() : Stream.of(b.gestartOp(), traject.woningToegewezenOp()).filter(d -> d != null).max(LocalDate::compareTo).orElse(vandaag());
            einde = vanaf.plus(inrichting.opstartfase().duur());
        }
        begeleidingen.zet(trajectId, Map.of("opstart_einde_op", einde));
        return new Opstartmoment(!einde.isAfter(vandaag()), moment(einde));
    }

    /** The opstartfase is over: what is open goes along knowingly, and the rhythms of the next phase begin. */
    public void sluitOpstartfase(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        int open = checklist.neemMee(trajectId);
        begeleidingen.zet(trajectId, Map.of("stand", Stand.VERDER.name(), "opstart_klaar_op", vandaag(), "open_bij_einde", open));
        verloop.zetLijn(trajectId, "maatschappelijke-begeleiding", "lopend", "Verdere begeleiding");
        ritmes.stop(trajectId, Contactritme.Tot.OPSTARTFASE_EINDE, vandaag());
        ritmes.start(trajectId, Contactritme.Vanaf.OPSTARTFASE_EINDE, vandaag());
        schrijf(traject, "begeleiding.opstartfase-klaar", "De opstartfase is klaar. " + (open == 0 ? "Alles is geregeld."
                : open == 1 ? "1 punt van de checklist staat nog open en gaat mee." : open + " punten van de checklist staan nog open en gaan mee."));
    }

    /** What the loop over the leefgebieden needs now. Without a plan instrument there is no talk about a plan. */
    public Moment bepaalMoment(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        Begeleiding b = begeleidingen.van(trajectId);
        LocalDate vandaag = vandaag();
        LocalDate afronden = inrichting(traject).einde().geenFormeelEinde() ? b.eindeOp() : b.eindeOp().minus(AFRONDEN_VOORAF);
        boolean plan = inrichting(traject).plan().instrument() != Instrument.GEEN;
        boolean eerste = plan && leefgebieden.verloop(trajectId).isEmpty();
        LocalDate gesprek = plan ? b.volgendGesprekOp() : null;
        Nodig nodig = !afronden.isAfter(vandaag) ? Nodig.AFRONDEN
                : eerste || gesprek != null && !gesprek.isAfter(vandaag) ? Nodig.PLANGESPREK : Nodig.WACHT;
        LocalDate volgend = gesprek != null && gesprek.isAfter(vandaag) && gesprek.isBefore(afronden) ? gesprek : afronden;
        return new Moment(nodig, moment(volgend), moment(afronden));
    }

    /** How this municipality ends guidance. */
    public Afronding bepaalAfronding(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        Begeleiding b = begeleidingen.van(trajectId);
        var inrichting = inrichting(traject);
        begeleidingen.stand(trajectId, Stand.AFRONDING);
        verloop.zetLijn(trajectId, "maatschappelijke-begeleiding", "lopend", "Afronding");
        return new Afronding(!inrichting.einde().geenFormeelEinde(), inrichting.einde().eindgesprek(), magVerlengen(traject, b));
    }

    boolean magVerlengen(Traject traject, Begeleiding b) {
        return inrichting(traject).verlenging().toegestaan() && b.verlengd() == 0;
    }

    /** The extension was decided: the guidance goes on with the plan. */
    public void verleng(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        begeleidingen.stand(trajectId, Stand.VERDER);
        verloop.zetLijn(trajectId, "maatschappelijke-begeleiding", "lopend", "Verdere begeleiding, verlengd");
        ritmes.herbereken(trajectId);
        schrijf(traject, "begeleiding.verlengd", "De begeleiding gaat langer door.");
    }

    /** Whether the case goes to somebody else in a talk. */
    boolean warmeOverdrachtNodig(Traject traject, Begeleiding b) {
        WarmeOverdracht keuze = inrichting(traject).einde().warmeOverdracht();
        return keuze == WarmeOverdracht.ALTIJD || keuze == WarmeOverdracht.BIJ_NIET_ZELFREDZAAM && Boolean.FALSE.equals(b.zelfredzaam());
    }

    /** Guidance is over, or the person stopped; inburgering goes on. */
    public void sluitAf(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        Begeleiding b = begeleidingen.van(trajectId);
        boolean gestopt = b.stand() == Stand.GESTOPT;
        Map<String, Object> wijziging = new HashMap<>();
        wijziging.put("stand", gestopt ? Stand.GESTOPT.name() : Stand.AFGEROND.name());
        wijziging.put("beeindigd_op", b.beeindigdOp() == null ? vandaag() : b.beeindigdOp());
        wijziging.put("volgend_gesprek_op", null);
        begeleidingen.zet(trajectId, wijziging);
        termijnen.haal(trajectId, Termijnsoort.BEGELEIDINGSTERMIJN, vandaag(), gestopt ? "De inburgeraar stopte met de begeleiding." : "De begeleiding is afgerond.", systeem(traject));
        if (b.bellijst()) {
            ritmes.startBellijst(trajectId, vandaag());
        }
        ritmes.stop(trajectId, Contactritme.Tot.OPSTARTFASE_EINDE, vandaag());
        ritmes.stop(trajectId, Contactritme.Tot.BEGELEIDING_EINDE, vandaag());
        verloop.zetLijn(trajectId, "maatschappelijke-begeleiding", "klaar", gestopt ? "De inburgeraar wil geen begeleiding meer. De inburgering loopt door." : null);
        schrijf(traject, "begeleiding.afgerond", gestopt ? "De begeleiding is gestopt op verzoek van de inburgeraar. De inburgering loopt door." : "De begeleiding is afgerond.");
    }

    nl.trajectregie.inrichting.Begeleiding inrichting(Traject traject) {
        return inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow().begeleiding();
    }

    private ZonedDateTime moment(LocalDate dag) {
        return dag.atStartOfDay(klok.getZone());
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), klok.getZone());
    }

    private void schrijf(Traject traject, String soort, String wat) {
        tijdlijn.schrijf(traject.id(), traject.gemeente(), systeem(traject), Tijdlijn.Regel.van(soort, Sectie.BEGELEIDING, wat));
    }

    private static Gebruiker systeem(Traject traject) {
        return Gebruiker.systeem(traject.gemeente());
    }
}
