package nl.trajectregie.dossier.termijn;

import java.time.Instant;
import java.time.LocalDate;
import nl.trajectregie.dossier.tekst.Zin;

/**
 * One immutable entry of the ledger.
 *
 * @param id row number; {@code null} until stored
 * @param per the day the entry counts from
 * @param tot explicit last day, for START, CORRECTIE and VERLENGING
 * @param wie user name, {@code systeem} or {@code integratie:<client>}
 */
public record Regel(Long id, WijzigingSoort soort, String reden, String grondslag, LocalDate per, LocalDate tot, String derde, String gevraagd,
                    LocalDate oudeFataleDatum, LocalDate nieuweFataleDatum, String wie, Instant tijdstip) {

    public Regel {
        reden = Zin.zonderDubbelePunt(reden);
    }
}
