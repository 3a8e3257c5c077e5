package nl.trajectregie.dossier.pip;

import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.brief.Afzender;
import nl.trajectregie.dossier.brief.BriefArchief;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Service;

/** Puts a decided PIP on paper, once. Joins the caller's transaction. */
@Service
public class BeschikkingMaker {

    private final Pips pips;
    private final PipWijzigingen wijzigingen;
    private final Zurennormen zurennormen;
    private final Afzender afzender;
    private final BriefArchief archief;
    private final Tijdlijn tijdlijn;

    BeschikkingMaker(Pips pips, PipWijzigingen wijzigingen, Zurennormen zurennormen, Afzender afzender, BriefArchief archief, Tijdlijn tijdlijn) {
        this.pips = pips;
        this.wijzigingen = wijzigingen;
        this.zurennormen = zurennormen;
        this.afzender = afzender;
        this.archief = archief;
        this.tijdlijn = tijdlijn;
    }

    /**
     * Makes the decision of the first PIP of a traject, with the first ontwikkelplan as its annex. Does nothing when it is there already.
     *
     * @throws PipOnvolledig a mandatory element is missing; nothing was made
     */
    public void maakEerste(UUID trajectId) {
        Pip pip = pips.laatste(trajectId).orElseThrow(PipOnvolledig::new);
        maak(pip, null);
    }

    /** Makes the decision that changes a PIP. */
    public void maakGewijzigde(UUID wijzigingId) {
        PipWijziging wijziging = wijzigingen.vind(wijzigingId).orElseThrow();
        maak(pips.vind(wijziging.nieuwePipId()).orElseThrow(), wijziging.reden());
    }

    /** Tells on the timeline why there is no decision and the draft is open again. */
    public void meldOnvolledig(UUID trajectId, String gemeente, PipOnvolledig waarom) {
        tijdlijn.schrijf(trajectId, gemeente, Gebruiker.systeem(gemeente), Tijdlijn.Regel.van("pip.onvolledig", Sectie.PIP,
                "De beschikking kon niet worden opgemaakt: het plan is onvolledig. Het concept staat weer open.").omdat(String.join(" ", waarom.redenen())));
    }

    private void maak(Pip pip, String reden) {
        if (pip.beschikkingDocument() != null) {
            return;
        }
        Afzender.Adressering adres = afzender.bij(pip.trajectId());
        boolean isAsiel = adres.traject().doelgroep().equals("ASIELSTATUSHOUDER");
        List<PipRegels.Bevinding> bevindingen = PipRegels.controleer(pip.leerroute(), pip.einddoel(), pip.inhoud(), new PipRegels.Omstandigheden(isAsiel, pip.isEerste()));
        if (!bevindingen.isEmpty() || pip.status() != Pip.Status.VASTGESTELD) {
            throw new PipOnvolledig(bevindingen);
        }
        Ontwikkelplan plan = pips.ontwikkelplan(pip.trajectId()).orElse(null);
        Beschikking.Kader kader = new Beschikking.Kader(adres.gemeente(), adres.geadresseerde(), adres.aanhef(), adres.traject().kenmerk(),
                zurennormen.van(pip.trajectId(), isAsiel, pip.dagtekening()), adres.klantmanager());
        Gebruiker systeem = Gebruiker.systeem(pip.gemeente());
        UUID document = archief.bewaar(pip.trajectId(), pip.gemeente(), "pip-beschikking", "pip-beschikking-" + adres.traject().kenmerk() + "-v" + pip.versie(),
                pip.versie(), Beschikking.van(pip, plan, kader, reden), systeem);
        pips.bewaar(pip.metBeschikking(document), systeem);
        tijdlijn.schrijf(pip.trajectId(), pip.gemeente(), systeem, Tijdlijn.Regel.van("pip.beschikking-opgemaakt", Sectie.PIP,
                pip.isEerste() ? "De PIP-beschikking is opgemaakt." : "De gewijzigde PIP-beschikking is opgemaakt (versie " + pip.versie() + ").").overDocument(document));
    }
}
