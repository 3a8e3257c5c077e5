package nl.trajectregie.dossier.uitgaand;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the outside world what happened, in the caller's transaction: the event and its deliveries are rows, and {@link Bezorger} sends them.
 * Never personal data: only ids, codes, dates and counts.
 */
@Component
public class Gebeurtenissen {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock klok;

    Gebeurtenissen(JdbcClient jdbc, Clock klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** Publishes one event; {@code gegevens} becomes the event's {@code data}, {@code null} values left out. */
    public void publiceer(UUID trajectId, String gemeente, UitgaandType type, Map<String, Object> gegevens) {
        OffsetDateTime nu = OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC);
        Map<String, Object> data = new java.util.LinkedHashMap<>();
        data.put("trajectId", trajectId.toString());
        data.put("gemeentecode", gemeente);
        gegevens.forEach((naam, waarde) -> {
            if (waarde != null) {
                data.put(naam, waarde instanceof Number || waarde instanceof Boolean ? waarde : waarde.toString());
            }
        });
        long publicatie = jdbc.sql("""
                insert into postbus.publicatie (gebeurtenis_id, type, traject_id, gemeente, tijdstip, gegevens)
                values (:id, :type, :traject, :gemeente, :nu, cast(:data as jsonb)) returning id""")
                .param("id", UUID.randomUUID()).param("type", type.code()).param("traject", trajectId).param("gemeente", gemeente).param("nu", nu)
                .param("data", JSON.writeValueAsString(data)).query(Long.class).single();
        jdbc.sql("""
                insert into postbus.aflevering (abonnement_id, publicatie_id, gemeente, traject_id, status, volgende_poging_op)
                select a.id, :publicatie, a.gemeente, :traject, 'WACHT', now()
                from postbus.abonnement a
                where a.gemeente = :gemeente and a.beeindigd_op is null and :type = any(a.typen)""")
                .param("publicatie", publicatie).param("traject", trajectId).param("gemeente", gemeente).param("type", type.code()).update();
    }
}
