package nl.trajectregie.dossier.nazorg;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.toegang.Gebruiker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The nazorg of a traject and what was said in it. Joins the caller's transaction. */
@Component
public class Nazorgen {

    private static final Set<String> TE_ZETTEN = Set.of("einde_op", "werk_sinds", "contract_einde_op", "contract_besproken_voor", "contract_opnieuw_op", "eerste_contact_op", "evaluaties",
            "zelfredzaam", "zelfredzaam_op", "terugval_op", "terugval_reden", "overdracht_gevraagd", "overgedragen_aan", "besluiten_ernaast", "uitkomst", "beeindigd_op");

    /** What was said, and how it went: GOED, AANDACHT, TERUGVAL or another answer of the form. */
    public record Verslag(String soort, LocalDate op, String hoe, String tekst, String wieNaam) {

        /** The kind as a person reads it. */
        public String titel() {
            return switch (soort) {
                case "EERSTE_CONTACT" -> "Eerste contact";
                case "EVALUATIE" -> "Evaluatie met drie partijen";
                case "CONTRACT" -> "Einde van het contract";
                case "ZELFREDZAAMHEID" -> "Economische zelfredzaamheid";
                case "TERUGVAL" -> "Terugval";
                case "OVERDRACHT" -> "Overdracht";
                default -> "Einde van de nazorg";
            };
        }
    }

    private final JdbcClient jdbc;
    private final Clock klok;

    Nazorgen(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** The nazorg that runs, when one does. */
    public Optional<Nazorg> lopend(UUID trajectId) {
        return jdbc.sql("select * from dossier.nazorg where traject_id = :t and beeindigd_op is null").param("t", trajectId).query(Nazorgen::lees).optional();
    }

    /** Every nazorg of the traject, the newest first. */
    public List<Nazorg> alle(UUID trajectId) {
        return jdbc.sql("select * from dossier.nazorg where traject_id = :t order by begonnen_op desc, beeindigd_op desc nulls first").param("t", trajectId).query(Nazorgen::lees).list();
    }

    /** This nazorg, also when it ended. */
    Optional<Nazorg> vind(UUID nazorgId) {
        return jdbc.sql("select * from dossier.nazorg where id = :id").param("id", nazorgId).query(Nazorgen::lees).optional();
    }

    /** @throws Conflict no nazorg runs */
    Nazorg van(UUID trajectId) {
        return lopend(trajectId).orElseThrow(() -> new Conflict("Er loopt geen nazorg in dit traject."));
    }

    /** As {@link #van}, to change it: until the transaction ends no other change of this traject goes on, and no line of the process looks at it. */
    Nazorg vergrendel(UUID trajectId) {
        jdbc.sql("select id from dossier.traject where id = :t for update").param("t", trajectId).query(UUID.class).single();
        return van(trajectId);
    }

    /** What was said in this nazorg, the newest first. */
    public List<Verslag> verslagen(UUID nazorgId) {
        return jdbc.sql("select soort, op, hoe, verslag, wie_naam from dossier.nazorg_verslag where nazorg_id = :n order by id desc").param("n", nazorgId)
                .query((rij, n) -> new Verslag(rij.getString(1), rij.getObject(2, LocalDate.class), rij.getString(3), rij.getString(4), rij.getString(5))).list();
    }

    void begin(UUID trajectId, String gemeente, String aanleiding, UUID plaatsingId, LocalDate op, LocalDate eindeOp, LocalDate werkSinds, LocalDate contractEindeOp) {
        jdbc.sql("""
                insert into dossier.nazorg (id, traject_id, gemeente, aanleiding, plaatsing_id, begonnen_op, einde_op, werk_sinds, contract_einde_op)
                values (:id, :t, :gemeente, :aanleiding, :plaatsing, :op, :einde, :werk, :contract)""")
                .param("id", UUID.randomUUID()).param("t", trajectId).param("gemeente", gemeente).param("aanleiding", aanleiding).param("plaatsing", plaatsingId).param("op", op)
                .param("einde", eindeOp).param("werk", werkSinds).param("contract", contractEindeOp).update();
    }

    void zet(UUID nazorgId, Map<String, Object> wijziging) {
        List<String> delen = new ArrayList<>();
        for (String kolom : wijziging.keySet()) {
            if (!TE_ZETTEN.contains(kolom)) {
                throw new IllegalArgumentException("Unknown column: " + kolom);
            }
            delen.add(kolom + " = :" + kolom);
        }
        jdbc.sql("update dossier.nazorg set " + String.join(", ", delen) + " where id = :id").param("id", nazorgId).params(wijziging).update();
    }

    void schrijf(Nazorg nazorg, String soort, LocalDate op, String hoe, String verslag, Gebruiker wie) {
        jdbc.sql("""
                insert into dossier.nazorg_verslag (nazorg_id, traject_id, gemeente, soort, op, hoe, verslag, wie, wie_naam, tijdstip)
                values (:n, :t, :gemeente, :soort, :op, :hoe, :verslag, :wie, :naam, :nu)""")
                .param("n", nazorg.id()).param("t", nazorg.trajectId()).param("gemeente", nazorg.gemeente()).param("soort", soort).param("op", op).param("hoe", hoe)
                .param("verslag", verslag).param("wie", wie.naam()).param("naam", wie.weergavenaam()).param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC)).update();
    }

    private static Nazorg lees(ResultSet rij, int nummer) throws SQLException {
        return new Nazorg(rij.getObject("id", UUID.class), rij.getObject("traject_id", UUID.class), rij.getString("gemeente"), rij.getString("aanleiding"),
                rij.getObject("plaatsing_id", UUID.class), dag(rij, "begonnen_op"), dag(rij, "einde_op"), dag(rij, "werk_sinds"), dag(rij, "contract_einde_op"),
                dag(rij, "contract_besproken_voor"), dag(rij, "contract_opnieuw_op"), dag(rij, "eerste_contact_op"), rij.getInt("evaluaties"), rij.getString("zelfredzaam"),
                dag(rij, "zelfredzaam_op"), dag(rij, "terugval_op"), rij.getString("terugval_reden"), rij.getString("overdracht_gevraagd"), rij.getString("overgedragen_aan"),
                rij.getBoolean("besluiten_ernaast"), rij.getString("uitkomst"), dag(rij, "beeindigd_op"));
    }

    private static LocalDate dag(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, LocalDate.class);
    }
}
