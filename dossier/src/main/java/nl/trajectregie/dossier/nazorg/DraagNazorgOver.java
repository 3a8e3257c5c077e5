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

/** Our last step is the first step of whoever takes over (seed 000, 9.9): one talk with the three of them. */
@Component
class DraagNazorgOver implements TaakVerwerker {

    private final Nazorgen nazorgen;
    private final Gesprekken gesprekken;
    private final Tijdlijn tijdlijn;
    private final Nazorgwekker wekker;

    DraagNazorgOver(Nazorgen nazorgen, Gesprekken gesprekken, Tijdlijn tijdlijn, Nazorgwekker wekker) {
        this.nazorgen = nazorgen;
        this.gesprekken = gesprekken;
        this.tijdlijn = tijdlijn;
        this.wekker = wekker;
    }

    @Override
    public String formulierId() {
        return "draag-nazorg-over";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Nazorg n = nazorgen.vergrendel(taak.trajectId());
        boolean aanvaard = a.tekst("overdrachtUitkomst").equals("AANVAARD");
        Map<String, Object> wijziging = new HashMap<>();
        wijziging.put("overdracht_gevraagd", null);
        String wat;
        if (aanvaard) {
            Nazorghandelingen.nietLater("gesprekDatum", a.datum("gesprekDatum"), taak.vandaag());
            wijziging.put("uitkomst", "OVERGEDRAGEN");
            wijziging.put("overgedragen_aan", a.tekst("ontvanger"));
            wat = "Gesprek met " + a.tekst("ontvanger") + " en de inburgeraar op " + Datums.voluit(a.datum("gesprekDatum")) + ": onze laatste stap, hun eerste.";
            gesprekken.legVast(taak, new Gesprek(a.datum("gesprekDatum"), "GESPREK", "inburgeraar, " + a.tekst("ontvanger"), "Nazorg: overdracht", null, true, null, null));
        } else {
            wat = a.tekst("ontvanger") + " neemt de nazorg niet over. De nazorg loopt door.";
        }
        nazorgen.zet(n.id(), wijziging);
        nazorgen.schrijf(n, "OVERDRACHT", aanvaard ? a.datum("gesprekDatum") : taak.vandaag(), a.tekst("overdrachtUitkomst"),
                wat + " " + (aanvaard ? "Aanspreekpunt: " + a.tekst("contactpersoon") + ". " + a.tekst("afspraken") : a.tekst("redenAfwijzing")), taak.wie());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("nazorg.overdracht", Sectie.PARTICIPATIE, wat).omdat(a.tekst("redenAfwijzing")).uitTaak(taak.sleutel()));
        wekker.naTaak(n, Nazorgverloop.Lijn.BEGELEIDING);
        return Map.of();
    }
}
