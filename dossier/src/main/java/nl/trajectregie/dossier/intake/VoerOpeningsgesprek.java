package nl.trajectregie.dossier.intake;

import java.util.List;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The opening talk. The right to a one-on-one talk must have been told (Bi 5.2(2)). */
@Component
class VoerOpeningsgesprek extends Gespreksformulier {

    private static final String ONDERWERP = "Openingsgesprek brede intake";

    VoerOpeningsgesprek(Gespreksverwerking gespreksverwerking, Intakes intakes, Gesprekken gesprekken, Tijdlijn tijdlijn) {
        super("voer-openingsgesprek", ONDERWERP, gespreksverwerking, intakes, gesprekken, tijdlijn);
    }

    @Override
    List<String> omstandigheden() {
        return List.of("voorwaarden", "vveVraag", "vveWens");
    }

    @Override
    String gevoerd(TaakContext taak, Antwoorden a, Intake intake) {
        if (!a.isJa("alleenGesprekGemeld")) {
            throw new AntwoordFout("alleenGesprekGemeld", "Vertel dat de inburgeraar recht heeft op een gesprek alleen (artikel 5.2 lid 2 Besluit inburgering 2021).");
        }
        int nieuw = gespreksverwerking.verwerkStartposities(taak, a, "openingsgesprek");
        gesprekken.legVast(taak, Gesprek.uit(a, ONDERWERP, a.tekst("verhaal")));
        gesprekken.noteer(taak, Sectie.MEDISCH, "Openingsgesprek, signalen", signalen(a));
        intakes.bewaar(gespreksverwerking.metOmstandigheden(taak, a, intake.gesprekGevoerd(a.datum("gesprekDatum")).gemeldDatAlleenMag(true).metRegievoerder(taak.wie().naam()))
                .met(a.alleen("wilAlleenGesprek", "uitgelegd", "begrepen", "verwachtingen")));
        return "Het openingsgesprek is gevoerd. " + Startposities.inWoorden(nieuw);
    }

    private static String signalen(Antwoorden a) {
        if (!a.heeft("signalen") && !a.heeft("signalenToelichting")) {
            return null;
        }
        String gekozen = String.join(", ", a.lijst("signalen").stream().map(Gesprek::inWoorden).toList());
        return gekozen + (a.heeft("signalenToelichting") ? ". " + a.tekst("signalenToelichting") : "");
    }
}
