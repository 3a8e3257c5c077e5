package nl.trajectregie.dossier.contact;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.inrichting.Contactritme;
import nl.trajectregie.inrichting.Ritmeschema;

/**
 * A rhythm that a traject follows.
 *
 * @param code          as in the inrichting; {@code naam} as a professional reads it
 * @param anker         the day the schema counts from; {@code nrBasis} moments were before it
 * @param overslaan     how recent information from somebody else must be to skip a moment on it; {@code null}: never
 * @param geeindigdOp   last day, or {@code null} while it runs; {@code reden} why it changed or ended
 * @param zoekOpnieuwOp silence: the day of the next attempt, or {@code null}
 * @param alarmSinds    silence: since when the alarm stands, or {@code null}
 */
public record Ritme(UUID id, UUID trajectId, String gemeente, String code, String naam, Contactritme.Soort soort, String rol, List<String> met, Ritmeschema schema,
                    Contactritme.Voorwaarde voorwaarde, Period overslaan, Contactritme.Tot tot, LocalDate anker, int nrBasis, Status status, LocalDate gestartOp,
                    LocalDate geeindigdOp, String reden, LocalDate zoekOpnieuwOp, LocalDate alarmSinds, int versie) {

    /** {@code AFGEROND}: the schema has no more moments. {@code GESTOPT}: an event or a person ended it. */
    public enum Status { LOPEND, AFGEROND, GESTOPT }

    /** Whether it still runs. */
    public boolean loopt() {
        return status == Status.LOPEND;
    }

    /** Day of the {@code nr}-th moment of this traject, or empty when there is none. */
    public Optional<LocalDate> moment(int nr) {
        return nr <= nrBasis ? Optional.empty() : Ritmekalender.moment(schema, anker, nr - nrBasis);
    }

    boolean vervaltAlsVoorbij(int nr) {
        return Ritmekalender.vervaltAlsVoorbij(schema, nr - nrBasis);
    }
}
