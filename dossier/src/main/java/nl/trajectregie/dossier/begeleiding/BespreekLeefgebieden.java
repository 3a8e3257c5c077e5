package nl.trajectregie.dossier.begeleiding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** A talk about the parts of life: what goes well, what needs help, what to practise until the next talk (seed-003 2.4). */
@Component
class BespreekLeefgebieden implements TaakVerwerker {

    private final Begeleidingen begeleidingen;
    private final Leefgebieden leefgebieden;
    private final Gesprekken gesprekken;
    private final Tijdlijn tijdlijn;

    BespreekLeefgebieden(Begeleidingen begeleidingen, Leefgebieden leefgebieden, Gesprekken gesprekken, Tijdlijn tijdlijn) {
        this.begeleidingen = begeleidingen;
        this.leefgebieden = leefgebieden;
        this.gesprekken = gesprekken;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "bespreek-leefgebieden";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return Map.of("leefgebieden", leefgebieden.voorzet(taak.trajectId(), false));
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        LocalDate datum = a.datum("gesprekDatum");
        if (datum.isAfter(taak.vandaag())) {
            throw new AntwoordFout("gesprekDatum", "Dit gesprek is nog niet geweest.");
        }
        LocalDate volgend = a.datum("volgendGesprekOp");
        if (volgend != null && !volgend.isAfter(taak.vandaag())) {
            throw new AntwoordFout("volgendGesprekOp", "Kies een dag na vandaag.");
        }
        List<Antwoorden> rijen = a.rijen("leefgebieden");
        if (rijen.isEmpty()) {
            throw new AntwoordFout("leefgebieden", "Bespreek ten minste één leefgebied.");
        }
        begeleidingen.zorgVoor(taak.trajectId(), taak.gemeente());
        leefgebieden.leg(taak, Leefgebieden.Soort.GESPREK, datum, rijen);
        Map<String, Object> wijziging = new HashMap<>();
        wijziging.put("volgend_gesprek_op", volgend);
        begeleidingen.zet(taak.trajectId(), wijziging);
        begeleidingen.noteer(taak.trajectId(), a.alleen("afspraken"));
        gesprekken.legVast(taak, new Gesprek(datum, Gesprek.wijze(a.tekst("gesprekVorm")), "inburgeraar", "Leefgebieden van het begeleidingsplan", a.tekst("hoeGaatHet"), true, null, null));
        long focus = rijen.stream().filter(rij -> rij.isJa("focus")).count();
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("begeleiding.leefgebieden-besproken", Sectie.BEGELEIDING,
                "De leefgebieden zijn besproken." + (focus == 0 ? "" : focus == 1 ? " Er is 1 gebied gekozen om mee te oefenen." : " Er zijn " + focus + " gebieden gekozen om mee te oefenen.")).uitTaak(taak.sleutel()));
        return Map.of();
    }
}
