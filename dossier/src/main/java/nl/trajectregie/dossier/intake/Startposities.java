package nl.trajectregie.dossier.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.opslag.Json;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The startposities of a traject: entries are added, never changed. Joins the caller's transaction. */
@Component
public class Startposities {

    private final JdbcClient jdbc;
    private final Clock klok;

    Startposities(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** Adds an entry, unless it says the same as the newest one. Returns whether something was added. */
    public boolean legVast(UUID trajectId, String gemeente, Startpositiesoort soort, Startpositie.Stand stand, Map<String, Object> waarde, String toelichting,
                           String bron, Gebruiker wie) {
        Startpositie nieuw = new Startpositie(soort, stand, waarde, toelichting, bron, wie.naam(), OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC));
        if (nieuw.zegtHetzelfdeAls(beeld(trajectId).positie(soort).orElse(null))) {
            return false;
        }
        jdbc.sql("""
                insert into dossier.startpositie (traject_id, gemeente, soort, stand, waarde, toelichting, sectie, bron, wie, tijdstip)
                values (:traject, :gemeente, :soort, :stand, :waarde::jsonb, :toelichting, :sectie, :bron, :wie, :tijdstip)""")
                .param("traject", trajectId).param("gemeente", gemeente).param("soort", soort.sleutel()).param("stand", stand.name())
                .param("waarde", Json.schrijf(nieuw.waarde())).param("toelichting", nieuw.toelichting()).param("sectie", soort.sectie().code())
                .param("bron", bron).param("wie", wie.naam()).param("tijdstip", nieuw.tijdstip()).update();
        return true;
    }

    /** The newest entry per soort. */
    public Intakebeeld beeld(UUID trajectId) {
        return new Intakebeeld(jdbc.sql("""
                select distinct on (soort) soort, stand, waarde::text, toelichting, bron, wie, tijdstip
                from dossier.startpositie where traject_id = :traject
                order by soort, id desc""").param("traject", trajectId).query(Startposities::lees).list());
    }

    /** Every entry of these sections, the newest first. */
    List<Startpositie> geschiedenis(UUID trajectId, Set<Sectie> secties) {
        return secties.isEmpty() ? List.of() : jdbc.sql("""
                select soort, stand, waarde::text, toelichting, bron, wie, tijdstip
                from dossier.startpositie where traject_id = :traject and sectie in (:secties)
                order by id desc""").param("traject", trajectId).param("secties", secties.stream().map(Sectie::code).toList()).query(Startposities::lees).list();
    }

    /** How many entries a talk added, in plain Dutch. */
    static String inWoorden(int nieuw) {
        return switch (nieuw) {
            case 0 -> "Er is niets nieuws over de startposities.";
            case 1 -> "1 startpositie is bijgewerkt.";
            default -> nieuw + " startposities zijn bijgewerkt.";
        };
    }

    private static Startpositie lees(ResultSet rij, int nummer) throws SQLException {
        return new Startpositie(Startpositiesoort.van(rij.getString("soort")), Startpositie.Stand.valueOf(rij.getString("stand")),
                Json.kaart(rij.getString("waarde")), rij.getString("toelichting"), rij.getString("bron"), rij.getString("wie"),
                rij.getObject("tijdstip", OffsetDateTime.class));
    }
}
