package nl.trajectregie.dossier.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The picture is enough when every startpositie is known or knowingly left open and nothing contradicts; otherwise an extra talk. */
@Component
class StelIntakebeeldVast implements TaakVerwerker {

    private final Startposities startposities;
    private final Intakes intakes;
    private final Tijdlijn tijdlijn;

    StelIntakebeeldVast(Startposities startposities, Intakes intakes, Tijdlijn tijdlijn) {
        this.startposities = startposities;
        this.intakes = intakes;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "stel-intakebeeld-vast";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        Map<String, Object> uit = new LinkedHashMap<>();
        List<Map<String, Object>> open = startposities.beeld(taak.trajectId()).openstaand().stream()
                .<Map<String, Object>>map(soort -> Map.of("startpositie", soort.sleutel())).toList();
        if (!open.isEmpty()) {
            uit.put("bewustOpen", open);
        }
        Intake intake = intakes.lees(taak.trajectId(), taak.gemeente());
        uit.put("spreektTegen", Boolean.TRUE.equals(intake.gegevens().get("tegenspraak")) ? "JA" : "NEE");
        if (intake.leerrouteAdvies() != null) {
            uit.put("voorkeurRoute", intake.leerrouteAdvies());
        }
        return uit;
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        String uitkomst = a.tekst("intakeUitkomst");
        Intake intake = intakes.vergrendel(taak.trajectId(), taak.gemeente());
        Set<Startpositiesoort> bewustOpen = EnumSet.noneOf(Startpositiesoort.class);
        a.rijen("bewustOpen").forEach(rij -> bewustOpen.add(Startpositiesoort.van(rij.tekst("startpositie"))));
        if (uitkomst.equals("VOLDOENDE")) {
            List<AntwoordFout.Veld> fouten = new ArrayList<>();
            List<Startpositiesoort> nogTeDoen = startposities.beeld(taak.trajectId()).nogTeDoen(bewustOpen);
            if (!nogTeDoen.isEmpty()) {
                fouten.add(new AntwoordFout.Veld("bewustOpen", "Nog niet bekend: " + nogTeDoen.stream().map(soort -> soort.naam().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(", ")) + ". Zet deze punten in de lijst met een reden, of kies een extra gesprek."));
            }
            if ("JA".equals(a.tekst("spreektTegen"))) {
                fouten.add(new AntwoordFout.Veld("intakeUitkomst", "Informatie spreekt elkaar tegen. Plan een extra gesprek."));
            }
            if (!fouten.isEmpty()) {
                throw new AntwoordFout(fouten);
            }
        }
        intake = intake.met(a.alleen("bewustOpen", "inbrengPartners", "redenExtraGesprek", "waaroverExtra", "samenvatting", "voorkeurRoute", "voorkeurInburgeraar", "onderbouwing", "regieUren"))
                .met(Map.of("tegenspraak", "JA".equals(a.tekst("spreektTegen"))));
        intakes.bewaar(intake);
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), uitkomst.equals("VOLDOENDE")
                ? Tijdlijn.Regel.van("intake.beeld-vastgesteld", Sectie.STARTPOSITIES, "Het intakebeeld is vastgesteld"
                        + (bewustOpen.isEmpty() ? "." : "; bewust open gelaten: " + bewustOpen.size() + ".")).uitTaak(taak.sleutel())
                : Tijdlijn.Regel.van("intake.extra-gesprek", Sectie.STARTPOSITIES, "Er komt een extra intakegesprek.").omdat(a.tekst("waaroverExtra")).uitTaak(taak.sleutel()));
        return Map.of("intakeUitkomst", uitkomst);
    }
}
