package nl.trajectregie.dossier.ontzorgen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.contact.Contactritmes;
import nl.trajectregie.dossier.fout.Conflict;
import nl.trajectregie.dossier.fout.OngeldigeInvoer;
import nl.trajectregie.dossier.rolbezetting.Rolbezettingen;
import nl.trajectregie.dossier.termijn.Termijn;
import nl.trajectregie.dossier.termijn.Termijnen;
import nl.trajectregie.dossier.termijn.Termijnsoort;
import nl.trajectregie.dossier.tijdlijn.Tijdlijn;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.dossier.toegang.Sectie;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import nl.trajectregie.engine.postbus.Postbus;
import nl.trajectregie.inrichting.Contactritme;
import nl.trajectregie.inrichting.Inrichtingen;
import nl.trajectregie.inrichting.Ontzorgen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The period of ontzorgen: from the right to bijstand to its end. */
@Component
public class Ontzorgingen {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** What the line of the period waits for. */
    public record Moment(Ontzorgregels.Stand stand, OffsetDateTime volgendMomentOp) {}

    private final JdbcClient jdbc;
    private final Trajecten trajecten;
    private final Termijnen termijnen;
    private final Rolbezettingen rolbezettingen;
    private final Inrichtingen inrichtingen;
    private final Contactritmes ritmes;
    private final Tijdlijn tijdlijn;
    private final Ontzorgwekker wekker;
    private final Postbus postbus;
    private final Clock klok;

    Ontzorgingen(JdbcClient jdbc, Trajecten trajecten, Termijnen termijnen, Rolbezettingen rolbezettingen, Inrichtingen inrichtingen, Contactritmes ritmes, Tijdlijn tijdlijn, Ontzorgwekker wekker,
                 Postbus postbus, Clock klok) {
        this.jdbc = jdbc;
        this.trajecten = trajecten;
        this.termijnen = termijnen;
        this.rolbezettingen = rolbezettingen;
        this.inrichtingen = inrichtingen;
        this.ritmes = ritmes;
        this.tijdlijn = tijdlijn;
        this.wekker = wekker;
        this.postbus = postbus;
        this.klok = klok;
    }

    /** The ontzorgen of a traject, when the right to bijstand or anything else about it is known. */
    public Optional<Ontzorging> vind(UUID trajectId) {
        return jdbc.sql("select * from dossier.ontzorging where traject_id = :traject").param("traject", trajectId).query(Ontzorgingen::lees).optional();
    }

    /** Whether ontzorgen belongs to this traject (doelgroep-rechten). */
    public boolean hoortErbij(UUID trajectId) {
        return jdbc.sql("select exists (select 1 from dossier.lijn where traject_id = :traject and naam = 'financien' and status <> 'niet-van-toepassing')")
                .param("traject", trajectId).query(Boolean.class).single();
    }

    /** How this traject's municipality does it. */
    public Ontzorgen inrichting(UUID trajectId) {
        Traject traject = trajecten.vind(trajectId).orElseThrow();
        return inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).orElseThrow().ontzorgen();
    }

    /** Notes the right to bijstand. @return whether the process still waits for it */
    @Transactional
    public boolean legRechtVast(UUID trajectId, LocalDate rechtVanaf, LocalDate toegekendOp) {
        Traject traject = trajecten.vergrendel(trajectId);
        zorgVoor(traject);
        return jdbc.sql("""
                update dossier.ontzorging set recht_vanaf = :vanaf, toegekend_op = coalesce(:toegekend::date, toegekend_op), status = 'WACHT', beeindigd_per = null, beeindigd_reden = null, bijgewerkt_op = :nu
                where traject_id = :traject and status in ('WACHT', 'GEEN_BIJSTAND')""")
                .param("vanaf", rechtVanaf).param("toegekend", toegekendOp).param("nu", nu()).param("traject", trajectId).update() == 1;
    }

    /** Wakes the process that waits for the right to bijstand, after somebody wrote it down on the dossier. */
    @Transactional
    public void meldRecht(UUID trajectId, LocalDate rechtVanaf, Gebruiker wie) {
        Traject traject = trajecten.vergrendel(trajectId);
        if (!hoortErbij(trajectId)) {
            throw new Conflict("Ontzorgen hoort niet bij dit traject: het is er voor asielstatushouders met bijstand (" + Ontzorgregels.ARTIKEL_DUUR + ").");
        }
        if (!legRechtVast(trajectId, rechtVanaf, null)) {
            throw new Conflict("Het ontzorgen is al begonnen of afgerond.");
        }
        schrijf(traject, wie, "ontzorgen.recht-op-bijstand", "Recht op bijstand vanaf " + Dag.voluit(rechtVanaf) + ".", null);
        boolean onderweg = jdbc.sql("""
                select exists (select 1 from postbus.uitgaand where traject_id = :traject and soort = 'CORRELEER' and berichtnaam = 'bijstand-toegekend' and status in ('WACHT', 'VASTGELOPEN'))""")
                .param("traject", trajectId).query(Boolean.class).single();
        if (!onderweg) {
            postbus.correleer(trajectId, traject.gemeente(), "bijstand-toegekend", trajectId.toString(), Map.of(), "bijstand-toegekend:" + UUID.randomUUID());
        }
    }

    /** Bijstand ends: payments stop the day before. @return whether ontzorgen was still going on */
    @Transactional
    public boolean beeindigBijstand(UUID trajectId, LocalDate per, String reden) {
        Traject traject = trajecten.vergrendel(trajectId);
        int geraakt = jdbc.sql("""
                update dossier.ontzorging set beeindigd_per = :per, beeindigd_reden = :reden, bijgewerkt_op = :nu where traject_id = :traject and status in ('WACHT', 'LOPEND')""")
                .param("per", per).param("reden", reden).param("nu", nu()).param("traject", trajectId).update();
        if (geraakt == 1) {
            wekker.wek(trajectId, traject.gemeente(), Ontzorglijn.values());
        }
        return geraakt == 1;
    }

    /** No bijstand comes: there is no ontzorgen. */
    void geenBijstand(UUID trajectId) {
        zorgVoor(trajecten.vergrendel(trajectId));
        jdbc.sql("update dossier.ontzorging set status = 'GEEN_BIJSTAND', bijgewerkt_op = :nu where traject_id = :traject and status = 'WACHT'")
                .param("nu", nu()).param("traject", trajectId).update();
        zetLijn(trajectId, "klaar", "Geen bijstand, geen ontzorgen.");
    }

    /** Begins: the term of six months in the ledger, the budgetbegeleider in the dossier. */
    @Transactional
    public void start(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        Gebruiker systeem = Gebruiker.systeem(traject.gemeente());
        Ontzorging ontzorging = vind(trajectId).orElseThrow();
        LocalDate vanaf = ontzorging.rechtVanaf();
        termijnen.start(trajectId, Termijnsoort.ONTZORGTERMIJN, vanaf, null, "RECHT_OP_BIJSTAND", "Recht op bijstand vanaf " + Dag.voluit(vanaf),
                "Zes maanden vanaf de dag waarop het recht op bijstand ontstaat.", systeem);
        jdbc.sql("update dossier.ontzorging set status = 'LOPEND', bijgewerkt_op = :nu where traject_id = :traject").param("nu", nu()).param("traject", trajectId).update();
        inrichtingen.versie(traject.inrichtingNaam(), traject.inrichtingVersie(), traject.gemeente()).ifPresent(inrichting -> {
            rolbezettingen.vulOpVerzoek(traject, inrichting, "inkomensconsulent");
            rolbezettingen.vulOpVerzoek(traject, inrichting, "budgetbegeleider");
        });
        ritmes.start(trajectId, Contactritme.Vanaf.BIJSTAND, vanaf);
        zetLijn(trajectId, "lopend", null);
        schrijf(traject, systeem, "ontzorgen.begonnen", "Het ontzorgen is begonnen. De gemeente betaalt de vaste lasten tot en met " + Dag.voluit(periode(trajectId).tot()) + ".", null);
    }

    /** What the line of the period waits for. */
    @Transactional(readOnly = true)
    public Moment moment(UUID trajectId) {
        Ontzorging o = vind(trajectId).orElseThrow();
        LocalDate tot = termijnTot(o);
        boolean verzoek = jdbc.sql("select exists (select 1 from dossier.ontzorgverzoek where traject_id = :traject and stand = 'OPEN')").param("traject", trajectId).query(Boolean.class).single();
        return new Moment(Ontzorgregels.stand(vandaag(), tot, o.beeindigdPer(), verzoek, o.eindoordeel()), begin(Ontzorgregels.volgendMoment(vandaag(), tot, o.eindoordeel())));
    }

    /** Closes the period: the term, the line and what waits for its end. Does nothing when it is closed. */
    @Transactional
    public void sluitAf(UUID trajectId) {
        Traject traject = trajecten.vergrendel(trajectId);
        Ontzorging o = vind(trajectId).orElseThrow();
        if (o.status() != Ontzorging.Status.LOPEND) {
            return;
        }
        Gebruiker systeem = Gebruiker.systeem(traject.gemeente());
        LocalDate laatste = periode(trajectId).tot();
        boolean bijstand = o.beeindigdPer() != null && laatste.isBefore(o.beeindigdPer()) && laatste.isBefore(termijnTot(o));
        termijnen.haal(trajectId, Termijnsoort.ONTZORGTERMIJN, laatste, bijstand ? "Het recht op bijstand eindigde." : "De periode van ontzorgen is voorbij.", systeem);
        jdbc.sql("update dossier.ontzorging set status = 'AFGEROND', geeindigd_op = :op, bijgewerkt_op = :nu where traject_id = :traject")
                .param("op", laatste).param("nu", nu()).param("traject", trajectId).update();
        jdbc.sql("""
                update dossier.ontzorgverzoek set stand = 'INGETROKKEN', antwoord = 'Het ontzorgen is al gestopt.', beantwoord_op = :op where traject_id = :traject and stand = 'OPEN'""")
                .param("op", vandaag()).param("traject", trajectId).update();
        zetLijn(trajectId, "klaar", "BEGELEIDING_GAAT_DOOR".equals(o.eindoordeel()) ? "De begeleiding bij geldzaken gaat nog door." : null);
        schrijf(traject, systeem, "ontzorgen.geeindigd", "Het ontzorgen eindigt; de laatste dag is " + Dag.voluit(laatste) + ".", bijstand ? "Het recht op bijstand eindigde." : null);
        ritmes.stop(trajectId, Contactritme.Tot.ONTZORGEN_EINDE, laatste);
        wekker.lijnIsAf(trajectId, Ontzorglijn.PERIODE);
        laatTakenVervallen(traject, o, systeem);
        wekker.wek(trajectId, traject.gemeente(), Ontzorglijn.BETALEN, Ontzorglijn.LEEFGELD, Ontzorglijn.LEREN, Ontzorglijn.TOESLAGEN);
    }

    /** The overview, the agreements and the learning end with the ontzorgen, unless the guidance goes on; the timeline says what lapsed and why. */
    private void laatTakenVervallen(Traject traject, Ontzorging o, Gebruiker systeem) {
        List<String> nietGedaan = new ArrayList<>();
        if (o.overzichtOp() == null) {
            nietGedaan.add("het overzicht van inkomsten en kosten");
        }
        if (o.afsprakenOp() == null) {
            nietGedaan.add("de afspraken over de vaste lasten");
            wekker.neemTaakWeg(traject.id(), traject.gemeente(), Ontzorglijn.BETALEN);
        }
        if (!"BEGELEIDING_GAAT_DOOR".equals(o.eindoordeel())) {
            if (o.leervorm() == null) {
                nietGedaan.add("de leerdoelen");
            }
            wekker.neemTaakWeg(traject.id(), traject.gemeente(), Ontzorglijn.LEREN);
        } else if (o.leervorm() == null) {
            gaDoorZonderLeerdoelen(traject, systeem);
        }
        if (!nietGedaan.isEmpty()) {
            schrijf(traject, systeem, "ontzorgen.taken-vervallen", "Niet meer nodig: " + String.join(", ", nietGedaan) + ".", "Het ontzorgen is voorbij.");
        }
    }

    /**
     * The guidance goes on and nobody set the goals: the judgement at the end has just told how far the person is with each of them, so that task lapses and the
     * guidance itself begins, on the day that the judgement planned. A training lapses with the guidance; the task of the goals would stay open after it.
     */
    private void gaDoorZonderLeerdoelen(Traject traject, Gebruiker systeem) {
        wekker.neemTaakWeg(traject.id(), traject.gemeente(), Ontzorglijn.LEREN);
        schrijf(traject, systeem, "ontzorgen.taken-vervallen", "De taak om leerdoelen vast te stellen, vervalt. De begeleiding gaat door met een training of gesprek.",
                "De doelen staan in het oordeel over de financiële zelfredzaamheid.");
    }

    /** The guidance that went on after the ontzorgen is over: a training that was due lapses, and the timeline says so. */
    void sluitLeren(UUID trajectId, LocalDate einde) {
        Traject traject = trajecten.vergrendel(trajectId);
        Ontzorging o = vind(trajectId).orElseThrow();
        if (o.leermomentOp() == null) {
            return;
        }
        zetLeermoment(trajectId, o.leervorm(), null);
        if (o.begeleidingTot() != null) {
            schrijf(traject, Gebruiker.systeem(traject.gemeente()), "ontzorgen.begeleiding-geeindigd", "De begeleiding bij geldzaken eindigt; de laatste dag is " + Dag.voluit(einde) + "."
                    + (o.leermomentOp().isAfter(einde) ? "" : " De training of het gesprek dat nog openstond, vervalt."), null);
        }
    }

    /**
     * The first day of the right to bijstand was wrong: the six months are counted again from the right day, with the reason in the ledger.
     *
     * @throws OngeldigeInvoer the day cannot be, or no reason is given
     * @throws Conflict the ontzorgen does not run
     */
    @Transactional
    public void verbeterRecht(UUID trajectId, LocalDate rechtVanaf, String reden, Gebruiker wie) {
        Traject traject = trajecten.vergrendel(trajectId);
        Ontzorging o = vind(trajectId).filter(z -> z.status() == Ontzorging.Status.LOPEND).orElseThrow(() -> new Conflict("Het ontzorgen loopt niet. De startdag kan niet meer veranderen."));
        if (reden == null || reden.isBlank()) {
            throw new OngeldigeInvoer("redenRecht", "Vul in waarom de dag niet klopt, bijvoorbeeld: het besluit noemt een andere dag.");
        }
        if (rechtVanaf.isAfter(vandaag())) {
            throw new OngeldigeInvoer("rechtVanaf", "Deze dag ligt in de toekomst.");
        }
        if (rechtVanaf.equals(o.rechtVanaf())) {
            throw new OngeldigeInvoer("rechtVanaf", "Deze dag staat er al.");
        }
        if (o.beeindigdPer() != null && !rechtVanaf.isBefore(o.beeindigdPer())) {
            throw new OngeldigeInvoer("rechtVanaf", "De bijstand stopt op " + Dag.voluit(o.beeindigdPer()) + ". Kies een dag daarvoor.");
        }
        termijnen.verbeterStart(trajectId, Termijnsoort.ONTZORGTERMIJN, rechtVanaf, reden.strip(), "Recht op bijstand vanaf " + Dag.voluit(rechtVanaf), wie);
        jdbc.sql("update dossier.ontzorging set recht_vanaf = :vanaf, bijgewerkt_op = :nu where traject_id = :traject")
                .param("vanaf", rechtVanaf).param("nu", nu()).param("traject", trajectId).update();
        schrijf(traject, wie, "ontzorgen.recht-verbeterd", "De eerste dag van het recht op bijstand is verbeterd: " + Dag.voluit(rechtVanaf) + " (was " + Dag.voluit(o.rechtVanaf())
                + "). Het ontzorgen loopt tot en met " + Dag.voluit(periode(trajectId).tot()) + ".", reden.strip());
        wekker.wek(trajectId, traject.gemeente(), Ontzorglijn.values());
    }

    /** The days on which the municipality pays; before the right is known there are none. */
    public Periode periode(UUID trajectId) {
        Ontzorging o = vind(trajectId).orElseThrow(() -> new Conflict("Het ontzorgen is nog niet begonnen."));
        return new Periode(o.rechtVanaf(), o.geeindigdOp() != null ? o.geeindigdOp() : Ontzorgregels.laatsteDag(termijnTot(o), o.beeindigdPer()));
    }

    private LocalDate termijnTot(Ontzorging o) {
        return termijn(o.trajectId()).map(Termijn::fataleDatum).orElseGet(() -> Termijnsoort.ONTZORGTERMIJN.laatsteDag(o.rechtVanaf()));
    }

    /** The term in the ledger. */
    public Optional<Termijn> termijn(UUID trajectId) {
        return termijnen.vanTraject(trajectId).stream().filter(t -> t.soort() == Termijnsoort.ONTZORGTERMIJN).reduce((een, ander) -> ander);
    }

    /** Makes the row when there is none. */
    void zorgVoor(Traject traject) {
        jdbc.sql("""
                insert into dossier.ontzorging (traject_id, gemeente, status, bijgewerkt_op) values (:traject, :gemeente, 'WACHT', :nu) on conflict (traject_id) do nothing""")
                .param("traject", traject.id()).param("gemeente", traject.gemeente()).param("nu", nu()).update();
    }

    /** The household and the day of the talk; income and costs are {@link Leefgelden}'s. */
    void legHuishoudenVast(UUID trajectId, String huishouden, int kinderen, LocalDate besprokenOp) {
        jdbc.sql("update dossier.ontzorging set huishouden = :huishouden, kinderen = :kinderen, overzicht_op = :op, bijgewerkt_op = :nu where traject_id = :traject")
                .param("huishouden", huishouden).param("kinderen", kinderen).param("op", besprokenOp).param("nu", nu()).param("traject", trajectId).update();
    }

    void legMachtigingVast(UUID trajectId, String machtiging, LocalDate gevraagdOp, LocalDate gegevenOp) {
        jdbc.sql("""
                update dossier.ontzorging set machtiging = :machtiging, machtiging_gevraagd_op = coalesce(machtiging_gevraagd_op, :gevraagd::date),
                    machtiging_gegeven_op = coalesce(:gegeven::date, machtiging_gegeven_op), bijgewerkt_op = :nu where traject_id = :traject""")
                .param("machtiging", machtiging).param("gevraagd", gevraagdOp).param("gegeven", gegevenOp).param("nu", nu()).param("traject", trajectId).update();
    }

    void zetAfspraken(UUID trajectId, Set<Lastsoort> inDeHuur, LocalDate op) {
        jdbc.sql("update dossier.ontzorging set in_de_huur = :inDeHuur, afspraken_op = :op, bijgewerkt_op = :nu where traject_id = :traject")
                .param("inDeHuur", inDeHuur.stream().map(Enum::name).toArray(String[]::new)).param("op", op).param("nu", nu()).param("traject", trajectId).update();
    }

    void zetNavragen(UUID trajectId, LocalDate op) {
        jdbc.sql("update dossier.ontzorging set toeslagen_navragen_op = :op, bijgewerkt_op = :nu where traject_id = :traject").param("op", op).param("nu", nu()).param("traject", trajectId).update();
    }

    void zetAdvies(UUID trajectId, String advies) {
        jdbc.sql("update dossier.ontzorging set overbrugging_advies = :advies, bijgewerkt_op = :nu where traject_id = :traject")
                .param("advies", advies).param("nu", nu()).param("traject", trajectId).update();
    }

    void zetLeermoment(UUID trajectId, String vorm, LocalDate op) {
        jdbc.sql("update dossier.ontzorging set leervorm = coalesce(:vorm::text, leervorm), leermoment_op = :op, bijgewerkt_op = :nu where traject_id = :traject")
                .param("vorm", vorm).param("op", op).param("nu", nu()).param("traject", trajectId).update();
    }

    /** The judgement at the end; {@code null} takes it back so that it is judged again. */
    void zetEindoordeel(UUID trajectId, String oordeel, String uitleg, LocalDate begeleidingTot) {
        jdbc.sql("""
                update dossier.ontzorging set eindoordeel = :oordeel, eindoordeel_op = :op, eindoordeel_uitleg = coalesce(:uitleg::text, eindoordeel_uitleg), begeleiding_tot = :tot, bijgewerkt_op = :nu
                where traject_id = :traject""").param("oordeel", oordeel).param("op", oordeel == null ? null : vandaag()).param("uitleg", uitleg).param("tot", begeleidingTot)
                .param("nu", nu()).param("traject", trajectId).update();
    }

    /** Extends the term with its ground (Participatiewet art. 57). */
    void verleng(UUID trajectId, LocalDate totEnMet, String motivering, String grond, Gebruiker wie) {
        termijnen.verleng(trajectId, Termijnsoort.ONTZORGTERMIJN, vandaag(), totEnMet, motivering, grond, wie);
        Traject traject = trajecten.vind(trajectId).orElseThrow();
        wekker.wek(trajectId, traject.gemeente(), Ontzorglijn.BETALEN, Ontzorglijn.LEEFGELD, Ontzorglijn.LEREN);
    }

    void wekLeren(UUID trajectId) {
        wekker.wek(trajectId, trajecten.vind(trajectId).orElseThrow().gemeente(), Ontzorglijn.LEREN);
    }

    private void zetLijn(UUID trajectId, String status, String toelichting) {
        jdbc.sql("""
                update dossier.lijn set status = :status, toelichting = :toelichting, sinds = :nu
                where traject_id = :traject and naam = 'financien' and (status, toelichting) is distinct from (:status, :toelichting::text)""")
                .param("status", status).param("toelichting", toelichting).param("nu", nu()).param("traject", trajectId).update();
    }

    private void schrijf(Traject traject, Gebruiker wie, String soort, String wat, String waarom) {
        tijdlijn.schrijf(traject.id(), traject.gemeente(), wie, Tijdlijn.Regel.van(soort, Sectie.FINANCIEEL, wat).omdat(waarom));
    }

    LocalDate vandaag() {
        return LocalDate.ofInstant(klok.instant(), ZONE);
    }

    OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
    }

    /** The first moment of a day in Amsterdam. */
    static OffsetDateTime begin(LocalDate dag) {
        return dag.atStartOfDay(ZONE).toOffsetDateTime();
    }

    private static Ontzorging lees(ResultSet rij, int nummer) throws SQLException {
        Set<Lastsoort> inDeHuur = EnumSet.noneOf(Lastsoort.class);
        Arrays.stream((String[]) rij.getArray("in_de_huur").getArray()).map(Lastsoort::valueOf).forEach(inDeHuur::add);
        return new Ontzorging(rij.getObject("traject_id", UUID.class), rij.getString("gemeente"), Ontzorging.Status.valueOf(rij.getString("status")), dag(rij, "recht_vanaf"),
                dag(rij, "beeindigd_per"), rij.getString("beeindigd_reden"), dag(rij, "geeindigd_op"), rij.getString("huishouden"), rij.getInt("kinderen"), dag(rij, "overzicht_op"),
                inDeHuur, dag(rij, "afspraken_op"), rij.getString("machtiging"), dag(rij, "machtiging_gevraagd_op"), dag(rij, "machtiging_gegeven_op"),
                dag(rij, "toeslagen_navragen_op"), rij.getString("overbrugging_advies"), rij.getString("leervorm"), dag(rij, "leermoment_op"), rij.getString("eindoordeel"),
                dag(rij, "eindoordeel_op"), rij.getString("eindoordeel_uitleg"), dag(rij, "begeleiding_tot"));
    }

    static LocalDate dag(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, LocalDate.class);
    }
}
