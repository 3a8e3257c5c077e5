package nl.trajectregie.portaal.begeleiding;

import java.util.Set;
import nl.trajectregie.dossier.begeleiding.Begeleidingsbeelden;
import nl.trajectregie.dossier.taak.Taak;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** What lies beside the form of a guidance task. For {@code begeleiding/bij-taak.html}: {@code ${@begeleidingbijtaak.…}}. */
@Component("begeleidingbijtaak")
public class BegeleidingBijTaak {

    private static final Set<String> PROCESSEN = Set.of("begin-begeleiding", "opstartfase", "verdere-begeleiding", "begeleiderswissel", "afronding-begeleiding",
            "overdracht-na-begeleiding", "begeleidingssignaal");

    private final Begeleidingsbeelden beelden;
    private final Rechten rechten;

    BegeleidingBijTaak(Begeleidingsbeelden beelden, Rechten rechten) {
        this.beelden = beelden;
        this.rechten = rechten;
    }

    /** Whether the task belongs to the guidance and this user may open it in the dossier. */
    public boolean hoortBij(Taak taak, Gebruiker wie) {
        return PROCESSEN.contains(taak.procesId()) && rechten.magLezen(wie, Sectie.BEGELEIDING);
    }

    /** The handover or signal that the task is about, or {@code null}. */
    public Begeleidingsbeelden.BijTaak van(Taak taak, Gebruiker wie) {
        return beelden.bijTaak(taak, wie).orElse(null);
    }
}
