package nl.trajectregie.dossier.afsluiting;

import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Fase;
import nl.trajectregie.dossier.traject.Traject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reader sees of the end of a traject; the view is logged. */
@Service
public class Afsluitbeelden {

    /**
     * @param uitstroom   the one code, or {@code null} when there is none yet
     * @param afsluiting  what was told, or {@code null}
     * @param bewaren     how long the dossier is kept, or {@code null} while it is open
     * @param magAfronden the reader may round the traject off now
     * @param magBesluiten the reader may decide on a proposal about keeping
     */
    public record Beeld(Uitstroomcode uitstroom, Afsluiting afsluiting, List<Afsluiting.Oordeel> oordelen, Bewaartermijnen.Bewaartermijn bewaren, boolean magAfronden, boolean magBesluiten) {}

    private final Afsluitingen afsluitingen;
    private final Bewaartermijnen bewaartermijnen;
    private final Dossiertoegang toegang;
    private final Rechten rechten;

    Afsluitbeelden(Afsluitingen afsluitingen, Bewaartermijnen bewaartermijnen, Dossiertoegang toegang, Rechten rechten) {
        this.afsluitingen = afsluitingen;
        this.bewaartermijnen = bewaartermijnen;
        this.toegang = toegang;
        this.rechten = rechten;
    }

    @Transactional
    public Beeld toon(UUID trajectId, Gebruiker wie, String kanaal) {
        Traject traject = toegang.lees(trajectId, Sectie.AFSLUITING, wie, "dossier: afsluiting", kanaal);
        Bewaartermijnen.Bewaartermijn bewaren = bewaartermijnen.vind(trajectId).orElse(null);
        boolean schrijft = rechten.magSchrijven(wie, Sectie.KERN);
        boolean voorstel = bewaren != null && (bewaren.stand() == Bewaartermijnen.Stand.VOORSTEL || bewaren.stand() == Bewaartermijnen.Stand.AANGEHOUDEN);
        boolean magAfronden = schrijft && !traject.isAfgesloten() && traject.fase().compareTo(Fase.LEERROUTE) >= 0 && traject.fase().compareTo(Fase.AFSLUITING) < 0;
        return new Beeld(traject.uitstroomcode() == null ? null : Uitstroomcode.valueOf(traject.uitstroomcode()), afsluitingen.vind(trajectId).orElse(null),
                afsluitingen.oordelen(trajectId), bewaren, magAfronden, schrijft && voorstel);
    }
}
