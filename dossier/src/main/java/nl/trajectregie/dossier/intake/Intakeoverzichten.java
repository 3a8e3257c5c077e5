package nl.trajectregie.dossier.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Inzagelog;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the {@link Intakeoverzicht} of a traject for who may see it; every section that is shown is logged. */
@Service
public class Intakeoverzichten {

    private final Startposities startposities;
    private final Intakes intakes;
    private final Instrumenten instrumenten;
    private final Oproepen oproepen;
    private final Dossiertoegang toegang;
    private final Trajecten trajecten;
    private final Rechten rechten;
    private final Inzagelog inzagelog;

    Intakeoverzichten(Startposities startposities, Intakes intakes, Instrumenten instrumenten, Oproepen oproepen, Dossiertoegang toegang, Trajecten trajecten, Rechten rechten,
                  Inzagelog inzagelog) {
        this.startposities = startposities;
        this.intakes = intakes;
        this.instrumenten = instrumenten;
        this.oproepen = oproepen;
        this.toegang = toegang;
        this.trajecten = trajecten;
        this.rechten = rechten;
        this.inzagelog = inzagelog;
    }

    /** @param kanaal {@code portaal} or {@code api}; @throws nl.trajectregie.dossier.fout.NietGevonden the traject does not exist for this user */
    @Transactional
    public Intakeoverzicht toon(UUID trajectId, Gebruiker wie, String kanaal) {
        Traject traject;
        if (wie.isProgramma()) {
            traject = trajecten.zichtbaar(trajectId, wie);
            inzagelog.schrijf(wie, trajectId, traject.gemeente(), Sectie.STARTPOSITIES, "startposities opgevraagd", kanaal);
        } else {
            traject = toegang.lees(trajectId, Sectie.STARTPOSITIES, wie, "startposities bekeken", kanaal);
            for (Sectie sectie : List.of(Sectie.MEDISCH, Sectie.FINANCIEEL)) {
                if (rechten.magLezen(wie, sectie)) {
                    inzagelog.schrijf(wie, trajectId, traject.gemeente(), sectie, "startposities bekeken", kanaal);
                }
            }
        }
        Intake intake = intakes.lees(trajectId, traject.gemeente());
        Intakebeeld beeld = startposities.beeld(trajectId);
        List<Intakeoverzicht.Regel> huidig = Arrays.stream(Startpositiesoort.values()).filter(soort -> mag(wie, soort.sectie()))
                .map(soort -> beeld.positie(soort).map(Intakeoverzichten::regel)
                        .orElseGet(() -> new Intakeoverzicht.Regel(soort.sleutel(), soort.naam(), Startpositie.Stand.NIET_GEVRAAGD, Map.of(), List.of(), null, null, null, null))).toList();
        if (wie.isProgramma()) {
            return zonderInhoud(beeld, intake);
        }
        return new Intakeoverzicht(beeld.aantalBekend(), Startpositiesoort.verplicht().size(), intake.aantalGesprekken(), intake.aantalGemist(), intake.gestartOp(), intake.afgerondOp(),
                intake.toets() == null ? null : intake.toets().duo(), intake.toetsOp(), intake.leerrouteAdvies(), intake.alleenGesprekGemeld(), huidig,
                startposities.geschiedenis(trajectId).stream().filter(positie -> mag(wie, positie.soort().sectie())).map(Intakeoverzichten::regel).toList(),
                instrumenten.van(trajectId).stream().filter(afname -> mag(wie, afname.instrument().sectie()))
                        .map(afname -> new Intakeoverzicht.InstrumentRegel(afname.instrument(), afname.stand(), afname.uitkomst(), afname.tijdstip())).toList(),
                oproepen.alle(trajectId).stream().map(o -> new Intakeoverzicht.OproepRegel(o.nummer(), o.opgesteldOp(), o.reactieUiterlijkOp(), o.reactie())).toList());
    }

    /** How far the intake is, and which startposities are known; never what was told. */
    private static Intakeoverzicht zonderInhoud(Intakebeeld beeld, Intake intake) {
        List<Intakeoverzicht.Regel> standen = Arrays.stream(Startpositiesoort.values()).filter(soort -> soort.sectie() == Sectie.STARTPOSITIES)
                .map(soort -> new Intakeoverzicht.Regel(soort.sleutel(), soort.naam(), beeld.positie(soort).map(Startpositie::stand).orElse(Startpositie.Stand.NIET_GEVRAAGD),
                        Map.of(), List.of(), null, null, null, null)).toList();
        return new Intakeoverzicht(beeld.aantalBekend(), Startpositiesoort.verplicht().size(), intake.aantalGesprekken(), intake.aantalGemist(), intake.gestartOp(), intake.afgerondOp(),
                null, null, null, intake.alleenGesprekGemeld(), standen, List.of(), List.of(), List.of());
    }

    private boolean mag(Gebruiker wie, Sectie sectie) {
        return rechten.magLezen(wie, sectie);
    }

    private static Intakeoverzicht.Regel regel(Startpositie positie) {
        List<Intakeoverzicht.Feit> feiten = Startpositiewoorden.vanWaarde(positie.soort().sleutel(), positie.waarde()).entrySet().stream()
                .map(feit -> new Intakeoverzicht.Feit(feit.getKey(), feit.getValue())).toList();
        return new Intakeoverzicht.Regel(positie.soort().sleutel(), positie.soort().naam(), positie.stand(), positie.waarde(), feiten, positie.toelichting(), positie.bron(),
                positie.wie(), positie.tijdstip());
    }
}
