package nl.trajectregie.engine.effect;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.engine.lees.Wakker;
import nl.trajectregie.engine.postbus.Feiten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcEenmaligEffect implements EenmaligEffect {

    private static final Duration GEDULD = Duration.ofSeconds(5);
    private static final TypeReference<Map<String, Object>> FEITEN = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TransactionTemplate transactie;
    private final JsonMapper json = JsonMapper.shared();
    private final Wakker wakker;
    private final ObservationRegistry waarneming;

    JdbcEenmaligEffect(JdbcClient jdbc, TransactionTemplate transactie, Wakker wakker, ObservationRegistry waarneming) {
        this.jdbc = jdbc;
        this.transactie = transactie;
        this.wakker = wakker;
        this.waarneming = waarneming;
    }

    @Override
    public Map<String, Object> voerUit(long elementInstantieSleutel, String jobtype, String gemeente, Supplier<Map<String, Object>> effect) {
        return Observation.createNotStarted("trajectregie.effect", waarneming).lowCardinalityKeyValue("jobtype", jobtype)
                .observe(() -> eenmaal(elementInstantieSleutel, jobtype, gemeente, effect));
    }

    private Map<String, Object> eenmaal(long elementInstantieSleutel, String jobtype, String gemeente, Supplier<Map<String, Object>> effect) {
        return DbContext.als(DbRol.WORKER, Set.of(gemeente), () -> transactie.execute(status -> {
            // Two deliveries at once: the second waits here until the first committed, and then finds its record.
            jdbc.sql("select pg_advisory_xact_lock(:sleutel)").param("sleutel", elementInstantieSleutel).query((rij, nummer) -> 0).list();
            Optional<String> eerder = jdbc.sql("select resultaat::text from postbus.effect where element_instantie_sleutel = :sleutel and jobtype = :jobtype")
                    .param("sleutel", elementInstantieSleutel).param("jobtype", jobtype).query(String.class).optional();
            if (eerder.isPresent()) {
                return json.readValue(eerder.get(), FEITEN);
            }
            Map<String, Object> feiten = Feiten.toegestaan(effect.get());
            jdbc.sql("""
                    insert into postbus.effect (element_instantie_sleutel, jobtype, gemeente, resultaat)
                    values (:sleutel, :jobtype, :gemeente, :resultaat::jsonb)""")
                    .param("sleutel", elementInstantieSleutel).param("jobtype", jobtype).param("gemeente", gemeente)
                    .param("resultaat", json.writeValueAsString(feiten)).update();
            return feiten;
        }));
    }

    @Override
    public Map<String, Object> voerUit(long elementInstantieSleutel, String jobtype, Supplier<Map<String, Object>> effect) {
        String[] gemeente = new String[1];
        boolean gevonden = wakker.wachtTot(GEDULD, () -> {
            gemeente[0] = DbContext.als(DbRol.WORKER, Set.of(), () -> transactie.execute(status ->
                    jdbc.sql("select gemeente from engine.element where sleutel = :sleutel and gemeente is not null").param("sleutel", elementInstantieSleutel)
                            .query(String.class).optional().orElse(null)));
            return gemeente[0] != null;
        });
        if (!gevonden) {
            throw new IllegalStateException("Element instance " + elementInstantieSleutel + " is not in the read model yet");
        }
        return voerUit(elementInstantieSleutel, jobtype, gemeente[0], effect);
    }
}
