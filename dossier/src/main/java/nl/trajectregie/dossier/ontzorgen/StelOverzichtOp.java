package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The overview of income, other withheld costs and repayments: the ground under the leefgeld. */
@Component
class StelOverzichtOp implements TaakVerwerker {

    private final Ontzorgingen ontzorgingen;
    private final Leefgelden leefgelden;
    private final Ontzorgwekker wekker;
    private final Tijdlijn tijdlijn;

    StelOverzichtOp(Ontzorgingen ontzorgingen, Leefgelden leefgelden, Ontzorgwekker wekker, Tijdlijn tijdlijn) {
        this.ontzorgingen = ontzorgingen;
        this.leefgelden = leefgelden;
        this.wekker = wekker;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "stel-overzicht-op";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        List<Geldpost> posten = new ArrayList<>();
        List<AntwoordFout.Veld> fouten = new ArrayList<>();
        lees(a, "inkomsten", Geldpost.Aard.INKOMEN, posten, fouten);
        lees(a, "kosten", Geldpost.Aard.KOSTEN, posten, fouten);
        lees(a, "schulden", Geldpost.Aard.SCHULD, posten, fouten);
        if (posten.stream().noneMatch(p -> p.aard() == Geldpost.Aard.INKOMEN)) {
            fouten.add(new AntwoordFout.Veld("inkomsten", "Vul ten minste een inkomen in. Er is bijstand, want het ontzorgen loopt."));
        }
        if (!fouten.isEmpty()) {
            throw new AntwoordFout(fouten);
        }
        ontzorgingen.legHuishoudenVast(taak.trajectId(), a.tekst("huishouden"), a.geheel("kinderen"), a.datum("besprokenOp"));
        leefgelden.legPostenVast(taak.trajectId(), taak.gemeente(), posten);
        wekker.wek(taak.trajectId(), taak.gemeente(), Ontzorglijn.LEEFGELD);
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("ontzorgen.overzicht", Sectie.FINANCIEEL, "Er is een overzicht van inkomsten en kosten.").omdat(a.tekst("toelichting")).uitTaak(taak.sleutel()));
        return Map.of();
    }

    private static void lees(Antwoorden a, String lijst, Geldpost.Aard aard, List<Geldpost> posten, List<AntwoordFout.Veld> fouten) {
        int nummer = 0;
        for (Antwoorden rij : a.rijen(lijst)) {
            LocalDate vanaf = rij.datum("vanaf");
            LocalDate tot = rij.datum("tot");
            if (vanaf != null && tot != null && tot.isBefore(vanaf)) {
                fouten.add(new AntwoordFout.Veld(lijst + "[" + nummer + "].tot", "Deze dag ligt voor de eerste dag."));
            }
            String soort = rij.tekst("soort");
            posten.add(new Geldpost(aard, soort, soort == null ? rij.tekst("omschrijving") : woord(soort), Geld.cent(rij.ruw("bedrag").orElse(null)), vanaf, tot));
            nummer++;
        }
    }

    private static String woord(String soort) {
        return switch (soort) {
            case "BIJSTAND" -> "Bijstand";
            case "LOON" -> "Loon";
            case "KINDERBIJSLAG" -> "Kinderbijslag";
            default -> "Andere inkomsten";
        };
    }
}
