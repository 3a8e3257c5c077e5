package nl.trajectregie.dossier.ontzorgen;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** A person decides how a month with too little leefgeld is bridged, against what costs, and when somebody looks again. */
@Component
class BesluitOverbrugging implements TaakVerwerker {

    private final Ontzorgingen ontzorgingen;
    private final Leefgelden leefgelden;
    private final Tijdlijn tijdlijn;

    BesluitOverbrugging(Ontzorgingen ontzorgingen, Leefgelden leefgelden, Tijdlijn tijdlijn) {
        this.ontzorgingen = ontzorgingen;
        this.leefgelden = leefgelden;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "besluit-overbrugging";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Map<String, Object> uit = new LinkedHashMap<>();
        ontzorgingen.vind(taak.trajectId()).map(Ontzorging::overbruggingAdvies).ifPresent(advies -> uit.put("advies", advies));
        leefgelden.eerstTekort(taak.trajectId()).ifPresent(m -> {
            uit.put("maand", m.maand().atDay(1).toString());
            uit.put("bedrag", Geld.euro(Math.max(0, m.drempelCent() - m.leefgeldCent())));
            uit.put("kosten", 0);
        });
        return uit;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        Overbrugging.Vorm vorm = a.keuze("vorm", Overbrugging.Vorm.class);
        List<AntwoordFout.Veld> fouten = new ArrayList<>();
        if (vorm != Overbrugging.Vorm.GEEN && ontzorgingen.inrichting(taak.trajectId()).overbrugging().stream().noneMatch(o -> o.name().equals(vorm.name()))) {
            fouten.add(new AntwoordFout.Veld("vorm", vorm.naam() + " kan niet in deze gemeente. Kies een andere manier."));
        }
        if (a.datum("opvolgenOp") != null && !a.datum("opvolgenOp").isAfter(taak.vandaag())) {
            fouten.add(new AntwoordFout.Veld("opvolgenOp", "Kies een dag na vandaag."));
        }
        long bedrag = bedrag(a, "bedrag");
        if (vorm != Overbrugging.Vorm.GEEN && bedrag == 0) {
            fouten.add(new AntwoordFout.Veld("bedrag", "Vul in met welk bedrag we overbruggen."));
        }
        if (!fouten.isEmpty()) {
            throw new AntwoordFout(fouten);
        }
        YearMonth maand = YearMonth.from(a.datum("maand"));
        Long over = leefgelden.projectie(taak.trajectId()).stream().filter(m -> m.maand().equals(maand)).map(Leefgeldprojectie.Maand::leefgeldCent).findFirst().orElse(null);
        boolean geen = vorm == Overbrugging.Vorm.GEEN;
        leefgelden.besluit(taak.trajectId(), taak.gemeente(), new Overbrugging(UUID.randomUUID(), maand, vorm, a.tekst("advies"), over, bedrag, bedrag(a, "kosten"),
                geen ? 0 : bedrag(a, "terugPerMaand"), geen ? null : a.datum("terugVanaf"), geen ? null : a.datum("opvolgenOp"), null, a.tekst("motivering"), taak.wie().weergavenaam(),
                taak.vandaag()), taak.wie());
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("ontzorgen.overbrugging", Sectie.FINANCIEEL, geen ? "Te weinig leefgeld in " + Dag.maand(maand) + " wordt niet overbrugd." : "Te weinig leefgeld in " + Dag.maand(maand) + " wordt overbrugd: " + vorm.naam().toLowerCase(java.util.Locale.ROOT) + ".").omdat(a.tekst("motivering")).uitTaak(taak.sleutel()));
        return Map.of();
    }

    private static long bedrag(Antwoorden a, String veld) {
        Long cent = Geld.cent(a.ruw(veld).orElse(null));
        return cent == null ? 0 : cent;
    }
}
