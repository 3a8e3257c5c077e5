package nl.trajectregie.dossier.tijdlijn;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.trajectregie.dossier.tekst.Zin;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only story of a traject: who, when, what, why. Joins the caller's transaction. */
@Component
public class Tijdlijn {

    /**
     * One entry.
     *
     * @param soort        dotted kind, e.g. {@code taak.afgerond}; integrators may rely on it
     * @param sectie       who may read this entry
     * @param wat          what happened, in plain Dutch
     * @param waarom       the reason, or {@code null}
     * @param taakSleutel  the task it came from, or {@code null}
     * @param gebeurtenis  the inbound event it came from, or {@code null}
     * @param document     the document it concerns, or {@code null}
     */
    public record Regel(String soort, Sectie sectie, String wat, String waarom, Long taakSleutel, Long gebeurtenis, UUID document) {

        public Regel {
            wat = Zin.zonderDubbelePunt(wat);
            waarom = Zin.zonderDubbelePunt(waarom);
        }

        public static Regel van(String soort, Sectie sectie, String wat) {
            return new Regel(soort, sectie, wat, null, null, null, null);
        }

        public Regel omdat(String waarom) {
            return new Regel(soort, sectie, wat, waarom, taakSleutel, gebeurtenis, document);
        }

        public Regel uitTaak(long sleutel) {
            return new Regel(soort, sectie, wat, waarom, sleutel, gebeurtenis, document);
        }

        public Regel uitGebeurtenis(long id) {
            return new Regel(soort, sectie, wat, waarom, taakSleutel, id, document);
        }

        public Regel overDocument(UUID id) {
            return new Regel(soort, sectie, wat, waarom, taakSleutel, gebeurtenis, id);
        }
    }

    private final JdbcClient jdbc;
    private final Clock klok;

    Tijdlijn(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** Adds an entry at the current moment. */
    public void schrijf(UUID trajectId, String gemeente, Gebruiker wie, Regel regel) {
        jdbc.sql("""
                insert into dossier.tijdlijn (traject_id, gemeente, tijdstip, wie, wie_naam, soort, sectie, wat, waarom, taak_sleutel, gebeurtenis_id, document_id)
                values (:traject, :gemeente, :nu, :wie, :naam, :soort, :sectie, :wat, :waarom, :taak, :gebeurtenis, :document)""")
                .param("traject", trajectId).param("gemeente", gemeente)
                .param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC))
                .param("wie", wie.naam()).param("naam", wie.weergavenaam())
                .param("soort", regel.soort()).param("sectie", regel.sectie().code())
                .param("wat", regel.wat()).param("waarom", regel.waarom())
                .param("taak", regel.taakSleutel()).param("gebeurtenis", regel.gebeurtenis()).param("document", regel.document())
                .update();
    }
}
