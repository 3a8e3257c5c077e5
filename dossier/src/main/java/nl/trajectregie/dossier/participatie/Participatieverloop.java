package nl.trajectregie.dossier.participatie;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.plaatsing.Plaatsing;
import nl.trajectregie.dossier.plaatsing.Plaatsingen;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Fase;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.dossier.verloop.Trajectverloop;
import nl.trajectregie.engine.postbus.Postbus;
import nl.trajectregie.inrichting.Inrichtingen;
import nl.trajectregie.inrichting.Nazorg;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code participatie} asks of the dossier, and what a professional asks of that process. */
@Service
public class Participatieverloop {

    static final String LIJN = "participatie";
    private static final ZoneId HIER = ZoneId.of("Europe/Amsterdam");

    /** What follows on a duaal traject or a placement. */
    public enum Vervolg { NAZORG, KIEZEN, KLAAR }

    /** Why nazorg begins. */
    public enum Nazorgaanleiding { GEPLAATST, AFGEROND, OVERGEDRAGEN }

    /**
     * @param aanleiding why nazorg begins; {@code null} when it does not
     * @param plaatsingId the placement it is about, or {@code null}
     */
    public record Uitkomst(Vervolg vervolg, Nazorgaanleiding aanleiding, UUID plaatsingId) {}

    private final Participaties participaties;
    private final Plaatsingen plaatsingen;
    private final Trajecten trajecten;
    private final Trajectverloop verloop;
    private final Dossiertoegang toegang;
    private final Tijdlijn tijdlijn;
    private final Inrichtingen inrichtingen;
    private final Postbus postbus;
    private final Clock klok;

    Participatieverloop(Participaties participaties, Plaatsingen plaatsingen, Trajecten trajecten, Trajectverloop verloop, Dossiertoegang toegang, Tijdlijn tijdlijn,
                       Inrichtingen inrichtingen, Postbus postbus, Clock klok) {
        this.participaties = participaties;
        this.plaatsingen = plaatsingen;
        this.trajecten = trajecten;
        this.verloop = verloop;
        this.toegang = toegang;
        this.tijdlijn = tijdlijn;
        this.inrichtingen = inrichtingen;
        this.postbus = postbus;
        this.klok = klok;
    }

    /** The placement that was chosen directly: its row is there before the process {@code plaatsing} begins. */
    @Transactional
    public UUID bereidPlaatsingVoor(UUID trajectId) {
        Participatie huidige = participaties.huidige(trajectId).orElseThrow();
        UUID plaatsing = huidige.plaatsingId() == null ? plaatsingen.begin(trajectId) : huidige.plaatsingId();
        participaties.zet(huidige.id(), Participatie.Stand.LOOPT, null, plaatsing);
        return plaatsing;
    }

    /** When the klantmanager looks again: the agreed day, at eight in the morning, and never in the past. */
    @Transactional
    public OffsetDateTime volgendMoment(UUID trajectId) {
        LocalDate dag = participaties.huidige(trajectId).map(Participatie::laterOp).orElseGet(() -> vandaag().plusDays(28));
        return dag.atTime(8, 0).atZone(HIER).toOffsetDateTime();
    }

    /** How the duaal traject or the placement ended, and what follows. {@code uitkomst} is one of its outcomes, or {@code null}. */
    @Transactional
    public Uitkomst verwerkUitkomst(UUID trajectId, String uitkomst) {
        Participatie huidige = participaties.huidige(trajectId).orElseThrow();
        Uitkomst gevolg = switch (uitkomst == null ? "" : uitkomst) {
            case "GEPLAATST", "BEHOUDEN", "VOLGENDE_STAP" -> new Uitkomst(Vervolg.NAZORG, Nazorgaanleiding.GEPLAATST, geplaatst(huidige));
            case "AFGEROND" -> new Uitkomst(Vervolg.NAZORG, Nazorgaanleiding.AFGEROND, null);
            default -> new Uitkomst(Vervolg.KIEZEN, null, null);
        };
        if (gevolg.vervolg() == Vervolg.NAZORG && !nazorgHoortErbij(trajectId, gevolg.aanleiding())) {
            gevolg = new Uitkomst(Vervolg.KLAAR, null, null);
        }
        participaties.zet(huidige.id(), switch (gevolg.vervolg()) {
            case NAZORG -> Participatie.Stand.NAZORG;
            case KIEZEN -> Participatie.Stand.TERUG;
            case KLAAR -> Participatie.Stand.KLAAR;
        }, uitkomst, null);
        verloop.zetLijn(trajectId, LIJN, gevolg.vervolg() == Vervolg.KLAAR ? "klaar" : "lopend", gevolg.vervolg() == Vervolg.NAZORG ? "Nazorg." : null);
        verloop.bepaalFase(trajectId);
        return gevolg;
    }

    private boolean nazorgHoortErbij(UUID trajectId, Nazorgaanleiding aanleiding) {
        Traject traject = trajecten.vind(trajectId).orElseThrow();
        return inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow().nazorg().bij()
                .contains(Nazorg.Aanleiding.valueOf(aanleiding.name()));
    }

    /** The nazorg ended: after a relapse the road is chosen again, else participation is done. Joins the caller's transaction. */
    public void naNazorg(UUID trajectId, String uitkomst) {
        boolean terugval = uitkomst.equals("TERUGVAL");
        participaties.huidige(trajectId).ifPresent(huidige ->
                participaties.zet(huidige.id(), terugval ? Participatie.Stand.TERUG : Participatie.Stand.KLAAR, null, null));
        verloop.zetLijn(trajectId, LIJN, terugval ? "lopend" : "klaar", terugval ? "Terugval: opnieuw kiezen." : null);
        verloop.bepaalFase(trajectId);
    }

    /**
     * A professional asks for participation now: wakes a road that waits, or begins one anew when the line had ended.
     *
     * @throws Conflict participation runs already, or the traject is not that far or is being closed
     */
    @Transactional
    public void vraag(UUID trajectId, String reden, Gebruiker wie) {
        Traject traject = toegang.schrijf(trajectId, Sectie.PARTICIPATIE, wie);
        if (reden == null || reden.isBlank()) {
            throw new OngeldigeInvoer("reden", "Vul in waarom de participatie nu begint.");
        }
        if (traject.fase().compareTo(Fase.LEERROUTE) < 0 || traject.fase().compareTo(Fase.AFSLUITING) >= 0) {
            throw new Conflict("Participatie kan beginnen als het PIP is bekendgemaakt, tot het traject wordt afgesloten.");
        }
        Participatie huidige = participaties.huidige(trajectId).orElseThrow(() -> new Conflict("De taak 'Kies hoe de participatie verloopt' staat al open."));
        if (huidige.stand() == Participatie.Stand.LOOPT || huidige.stand() == Participatie.Stand.NAZORG || huidige.stand() == Participatie.Stand.TERUG) {
            throw new Conflict("De participatie loopt al.");
        }
        String bericht = huidige.stand() == Participatie.Stand.WACHT ? "participatie-gevraagd" : "participatie-heropend";
        tijdlijn.schrijf(trajectId, traject.gemeente(), wie, Tijdlijn.Regel.van("participatie.gevraagd", Sectie.PARTICIPATIE, "Gevraagd om nu met participatie te beginnen.").omdat(reden.strip()));
        participaties.zet(huidige.id(), Participatie.Stand.TERUG, null, null);
        verloop.zetLijn(trajectId, LIJN, "lopend", null);
        postbus.correleer(trajectId, traject.gemeente(), bericht, trajectId.toString(), Map.of(), bericht + ":" + huidige.id());
        verloop.bepaalFase(trajectId);
    }

    /** The placement that this is about; of a duaal traject the last one. */
    private UUID geplaatst(Participatie huidige) {
        return huidige.plaatsingId() != null ? huidige.plaatsingId() : plaatsingen.vanTraject(huidige.trajectId()).stream().findFirst().map(Plaatsing::id).orElse(null);
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), HIER);
    }
}
