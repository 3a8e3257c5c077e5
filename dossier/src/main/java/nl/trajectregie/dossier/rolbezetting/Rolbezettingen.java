package nl.trajectregie.dossier.rolbezetting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.GeenRecht;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Medewerkers;
import nl.trajectregie.dossier.toegang.Rechten;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Inrichting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who carries out which role in a traject; decides who sees its tasks (architecture.md, Who gets a task). */
@Service
public class Rolbezettingen {

    /** @param team code; @param rol the role it carries out */
    public record Team(String team, String rol, String naam, String organisatie) {}

    private final JdbcClient jdbc;
    private final Trajecten trajecten;
    private final Medewerkers medewerkers;
    private final Rechten rechten;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    Rolbezettingen(JdbcClient jdbc, Trajecten trajecten, Medewerkers medewerkers, Rechten rechten, Tijdlijn tijdlijn, Clock klok) {
        this.jdbc = jdbc;
        this.trajecten = trajecten;
        this.medewerkers = medewerkers;
        this.rechten = rechten;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    /** Gives a new traject the teams of its inrichting. Joins the caller's transaction. */
    public void vulBijKoppeling(Traject traject, Inrichting inrichting) {
        inrichting.rollen().forEach((rol, keuze) -> {
            if (keuze.geldtBijKoppeling(traject.doelgroep())) {
                Inrichting.Team team = inrichting.team(keuze.team()).orElseThrow();
                String organisatie = inrichting.organisatie(team.organisatie()).orElseThrow().naam();
                voegToe(traject.id(), traject.gemeente(), rol, organisatie, team.team(), null, "volgens de inrichting");
            }
        });
    }

    /** Gives a role its team of the inrichting once somebody asks for it; does nothing when the role is filled or the inrichting has no team for it. */
    public void vulOpVerzoek(Traject traject, Inrichting inrichting, String rol) {
        boolean bezet = jdbc.sql("select exists (select 1 from dossier.rolbezetting where traject_id = :traject and rol = :rol and tot is null)")
                .param("traject", traject.id()).param("rol", rol).query(Boolean.class).single();
        Inrichting.Rol keuze = inrichting.rollen().get(rol);
        if (!bezet && keuze != null) {
            Inrichting.Team team = inrichting.team(keuze.team()).orElseThrow();
            voegToe(traject.id(), traject.gemeente(), rol, inrichting.organisatie(team.organisatie()).orElseThrow().naam(), team.team(), null, "gevraagd tijdens de intake");
        }
    }

    /**
     * Gives a role the colleague of its team who has the fewest running trajecten in that role; does nothing when the role has a person or no
     * colleague of the team is known. Joins the caller's transaction.
     *
     * @return the colleague's user name when one was chosen
     */
    public Optional<String> bepaalVasteBehandelaar(Traject traject, String rol) {
        Optional<String> gekozen = jdbc.sql("""
                select m.gebruikersnaam
                from dossier.rolbezetting r
                join dossier.medewerker m on m.gemeente = r.gemeente and r.team = any(m.teams) and r.rol = any(m.rollen)
                where r.traject_id = :traject and r.rol = :rol and r.tot is null and r.persoon is null
                order by (select count(*) from dossier.rolbezetting l join dossier.traject t on t.id = l.traject_id and t.status <> 'afgesloten'
                          where l.persoon = m.gebruikersnaam and l.rol = :rol and l.tot is null), m.gebruikersnaam
                limit 1""").param("traject", traject.id()).param("rol", rol).query(String.class).optional();
        gekozen.ifPresent(naam -> {
            jdbc.sql("update dossier.rolbezetting set persoon = :persoon where traject_id = :traject and rol = :rol and tot is null")
                    .param("persoon", naam).param("traject", traject.id()).param("rol", rol).update();
            tijdlijn.schrijf(traject.id(), traject.gemeente(), Gebruiker.systeem(traject.gemeente()), Tijdlijn.Regel.van("rol.behandelaar-bepaald", Sectie.KERN,
                    medewerkers.weergavenaam(traject.gemeente(), naam) + " is de vaste " + rol + ".").omdat("Deze collega heeft de minste lopende trajecten in het team."));
        });
        return gekozen;
    }

    /** Who carries out each role now, by role. */
    @Transactional(readOnly = true)
    public List<Bezetting> huidige(UUID trajectId) {
        return jdbc.sql(SELECT + " where r.traject_id = :traject and r.tot is null order by r.rol").param("traject", trajectId)
                .query(Rolbezettingen::lees).list();
    }

    /** Every bezetting there has been, the newest first. */
    @Transactional(readOnly = true)
    public List<Bezetting> geschiedenis(UUID trajectId) {
        return jdbc.sql(SELECT + " where r.traject_id = :traject order by r.van desc, r.id desc").param("traject", trajectId)
                .query(Rolbezettingen::lees).list();
    }

    /** The teams of a gemeente, by role and name. */
    @Transactional(readOnly = true)
    public List<Team> teams(String gemeente) {
        return jdbc.sql("select team, rol, naam, organisatie from dossier.team where gemeente = :gemeente order by rol, naam")
                .param("gemeente", gemeente).query((rij, n) -> new Team(rij.getString(1), rij.getString(2), rij.getString(3), rij.getString(4))).list();
    }

    /**
     * Hands a role over to a team, or to a person of that team. Open tasks of the role leave the former professional and go along.
     *
     * @param persoon user name, or {@code null} for the whole team
     * @param reden   why, in the colleague's own words; on the timeline
     * @throws OngeldigeInvoer the team does not carry out this role, the person is not in the team, or the reason is missing
     */
    @Transactional
    public void draagOver(UUID trajectId, String rol, String team, String persoon, String reden, Gebruiker wie) {
        Traject traject = trajecten.zichtbaar(trajectId, wie);
        if (!rechten.magSchrijven(wie, Sectie.KERN)) {
            throw new GeenRecht("U mag deze rol niet overdragen. Vraag het de klantmanager of de teamleider.");
        }
        if (traject.isAfgesloten()) {
            throw new Conflict("Dit traject is afgesloten.");
        }
        if (reden == null || reden.isBlank()) {
            throw new OngeldigeInvoer("reden", "Vul in waarom u de rol overdraagt.");
        }
        Team nieuw = teams(traject.gemeente()).stream().filter(t -> t.team().equals(team) && t.rol().equals(rol)).findFirst()
                .orElseThrow(() -> new OngeldigeInvoer("team", "Kies een team dat deze rol uitvoert."));
        String naam = null;
        if (persoon != null && !persoon.isBlank()) {
            Medewerkers.Medewerker medewerker = medewerkers.vind(traject.gemeente(), persoon)
                    .filter(m -> m.teams().contains(team))
                    .orElseThrow(() -> new OngeldigeInvoer("persoon", "Kies een collega uit dit team."));
            persoon = medewerker.naam();
            naam = medewerker.weergavenaam();
        } else {
            persoon = null;
        }
        beeindig(trajectId, rol);
        voegToe(trajectId, traject.gemeente(), rol, nieuw.organisatie(), team, persoon, reden.strip());
        int taken = verplaatsTaken(trajectId, rol, persoon);
        tijdlijn.schrijf(trajectId, traject.gemeente(), wie, Tijdlijn.Regel.van("rol.overgedragen", Sectie.KERN,
                "De rol " + rol.replace("-coa", " COA").replace('-', ' ') + " ging naar " + (naam == null ? nieuw.naam() : naam + " (" + nieuw.naam() + ")")
                        + (taken == 0 ? "." : taken == 1 ? ", met 1 open taak." : ", met " + taken + " open taken.")).omdat(reden.strip()));
    }

    /**
     * Hands a role over because the process says so, with its open tasks; who asked for it had the right. Joins the caller's transaction.
     *
     * @param persoon user name, or {@code null} for the whole team
     */
    public void geefOver(Traject traject, String rol, String team, String persoon, String reden) {
        Team nieuw = teams(traject.gemeente()).stream().filter(t -> t.team().equals(team) && t.rol().equals(rol)).findFirst().orElseThrow();
        beeindig(traject.id(), rol);
        voegToe(traject.id(), traject.gemeente(), rol, nieuw.organisatie(), team, persoon, reden);
        verplaatsTaken(traject.id(), rol, persoon);
        tijdlijn.schrijf(traject.id(), traject.gemeente(), Gebruiker.systeem(traject.gemeente()), Tijdlijn.Regel.van("rol.overgedragen", Sectie.KERN,
                "De rol " + rol.replace("-coa", " COA").replace('-', ' ') + " ging naar " + (persoon == null ? nieuw.naam() : medewerkers.weergavenaam(traject.gemeente(), persoon) + " (" + nieuw.naam() + ")") + ".").omdat(reden));
    }

    /** Ends the bezetting of a role, e.g. the casemanager COA after the overdracht. Joins the caller's transaction. */
    public void beeindig(UUID trajectId, String rol) {
        jdbc.sql("update dossier.rolbezetting set tot = :nu where traject_id = :traject and rol = :rol and tot is null")
                .param("nu", nu()).param("traject", trajectId).param("rol", rol).update();
    }

    private int verplaatsTaken(UUID trajectId, String rol, String persoon) {
        return jdbc.sql("""
                update dossier.taak d set behandelaar = :persoon, geclaimd_op = case when :persoon::text is null then null else :nu end, versie = d.versie + 1
                from engine.taak e
                where e.sleutel = d.sleutel and e.rol = :rol and e.toestand = 'OPEN' and d.traject_id = :traject and d.status = 'OPEN'
                  and d.behandelaar is not null""")
                .param("persoon", persoon).param("nu", nu()).param("rol", rol).param("traject", trajectId).update();
    }

    private void voegToe(UUID trajectId, String gemeente, String rol, String organisatie, String team, String persoon, String reden) {
        jdbc.sql("""
                insert into dossier.rolbezetting (traject_id, gemeente, rol, organisatie, team, persoon, van, reden)
                values (:traject, :gemeente, :rol, :organisatie, :team, :persoon, :nu, :reden)""")
                .param("traject", trajectId).param("gemeente", gemeente).param("rol", rol).param("organisatie", organisatie).param("team", team)
                .param("persoon", persoon).param("nu", nu()).param("reden", reden).update();
    }

    private static final String SELECT = """
            select r.rol, r.organisatie, r.team, t.naam as team_naam, r.persoon, m.weergavenaam, r.van, r.tot, r.reden
            from dossier.rolbezetting r
            left join dossier.team t on t.gemeente = r.gemeente and t.team = r.team and t.rol = r.rol
            left join dossier.medewerker m on m.gemeente = r.gemeente and m.gebruikersnaam = r.persoon""";

    private static Bezetting lees(ResultSet rij, int nummer) throws SQLException {
        String persoon = rij.getString("persoon");
        String naam = rij.getString("weergavenaam");
        return new Bezetting(rij.getString("rol"), rij.getString("organisatie"), rij.getString("team"), rij.getString("team_naam"), persoon,
                naam == null ? persoon : naam, rij.getObject("van", OffsetDateTime.class), rij.getObject("tot", OffsetDateTime.class),
                rij.getString("reden"));
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
    }
}
