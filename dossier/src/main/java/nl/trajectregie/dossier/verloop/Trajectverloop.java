package nl.trajectregie.dossier.verloop;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.afsluiting.Bewaartermijnen;
import nl.trajectregie.dossier.afsluiting.Uitstroomcode;
import nl.trajectregie.dossier.contact.Contactritmes;
import nl.trajectregie.dossier.duaal.Duaalverloop;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.GeenRecht;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.rolbezetting.Rolbezettingen;
import nl.trajectregie.dossier.gebeurtenis.Inbox;
import nl.trajectregie.dossier.ontzorgen.Betalingen;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Fase;
import nl.trajectregie.dossier.traject.Lijn;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.dossier.uitgaand.Gebeurtenissen;
import nl.trajectregie.dossier.uitgaand.UitgaandType;
import nl.trajectregie.engine.postbus.Postbus;
import nl.trajectregie.inrichting.Begeleiding;
import nl.trajectregie.inrichting.Inrichting;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/**
 * How a traject moves on: what the process tells it (phase, lines, end) and what a professional asks of the process. Methods for the process
 * join the worker's transaction and act as the application itself; methods with a {@link Gebruiker} check that user's rights.
 */
@Service
public class Trajectverloop {

    /**
     * What the process needs to know about the municipality's way of working.
     *
     * @param viaAzc              the azc hands this person over
     * @param huisvestingNodig    a house has to be found
     * @param zoekWoning          the municipality searches itself
     * @param opstartklasAangeboden a short class before the intake is offered
     * @param begeleidingBuitenRecht the municipality offers guidance to somebody whom the law gives no right to it
     * @param inhuizingsdag       the municipality itself brings the person home, the day after a talk by telephone
     */
    public record Inrichtingsfeiten(boolean viaAzc, boolean huisvestingNodig, boolean zoekWoning, boolean opstartklasAangeboden, boolean begeleidingBuitenRecht,
                                    boolean inhuizingsdag) {}

    private final JdbcClient jdbc;
    private final Trajecten trajecten;
    private final Rolbezettingen rolbezettingen;
    private final Inrichtingen inrichtingen;
    private final Termijnen termijnen;
    private final Contactritmes contactritmes;
    private final Betalingen betalingen;
    private final Duaalverloop duaalverloop;
    private final Inbox inbox;
    private final Bewaartermijnen bewaartermijnen;
    private final Gebeurtenissen gebeurtenissen;
    private final Rechten rechten;
    private final Tijdlijn tijdlijn;
    private final Postbus postbus;
    private final Clock klok;

    Trajectverloop(JdbcClient jdbc, Trajecten trajecten, Rolbezettingen rolbezettingen, Inrichtingen inrichtingen, Termijnen termijnen, Contactritmes contactritmes,
                   Betalingen betalingen, Duaalverloop duaalverloop, Inbox inbox, Bewaartermijnen bewaartermijnen, Gebeurtenissen gebeurtenissen, Rechten rechten, Tijdlijn tijdlijn,
                   Postbus postbus, Clock klok) {
        this.jdbc = jdbc;
        this.trajecten = trajecten;
        this.rolbezettingen = rolbezettingen;
        this.inrichtingen = inrichtingen;
        this.termijnen = termijnen;
        this.contactritmes = contactritmes;
        this.betalingen = betalingen;
        this.duaalverloop = duaalverloop;
        this.inbox = inbox;
        this.bewaartermijnen = bewaartermijnen;
        this.gebeurtenissen = gebeurtenissen;
        this.rechten = rechten;
        this.tijdlijn = tijdlijn;
        this.postbus = postbus;
        this.klok = klok;
    }

    /** Fixes the inrichting's facts for the process and gives the roles that need one their own professional. */
    @Transactional
    public Inrichtingsfeiten legInrichtingEnRollenVast(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        Inrichting inrichting = inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow();
        inrichting.rollen().forEach((rol, keuze) -> {
            if (keuze.vasteBehandelaar() && keuze.geldtBijKoppeling(traject.doelgroep())) {
                rolbezettingen.bepaalVasteBehandelaar(traject, rol);
            }
        });
        boolean viaAzc = traject.aanleiding().equals("COA_KOPPELING") && traject.doelgroep().equals("ASIELSTATUSHOUDER");
        boolean huisvesting = viaAzc && traject.brpIngeschrevenOp() == null;
        if (huisvesting) {
            zetLijn(trajectId, "huisvesting", "lopend", null);
        }
        schrijf(traject, Tijdlijn.Regel.van("traject.inrichting-vastgelegd", Sectie.KERN,
                "Het traject volgt de inrichting " + StringUtils.capitalize(traject.inrichtingNaam()) + ", versie " + traject.inrichtingVersie() + "."));
        return new Inrichtingsfeiten(viaAzc, huisvesting, inrichting.huisvesting().zoekWoning(), inrichting.overdracht().opstartklas().aangeboden(),
                !traject.doelgroep().equals("ASIELSTATUSHOUDER") && inrichting.begeleiding().gezinsmigranten().aanbod() == Begeleiding.Gezinsmigranten.Aanbod.WORKSHOP,
                inrichting.begeleiding().eersteDag() == Begeleiding.EersteDag.INHUIZINGSDAG);
    }

    /** Moves the traject to a phase; does nothing when it is there already or the traject is closed. */
    @Transactional
    public void wijzigFase(UUID trajectId, Fase fase) {
        Traject traject = trajecten.vergrendel(trajectId);
        if (traject.fase() == fase || traject.isAfgesloten()) {
            return;
        }
        jdbc.sql("update dossier.traject set fase = :fase, versie = versie + 1 where id = :id").param("fase", fase.code()).param("id", trajectId).update();
        legFaseVast(traject, fase);
        schrijf(traject, Tijdlijn.Regel.van("traject.fase-gewijzigd", Sectie.KERN, "Nieuwe fase: " + fase.naam() + "."));
        if (fase != Fase.AZC_OVERDRACHT) {
            sluitRollenTotOverdracht(traject);
        }
        publiceerFase(traject, fase);
        inbox.naFasewijziging(trajectId);
    }

    /** The inburgering line is over: from now on the participation decides the phase. */
    @Transactional
    public void rondInburgeringAf(UUID trajectId) {
        jdbc.sql("update dossier.lijn set status = 'klaar', sinds = :nu where traject_id = :t and naam = 'inburgering' and status <> 'klaar'").param("nu", nu()).param("t", trajectId).update();
        bepaalFase(trajectId);
    }

    /** The phase follows the inburgering line; once that is over, the participation: nazorg, or participation that runs or waits. Else it stays. */
    @Transactional
    public void bepaalFase(UUID trajectId) {
        boolean inburgeringKlaar = jdbc.sql("select exists (select 1 from dossier.lijn where traject_id = :t and naam = 'inburgering' and status = 'klaar')")
                .param("t", trajectId).query(Boolean.class).single();
        Traject traject = trajecten.vergrendel(trajectId);
        if (!inburgeringKlaar || traject.fase().compareTo(Fase.AFSLUITING) >= 0) {
            return;
        }
        jdbc.sql("select stand from dossier.participatie where traject_id = :t order by nummer desc limit 1").param("t", trajectId).query(String.class).optional()
                .ifPresentOrElse(stand -> {
                    if (stand.equals("NAZORG")) {
                        wijzigFase(trajectId, Fase.NAZORG);
                    } else if (!stand.equals("KLAAR")) {
                        wijzigFase(trajectId, Fase.PARTICIPATIE);
                    }
                }, () -> wijzigFase(trajectId, Fase.PARTICIPATIE));
    }

    /**
     * A professional rounds the traject off: the lines that still run stop, and the closing begins.
     *
     * @param reden mandatory while a line still runs; the term ledger goes on until the traject is closed
     * @throws Conflict the traject is not past its PIP, or is being closed already
     */
    @Transactional
    public void rondAf(UUID trajectId, String reden, Gebruiker wie) {
        Traject traject = teWijzigen(trajectId, wie, "U mag dit traject niet afronden. Vraag het de klantmanager of de teamleider.");
        if (traject.fase().compareTo(Fase.LEERROUTE) < 0) {
            throw new Conflict("Het PIP is nog niet bekendgemaakt. Stopt het traject nu, beëindig het dan voortijdig.");
        }
        if (traject.fase() == Fase.AFSLUITING) {
            throw new Conflict("Het traject wordt al afgesloten.");
        }
        List<String> lopend = jdbc.sql("select naam from dossier.lijn where traject_id = :t and status in ('lopend', 'wacht') order by naam").param("t", trajectId).query(String.class).list();
        if (!lopend.isEmpty()) {
            verplicht("reden", reden, "Er lopen nog lijnen. Vul in waarom het traject nu toch wordt afgerond.");
        }
        tijdlijn.schrijf(trajectId, traject.gemeente(), wie, Tijdlijn.Regel.van("traject.afronden-gevraagd", Sectie.KERN, "Gevraagd om het traject af te ronden."
                + (lopend.isEmpty() ? "" : " Deze lijnen stoppen: " + String.join(", ", lopend.stream().map(naam -> new Lijn(naam, "lopend", null, null).titel()).toList()) + "."))
                .omdat(reden == null || reden.isBlank() ? null : reden.strip()));
        postbus.correleer(trajectId, traject.gemeente(), "traject-afronden", trajectId.toString(), Map.of(), "afronden:" + trajectId);
    }

    /** Sets the status of a line; {@code toelichting} in plain Dutch, or {@code null}. */
    @Transactional
    public void zetLijn(UUID trajectId, String naam, String status, String toelichting) {
        jdbc.sql("""
                update dossier.lijn set status = :status, toelichting = :toelichting, sinds = :nu
                where traject_id = :traject and naam = :naam and (status, toelichting) is distinct from (:status, :toelichting::text)""")
                .param("status", status).param("toelichting", toelichting).param("nu", nu()).param("traject", trajectId).param("naam", naam).update();
    }

    /** Stops terms and side processes, before the traject is closed early. */
    @Transactional
    public void stopNevenprocessen(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        termijnen.laatVervallen(trajectId, "Het traject is voortijdig beëindigd.", Gebruiker.systeem(traject.gemeente()));
        contactritmes.stopAlles(trajectId, "Het traject is voortijdig beëindigd.");
        duaalverloop.laatVervallen(trajectId, "Het traject is voortijdig beëindigd.");
        betalingen.laatVervallen(trajectId);
        schrijf(traject, Tijdlijn.Regel.van("traject.gestopt", Sectie.KERN, "Alle termijnen en contactritmes zijn gestopt.")
                .omdat("Het traject is voortijdig beëindigd."));
    }

    /** Closes the traject with the uitstroomcode that stands in the dossier; does nothing when it is closed already. */
    @Transactional
    public void sluitAf(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        if (traject.isAfgesloten()) {
            return;
        }
        termijnen.laatVervallen(trajectId, "Het traject is afgesloten.", Gebruiker.systeem(traject.gemeente()));
        contactritmes.stopAlles(trajectId, "Het traject is afgesloten.");
        duaalverloop.laatVervallen(trajectId, "Het traject is afgesloten.");
        betalingen.laatVervallen(trajectId);
        jdbc.sql("""
                update dossier.traject set fase = :fase, status = 'afgesloten', afgesloten_op = :nu, uitstroomcode = coalesce(uitstroomcode, 'ANDERS'), versie = versie + 1
                where id = :id""").param("fase", Fase.AFGESLOTEN.code()).param("nu", nu()).param("id", trajectId).update();
        jdbc.sql("""
                update dossier.lijn set status = 'klaar', sinds = :nu, toelichting = case when status = 'nog-niet-gestart' then 'Niet begonnen.' else 'Gestopt toen het traject werd afgesloten.' end
                where traject_id = :id and status not in ('klaar', 'niet-van-toepassing')""").param("nu", nu()).param("id", trajectId).update();
        legFaseVast(traject, null);
        Traject nieuw = trajecten.vind(trajectId).orElseThrow();
        schrijf(nieuw, Tijdlijn.Regel.van("traject.afgesloten", Sectie.KERN, "Het traject is afgesloten. Uitstroom: " + Uitstroomcode.valueOf(nieuw.uitstroomcode()).naam() + "."));
        bewaartermijnen.start(nieuw, Uitstroomcode.valueOf(nieuw.uitstroomcode()));
        publiceerFase(traject, Fase.AFGESLOTEN);
        gebeurtenissen.publiceer(trajectId, nieuw.gemeente(), UitgaandType.TRAJECT_AFGESLOTEN, Map.of("uitstroomcode", nieuw.uitstroomcode()));
    }

    /** Ends the phase in which the traject was and begins the next one; {@code null}: there is none. */
    private void legFaseVast(Traject traject, Fase nieuw) {
        jdbc.sql("""
                insert into dossier.fase_periode (traject_id, gemeente, fase, van) select :t, :gemeente, :fase, :van
                where not exists (select 1 from dossier.fase_periode where traject_id = :t)""")
                .param("t", traject.id()).param("gemeente", traject.gemeente()).param("fase", traject.fase().code()).param("van", traject.aangemaaktOp()).update();
        jdbc.sql("update dossier.fase_periode set tot = :nu where traject_id = :t and tot is null").param("nu", nu()).param("t", traject.id()).update();
        if (nieuw != null) {
            jdbc.sql("insert into dossier.fase_periode (traject_id, gemeente, fase, van) values (:t, :gemeente, :fase, :nu)")
                    .param("t", traject.id()).param("gemeente", traject.gemeente()).param("fase", nieuw.code()).param("nu", nu()).update();
        }
    }

    private void publiceerFase(Traject traject, Fase nieuw) {
        gebeurtenissen.publiceer(traject.id(), traject.gemeente(), UitgaandType.FASE_GEWIJZIGD,
                Map.of("fase", nieuw.code(), "vorigeFase", traject.fase().code()));
    }

    /** The process ends the traject because somebody decided so on a melding. */
    @Transactional
    public void vraagBeeindigingAan(UUID trajectId) {
        Traject traject = trajecten.vind(trajectId).orElseThrow();
        postbus.correleer(trajectId, traject.gemeente(), "traject-voortijdig-beeindigen", trajectId.toString(), Map.of(), "beeindigen:" + trajectId);
    }

    /**
     * A professional ends the traject early, e.g. after death, end of the duty or departure.
     *
     * @param reden in the professional's words
     */
    @Transactional
    public void beeindigVoortijdig(UUID trajectId, String reden, Gebruiker wie) {
        Traject traject = teWijzigen(trajectId, wie, "U mag dit traject niet beëindigen. Vraag het de klantmanager of de teamleider.");
        verplicht("reden", reden, "Vul in waarom het traject stopt.");
        tijdlijn.schrijf(trajectId, traject.gemeente(), wie,
                Tijdlijn.Regel.van("traject.beeindiging-gevraagd", Sectie.KERN, "Gevraagd om het traject voortijdig te beëindigen.").omdat(reden.strip()));
        vraagBeeindigingAan(trajectId);
    }

    /** A professional reopens the intake because something new came up; the klantmanager gets a task. */
    @Transactional
    public void heropenIntake(UUID trajectId, String reden, Gebruiker wie) {
        Traject traject = teWijzigen(trajectId, wie, "U mag de intake niet heropenen. Vraag het de klantmanager.");
        if (!rechten.magSchrijven(wie, Sectie.STARTPOSITIES)) {
            throw new GeenRecht("U mag de intake niet heropenen. Vraag het de klantmanager.");
        }
        verplicht("reden", reden, "Vul in waarom de intake opnieuw open moet.");
        if (traject.fase().compareTo(Fase.PIP) < 0 || traject.fase().compareTo(Fase.AFSLUITING) >= 0) {
            throw new Conflict("De intake is nog niet afgerond. U kunt haar nog gewoon aanvullen.");
        }
        tijdlijn.schrijf(trajectId, traject.gemeente(), wie, Tijdlijn.Regel.van("intake.heropend", Sectie.STARTPOSITIES, "De intake is heropend.").omdat(reden.strip()));
        postbus.correleer(trajectId, traject.gemeente(), "intake-heropend", trajectId.toString(), Map.of(),
                "intake-heropend:" + trajectId + ":" + klok.instant().toEpochMilli());
    }

    private Traject teWijzigen(UUID trajectId, Gebruiker wie, String uitleg) {
        Traject traject = trajecten.zichtbaar(trajectId, wie);
        if (!rechten.magSchrijven(wie, Sectie.KERN)) {
            throw new GeenRecht(uitleg);
        }
        if (traject.isAfgesloten()) {
            throw new Conflict("Dit traject is al afgesloten.");
        }
        return traject;
    }

    private void sluitRollenTotOverdracht(Traject traject) {
        inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).ifPresent(inrichting -> inrichting.rollen().forEach((rol, keuze) -> {
            if (keuze.tot() == Inrichting.Tot.OVERDRACHT) {
                rolbezettingen.beeindig(traject.id(), rol);
            }
        }));
    }

    private static void verplicht(String veld, String waarde, String uitleg) {
        if (waarde == null || waarde.isBlank()) {
            throw new OngeldigeInvoer(veld, uitleg);
        }
    }

    private void schrijf(Traject traject, Tijdlijn.Regel regel) {
        tijdlijn.schrijf(traject.id(), traject.gemeente(), Gebruiker.systeem(traject.gemeente()), regel);
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
    }
}
