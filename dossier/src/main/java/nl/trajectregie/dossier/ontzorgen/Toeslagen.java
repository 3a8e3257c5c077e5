package nl.trajectregie.dossier.ontzorgen;

import static nl.trajectregie.dossier.ontzorgen.Ontzorgingen.dag;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.trajectregie.dossier.traject.Traject;
import nl.trajectregie.dossier.traject.Trajecten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Toeslagen and kwijtscheldingen with their status and expected first payment. */
@Component
public class Toeslagen {

    /** Days after which an open application is asked about when nobody chose a day. */
    static final int NAVRAGEN_NA_DAGEN = 28;
    /** Days after the expected first payment at which somebody asks where it is. */
    static final int NAVRAGEN_NA_VERWACHT = 7;

    /** What the line of the toeslagen needs. */
    public enum Stand { WACHTEN, NAVRAGEN, GEREGELD }

    /** What the line of the toeslagen waits for. */
    public record Moment(Stand stand, OffsetDateTime volgendMomentOp) {}

    private final JdbcClient jdbc;
    private final Trajecten trajecten;
    private final Ontzorgingen ontzorgingen;
    private final Betalingen betalingen;
    private final Ontzorgwekker wekker;

    Toeslagen(JdbcClient jdbc, Trajecten trajecten, Ontzorgingen ontzorgingen, Betalingen betalingen, Ontzorgwekker wekker) {
        this.jdbc = jdbc;
        this.trajecten = trajecten;
        this.ontzorgingen = ontzorgingen;
        this.betalingen = betalingen;
        this.wekker = wekker;
    }

    /** Every toeslag of a traject that somebody applied for or that came in. */
    public List<Toeslag> van(UUID trajectId) {
        return jdbc.sql("select * from dossier.toeslag where traject_id = :traject order by soort").param("traject", trajectId)
                .query((rij, n) -> new Toeslag(rij.getObject("id", UUID.class), Toeslag.Soort.valueOf(rij.getString("soort")), Toeslag.Stand.valueOf(rij.getString("stand")),
                        rij.getObject("bedrag_cent", Long.class), dag(rij, "aangevraagd_op"), dag(rij, "ingangsdatum"), dag(rij, "verwacht_op"), dag(rij, "toegekend_op"),
                        dag(rij, "eerste_betaling_op"), rij.getString("betaald_aan"))).list();
    }

    /** Notes what is known now; {@code null} leaves what was known. */
    void legVast(UUID trajectId, String gemeente, Toeslag.Soort soort, Toeslag.Stand stand, Long bedragCent, LocalDate aangevraagdOp, LocalDate ingangsdatum, LocalDate verwachtOp,
                 LocalDate toegekendOp, LocalDate eersteBetalingOp, String betaaldAan) {
        jdbc.sql("""
                insert into dossier.toeslag as t (id, traject_id, gemeente, soort, stand, bedrag_cent, aangevraagd_op, ingangsdatum, verwacht_op, toegekend_op, eerste_betaling_op, betaald_aan, bijgewerkt_op)
                values (:id, :traject, :gemeente, :soort, :stand, :bedrag, :aangevraagd, :ingang, :verwacht, :toegekend, :betaald, :aan, :nu)
                on conflict (traject_id, soort) do update set stand = excluded.stand, bedrag_cent = coalesce(excluded.bedrag_cent, t.bedrag_cent),
                    aangevraagd_op = coalesce(excluded.aangevraagd_op, t.aangevraagd_op), ingangsdatum = coalesce(excluded.ingangsdatum, t.ingangsdatum),
                    verwacht_op = coalesce(excluded.verwacht_op, t.verwacht_op), toegekend_op = coalesce(excluded.toegekend_op, t.toegekend_op),
                    eerste_betaling_op = least(excluded.eerste_betaling_op, t.eerste_betaling_op), betaald_aan = coalesce(excluded.betaald_aan, t.betaald_aan),
                    bijgewerkt_op = excluded.bijgewerkt_op""")
                .param("id", UUID.randomUUID()).param("traject", trajectId).param("gemeente", gemeente).param("soort", soort.name()).param("stand", stand.name())
                .param("bedrag", bedragCent).param("aangevraagd", aangevraagdOp).param("ingang", ingangsdatum).param("verwacht", verwachtOp).param("toegekend", toegekendOp)
                .param("betaald", eersteBetalingOp).param("aan", betaaldAan).param("nu", ontzorgingen.nu()).update();
    }

    /** A toeslag was granted. One that was paid already stays paid. */
    @Transactional
    public void toegekend(UUID trajectId, Toeslag.Soort soort, Long bedragCent, LocalDate ingangsdatum, LocalDate eersteBetalingVerwachtOp) {
        Traject traject = trajecten.vergrendel(trajectId);
        boolean betaald = van(trajectId).stream().anyMatch(t -> t.soort() == soort && t.stand() == Toeslag.Stand.BETAALD);
        legVast(trajectId, traject.gemeente(), soort, betaald ? Toeslag.Stand.BETAALD : Toeslag.Stand.TOEGEKEND, bedragCent, null, ingangsdatum, eersteBetalingVerwachtOp,
                ontzorgingen.vandaag(), null, null);
        wekker.wek(trajectId, traject.gemeente(), Ontzorglijn.TOESLAGEN, Ontzorglijn.LEEFGELD);
    }

    /** A toeslag was paid to the person. @return whether it belongs on the managed account, so that somebody makes a plan with the person */
    @Transactional
    public boolean betaaldAanInburgeraar(UUID trajectId, Toeslag.Soort soort, long bedragCent, LocalDate betaaldOp) {
        Traject traject = trajecten.vergrendel(trajectId);
        legVast(trajectId, traject.gemeente(), soort, Toeslag.Stand.BETAALD, null, null, null, null, null, betaaldOp, "INBURGERAAR");
        Toeslag toeslag = van(trajectId).stream().filter(t -> t.soort() == soort).findFirst().orElseThrow();
        boolean beheer = ontzorgingen.vind(trajectId).map(o -> o.toeslagenNaarBeheer() || o.machtiging() == null && ontzorgingen.inrichting(trajectId).basisBudgetbeheer()).orElse(false);
        if (beheer) {
            betalingen.toeslagBijInburgeraar(trajectId, toeslag, bedragCent, betaaldOp);
        }
        wekker.wek(trajectId, traject.gemeente(), Ontzorglijn.TOESLAGEN, Ontzorglijn.LEEFGELD);
        return beheer;
    }

    /** What the line of the toeslagen waits for. */
    @Transactional
    public Moment moment(UUID trajectId) {
        Ontzorging o = ontzorgingen.vind(trajectId).orElseThrow();
        LocalDate vandaag = ontzorgingen.vandaag();
        List<Toeslag> open = van(trajectId).stream().filter(Toeslag::open).toList();
        boolean machtigingOpen = "GEVRAAGD".equals(o.machtiging()) && o.status() == Ontzorging.Status.LOPEND;
        if (open.isEmpty() && !machtigingOpen) {
            wekker.lijnIsAf(trajectId, Ontzorglijn.TOESLAGEN);
            return new Moment(Stand.GEREGELD, Ontzorgingen.begin(vandaag.plusDays(1)));
        }
        LocalDate navragen = o.toeslagenNavragenOp() == null ? vandaag.plusDays(NAVRAGEN_NA_DAGEN) : o.toeslagenNavragenOp();
        return navragen.isAfter(vandaag) ? new Moment(Stand.WACHTEN, Ontzorgingen.begin(navragen)) : new Moment(Stand.NAVRAGEN, Ontzorgingen.begin(vandaag.plusDays(1)));
    }

    /** The day on which somebody asks again: the chosen one, a week after an expected payment that is past by then, or in four weeks. */
    LocalDate navragenOp(UUID trajectId, LocalDate gekozen) {
        LocalDate vandaag = ontzorgingen.vandaag();
        if (gekozen != null) {
            return gekozen.isAfter(vandaag) ? gekozen : vandaag.plusDays(1);
        }
        List<Toeslag> open = van(trajectId).stream().filter(Toeslag::open).toList();
        Optional<LocalDate> verwacht = open.stream().map(Toeslag::verwachtOp).filter(dag -> dag != null).map(dag -> dag.plusDays(NAVRAGEN_NA_VERWACHT)).filter(dag -> dag.isAfter(vandaag))
                .min(LocalDate::compareTo);
        Stream<LocalDate> keuzes = Stream.concat(verwacht.stream(), Stream.of(vandaag.plusDays(open.stream().anyMatch(t -> t.stand() == Toeslag.Stand.NOG_AANVRAGEN) ? 7 : NAVRAGEN_NA_DAGEN)));
        return keuzes.min(LocalDate::compareTo).orElseThrow();
    }

    /** Days from the right to bijstand to the first payment of any toeslag; empty while there is none. */
    public Optional<Long> dagenTotEerste(UUID trajectId) {
        Optional<LocalDate> vanaf = ontzorgingen.vind(trajectId).map(Ontzorging::rechtVanaf);
        return vanaf.flatMap(v -> van(trajectId).stream().map(Toeslag::eersteBetalingOp).filter(dag -> dag != null).min(LocalDate::compareTo)
                .map(dag -> java.time.temporal.ChronoUnit.DAYS.between(v, dag)));
    }
}
