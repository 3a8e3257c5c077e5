package nl.trajectregie.dossier.begeleiding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.opslag.Json;
import nl.trajectregie.dossier.rolbezetting.Bezetting;
import nl.trajectregie.dossier.rolbezetting.Rolbezettingen;
import nl.trajectregie.dossier.taak.Betreft;
import nl.trajectregie.dossier.taak.TaakVerwerker.TaakContext;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Medewerkers;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Dossiertoegang;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.inrichting.Inrichtingen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the begeleider, each with a handover on paper that the new one accepts: the report found none (seed-003 2.2, "Problem"). */
@Service
public class Begeleiderswissels {

    static final String ROL = "maatschappelijk-begeleider";

    /** How far a change is. */
    public enum Status {
        GEVRAAGD("gevraagd"), GESCHREVEN("overdracht geschreven"), OVERGEGEVEN("wacht op aanvaarding"), TERUG("terug: er mist nog iets"), AANVAARD("aanvaard"), VERVALLEN("vervallen");

        private final String naam;

        Status(String naam) {
            this.naam = naam;
        }

        /** As a person reads it. */
        public String naam() {
            return naam;
        }
    }

    /**
     * One change.
     *
     * @param naarPersoon user name, or {@code null} for the whole team
     * @param overdracht  what the former begeleider wrote, and what the new one answered
     */
    public record Wissel(UUID id, UUID trajectId, String gemeente, String reden, String vanTeam, String vanPersoon, String vanNaam, String naarTeam, String naarPersoon,
                         String naarNaam, Status status, Map<String, Object> overdracht, OffsetDateTime gevraagdOp, OffsetDateTime aanvaardOp) {
        /** Whether the new begeleider still has to say yes. */
        public boolean open() {
            return status != Status.AANVAARD && status != Status.VERVALLEN;
        }
    }

    private final JdbcClient jdbc;
    private final Begeleidingen begeleidingen;
    private final Begeleidingswekker wekker;
    private final Rolbezettingen rolbezettingen;
    private final Medewerkers medewerkers;
    private final Trajecten trajecten;
    private final Inrichtingen inrichtingen;
    private final Dossiertoegang toegang;
    private final Betreft betreft;
    private final Tijdlijn tijdlijn;
    private final Clock klok;

    Begeleiderswissels(JdbcClient jdbc, Begeleidingen begeleidingen, Begeleidingswekker wekker, Rolbezettingen rolbezettingen, Medewerkers medewerkers, Trajecten trajecten,
                       Inrichtingen inrichtingen, Dossiertoegang toegang, Betreft betreft, Tijdlijn tijdlijn, Clock klok) {
        this.jdbc = jdbc;
        this.begeleidingen = begeleidingen;
        this.wekker = wekker;
        this.rolbezettingen = rolbezettingen;
        this.medewerkers = medewerkers;
        this.trajecten = trajecten;
        this.inrichtingen = inrichtingen;
        this.toegang = toegang;
        this.betreft = betreft;
        this.tijdlijn = tijdlijn;
        this.klok = klok;
    }

    /**
     * Asks for another begeleider; the present one writes the handover.
     *
     * @param naar {@code team|gebruikersnaam}, the user name empty for the whole team
     * @throws Conflict no guidance runs, or a change is going on
     */
    @Transactional
    public UUID vraag(UUID trajectId, String naar, String reden, Gebruiker wie) {
        Traject traject = toegang.schrijf(trajectId, Sectie.BEGELEIDING, wie);
        trajecten.vergrendel(trajectId);
        if (begeleidingen.vind(trajectId).filter(Begeleiding::loopt).isEmpty()) {
            throw new Conflict("Er loopt nu geen begeleiding in dit traject.");
        }
        if (lijst(trajectId).stream().anyMatch(Wissel::open)) {
            throw new Conflict("Er is al een wissel van begeleider bezig. Rond die eerst af.");
        }
        if (reden == null || reden.isBlank()) {
            throw new OngeldigeInvoer("redenWissel", "Vul in waarom er een andere begeleider komt.");
        }
        String[] keuze = (naar == null ? "" : naar).split("\\|", -1);
        if (keuze.length != 2 || rolbezettingen.teams(traject.gemeente()).stream().noneMatch(t -> t.team().equals(keuze[0]) && t.rol().equals(ROL))) {
            throw new OngeldigeInvoer("naar", "Kies wie de nieuwe begeleider wordt.");
        }
        if (huidige(trajectId).filter(nu -> nu.team().equals(keuze[0]) && (nu.persoon() == null ? "" : nu.persoon()).equals(keuze[1])).isPresent()) {
            throw new OngeldigeInvoer("naar", "Deze persoon of dit team is al de begeleider. Kies een ander.");
        }
        UUID id = maak(traject, "OP_VERZOEK", reden.strip(), keuze[0], keuze[1].isBlank() ? null : keuze[1], wie);
        tijdlijn.schrijf(trajectId, traject.gemeente(), wie, Tijdlijn.Regel.van("begeleiding.wissel-gevraagd", Sectie.BEGELEIDING, "Er is een andere begeleider gevraagd.")
                .omdat(reden.strip()));
        wekker.wissel(trajectId, traject.gemeente(), id);
        return id;
    }

    /** After the opstartfase somebody else takes over, where the inrichting says so. @return the change, or empty when the same person goes on */
    public Optional<UUID> naOpstartfase(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        boolean nodig = inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow().begeleiding().opstartfase().anderePersoonDaarna();
        if (!nodig || lijst(trajectId).stream().anyMatch(Wissel::open)) {
            return Optional.empty();
        }
        return huidige(trajectId).map(nu -> maak(traject, "NA_OPSTARTFASE", "Na de opstartfase neemt een vaste begeleider het over.", nu.team(),
                minsteWerk(traject, nu).orElse(null), Gebruiker.systeem(traject.gemeente())));
    }

    private Optional<String> minsteWerk(Traject traject, Bezetting nu) {
        return jdbc.sql("""
                select m.gebruikersnaam from dossier.medewerker m
                where m.gemeente = :gemeente and :team = any(m.teams) and :rol = any(m.rollen) and m.gebruikersnaam is distinct from :nu
                order by (select count(*) from dossier.rolbezetting l where l.persoon = m.gebruikersnaam and l.rol = :rol and l.tot is null), m.gebruikersnaam limit 1""")
                .param("gemeente", traject.gemeente()).param("team", nu.team()).param("rol", ROL).param("nu", nu.persoon()).query(String.class).optional();
    }

    private UUID maak(Traject traject, String aanleiding, String reden, String naarTeam, String naarPersoon, Gebruiker wie) {
        Optional<Bezetting> nu = huidige(traject.id());
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into dossier.begeleiderswissel (id, traject_id, gemeente, aanleiding, reden, van_team, van_persoon, naar_team, naar_persoon, status, gevraagd_door, gevraagd_naam, gevraagd_op)
                values (:id, :traject, :gemeente, :aanleiding, :reden, :vanTeam, :vanPersoon, :naarTeam, :naarPersoon, 'GEVRAAGD', :wie, :naam, :nu)""")
                .param("id", id).param("traject", traject.id()).param("gemeente", traject.gemeente()).param("aanleiding", aanleiding).param("reden", reden)
                .param("vanTeam", nu.map(Bezetting::team).orElse(null)).param("vanPersoon", nu.map(Bezetting::persoon).orElse(null)).param("naarTeam", naarTeam)
                .param("naarPersoon", naarPersoon).param("wie", wie.naam()).param("naam", wie.weergavenaam()).param("nu", nu()).update();
        return id;
    }

    /** The former begeleider wrote the handover. */
    void geschreven(UUID id, Map<String, Object> overdracht, Gebruiker wie) {
        jdbc.sql("""
                update dossier.begeleiderswissel set status = 'GESCHREVEN', overdracht = overdracht || :overdracht::jsonb, geschreven_door = :wie, geschreven_op = :nu
                where id = :id""").param("overdracht", Json.schrijf(overdracht)).param("wie", wie.naam()).param("nu", nu()).param("id", id).update();
    }

    /** The new begeleider's answer. */
    void antwoord(UUID id, boolean aanvaard, Map<String, Object> antwoord, Gebruiker wie) {
        jdbc.sql("""
                update dossier.begeleiderswissel set status = :status, overdracht = overdracht || :antwoord::jsonb,
                       aanvaard_door = case when :aanvaard then :wie end, aanvaard_op = case when :aanvaard then :nu::timestamptz end
                where id = :id""").param("status", aanvaard ? "AANVAARD" : "TERUG").param("antwoord", Json.schrijf(antwoord)).param("aanvaard", aanvaard)
                .param("wie", wie.naam()).param("nu", nu()).param("id", id).update();
    }

    /** The role goes to the new begeleider, or back to the former one. Joins the worker's transaction. */
    public void geefOver(UUID wisselId, boolean terug) {
        Wissel wissel = vind(wisselId).orElseThrow();
        Traject traject = trajecten.vergrendel(wissel.trajectId());
        String team = terug && wissel.vanTeam() != null ? wissel.vanTeam() : wissel.naarTeam();
        rolbezettingen.geefOver(traject, ROL, team, terug ? wissel.vanPersoon() : wissel.naarPersoon(), terug ? "De overdracht kwam terug." : wissel.reden());
        if (!terug) {
            jdbc.sql("update dossier.begeleiderswissel set status = 'OVERGEGEVEN' where id = :id").param("id", wisselId).update();
        }
    }

    /** The new begeleider accepted: from now on the person has one begeleider. Joins the worker's transaction. */
    public void verwerk(UUID wisselId) {
        Wissel wissel = vind(wisselId).orElseThrow();
        tijdlijn.schrijf(wissel.trajectId(), wissel.gemeente(), Gebruiker.systeem(wissel.gemeente()), Tijdlijn.Regel.van("begeleiding.wissel-klaar", Sectie.BEGELEIDING,
                (wissel.naarNaam() == null ? "Het team" : wissel.naarNaam()) + " is de nieuwe begeleider en aanvaardde de overdracht.").omdat(wissel.reden()));
    }

    /** The change that this task is about. */
    Wissel bij(TaakContext taak) {
        return betreft.van(taak.sleutel()).flatMap(this::vind).or(() -> lijst(taak.trajectId()).stream().filter(Wissel::open).findFirst()).orElseThrow();
    }

    public Optional<Wissel> vind(UUID id) {
        return jdbc.sql(SELECT + " where w.id = :id").param("id", id).query(this::lees).optional();
    }

    /** Every change, the newest first. */
    public List<Wissel> lijst(UUID trajectId) {
        return jdbc.sql(SELECT + " where w.traject_id = :traject order by w.gevraagd_op desc").param("traject", trajectId).query(this::lees).list();
    }

    private Optional<Bezetting> huidige(UUID trajectId) {
        return rolbezettingen.huidige(trajectId).stream().filter(b -> b.rol().equals(ROL)).findFirst();
    }

    private static final String SELECT = """
            select w.id, w.traject_id, w.gemeente, w.reden, w.van_team, w.van_persoon, w.naar_team, w.naar_persoon, w.status, w.overdracht::text as overdracht, w.gevraagd_op, w.aanvaard_op
            from dossier.begeleiderswissel w""";

    private Wissel lees(ResultSet rij, int nummer) throws SQLException {
        String gemeente = rij.getString("gemeente");
        String van = rij.getString("van_persoon");
        String naar = rij.getString("naar_persoon");
        return new Wissel(rij.getObject("id", UUID.class), rij.getObject("traject_id", UUID.class), gemeente, rij.getString("reden"), rij.getString("van_team"), van,
                van == null ? null : medewerkers.weergavenaam(gemeente, van), rij.getString("naar_team"), naar, naar == null ? null : medewerkers.weergavenaam(gemeente, naar),
                Status.valueOf(rij.getString("status")), Json.kaart(rij.getString("overdracht")), rij.getObject("gevraagd_op", OffsetDateTime.class),
                rij.getObject("aanvaard_op", OffsetDateTime.class));
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
    }
}
