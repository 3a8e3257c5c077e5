package nl.trajectregie.dossier.begeleiding;

import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Component;

/** The judgement at the end, per part of life and discussed with the person (seed-003 8: now largely personal). */
@Component
class BeoordeelZelfredzaamheid implements TaakVerwerker {

    private final Begeleidingen begeleidingen;
    private final Begeleidingsverloop begeleidingsverloop;
    private final Leefgebieden leefgebieden;
    private final Trajecten trajecten;
    private final Tijdlijn tijdlijn;

    BeoordeelZelfredzaamheid(Begeleidingen begeleidingen, Begeleidingsverloop begeleidingsverloop, Leefgebieden leefgebieden, Trajecten trajecten, Tijdlijn tijdlijn) {
        this.begeleidingen = begeleidingen;
        this.begeleidingsverloop = begeleidingsverloop;
        this.leefgebieden = leefgebieden;
        this.trajecten = trajecten;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "beoordeel-zelfredzaamheid";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return Map.of("leefgebieden", leefgebieden.voorzet(taak.trajectId(), true));
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        boolean verlengen = a.isJa("verlengingGevraagd");
        Begeleiding b = begeleidingen.zorgVoor(taak.trajectId(), taak.gemeente());
        if (verlengen && !begeleidingsverloop.magVerlengen(trajecten.vind(taak.trajectId()).orElseThrow(), b)) {
            throw new AntwoordFout("verlengingGevraagd", b.verlengd() > 0 ? "De begeleiding is al een keer verlengd."
                    : "In deze gemeente kan de begeleiding niet worden verlengd. Denk aan een overdracht naar gewone hulp in de buurt.");
        }
        leefgebieden.leg(taak, Leefgebieden.Soort.EINDOORDEEL, a.datum("besprokenOp"), a.rijen("leefgebieden"));
        begeleidingen.zet(taak.trajectId(), Map.of("zelfredzaam", a.isJa("zelfredzaam"), "verlenging_gevraagd", verlengen));
        begeleidingen.noteer(taak.trajectId(), Map.of("beoordeling", a.alleen("besprokenOp", "redenVerlenging", "watDaarna")));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("begeleiding.beoordeeld", Sectie.BEGELEIDING,
                (a.isJa("zelfredzaam") ? "De inburgeraar kan zonder begeleiding verder." : "Er is nog hulp nodig na de begeleiding.")
                        + (verlengen ? " Er is verlenging gevraagd." : "")).omdat(a.tekst("redenVerlenging")).uitTaak(taak.sleutel()));
        return Map.of("verlengingGevraagd", verlengen);
    }
}
