package nl.trajectregie.engine.postbus;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operator watches: how old the outbox is, what is stuck, how far the exporter is behind. Asked at most every five seconds. */
@Component
class PostbusMeters implements MeterBinder {

    private static final long VERS_NANOS = 5_000_000_000L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactie;
    private Map<String, Object> stand = Map.of();
    private long gevraagd;

    PostbusMeters(JdbcClient jdbc, TransactionTemplate transactie) {
        this.jdbc = jdbc;
        this.transactie = transactie;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        meet(meters, "trajectregie.postbus.oudste.seconden", "Age of the oldest row that should have gone out or been confirmed", m -> m.getal("oudste"));
        meet(meters, "trajectregie.exporter.vertraging.ms", "Age of the oldest record in the exporter's last batch", m -> m.getal("vertraging"));
        meet(meters, "trajectregie.exporter.gat", "1 when records may be missing from the read model", m -> m.getal("gat"));
        meet(meters, "trajectregie.incidenten.open", "Open incidents in the engine", m -> m.getal("incidenten"));
        for (String status : new String[] {"WACHT", "VERZONDEN", "VASTGELOPEN"}) {
            Gauge.builder("trajectregie.postbus.rijen", this, m -> m.getal(status.toLowerCase(Locale.ROOT))).description("Outbox rows not settled yet")
                    .tag("status", status).register(meters);
        }
    }

    private void meet(MeterRegistry meters, String naam, String uitleg, ToDoubleFunction<PostbusMeters> waarde) {
        Gauge.builder(naam, this, waarde).description(uitleg).register(meters);
    }

    private synchronized double getal(String naam) {
        if (stand.isEmpty() || System.nanoTime() - gevraagd > VERS_NANOS) {
            try {
                stand = DbContext.als(DbRol.DISPATCHER, Set.of(), () -> transactie.execute(t -> jdbc.sql("""
                        select (select coalesce(extract(epoch from now() - min(u.aangemaakt_op)), 0) from postbus.uitgaand u
                                where u.status = 'VERZONDEN' or u.status = 'WACHT' and (u.soort <> 'CORRELEER' or u.pogingen > 0)) as oudste,
                               (select count(*) from postbus.uitgaand where status = 'WACHT') as wacht,
                               (select count(*) from postbus.uitgaand where status = 'VERZONDEN') as verzonden,
                               (select count(*) from postbus.uitgaand where status = 'VASTGELOPEN') as vastgelopen,
                               (select coalesce(max(vertraging_ms), 0) from engine.positie) as vertraging,
                               (select count(*) from engine.positie where gat_van is not null) as gat,
                               (select coalesce(sum(aantal), 0) from engine.teller where wat = 'INCIDENT' and toestand = 'OPEN') as incidenten""")
                        .query().singleRow()));
            } catch (RuntimeException databankWeg) {
                stand = Map.of();
            }
            gevraagd = System.nanoTime();
        }
        return stand.get(naam) instanceof Number getal ? getal.doubleValue() : Double.NaN;
    }
}
