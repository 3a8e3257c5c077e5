package nl.trajectregie.dossier.toestemming;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.fout.NietGevonden;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Traject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consent of the person, per purpose and receiver, before anything goes to another organisation (seed-002 2.3, L1528-1534). */
@Service
public class Toestemmingen {

    /** One consent; {@code gegeven} false means refused. */
    public record Toestemming(UUID id, String doel, String ontvanger, boolean gegeven, LocalDate gegevenOp, LocalDate ingetrokkenOp, String taal,
                              String vastgelegdDoor) {

        /** Whether it holds now. */
        public boolean geldt() {
            return gegeven && ingetrokkenOp == null;
        }
    }

    private final JdbcClient jdbc;
    private final Dossiertoegang toegang;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    Toestemmingen(JdbcClient jdbc, Dossiertoegang toegang, Tijdlijn tijdlijn, Clock klok) {
        this.jdbc = jdbc;
        this.toegang = toegang;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    /** Every consent and refusal, the newest first; logged. */
    @Transactional
    public List<Toestemming> lijst(UUID trajectId, Gebruiker wie) {
        toegang.lees(trajectId, Sectie.CONTACTEN, wie, "toestemmingen bekeken", "portaal");
        return jdbc.sql("""
                select t.id, t.doel, t.ontvanger, t.gegeven, t.gegeven_op, t.ingetrokken_op, t.taal, coalesce(m.weergavenaam, t.vastgelegd_door)
                from dossier.toestemming t
                left join dossier.medewerker m on m.gemeente = t.gemeente and m.gebruikersnaam = t.vastgelegd_door
                where t.traject_id = :traject order by t.tijdstip desc""").param("traject", trajectId)
                .query((rij, n) -> new Toestemming(rij.getObject(1, UUID.class), rij.getString(2), rij.getString(3), rij.getBoolean(4),
                        rij.getObject(5, LocalDate.class), rij.getObject(6, LocalDate.class), rij.getString(7), rij.getString(8))).list();
    }

    /** The person withdraws a consent: from today on it no longer holds. */
    @Transactional
    public void trekIn(UUID trajectId, UUID toestemmingId, Gebruiker wie) {
        Traject traject = toegang.schrijf(trajectId, Sectie.CONTACTEN, wie);
        String ontvanger = jdbc.sql("""
                update dossier.toestemming set ingetrokken_op = :vandaag
                where id = :id and traject_id = :traject and gegeven and ingetrokken_op is null returning ontvanger""")
                .param("vandaag", LocalDate.ofInstant(klok.instant(), ZoneId.of("Europe/Amsterdam"))).param("id", toestemmingId).param("traject", trajectId)
                .query(String.class).optional().orElseThrow(() -> new NietGevonden("Deze toestemming"));
        tijdlijn.schrijf(trajectId, traject.gemeente(), wie, Tijdlijn.Regel.van("toestemming.ingetrokken", Sectie.CONTACTEN,
                "Toestemming om gegevens te delen met " + ontvanger + " is ingetrokken."));
    }

    /** Records a consent or a refusal. Joins the caller's transaction; the caller checked the rights. */
    public UUID legVast(UUID trajectId, String gemeente, String doel, String ontvanger, boolean gegeven, LocalDate op, String taal, Gebruiker wie) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into dossier.toestemming (id, traject_id, gemeente, doel, ontvanger, gegeven, gegeven_op, taal, vastgelegd_door, tijdstip)
                values (:id, :traject, :gemeente, :doel, :ontvanger, :gegeven, :op, :taal, :wie, :nu)""")
                .param("id", id).param("traject", trajectId).param("gemeente", gemeente).param("doel", doel).param("ontvanger", ontvanger)
                .param("gegeven", gegeven).param("op", op).param("taal", taal).param("wie", wie.naam())
                .param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC)).update();
        return id;
    }
}
