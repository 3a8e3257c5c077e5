package nl.trajectregie.dossier.intake;

import java.util.Map;
import nl.trajectregie.dossier.gesprek.Gesprek;
import nl.trajectregie.dossier.gesprek.Gesprekken;
import nl.trajectregie.dossier.taak.AntwoordFout;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.TaakVerwerker;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** The opening talk. The right to a one-on-one talk must have been told (Bi 5.2(2)). */
@Component
class VoerOpeningsgesprek implements TaakVerwerker {

    private final Gespreksverwerking gespreksverwerking;
    private final Intakes intakes;
    private final Gesprekken gesprekken;
    private final Tijdlijn tijdlijn;

    VoerOpeningsgesprek(Gespreksverwerking gespreksverwerking, Intakes intakes, Gesprekken gesprekken, Tijdlijn tijdlijn) {
        this.gespreksverwerking = gespreksverwerking;
        this.intakes = intakes;
        this.gesprekken = gesprekken;
        this.tijdlijn = tijdlijn;
    }

    @Override
    public String formulierId() {
        return "voer-openingsgesprek";
    }

    @Override
    public Map<String, Object> voorinvulling(TaakContext taak) {
        return gespreksverwerking.voorinvulling(taak);
    }

    @Override
    public Map<String, Object> verwerk(TaakContext taak, Map<String, Object> antwoorden) {
        Antwoorden a = new Antwoorden(antwoorden);
        String uitkomst = a.tekst("gesprekUitkomst");
        Intake intake = intakes.vergrendel(taak.trajectId(), taak.gemeente());
        if (uitkomst.equals("NIET_VERSCHENEN")) {
            if (a.datum("afspraakOp").isAfter(taak.vandaag())) {
                throw new AntwoordFout("afspraakOp", "De afspraak is nog niet geweest.");
            }
            intake = intake.nietVerschenen(a.datum("afspraakOp"));
            intakes.bewaar(intake);
            gesprekken.legVast(taak, new Gesprek(a.datum("afspraakOp"), "GESPREK", "inburgeraar", "Openingsgesprek brede intake", a.tekst("redenNietGekomen"), false, null, null));
            tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("intake.niet-verschenen", Sectie.STARTPOSITIES,
                    "De inburgeraar kwam niet naar het gesprek (keer " + intake.aantalGemist() + ").").omdat(a.tekst("redenNietGekomen")).uitTaak(taak.sleutel()));
            return Map.of("gesprekUitkomst", uitkomst);
        }
        if (a.datum("gesprekDatum").isAfter(taak.vandaag())) {
            throw new AntwoordFout("gesprekDatum", "De datum van het gesprek kan niet in de toekomst liggen.");
        }
        if (!a.isJa("alleenGesprekGemeld")) {
            throw new AntwoordFout("alleenGesprekGemeld", "Vertel dat de inburgeraar recht heeft op een gesprek alleen (artikel 5.2 lid 2 Besluit inburgering 2021).");
        }
        int nieuw = gespreksverwerking.verwerkStartposities(taak, a, "openingsgesprek");
        gesprekken.legVast(taak, Gesprek.uit(a, "Openingsgesprek brede intake", a.tekst("verhaal")));
        gesprekken.noteer(taak, Sectie.MEDISCH, "Openingsgesprek, signalen", a.heeft("signalen") || a.heeft("signalenToelichting")
                ? String.join(", ", a.lijst("signalen").stream().map(Gesprek::inWoorden).toList()) + (a.heeft("signalenToelichting") ? ". " + a.tekst("signalenToelichting") : "") : null);
        intakes.bewaar(gespreksverwerking.metOmstandigheden(taak, a, intake.gesprekGevoerd(a.datum("gesprekDatum")).gemeldDatAlleenMag(true).metRegievoerder(taak.wie().naam()))
                .met(a.alleen("wilAlleenGesprek", "uitgelegd", "begrepen", "verwachtingen")));
        tijdlijn.schrijf(taak.trajectId(), taak.gemeente(), taak.wie(), Tijdlijn.Regel.van("intake.gesprek-gevoerd", Sectie.STARTPOSITIES,
                "Het openingsgesprek is gevoerd. " + Startposities.inWoorden(nieuw)).uitTaak(taak.sleutel()));
        return Map.of("gesprekUitkomst", uitkomst);
    }
}
