package nl.trajectregie.portaal.termijn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.termijn.Regel;
import nl.trajectregie.dossier.termijn.Termijn;

/** A term as the API shows it: {@code fataleDatum} is the last day; the term has passed at 00:00 Europe/Amsterdam after it. */
record TermijnBeeld(UUID termijnId, String soort, String naam, String status, LocalDate start, String startgebeurtenis, String bewijs, LocalDate fataleDatum,
                    LocalDate onverschovenFataleDatum, LocalDate waarschuwingOp, String grondslag, LocalDate gehaaldOp, Instant verstrekenOp, String redenOverschrijding,
                    List<WijzigingBeeld> wijzigingen) {

    /** One entry of the ledger, oldest first. */
    record WijzigingBeeld(String soort, String reden, String grondslag, LocalDate per, LocalDate tot, String derde, String gevraagd, LocalDate oudeFataleDatum,
                          LocalDate nieuweFataleDatum, String wie, Instant tijdstip) {
        static WijzigingBeeld van(Regel r) {
            return new WijzigingBeeld(r.soort().name(), r.reden(), r.grondslag(), r.per(), r.tot(), r.derde(), r.gevraagd(), r.oudeFataleDatum(), r.nieuweFataleDatum(),
                    r.wie(), r.tijdstip());
        }
    }

    static TermijnBeeld van(Termijn t) {
        return new TermijnBeeld(t.id(), t.soort().name(), t.soort().naam(), t.status().name(), t.start(), t.startgebeurtenis(), t.bewijs(), t.fataleDatum(),
                t.onverschovenFataleDatum(), t.waarschuwingOp(), t.grondslag(), t.gehaaldOp(), t.verstrekenOp(), t.redenOverschrijding(),
                t.regels().stream().map(WijzigingBeeld::van).toList());
    }
}
