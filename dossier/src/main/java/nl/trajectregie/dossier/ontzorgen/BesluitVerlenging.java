package nl.trajectregie.dossier.ontzorgen;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** A person decides about going on after six months, with the ground (Pw 57). */
@Component
class BesluitVerlenging implements TaakVerwerker {

    private final Ontzorgingen ontzorgingen;
    private final Ontzorgbrieven brieven;
    private final Tijdlijn tijdlijn;

    BesluitVerlenging(Ontzorgingen ontzorgingen, Ontzorgbrieven brieven, Tijdlijn tijdlijn) {
        this.ontzorgingen = ontzorgingen;
        this.brieven = brieven;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "besluit-verlenging";
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        boolean verlengd = a.tekst("besluit").equals("VERLENGD");
        UUID brief = null;
        if (verlengd) {
            LocalDate tot = a.datum("verlengdTot");
            LocalDate nu = ontzorgingen.periode(taak.trajectId()).tot();
            if (!tot.isAfter(nu)) {
                throw new AntwoordFout("verlengdTot", "Kies een dag na " + Dag.voluit(nu) + ". Korter kan niet (" + Ontzorgregels.ARTIKEL_DUUR + ").");
            }
            String gronden = a.lijst("gronden").stream().map(BesluitVerlenging::woord).collect(Collectors.joining(" "));
            ontzorgingen.verleng(taak.trajectId(), tot, a.tekst("motivering"), Ontzorgregels.ARTIKEL_VERLENGEN + ": " + gronden, taak.wie());
            ontzorgingen.zetEindoordeel(taak.trajectId(), null, null, null);
            brief = a.isJa("briefSturen") ? brieven.verlenging(taak, tot, gronden, a.tekst("motivering")) : null;
        } else {
            ontzorgingen.zetEindoordeel(taak.trajectId(), "EINDE", null, null);
        }
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("ontzorgen.verlenging", Sectie.FINANCIEEL, verlengd ? "Het ontzorgen is verlengd tot en met " + Dag.voluit(a.datum("verlengdTot")) + " (" + Ontzorgregels.ARTIKEL_VERLENGEN + ")." : "Het ontzorgen wordt niet verlengd.").omdat(a.tekst("motivering")).overDocument(brief).uitTaak(taak.sleutel()));
        return Map.of();
    }

    private static String woord(String grond) {
        return switch (grond) {
            case "BETAALT_NIET_OP_TIJD" -> "Zonder hulp worden rekeningen niet op tijd betaald.";
            case "SCHULDEN" -> "Er zijn schulden of er dreigen schulden.";
            case "GEEN_OVERZICHT" -> "Er is nog geen overzicht over het geld.";
            default -> "Anderen oefenen druk uit op het geld.";
        };
    }
}
