package nl.trajectregie.dossier.ontzorgen;

import static nl.trajectregie.dossier.ontzorgen.Ontzorgingen.dag;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.inrichting.Ontzorgen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Learning goals, trainings and talks towards doing it alone. */
@Component
public class Leerlijnen {

    /** Days between two talks when the inrichting names no number, or when guidance goes on afterwards. */
    private static final int GEWOON_RITME_DAGEN = 28;

    /** What the line of the learning needs. */
    public enum Stand { WACHTEN, TRAINING, AFGELOPEN }

    /** What the line of the learning waits for. */
    public record Moment(Stand stand, OffsetDateTime volgendMomentOp) {}

    /** A training or talk; {@code gehoudenOp} is {@code null} when it was moved to {@code verzetNaar}. */
    public record Leermoment(LocalDate gehoudenOp, LocalDate verzetNaar, String vorm, List<Leerdoel.Doel> onderwerpen, String verslag, String wieNaam) {}

    private final JdbcClient jdbc;
    private final Ontzorgingen ontzorgingen;
    private final Ontzorgwekker wekker;

    Leerlijnen(JdbcClient jdbc, Ontzorgingen ontzorgingen, Ontzorgwekker wekker) {
        this.jdbc = jdbc;
        this.ontzorgingen = ontzorgingen;
        this.wekker = wekker;
    }

    /** The goals. */
    public List<Leerdoel> doelen(UUID trajectId) {
        return jdbc.sql("select doel, stand, begonnen_met from dossier.leerdoel where traject_id = :traject order by doel").param("traject", trajectId)
                .query((rij, n) -> new Leerdoel(Leerdoel.Doel.valueOf(rij.getString(1)), Leerdoel.Stand.valueOf(rij.getString(2)), Leerdoel.Stand.valueOf(rij.getString(3)))).list();
    }

    /** What was held or moved, oldest first. */
    public List<Leermoment> momenten(UUID trajectId) {
        return jdbc.sql("select * from dossier.leermoment where traject_id = :traject order by tijdstip").param("traject", trajectId)
                .query((rij, n) -> new Leermoment(dag(rij, "gehouden_op"), dag(rij, "verzet_naar"), rij.getString("vorm"),
                        Arrays.stream((String[]) rij.getArray("onderwerpen").getArray()).map(Leerdoel.Doel::valueOf).toList(), rij.getString("verslag"), rij.getString("wie_naam"))).list();
    }

    /** What the line of the learning waits for: the next training, or the end of the period or of the guidance after it. */
    @Transactional
    public Moment moment(UUID trajectId) {
        Ontzorging o = ontzorgingen.vind(trajectId).orElseThrow();
        LocalDate vandaag = ontzorgingen.vandaag();
        boolean gaatDoor = "BEGELEIDING_GAAT_DOOR".equals(o.eindoordeel()) && o.begeleidingTot() != null;
        LocalDate einde = gaatDoor ? o.begeleidingTot() : ontzorgingen.periode(trajectId).tot();
        if (vandaag.isAfter(einde) || o.status() == Ontzorging.Status.AFGEROND && !gaatDoor) {
            wekker.lijnIsAf(trajectId, Ontzorglijn.LEREN);
            ontzorgingen.sluitLeren(trajectId, einde);
            return new Moment(Stand.AFGELOPEN, Ontzorgingen.begin(vandaag.plusDays(1)));
        }
        LocalDate volgende = o.leermomentOp();
        if (volgende != null && !volgende.isAfter(vandaag)) {
            return new Moment(Stand.TRAINING, Ontzorgingen.begin(einde.plusDays(1)));
        }
        return new Moment(Stand.WACHTEN, Ontzorgingen.begin(volgende == null || volgende.isAfter(einde) ? einde.plusDays(1) : volgende));
    }

    /**
     * The day of the next training after one on {@code gehoudenOp}: spread over the inrichting's period; {@code null} when all were held and guidance
     * does not go on.
     */
    LocalDate volgende(UUID trajectId, LocalDate gehoudenOp) {
        Ontzorgen.Leren leren = ontzorgingen.inrichting(trajectId).leren();
        boolean gaatDoor = ontzorgingen.vind(trajectId).map(o -> "BEGELEIDING_GAAT_DOOR".equals(o.eindoordeel())).orElse(false);
        long gehouden = momenten(trajectId).stream().filter(m -> m.gehoudenOp() != null).count();
        return volgende(gehoudenOp, leren.trainingen(), leren.periode(), gehouden, gaatDoor);
    }

    static LocalDate volgende(LocalDate gehoudenOp, int trainingen, Period periode, long gehouden, boolean gaatDoor) {
        if (gaatDoor || trainingen <= 0) {
            return gehoudenOp.plusDays(GEWOON_RITME_DAGEN);
        }
        return gehouden >= trainingen ? null : gehoudenOp.plusDays(Math.max(7, Math.round((periode.toTotalMonths() * 30.4 + periode.getDays()) / trainingen)));
    }

    void legDoelVast(UUID trajectId, String gemeente, Leerdoel.Doel doel, Leerdoel.Stand stand) {
        jdbc.sql("""
                insert into dossier.leerdoel (traject_id, gemeente, doel, stand, begonnen_met, bijgewerkt_op) values (:traject, :gemeente, :doel, :stand, :stand, :nu)
                on conflict (traject_id, doel) do update set stand = excluded.stand, bijgewerkt_op = excluded.bijgewerkt_op""")
                .param("traject", trajectId).param("gemeente", gemeente).param("doel", doel.name()).param("stand", stand.name()).param("nu", ontzorgingen.nu()).update();
    }

    void legMomentVast(UUID trajectId, String gemeente, Leermoment m, Gebruiker wie) {
        jdbc.sql("""
                insert into dossier.leermoment (id, traject_id, gemeente, gehouden_op, verzet_naar, vorm, onderwerpen, verslag, wie, wie_naam, tijdstip)
                values (:id, :traject, :gemeente, :gehouden, :verzet, :vorm, :onderwerpen, :verslag, :wie, :naam, :nu)""")
                .param("id", UUID.randomUUID()).param("traject", trajectId).param("gemeente", gemeente).param("gehouden", m.gehoudenOp()).param("verzet", m.verzetNaar())
                .param("vorm", m.vorm()).param("onderwerpen", m.onderwerpen().stream().map(Enum::name).toArray(String[]::new)).param("verslag", m.verslag()).param("wie", wie.naam())
                .param("naam", wie.weergavenaam()).param("nu", ontzorgingen.nu()).update();
    }
}
