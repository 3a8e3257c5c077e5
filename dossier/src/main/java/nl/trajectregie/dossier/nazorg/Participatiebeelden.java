package nl.trajectregie.dossier.nazorg;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.participatie.Participatie;
import nl.trajectregie.dossier.participatie.Participaties;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Fase;
import nl.trajectregie.dossier.traject.Traject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reader sees of the participation and the nazorg of a traject; the view is logged. */
@Service
public class Participatiebeelden {

    /**
     * @param magBeginnen      somebody may ask for participation now
     * @param magNazorg        the reader may report and change things in the nazorg that runs
     * @param zelfredzaamVanaf first day on which economische zelfredzaamheid may be judged; {@code null} without a job
     * @param afrondenWacht    what the klantmanager has to decide before the nazorg, whose last day has come, can be rounded off; {@code GEEN} when nothing
     */
    public record Beeld(List<Participatie> keuzes, List<Onderdeel> nazorg, boolean magBeginnen, boolean magNazorg, LocalDate zelfredzaamVanaf, Nazorgverloop.Nodig afrondenWacht) {}

    /** One nazorg with what was said in it. */
    public record Onderdeel(Nazorg nazorg, List<Nazorgen.Verslag> verslagen) {}

    private final Participaties participaties;
    private final Nazorgen nazorgen;
    private final Nazorgverloop verloop;
    private final Dossiertoegang toegang;
    private final Rechten rechten;

    Participatiebeelden(Participaties participaties, Nazorgen nazorgen, Nazorgverloop verloop, Dossiertoegang toegang, Rechten rechten) {
        this.participaties = participaties;
        this.nazorgen = nazorgen;
        this.verloop = verloop;
        this.toegang = toegang;
        this.rechten = rechten;
    }

    @Transactional
    public Beeld toon(UUID trajectId, Gebruiker wie, String kanaal) {
        Traject traject = toegang.lees(trajectId, Sectie.PARTICIPATIE, wie, "dossier: participatie", kanaal);
        boolean schrijft = rechten.magSchrijven(wie, Sectie.PARTICIPATIE) && !traject.isAfgesloten() && traject.fase().compareTo(Fase.AFSLUITING) < 0;
        boolean magBeginnen = schrijft && participaties.huidige(trajectId).filter(p -> p.stand() == Participatie.Stand.WACHT || p.stand() == Participatie.Stand.KLAAR).isPresent();
        List<Onderdeel> nazorg = nazorgen.alle(trajectId).stream().map(n -> new Onderdeel(n, nazorgen.verslagen(n.id()))).toList();
        Optional<Nazorg> lopend = nazorgen.lopend(trajectId);
        LocalDate vanaf = lopend.map(n -> Nazorgverloop.vanafZelfredzaam(n, verloop.regels(trajectId))).orElse(null);
        Nazorgverloop.Nodig afrondenWacht = lopend.filter(n -> n.uitkomst() == null && !n.eindeOp().isAfter(verloop.vandaag()))
                .map(n -> Nazorgverloop.nodig(Nazorgverloop.Lijn.BESLUITEN, n, verloop.regels(trajectId), verloop.vandaag())).orElse(Nazorgverloop.Nodig.GEEN);
        return new Beeld(participaties.alle(trajectId), nazorg, magBeginnen, schrijft && lopend.filter(n -> n.uitkomst() == null).isPresent(), vanaf, afrondenWacht);
    }
}
