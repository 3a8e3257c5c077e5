package nl.trajectregie.dossier.duaal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.plaatsing.Knelpunten;
import nl.trajectregie.dossier.plaatsing.Plaatsing;
import nl.trajectregie.dossier.plaatsing.Plaatsingen;
import nl.trajectregie.dossier.plaatsing.Plaatsingstoets;
import nl.trajectregie.dossier.rolbezetting.Bezetting;
import nl.trajectregie.dossier.rolbezetting.Rolbezettingen;
import nl.trajectregie.dossier.rooster.Roosters;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.inrichting.Duaal;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the {@link Werkbeeld} of a traject for who may see it; each view is logged. A provider sees nothing of the family. */
@Service
public class Werkbeelden {

    private static final Set<Plaatsing.Stand> VANAF_START = Set.of(Plaatsing.Stand.WACHT_OP_START, Plaatsing.Stand.LOOPT);

    private final DuaalTrajecten duaalTrajecten;
    private final Plaatsingen plaatsingen;
    private final Knelpunten knelpunten;
    private final Roosters roosters;
    private final Rolbezettingen rolbezettingen;
    private final Inrichtingen inrichtingen;
    private final Dossiertoegang toegang;
    private final Betreft betreft;
    private final Rechten rechten;

    Werkbeelden(DuaalTrajecten duaalTrajecten, Plaatsingen plaatsingen, Knelpunten knelpunten, Roosters roosters, Rolbezettingen rolbezettingen, Inrichtingen inrichtingen,
                Dossiertoegang toegang, Betreft betreft, Rechten rechten) {
        this.duaalTrajecten = duaalTrajecten;
        this.plaatsingen = plaatsingen;
        this.knelpunten = knelpunten;
        this.roosters = roosters;
        this.rolbezettingen = rolbezettingen;
        this.inrichtingen = inrichtingen;
        this.toegang = toegang;
        this.betreft = betreft;
        this.rechten = rechten;
    }

    /** @param kanaal {@code portaal} or {@code api} */
    @Transactional
    public Werkbeeld toon(UUID trajectId, Gebruiker wie, String kanaal) {
        Traject traject = toegang.lees(trajectId, Sectie.PARTICIPATIE, wie, "werk bekeken", kanaal);
        Duaal inrichting = inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow().duaal();
        boolean aanbieder = rechten.alleenAlsAanbieder(wie);
        DuaalTraject d = duaalTrajecten.laatste(trajectId).orElse(null);
        String jobcoach = rolbezettingen.huidige(trajectId).stream().filter(b -> b.rol().equals("jobcoach")).findFirst().map(Bezetting::wie).orElse(null);
        List<Werkbeeld.Plek> plekken = plaatsingen.vanTraject(trajectId).stream().map(p -> plek(p, aanbieder)).toList();
        boolean zonder = jobcoach == null && plekken.stream().anyMatch(plek -> VANAF_START.contains(plek.plaatsing().stand()));
        return new Werkbeeld(d, inrichting.dagdeelMinuten(), inrichting.fasen(), d == null ? List.of() : duaalTrajecten.onderdelen(d.id()),
                d == null ? null : duaalTrajecten.groep(d.groepId()).orElse(null), d == null ? List.of() : duaalTrajecten.evaluaties(d.id()), plekken, roosters.van(trajectId), jobcoach, zonder,
                rechten.magSchrijven(wie, Sectie.PARTICIPATIE) && !traject.isAfgesloten(), aanbieder);
    }

    private Werkbeeld.Plek plek(Plaatsing p, boolean aanbieder) {
        return new Werkbeeld.Plek(p, p.toets().stream().filter(b -> !aanbieder || b.onderwerp() != Plaatsingstoets.Onderwerp.OPVANG).toList(), plaatsingen.verslagen(p.id()),
                knelpunten.van(p.id()));
    }

    /**
     * What lies beside the form of a task: the placement or friction it is about, or the proposal for the group. Empty for a reader without the section.
     *
     * @param knelpunt the friction, or {@code null}; @param duaal the duaal traject, or {@code null}
     */
    public record BijTaak(Werkbeeld.Plek plek, Knelpunten.Knelpunt knelpunt, DuaalTraject duaal) {}

    @Transactional
    public BijTaak bijTaak(long taakSleutel, UUID trajectId, Gebruiker wie) {
        if (!rechten.magLezen(wie, Sectie.PARTICIPATIE)) {
            return new BijTaak(null, null, null);
        }
        toegang.lees(trajectId, Sectie.PARTICIPATIE, wie, "werk bekeken bij een taak", "portaal");
        boolean aanbieder = rechten.alleenAlsAanbieder(wie);
        UUID over = betreft.van(taakSleutel).orElse(null);
        Knelpunten.Knelpunt knelpunt = over == null ? null : plaatsingen.vanTraject(trajectId).stream().flatMap(p -> knelpunten.van(p.id()).stream()).filter(k -> k.id().equals(over)).findFirst().orElse(null);
        UUID plaatsing = knelpunt != null ? knelpunt.plaatsingId() : over;
        return new BijTaak(plaatsing == null ? null : plaatsingen.vind(plaatsing).map(p -> plek(p, aanbieder)).orElse(null), knelpunt, duaalTrajecten.lopend(trajectId).orElse(null));
    }
}
