package nl.trajectregie.portaal.contact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.trajectregie.dossier.contact.Contactkalender;
import nl.trajectregie.dossier.taak.Taak;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.stereotype.Component;

/** What lists and task pages tell about contacts, as far as the reader may know. In a template: {@code ${@contactbijtaak.…}}. */
@Component("contactbijtaak")
public class ContactBijTaak {

    private final Contactkalender kalender;
    private final Rechten rechten;

    ContactBijTaak(Contactkalender kalender, Rechten rechten) {
        this.kalender = kalender;
        this.rechten = rechten;
    }

    /** Which contact this task is about, or {@code null} when it is about none. */
    public Contactkalender.Regel van(long taakSleutel) {
        return kalender.bijTaken(List.of(taakSleutel)).get(taakSleutel);
    }

    /** Which contact each of these tasks is about, by task key. */
    public Map<Long, Contactkalender.Regel> vanTaken(Collection<Taak> taken) {
        return kalender.bijTaken(taken.stream().map(Taak::sleutel).toList());
    }

    /** Last and next contact of the trajecten of these tasks; empty for somebody who may not read contacts. */
    public Map<UUID, Contactkalender.Kop> koppen(Collection<Taak> taken, Gebruiker wie) {
        return rechten.magLezen(wie, Sectie.CONTACTEN) ? kalender.koppen(taken.stream().map(Taak::trajectId).collect(Collectors.toSet())) : Map.of();
    }

    /** Last and next contact of one traject, or {@code null} for somebody who may not read contacts. */
    public Contactkalender.Kop kop(UUID trajectId, Gebruiker wie) {
        return rechten.magLezen(wie, Sectie.CONTACTEN) ? kalender.koppen(List.of(trajectId)).get(trajectId) : null;
    }
}
