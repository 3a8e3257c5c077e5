package nl.trajectregie.dossier.ontzorgen;

import static nl.trajectregie.dossier.ontzorgen.Ontzorgingen.dag;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.trajectregie.dossier.ontzorgen.Leefgeldprojectie.Tekort;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.inrichting.Ontzorgen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Income, costs, and the leefgeld they leave; what bridges a month with too little. */
@Component
public class Leefgelden {

    /** What the line of the leefgeld needs. */
    public enum Stand { WACHTEN, TEKORT, OPVOLGEN, AFGELOPEN }

    /** What the engine hears: never an amount. */
    public record Moment(Stand stand, Tekort tekort, boolean toeslagVerwacht, OffsetDateTime volgendMomentOp) {}

    private final JdbcClient jdbc;
    private final Ontzorgingen ontzorgingen;
    private final Betalingen betalingen;
    private final Toeslagen toeslagen;
    private final Ontzorgwekker wekker;

    Leefgelden(JdbcClient jdbc, Ontzorgingen ontzorgingen, Betalingen betalingen, Toeslagen toeslagen, Ontzorgwekker wekker) {
        this.jdbc = jdbc;
        this.ontzorgingen = ontzorgingen;
        this.betalingen = betalingen;
        this.toeslagen = toeslagen;
        this.wekker = wekker;
    }

    /** The projection per month; empty before the overview of income and costs is made. */
    public List<Leefgeldprojectie.Maand> projectie(UUID trajectId) {
        Optional<Ontzorging> o = ontzorgingen.vind(trajectId).filter(z -> z.rechtVanaf() != null && z.overzichtOp() != null);
        return o.map(z -> Leefgeldprojectie.bereken(ontzorgingen.periode(trajectId), posten(trajectId), betalingen.kalender(trajectId), toeslagen.van(trajectId), overbruggingen(trajectId),
                drempel(z, ontzorgingen.inrichting(trajectId)))).orElse(List.of());
    }

    /** The first month, this one or the next, with too little leefgeld and without a decision. */
    public Optional<Leefgeldprojectie.Maand> eerstTekort(UUID trajectId) {
        YearMonth nu = YearMonth.from(ontzorgingen.vandaag());
        List<YearMonth> besloten = overbruggingen(trajectId).stream().map(Overbrugging::maand).toList();
        return projectie(trajectId).stream().filter(m -> m.tekort() != Tekort.GEEN && !m.maand().isBefore(nu) && !m.maand().isAfter(nu.plusMonths(1)) && !besloten.contains(m.maand()))
                .findFirst();
    }

    /** What the line of the leefgeld waits for. */
    @Transactional
    public Moment moment(UUID trajectId) {
        LocalDate vandaag = ontzorgingen.vandaag();
        LocalDate laatste = ontzorgingen.periode(trajectId).tot();
        List<LocalDate> opvolgen = overbruggingen(trajectId).stream().map(Overbrugging::opvolgenOp).filter(d -> d != null).toList();
        boolean verwacht = toeslagen.van(trajectId).stream().anyMatch(t -> t.open() && t.soort().wordtBetaald());
        LocalDate morgen = vandaag.plusDays(1);
        if (opvolgen.stream().anyMatch(d -> !d.isAfter(vandaag))) {
            return new Moment(Stand.OPVOLGEN, Tekort.GEEN, verwacht, Ontzorgingen.begin(morgen));
        }
        if (vandaag.isAfter(laatste) && opvolgen.isEmpty()) {
            wekker.lijnIsAf(trajectId, Ontzorglijn.LEEFGELD);
            return new Moment(Stand.AFGELOPEN, Tekort.GEEN, verwacht, Ontzorgingen.begin(morgen));
        }
        Optional<Leefgeldprojectie.Maand> tekort = vandaag.isAfter(laatste) ? Optional.empty() : eerstTekort(trajectId);
        if (tekort.isPresent()) {
            return new Moment(Stand.TEKORT, tekort.get().tekort(), verwacht, Ontzorgingen.begin(morgen));
        }
        LocalDate volgende = Stream.concat(opvolgen.stream(), Stream.of(vandaag.withDayOfMonth(1).plusMonths(1), laatste.plusDays(1))).filter(d -> d.isAfter(vandaag))
                .min(LocalDate::compareTo).orElse(morgen);
        return new Moment(Stand.WACHTEN, Tekort.GEEN, verwacht, Ontzorgingen.begin(volgende));
    }

    /** What the decision table advised, for the person who decides. */
    @Transactional
    public void legAdviesVast(UUID trajectId, Overbrugging.Vorm advies) {
        ontzorgingen.zetAdvies(trajectId, advies.naam());
    }

    /** Leefgeld a month below which there is a gap, for this household, in euro cents. */
    static long drempel(Ontzorging o, Ontzorgen inrichting) {
        return ("PAAR".equals(o.huishouden()) ? inrichting.drempelLeefgeldCent().paar() : inrichting.drempelLeefgeldCent().alleenstaande())
                + o.kinderen() * inrichting.drempelLeefgeldCent().perKind();
    }

    /** Replaces income, costs and repayments. */
    void legPostenVast(UUID trajectId, String gemeente, List<Geldpost> nieuw) {
        jdbc.sql("update dossier.geldpost set vervallen_op = :nu where traject_id = :traject and vervallen_op is null").param("nu", ontzorgingen.nu()).param("traject", trajectId).update();
        nieuw.forEach(p -> voegToe(trajectId, gemeente, p));
    }

    void voegToe(UUID trajectId, String gemeente, Geldpost p) {
        jdbc.sql("""
                insert into dossier.geldpost (id, traject_id, gemeente, aard, soort, omschrijving, bedrag_cent, vanaf, tot)
                values (:id, :traject, :gemeente, :aard, :soort, :omschrijving, :bedrag, :vanaf, :tot)""")
                .param("id", UUID.randomUUID()).param("traject", trajectId).param("gemeente", gemeente).param("aard", p.aard().name()).param("soort", p.soort())
                .param("omschrijving", p.omschrijving()).param("bedrag", p.bedragCent()).param("vanaf", p.vanaf()).param("tot", p.tot()).update();
    }

    List<Geldpost> posten(UUID trajectId) {
        return jdbc.sql("select * from dossier.geldpost where traject_id = :traject and vervallen_op is null order by aard, omschrijving").param("traject", trajectId)
                .query((rij, n) -> new Geldpost(Geldpost.Aard.valueOf(rij.getString("aard")), rij.getString("soort"), rij.getString("omschrijving"), rij.getLong("bedrag_cent"),
                        dag(rij, "vanaf"), dag(rij, "tot"))).list();
    }

    void besluit(UUID trajectId, String gemeente, Overbrugging o, Gebruiker wie) {
        jdbc.sql("""
                insert into dossier.overbrugging (id, traject_id, gemeente, maand, vorm, advies, leefgeld_cent, bedrag_cent, kosten_cent, terug_per_maand_cent, terug_vanaf, opvolgen_op,
                    motivering, wie, wie_naam, besloten_op, tijdstip)
                values (:id, :traject, :gemeente, :maand, :vorm, :advies, :leefgeld, :bedrag, :kosten, :terug, :terugVanaf, :opvolgen, :motivering, :wie, :naam, :op, :nu)""")
                .param("id", o.id()).param("traject", trajectId).param("gemeente", gemeente).param("maand", o.maand().atDay(1)).param("vorm", o.vorm().name()).param("advies", o.advies())
                .param("leefgeld", o.leefgeldCent()).param("bedrag", o.bedragCent()).param("kosten", o.kostenCent()).param("terug", o.terugPerMaandCent()).param("terugVanaf", o.terugVanaf())
                .param("opvolgen", o.opvolgenOp()).param("motivering", o.motivering()).param("wie", wie.naam()).param("naam", wie.weergavenaam()).param("op", o.beslotenOp())
                .param("nu", ontzorgingen.nu()).update();
    }

    /** How the bridging goes that is due to be looked at first. */
    void volgOp(UUID trajectId, String uitkomst, String uitleg, LocalDate opnieuwOp) {
        jdbc.sql("""
                update dossier.overbrugging set uitkomst = :uitkomst, uitkomst_uitleg = :uitleg, opvolgen_op = :opnieuw::date
                where id = (select id from dossier.overbrugging where traject_id = :traject and opvolgen_op is not null order by opvolgen_op, tijdstip limit 1)""")
                .param("uitkomst", uitkomst).param("uitleg", uitleg).param("opnieuw", opnieuwOp).param("traject", trajectId).update();
    }

    List<Overbrugging> overbruggingen(UUID trajectId) {
        return jdbc.sql("select * from dossier.overbrugging where traject_id = :traject order by maand, tijdstip").param("traject", trajectId)
                .query((rij, n) -> new Overbrugging(rij.getObject("id", UUID.class), YearMonth.from(dag(rij, "maand")), Overbrugging.Vorm.valueOf(rij.getString("vorm")),
                        rij.getString("advies"), rij.getObject("leefgeld_cent", Long.class), rij.getLong("bedrag_cent"), rij.getLong("kosten_cent"), rij.getLong("terug_per_maand_cent"),
                        dag(rij, "terug_vanaf"), dag(rij, "opvolgen_op"), rij.getString("uitkomst"), rij.getString("motivering"), rij.getString("wie_naam"), dag(rij, "besloten_op"))).list();
    }
}
