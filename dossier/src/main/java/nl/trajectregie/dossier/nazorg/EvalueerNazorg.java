package nl.trajectregie.dossier.nazorg;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.termijn.Datums;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** A three-party evaluation; a party that was not there is heard afterwards. */
@Component
class EvalueerNazorg implements TaakVerwerker {

    private final Nazorgen nazorgen;
    private final Nazorghandelingen handelingen;
    private final Gesprekken gesprekken;
    private final Tijdlijn tijdlijn;
    private final Nazorgwekker wekker;

    EvalueerNazorg(Nazorgen nazorgen, Nazorghandelingen handelingen, Gesprekken gesprekken, Tijdlijn tijdlijn, Nazorgwekker wekker) {
        this.nazorgen = nazorgen;
        this.handelingen = handelingen;
        this.gesprekken = gesprekken;
        this.tijdlijn = tijdlijn;
        this.wekker = wekker;
    }

    @Override
    public String formulierId() {
        return "evalueer-nazorg";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Nazorg n = nazorgen.vergrendel(taak.trajectId());
        Nazorghandelingen.nietLater("gesprekDatum", a.datum("gesprekDatum"), taak.vandaag());
        if (!a.lijst("aanwezig").containsAll(List.of("INBURGERAAR", "WERKGEVER")) && !a.heeft("redenNietSamen")) {
            throw new AntwoordFout("redenNietSamen", "Vul in wat de partij die er niet bij was later zei.");
        }
        Map<String, Object> wijziging = new HashMap<>(Map.of("evaluaties", n.evaluaties() + 1));
        switch (a.tekst("contractBekend")) {
            case "JA" -> {
                wijziging.put("contract_einde_op", a.datum("contractEindeOp"));
                wijziging.put("contract_opnieuw_op", null);
            }
            case "VAST" -> wijziging.put("contract_einde_op", null);
            default -> { }
        }
        nazorgen.zet(n.id(), wijziging);
        gesprekken.legVast(taak, Gesprek.uit(a, "Nazorg: evaluatie", null));
        nazorgen.schrijf(n, "EVALUATIE", a.datum("gesprekDatum"), a.tekst("hoeGaatHet"), a.tekst("verslag") + (a.heeft("redenNietSamen") ? " Later gehoord: " + a.tekst("redenNietSamen") : ""), taak.wie());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("nazorg.evaluatie", Sectie.PARTICIPATIE, "Evaluatie in de nazorg op " + Datums.voluit(a.datum("gesprekDatum")) + ".").uitTaak(taak.sleutel()));
        handelingen.terugvalUitGesprek(n, a.tekst("hoeGaatHet"), a.tekst("verslag"), taak.vandaag());
        wekker.naTaak(n, Nazorgverloop.Lijn.BESLUITEN);
        return Map.of();
    }
}
