package nl.trajectregie.dossier.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.persoon.Personen;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.stereotype.Service;

/** What the machine does around the intake: classes for the advice, the outcome of the test, instruments, and the end. Joins the caller's transaction. */
@Service
public class Intakeafronding {

    private final Intakes intakes;
    private final Startposities startposities;
    private final Trajecten trajecten;
    private final Personen personen;
    private final Inrichtingen inrichtingen;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    Intakeafronding(Intakes intakes, Startposities startposities, Trajecten trajecten, Personen personen, Inrichtingen inrichtingen, Tijdlijn tijdlijn, Clock klok) {
        this.intakes = intakes;
        this.startposities = startposities;
        this.trajecten = trajecten;
        this.personen = personen;
        this.inrichtingen = inrichtingen;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    public Adviesklassen adviesklassen(UUID trajectId) {
        Traject traject = trajecten.vind(trajectId).orElseThrow();
        LocalDate geboren = personen.vind(traject.persoonId()).orElseThrow().geboortedatum();
        return Adviesklassen.bij(intakes.lees(trajectId, traject.gemeente()).toets(), geboren, vandaag(), startposities.beeld(trajectId));
    }

    /** Whether there is an instrument of the inrichting that this person can take. */
    public boolean instrumentenNodig(UUID trajectId) {
        Traject traject = trajecten.vind(trajectId).orElseThrow();
        Intakebeeld beeld = startposities.beeld(trajectId);
        return inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).map(i -> i.intake().instrumenten()).orElse(List.of()).stream()
                .flatMap(code -> Instrument.van(code).stream()).anyMatch(instrument -> instrument.bezwaarBij(beeld).isEmpty());
    }

    public void verwerkUitslag(UUID trajectId) {
        Traject traject = trajecten.vind(trajectId).orElseThrow();
        Leerbaarheidstoets.Uitslag uitslag = intakes.lees(trajectId, traject.gemeente()).toets();
        tijdlijn.schrijf(trajectId, traject.gemeente(), Gebruiker.systeem(traject.gemeente()), Tijdlijn.Regel.van("leerbaarheidstoets.uitslag", Sectie.STARTPOSITIES,
                "Uitslag van de leerbaarheidstoets: " + (uitslag == null ? "niet bekend" : uitslag.naam()) + "."));
    }

    /** @param advies what the decision table said: B1, ONDERWIJS, Z or NADER_BEPALEN */
    public void sluitAf(UUID trajectId, String advies) {
        Traject traject = trajecten.vergrendel(trajectId);
        intakes.bewaar(intakes.vergrendel(trajectId, traject.gemeente()).afgerond(vandaag(), advies));
        tijdlijn.schrijf(trajectId, traject.gemeente(), Gebruiker.systeem(traject.gemeente()),
                Tijdlijn.Regel.van("intake.afgerond", Sectie.STARTPOSITIES, "De brede intake is afgerond.")
                        .omdat("Advies leerroute: " + adviesInWoorden(advies) + ". De klantmanager kiest de route."));
    }

    /** As a person reads it. */
    public static String adviesInWoorden(String advies) {
        return switch (advies) {
            case "B1" -> "B1-route";
            case "ONDERWIJS" -> "Onderwijsroute";
            case "Z" -> "Z-route";
            default -> "nader te bepalen";
        };
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), klok.getZone());
    }
}
