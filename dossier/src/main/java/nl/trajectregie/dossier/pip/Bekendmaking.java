package nl.trajectregie.dossier.pip;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.contact.Contactritmes;
import nl.trajectregie.dossier.brief.BriefPdf;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.dossier.termijn.Termijnsoort;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.uitgaand.Gebeurtenissen;
import nl.trajectregie.dossier.uitgaand.UitgaandType;
import nl.trajectregie.inrichting.Contactritme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What follows from making a PIP known: terms, the route of the traject, and the event to the outside. Joins the caller's transaction. */
@Service
public class Bekendmaking {

    private final Pips pips;
    private final PipWijzigingen wijzigingen;
    private final Termijnen termijnen;
    private final Contactritmes contactritmes;
    private final Gebeurtenissen gebeurtenissen;
    private final List<BijBekendmaking> luisteraars;
    private final Tijdlijn tijdlijn;
    private final JdbcClient jdbc;

    Bekendmaking(Pips pips, PipWijzigingen wijzigingen, Termijnen termijnen, Contactritmes contactritmes, Gebeurtenissen gebeurtenissen,
                 List<BijBekendmaking> luisteraars, Tijdlijn tijdlijn, JdbcClient jdbc) {
        this.pips = pips;
        this.wijzigingen = wijzigingen;
        this.termijnen = termijnen;
        this.contactritmes = contactritmes;
        this.gebeurtenissen = gebeurtenissen;
        this.luisteraars = luisteraars;
        this.tijdlijn = tijdlijn;
        this.jdbc = jdbc;
    }

    /**
     * The first PIP was made known: the PIP term is met on the dagtekening, the inburgeringstermijn is proposed from the day after the dagtekening
     * (Wi 11; DUO sets it), and the objection term begins the day after the bekendmaking (Awb 6:7, 6:8).
     */
    public void verwerkEerste(UUID trajectId) {
        Pip pip = pips.geldend(trajectId).orElseThrow();
        Gebruiker systeem = Gebruiker.systeem(pip.gemeente());
        termijnen.haal(trajectId, Termijnsoort.PIP_TERMIJN, pip.dagtekening(), "Het PIP is vastgesteld op " + BriefPdf.datum(pip.dagtekening()) + ".", systeem);
        termijnen.start(trajectId, Termijnsoort.INBURGERINGSTERMIJN, PipRegels.beginInburgeringstermijn(pip.dagtekening()), null, "DAGTEKENING_PIP",
                "PIP-beschikking van " + BriefPdf.datum(pip.dagtekening()), "Voorstel van de gemeente. DUO stelt de termijn vast.", systeem);
        rondAf(pip, systeem);
        contactritmes.start(trajectId, Contactritme.Vanaf.PIP, pip.dagtekening());
    }

    /** A changed decision was made known: the former version is replaced, with an objection term of its own; the inburgeringstermijn goes on (Wi 11(3)). */
    public void verwerkWijziging(UUID wijzigingId) {
        PipWijziging wijziging = wijzigingen.vind(wijzigingId).orElseThrow();
        Pip pip = pips.vind(wijziging.nieuwePipId()).orElseThrow();
        Gebruiker systeem = Gebruiker.systeem(pip.gemeente());
        pips.vind(pip.wijzigt()).filter(oud -> oud.status() == Pip.Status.BEKENDGEMAAKT).ifPresent(oud -> pips.bewaar(oud.vervangen(), systeem));
        Ontwikkelplan.Inhoud plan = pips.ontwikkelplan(pip.trajectId()).map(Ontwikkelplan::inhoud).orElse(Ontwikkelplan.Inhoud.leeg());
        if (!plan.afspraken().equals(pip.afspraken())) {
            pips.voegOntwikkelplanToe(pip.trajectId(), pip.gemeente(), new Ontwikkelplan.Inhoud(plan.achtergrond(), plan.doelen(), pip.afspraken()),
                    "Bij de gewijzigde beschikking", "systeem");
        }
        wijzigingen.verwerkt(wijzigingId, null);
        rondAf(pip, systeem);
    }

    /** A change that touches no mandatory element: the next version of the ontwikkelplan; the decision stays as it is. */
    public void legOntwikkelplanVast(UUID wijzigingId) {
        PipWijziging wijziging = wijzigingen.vind(wijzigingId).orElseThrow();
        Gebruiker systeem = Gebruiker.systeem(wijziging.gemeente());
        Ontwikkelplan plan = pips.voegOntwikkelplanToe(wijziging.trajectId(), wijziging.gemeente(), wijziging.voorstel().ontwikkelplan(), wijziging.reden(), systeem.naam());
        wijzigingen.verwerkt(wijzigingId, plan.id());
        tijdlijn.schrijf(wijziging.trajectId(), wijziging.gemeente(), systeem, Tijdlijn.Regel.van("pip.ontwikkelplan", Sectie.PIP,
                "Het ontwikkelplan heeft een nieuwe versie (" + plan.versie() + "). De beschikking verandert niet.").omdat(wijziging.reden()));
    }

    private void rondAf(Pip pip, Gebruiker systeem) {
        termijnen.start(pip.trajectId(), Termijnsoort.BEZWAARTERMIJN, pip.bekendgemaaktOp().plusDays(1), null, "BEKENDMAKING_PIP",
                "Bekendmaking van PIP-beschikking versie " + pip.versie() + " op " + BriefPdf.datum(pip.bekendgemaaktOp()),
                "Bezwaar kan binnen 6 weken na de bekendmaking.", systeem);
        jdbc.sql("update dossier.traject set leerroute = :route, versie = versie + 1 where id = :traject")
                .param("route", pip.leerroute().name()).param("traject", pip.trajectId()).update();
        gebeurtenissen.publiceer(pip.trajectId(), pip.gemeente(), UitgaandType.PIP_VASTGESTELD, Map.of("versie", pip.versie(), "leerroute", pip.leerroute().name(),
                "dagtekening", pip.dagtekening().toString(), "bekendgemaaktOp", pip.bekendgemaaktOp().toString()));
        Optional<Pip> vorige = Optional.ofNullable(pip.wijzigt()).flatMap(pips::vind);
        luisteraars.forEach(luisteraar -> luisteraar.bekendgemaakt(pip, vorige));
    }
}
