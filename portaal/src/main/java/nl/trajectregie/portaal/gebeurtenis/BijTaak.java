package nl.trajectregie.portaal.gebeurtenis;

import nl.trajectregie.dossier.gebeurtenis.Melding;
import nl.trajectregie.dossier.gebeurtenis.Meldingen;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.toegang.Gebruiker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The report that lies beside the form of its review task. For {@code gebeurtenis/bij-taak.html}. */
@Component("bijtaak")
public class BijTaak {

    private final Betreft betreft;
    private final Meldingen meldingen;

    BijTaak(Betreft betreft, Meldingen meldingen) {
        this.betreft = betreft;
        this.meldingen = meldingen;
    }

    /** The report of this task as far as the user may read it, or {@code null}. */
    @Transactional(readOnly = true)
    public Melding melding(long taakSleutel, String formulier, Gebruiker wie) {
        return formulier != null && formulier.equals("beoordeel-melding") ? betreft.van(taakSleutel).flatMap(id -> meldingen.leesbaar(id, wie)).orElse(null) : null;
    }
}
