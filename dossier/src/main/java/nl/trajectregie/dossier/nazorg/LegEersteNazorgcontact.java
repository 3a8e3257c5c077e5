package nl.trajectregie.dossier.nazorg;

import java.util.HashMap;
import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.termijn.Datums;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** Contact in the first working week: a call after a month is too late (seed 004, 343). */
@Component
class LegEersteNazorgcontact implements TaakVerwerker {

    private final Nazorgen nazorgen;
    private final Nazorghandelingen handelingen;
    private final Gesprekken gesprekken;
    private final Tijdlijn tijdlijn;
    private final Nazorgwekker wekker;

    LegEersteNazorgcontact(Nazorgen nazorgen, Nazorghandelingen handelingen, Gesprekken gesprekken, Tijdlijn tijdlijn, Nazorgwekker wekker) {
        this.nazorgen = nazorgen;
        this.handelingen = handelingen;
        this.gesprekken = gesprekken;
        this.tijdlijn = tijdlijn;
        this.wekker = wekker;
    }

    @Override
    public String formulierId() {
        return "leg-eerste-nazorgcontact";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Map<String, Object> waarden = new HashMap<>();
        nazorgen.lopend(taak.trajectId()).ifPresent(n -> {
            if (n.werkSinds() != null) {
                waarden.put("werkSinds", n.werkSinds().toString());
            }
            if (n.contractEindeOp() != null) {
                waarden.put("contractEindeOp", n.contractEindeOp().toString());
            }
        });
        return waarden;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Nazorg n = nazorgen.vergrendel(taak.trajectId());
        Nazorghandelingen.nietLater("gesprekDatum", a.datum("gesprekDatum"), taak.vandaag());
        Map<String, Object> wijziging = new HashMap<>(Map.of("eerste_contact_op", a.datum("gesprekDatum")));
        if (a.datum("werkSinds") != null) {
            wijziging.put("werk_sinds", a.datum("werkSinds"));
        }
        if (a.datum("contractEindeOp") != null) {
            wijziging.put("contract_einde_op", a.datum("contractEindeOp"));
        }
        nazorgen.zet(n.id(), wijziging);
        gesprekken.legVast(taak, Gesprek.uit(a, "Nazorg: eerste contact", null));
        nazorgen.schrijf(n, "EERSTE_CONTACT", a.datum("gesprekDatum"), a.tekst("hoeGaatHet"), a.tekst("verslag"), taak.wie());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("nazorg.contact", Sectie.PARTICIPATIE, "Eerste contact in de nazorg op " + Datums.voluit(a.datum("gesprekDatum")) + ".").uitTaak(taak.sleutel()));
        handelingen.terugvalUitGesprek(n, a.tekst("hoeGaatHet"), a.tekst("verslag"), taak.vandaag());
        wekker.naTaak(n, Nazorgverloop.Lijn.BESLUITEN);
        return Map.of();
    }
}
