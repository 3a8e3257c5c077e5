package nl.trajectregie.engine.postbus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which routing facts a task may send, as its model declares them. */
@Component
class Routingverklaringen {

    private static final String VOORVOEGSEL = "routing:";

    private final JdbcClient jdbc;

    Routingverklaringen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the task is not visible to the caller. */
    Optional<Map<String, String>> vanTaak(long taakSleutel) {
        boolean bestaat = jdbc.sql("select exists (select 1 from engine.taak where sleutel = :sleutel)").param("sleutel", taakSleutel).query(Boolean.class).single();
        if (!bestaat) {
            return Optional.empty();
        }
        Map<String, String> verklaringen = new LinkedHashMap<>();
        jdbc.sql("""
                select p.key, p.value from engine.taak t
                join engine.definitie_element d on d.definitie_sleutel = t.definitie_sleutel and d.element_id = t.element_id
                cross join lateral jsonb_each_text(d.eigenschappen) p
                where t.sleutel = :sleutel and p.key like 'routing:%'""").param("sleutel", taakSleutel)
                .query(rij -> {
                    verklaringen.put(rij.getString(1).substring(VOORVOEGSEL.length()), rij.getString(2));
                });
        return Optional.of(verklaringen);
    }
}
