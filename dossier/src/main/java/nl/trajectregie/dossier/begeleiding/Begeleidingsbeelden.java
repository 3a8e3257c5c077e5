package nl.trajectregie.dossier.begeleiding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.rolbezetting.Bezetting;
import nl.trajectregie.dossier.rolbezetting.Rolbezettingen;
import nl.trajectregie.dossier.taak.Antwoorden;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.taak.Taak;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Inzagelog;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.inrichting.Begeleiding.Plan.Instrument;
import nl.trajectregie.inrichting.Begeleiding.Spreekuur.Vorm;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the {@link Begeleidingsbeeld} of a traject for who may see it; each view is logged, signals apart. */
@Service
public class Begeleidingsbeelden {

    private final Begeleidingen begeleidingen;
    private final Checklist checklist;
    private final Leefgebieden leefgebieden;
    private final Begeleiderswissels wissels;
    private final Signalen signalen;
    private final Rolbezettingen rolbezettingen;
    private final Inrichtingen inrichtingen;
    private final Dossiertoegang toegang;
    private final Betreft betreft;
    private final Rechten rechten;
    private final Inzagelog inzagelog;

    Begeleidingsbeelden(Begeleidingen begeleidingen, Checklist checklist, Leefgebieden leefgebieden, Begeleiderswissels wissels, Signalen signalen, Rolbezettingen rolbezettingen,
                        Inrichtingen inrichtingen, Dossiertoegang toegang, Betreft betreft, Rechten rechten, Inzagelog inzagelog) {
        this.begeleidingen = begeleidingen;
        this.checklist = checklist;
        this.leefgebieden = leefgebieden;
        this.wissels = wissels;
        this.signalen = signalen;
        this.rolbezettingen = rolbezettingen;
        this.inrichtingen = inrichtingen;
        this.toegang = toegang;
        this.betreft = betreft;
        this.rechten = rechten;
        this.inzagelog = inzagelog;
    }

    /** @param kanaal {@code portaal} or {@code api} */
    @Transactional
    public Begeleidingsbeeld toon(UUID trajectId, Gebruiker wie, String kanaal) {
        Traject traject = toegang.lees(trajectId, Sectie.BEGELEIDING, wie, "begeleiding bekeken", kanaal);
        var inrichting = inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow().begeleiding();
        Bezetting bezetting = rolbezettingen.huidige(trajectId).stream().filter(b -> b.rol().equals(Begeleiderswissels.ROL)).findFirst().orElse(null);
        boolean magSignalen = rechten.magLezen(wie, Sectie.SIGNAAL);
        List<Signalen.Signaal> gemeld = magSignalen ? signalen.lijst(trajectId) : List.of();
        if (!gemeld.isEmpty()) {
            inzagelog.schrijf(wie, trajectId, traject.gemeente(), Sectie.SIGNAAL, "signalen bekeken", kanaal);
        }
        boolean open = !traject.isAfgesloten();
        return new Begeleidingsbeeld(begeleidingen.vind(trajectId).orElse(null), traject.brpIngeschrevenOp(), traject.doelgroep().equals("ASIELSTATUSHOUDER"),
                bezetting == null ? null : bezetting.wie(), bezetting == null || bezetting.persoon() == null,
                checklist.lijst(trajectId), inrichting.plan().instrument() == Instrument.GEEN ? null : inrichting.plan().naam(), leefgebieden.nu(trajectId), leefgebieden.verloop(trajectId),
                wissels.lijst(trajectId), magSignalen, gemeld, inrichting.einde().afbouw(), spreekuur(inrichting.spreekuur().vorm()), inrichting.spreekuur().financieel(),
                new Begeleidingsbeeld.Rechten(open && rechten.magSchrijven(wie, Sectie.BEGELEIDING), open && rechten.magSchrijven(wie, Sectie.SIGNAAL)));
    }

    /**
     * What lies beside the form of a task about a handover or a signal, with what was missing when it came back; a signal only for who may read it, and logged.
     */
    @Transactional
    public Optional<BijTaak> bijTaak(Taak taak, Gebruiker wie) {
        if (taak.procesId().equals("overdracht-na-begeleiding")) {
            return begeleidingen.vind(taak.trajectId()).filter(b -> rechten.magLezen(wie, Sectie.BEGELEIDING)).map(b -> new BijTaak(null, null, Warm.van(b)));
        }
        return betreft.van(taak.sleutel()).flatMap(id -> wissels.vind(id).filter(wissel -> rechten.magLezen(wie, Sectie.BEGELEIDING)).map(wissel -> new BijTaak(wissel, null, null))
                .or(() -> signalen.vind(id).filter(signaal -> rechten.magLezen(wie, Sectie.SIGNAAL)).map(signaal -> {
                    inzagelog.schrijf(wie, signaal.trajectId(), signaal.gemeente(), Sectie.SIGNAAL, "signaal bekeken bij een taak", "portaal");
                    return new BijTaak(null, signaal, null);
                })));
    }

    /** One of the three; the others are {@code null}. */
    public record BijTaak(Begeleiderswissels.Wissel wissel, Signalen.Signaal signaal, Warm warm) {}

    /** The warm handover as far as it is: each is {@code null} when nobody said it yet; {@code watMist} is why it came back the last time. */
    public record Warm(LocalDate gesprekDatum, String aanWie, String inhoud, String watMist) {

        static Warm van(Begeleiding b) {
            Antwoorden alles = new Antwoorden(b.gegevens());
            Antwoorden overdracht = alles.groep("warmeOverdracht");
            return new Warm(overdracht.heeft("gesprekDatum") ? overdracht.datum("gesprekDatum") : null, overdracht.tekst("aanWie"), overdracht.tekst("inhoud"),
                    alles.groep("ontvangst").tekst("watMist"));
        }

        /** Whether there is anything to tell. */
        public boolean leeg() {
            return aanWie == null && watMist == null;
        }
    }

    private static String spreekuur(Vorm vorm) {
        return switch (vorm) {
            case DAGELIJKS -> "elke dag";
            case TWEEWEKELIJKS -> "elke twee weken";
            case INLOOP -> "inloop, zonder afspraak";
            case GEEN -> null;
        };
    }
}
