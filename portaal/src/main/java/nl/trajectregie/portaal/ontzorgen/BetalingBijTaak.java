package nl.trajectregie.portaal.ontzorgen;

import nl.trajectregie.dossier.ontzorgen.Afwijking;
import nl.trajectregie.dossier.ontzorgen.Betalingen;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.taak.Taak;
import nl.trajectregie.dossier.toegang.Gebruiker;
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

    BetalingBijTaak(Betreft betreft, Betalingen betalingen, Rechten rechten) {
        this.betreft = betreft;
        this.betalingen = betalingen;
        this.rechten = rechten;
    }

    /** What this task repairs as far as the user may read about money, or {@code null}. */
    @Transactional(readOnly = true)
    public Afwijking van(Taak taak, Gebruiker wie) {
        return "herstel-betaling".equals(taak.formulierId()) && rechten.magLezen(wie, Sectie.FINANCIEEL) ? betreft.van(taak.sleutel()).map(betalingen::afwijking).orElse(null) : null;
    }
}
