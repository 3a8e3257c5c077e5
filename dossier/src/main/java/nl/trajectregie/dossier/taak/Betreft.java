package nl.trajectregie.dossier.taak;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one task is about: the report, term, change or overtaken task that its local variable {@code betreft} names. Joins the caller's transaction. */
@Component
public class Betreft {

    private final JdbcClient jdbc;

    Betreft(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id, or empty when the task is about the traject as a whole. */
    public Optional<UUID> van(long taakSleutel) {
        return jdbc.sql("select b.id from engine.taak t join engine.betreft b on b.element_sleutel = t.element_sleutel where t.sleutel = :sleutel")
                .param("sleutel", taakSleutel).query(UUID.class).optional();
    }
}
