package nl.trajectregie.dossier.toegang;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who work with the system, per gemeente: known from their first login and from the imported teams. */
@Component
public class Medewerkers {

    /** @param naam user name; @param weergavenaam name as colleagues read it */
    public record Medewerker(String naam, String weergavenaam, String gemeente, Set<String> rollen, Set<String> teams) {}

    private final JdbcClient jdbc;
    private final Clock klok;

    Medewerkers(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** Keeps name, roles and teams as the identity provider told them, in each gemeente of the user that is known here. */
    @Transactional
    public void registreer(Gebruiker wie) {
        jdbc.sql("""
                insert into dossier.medewerker (gebruikersnaam, gemeente, weergavenaam, rollen, teams, laatst_gezien)
                select :naam, g.code, :weergavenaam, :rollen, :teams, :nu from dossier.gemeente g where g.code in (:gemeenten)
                on conflict (gebruikersnaam, gemeente) do update set weergavenaam = excluded.weergavenaam, rollen = excluded.rollen,
                    teams = excluded.teams, laatst_gezien = excluded.laatst_gezien""")
                .param("naam", wie.naam()).param("weergavenaam", wie.weergavenaam())
                .param("rollen", wie.rollen().stream().sorted().toArray(String[]::new))
                .param("teams", wie.teams().stream().sorted().toArray(String[]::new))
                .param("gemeenten", wie.gemeenten())
                .param("nu", OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC))
                .update();
    }

    /** The colleague with this user name in this gemeente. */
    @Transactional(readOnly = true)
    public Optional<Medewerker> vind(String gemeente, String naam) {
        return jdbc.sql(SELECT + " where gemeente = :gemeente and gebruikersnaam = :naam")
                .param("gemeente", gemeente).param("naam", naam).query(Medewerkers::lees).optional();
    }

    /** Everyone in this gemeente who has this role, by name. */
    @Transactional(readOnly = true)
    public List<Medewerker> metRol(String gemeente, String rol) {
        return jdbc.sql(SELECT + " where gemeente = :gemeente and :rol = any(rollen) order by weergavenaam")
                .param("gemeente", gemeente).param("rol", rol).query(Medewerkers::lees).list();
    }

    /** The colleague's name as people read it, or the user name when not known here. */
    @Transactional(readOnly = true)
    public String weergavenaam(String gemeente, String naam) {
        return vind(gemeente, naam).map(Medewerker::weergavenaam).orElse(naam);
    }

    private static final String SELECT = "select gebruikersnaam, weergavenaam, gemeente, rollen, teams from dossier.medewerker";

    private static Medewerker lees(java.sql.ResultSet rij, int nummer) throws java.sql.SQLException {
        return new Medewerker(rij.getString("gebruikersnaam"), rij.getString("weergavenaam"), rij.getString("gemeente"),
                Set.of((String[]) rij.getArray("rollen").getArray()), Set.of((String[]) rij.getArray("teams").getArray()));
    }
}
