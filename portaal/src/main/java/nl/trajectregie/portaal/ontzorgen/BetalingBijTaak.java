package nl.trajectregie.portaal.ontzorgen;

import java.util.Optional;
import nl.trajectregie.dossier.ontzorgen.Afwijking;
import nl.trajectregie.dossier.ontzorgen.Betalingen;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.taak.Taak;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Inzagelog;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The payment that went wrong, beside the form of its repair. For {@code ontzorgen/bij-taak.html}: {@code ${@betalingbijtaak.…}}. */
@Component("betalingbijtaak")
public class BetalingBijTaak {

    private final Betreft betreft;
    private final Betalingen betalingen;
    private final Rechten rechten;
    private final Inzagelog inzagelog;

    BetalingBijTaak(Betreft betreft, Betalingen betalingen, Rechten rechten, Inzagelog inzagelog) {
        this.betreft = betreft;
        this.betalingen = betalingen;
        this.rechten = rechten;
        this.inzagelog = inzagelog;
    }

    /** What this task repairs, or {@code null} when it repairs nothing or the user may not read about money; the reading is logged. */
    @Transactional
    public Afwijking van(Taak taak, Gebruiker wie) {
        if (!"herstel-betaling".equals(taak.formulierId()) || !rechten.magLezen(wie, Sectie.FINANCIEEL)) {
            return null;
        }
        Optional<Afwijking> afwijking = betreft.van(taak.sleutel()).map(betalingen::afwijking);
        afwijking.ifPresent(gevonden -> inzagelog.schrijf(wie, taak.trajectId(), taak.gemeente(), Sectie.FINANCIEEL, "taak: " + taak.naam(), "portaal"));
        return afwijking.orElse(null);
    }
}
