package nl.trajectregie.dossier.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.taak.TaakVerwerker.TaakContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Instruments that were used, refused or not used, each with its outcome or reason. Joins the caller's transaction. */
@Component
public class Instrumenten {

    /** @param stand AFGENOMEN, NIET_AFGENOMEN or GEWEIGERD; @param uitkomst outcome, or why not */
    public record Afname(Instrument instrument, String stand, String uitkomst, OffsetDateTime tijdstip) {}

    private final JdbcClient jdbc;
    private final Clock klok;

    Instrumenten(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    void legVast(TaakContext taak, Instrument instrument, String stand, String uitkomst) {
        jdbc.sql("""
                insert into dossier.intake_instrument (traject_id, gemeente, instrument, stand, uitkomst, sectie, wie, tijdstip)
                values (:traject, :gemeente, :instrument, :stand, :uitkomst, :sectie, :wie, :nu)""")
                .param("traject", taak.trajectId()).param("gemeente", taak.gemeente()).param("instrument", instrument.name()).param("stand", stand)
                .param("uitkomst", uitkomst).param("sectie", instrument.sectie().code()).param("wie", taak.wie().naam())
                .param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC)).update();
    }

    /** Everything that was used, the newest first. */
    public List<Afname> van(UUID trajectId) {
        return jdbc.sql("select instrument, stand, uitkomst, tijdstip from dossier.intake_instrument where traject_id = :traject order by id desc").param("traject", trajectId)
                .query((rij, n) -> new Afname(Instrument.valueOf(rij.getString(1)), rij.getString(2), rij.getString(3), rij.getObject(4, OffsetDateTime.class))).list();
    }
}
