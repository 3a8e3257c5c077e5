package nl.trajectregie.dossier.pip;

import java.time.LocalDate;
import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** Sending or handing over a changed decision; it has its own objection term. */
@Component
class MaakWijzigingBekend implements TaakVerwerker {

    private final Pips pips;
    private final PipWijzigingen wijzigingen;
    private final Betreft betreft;
    private final Tijdlijn tijdlijn;

    MaakWijzigingBekend(Pips pips, PipWijzigingen wijzigingen, Betreft betreft, Tijdlijn tijdlijn) {
        this.pips = pips;
        this.wijzigingen = wijzigingen;
        this.betreft = betreft;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "maak-wijziging-bekend";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return Map.of("bekendgemaaktOp", taak.vandaag().toString());
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        LocalDate op = a.datum("bekendgemaaktOp");
        Pip pip = pips.vind(PipWijzigingen.bij(taak, betreft, wijzigingen).nieuwePipId()).orElseThrow();
        if (op.isAfter(taak.vandaag())) {
            throw new AntwoordFout("bekendgemaaktOp", "De dag van bekendmaken kan niet in de toekomst liggen.");
        }
        if (op.isBefore(pip.dagtekening())) {
            throw new AntwoordFout("bekendgemaaktOp", "Het besluit kan niet vóór de dagtekening bekend zijn gemaakt.");
        }
        pips.bewaar(pip.maakBekend(op, a.tekst("bekendmakingWijze")), taak.wie());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("pip.bekendgemaakt", Sectie.PIP, "De gewijzigde PIP-beschikking is bekendgemaakt ("
                + Gesprek.inWoorden(a.tekst("bekendmakingWijze")) + ").").omdat(a.tekst("toelichting")).uitTaak(taak.sleutel()).overDocument(pip.beschikkingDocument()));
        return Map.of();
    }
}
