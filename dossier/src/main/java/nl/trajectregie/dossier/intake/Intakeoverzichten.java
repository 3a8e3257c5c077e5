package nl.trajectregie.dossier.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Inzagelog;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the {@link Intakeoverzicht} of a traject for who may see it; every section that is shown is logged. */
@Service
public class Intakeoverzichten {

    private static final Set<Sectie> SECTIES = Set.of(Sectie.STARTPOSITIES, Sectie.MEDISCH, Sectie.FINANCIEEL);

    private final Startposities startposities;
    private final Intakes intakes;
    private final Instrumenten instrumenten;
    private final Oproepen oproepen;
    private final Dossiertoegang toegang;
    private final Trajecten trajecten;
    private final Inzagelog inzagelog;

    Intakeoverzichten(Startposities startposities, Intakes intakes, Instrumenten instrumenten, Oproepen oproepen, Dossiertoegang toegang, Trajecten trajecten,
                  Inzagelog inzagelog) {
        this.startposities = startposities;
        this.intakes = intakes;
        this.instrumenten = instrumenten;
        this.oproepen = oproepen;
        this.toegang = toegang;
        this.trajecten = trajecten;
        this.inzagelog = inzagelog;
    }

    /**
     * Who may read only health or money sees those startposities and nothing of the talks.
     *
     * @param kanaal {@code portaal} or {@code api}
     * @throws nl.trajectregie.dossier.fout.NietGevonden the traject does not exist for this user
     * @throws nl.trajectregie.dossier.fout.GeenRecht    no startpositie is for this user's roles
     */
    @Transactional
    public Intakeoverzicht toon(UUID trajectId, Gebruiker wie, String kanaal) {
        if (wie.isProgramma()) {
            Traject traject = trajecten.zichtbaar(trajectId, wie);
            inzagelog.schrijf(wie, trajectId, traject.gemeente(), Sectie.STARTPOSITIES, "startposities opgevraagd", kanaal);
            return zonderInhoud(startposities.beeld(trajectId), intakes.lees(trajectId, traject.gemeente()));
        }
        Set<Sectie> secties = toegang.leesWatMag(trajectId, SECTIES, wie, "startposities bekeken", kanaal);
        List<Startpositie> geschiedenis = startposities.geschiedenis(trajectId, secties);
        Intakebeeld leesbaar = new Intakebeeld(geschiedenis.reversed());
        List<Intakeoverzicht.Regel> huidig = Arrays.stream(Startpositiesoort.values()).filter(soort -> secties.contains(soort.sectie()))
                .map(soort -> leesbaar.positie(soort).map(Intakeoverzichten::regel)
                        .orElseGet(() -> new Intakeoverzicht.Regel(soort.sleutel(), soort.naam(), Startpositie.Stand.NIET_GEVRAAGD, Map.of(), List.of(), null, null, null, null))).toList();
        List<Intakeoverzicht.InstrumentRegel> afgenomen = instrumenten.van(trajectId).stream().filter(afname -> secties.contains(afname.instrument().sectie()))
                .map(afname -> new Intakeoverzicht.InstrumentRegel(afname.instrument(), afname.stand(), afname.uitkomst(), afname.tijdstip())).toList();
        List<Intakeoverzicht.Regel> eerder = geschiedenis.stream().map(Intakeoverzichten::regel).toList();
        if (!secties.contains(Sectie.STARTPOSITIES)) {
            int bekend = (int) huidig.stream().filter(regel -> regel.stand() == Startpositie.Stand.WAARDE || regel.stand() == Startpositie.Stand.GEEN).count();
            return new Intakeoverzicht(bekend, huidig.size(), 0, 0, null, null, null, null, null, null, huidig, eerder, afgenomen, List.of());
        }
        Intakebeeld beeld = startposities.beeld(trajectId);
        Intake intake = intakes.lees(trajectId, trajecten.vind(trajectId).orElseThrow().gemeente());
        return new Intakeoverzicht(beeld.aantalBekend(), Startpositiesoort.verplicht().size(), intake.aantalGesprekken(), intake.aantalGemist(), intake.gestartOp(), intake.afgerondOp(),
                intake.toets() == null ? null : intake.toets().duo(), intake.toetsOp(), intake.leerrouteAdvies(), intake.alleenGesprekGemeld(), huidig, eerder, afgenomen,
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

    private static Intakeoverzicht.Regel regel(Startpositie positie) {
        List<Intakeoverzicht.Feit> feiten = Startpositiewoorden.vanWaarde(positie.soort().sleutel(), positie.waarde()).entrySet().stream()
                .map(feit -> new Intakeoverzicht.Feit(feit.getKey(), feit.getValue())).toList();
        return new Intakeoverzicht.Regel(positie.soort().sleutel(), positie.soort().naam(), positie.stand(), positie.waarde(), feiten, positie.toelichting(), positie.bron(),
                positie.wie(), positie.tijdstip());
    }
}
