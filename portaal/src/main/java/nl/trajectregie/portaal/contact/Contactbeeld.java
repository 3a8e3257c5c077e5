package nl.trajectregie.portaal.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.contact.Contactkalender;
import nl.trajectregie.dossier.contact.Gepland;

/**
 * The rhythms of a traject as the API shows them beside the contacts.
 *
 * @param laatsteContact day of the last real contact, or {@code null}; {@code volgendContact} of the next planned one
 * @param stilSinds      since when the silence alarm stands, or {@code null}
 */
public record Contactbeeld(LocalDate laatsteContact, LocalDate volgendContact, LocalDate stilSinds, List<Ritme> ritmes) {

    /** {@code status} is {@code lopend}, {@code afgerond} or {@code gestopt}; {@code schema} in words. */
    public record Ritme(UUID ritmeId, String code, String naam, String soort, String rol, List<String> met, String schema, String status, LocalDate gestartOp,
                        LocalDate geeindigdOp, String reden, LocalDate laatsteContact, LocalDate volgendContact, List<Moment> momenten) {}

    /** {@code status} is {@code gepland}, {@code gehouden}, {@code overgeslagen} or {@code vervallen}; {@code datum} by agreement or a new attempt. */
    public record Moment(UUID momentId, int nummer, LocalDate geplandOp, LocalDate datum, String status, int pogingen, List<String> gesprokenMet, LocalDate afgehandeldOp,
                         String reden, String informatieVan, LocalDate informatieOp) {}

    /** From the calendar of the dossier. */
    public static Contactbeeld van(Contactkalender.Beeld beeld) {
        return new Contactbeeld(beeld.kop().laatste(), beeld.kop().volgende(), beeld.kop().stilSinds(), beeld.ritmes().stream().map(Contactbeeld::ritme).toList());
    }

    private static Ritme ritme(Contactkalender.Ritmebeeld b) {
        nl.trajectregie.dossier.contact.Ritme r = b.ritme();
        return new Ritme(r.id(), r.code(), r.naam(), r.soort().name(), r.rol(), r.met(), b.woorden(), r.status().name().toLowerCase(java.util.Locale.ROOT), r.gestartOp(),
                r.geeindigdOp(), r.reden(), b.laatste(), b.volgende(), b.momenten().stream().map(Contactbeeld::moment).toList());
    }

    private static Moment moment(Gepland m) {
        return new Moment(m.id(), m.nr(), m.geplandOp(), m.datum(), m.status().name().toLowerCase(java.util.Locale.ROOT), m.pogingen(), m.gesproken(), m.afgehandeldOp(),
                m.reden(), m.informatieVan(), m.informatieOp());
    }
}
