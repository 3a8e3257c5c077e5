package nl.trajectregie.engine.postbus;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Component
@Transactional
class JdbcPostbus implements Postbus {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();
    private final Routingverklaringen verklaringen;

    JdbcPostbus(JdbcClient jdbc, Routingverklaringen verklaringen) {
        this.jdbc = jdbc;
        this.verklaringen = verklaringen;
    }

    private record Van(UUID trajectId, String gemeente) {}

    @Override
    public long startProces(UUID trajectId, String gemeente, String berichtnaam, String correlatiesleutel, Map<String, Object> variabelen, String sleutel) {
        Map<String, Object> feiten = Feiten.toegestaan(variabelen);
        feiten.put("trajectId", trajectId.toString());
        feiten.put("gemeente", gemeente);
        Feiten.toegestaan(feiten);
        return leg("START", new Van(trajectId, gemeente), sleutel, trajectlaan(trajectId), Map.of("variabelen", feiten), null,
                Feiten.sleutel("berichtnaam", berichtnaam), Feiten.sleutel("correlatiesleutel", correlatiesleutel));
    }

    @Override
    public long correleer(UUID trajectId, String gemeente, String berichtnaam, String correlatiesleutel, Map<String, Object> variabelen, String sleutel) {
        Feiten.sleutel("berichtnaam", berichtnaam);
        Feiten.sleutel("correlatiesleutel", correlatiesleutel);
        return leg("CORRELEER", new Van(trajectId, gemeente), sleutel, "b:" + berichtnaam + ":" + correlatiesleutel,
                Map.of("variabelen", Feiten.toegestaan(variabelen)), null, berichtnaam, correlatiesleutel);
    }

    @Override
    public long voltooiTaak(UUID trajectId, String gemeente, long taakSleutel, Map<String, Object> routingfeiten) {
        Map<String, String> verklaard = verklaringen.vanTaak(taakSleutel).orElseThrow(() -> new IllegalArgumentException("Task is not in the read model"));
        Map<String, Object> feiten = Feiten.verklaard(routingfeiten, verklaard);
        Optional<Long> eerder = jdbc.sql("select id from postbus.uitgaand where taak_sleutel = :taak and soort = 'VOLTOOI_TAAK' and status <> 'GEWEIGERD'")
                .param("taak", taakSleutel).query(Long.class).optional();
        return eerder.orElseGet(() -> leg("VOLTOOI_TAAK", new Van(trajectId, gemeente), "taak:" + taakSleutel + ":" + UUID.randomUUID(), trajectlaan(trajectId),
                Map.of("variabelen", feiten), taakSleutel, null, null));
    }

    @Override
    public long werkTaakBij(long taakSleutel, OffsetDateTime fataleDatum, Integer prioriteit) {
        Map<String, Object> inhoud = new LinkedHashMap<>();
        inhoud.put("fataleDatum", fataleDatum == null ? null : fataleDatum.toString());
        inhoud.put("prioriteit", prioriteit);
        Van van = van("engine.taak", taakSleutel);
        return leg("WERK_TAAK_BIJ", van, eenmalig("bij", taakSleutel), trajectlaan(van.trajectId()), inhoud, taakSleutel, null, null);
    }

    @Override
    public long beproefIncidentOpnieuw(long incidentSleutel) {
        Van van = van("engine.incident", incidentSleutel);
        Long job = jdbc.sql("select job_sleutel from engine.incident where sleutel = :sleutel").param("sleutel", incidentSleutel).query(Long.class).optional().orElse(null);
        Map<String, Object> inhoud = new LinkedHashMap<>();
        inhoud.put("incident", incidentSleutel);
        inhoud.put("job", job);
        return leg("BEPROEF_INCIDENT", van, eenmalig("incident", incidentSleutel), "i:" + incidentSleutel, inhoud, null, null, null);
    }

    @Override
    public long annuleer(long procesinstantieSleutel) {
        Van van = van("engine.procesinstantie", procesinstantieSleutel);
        return leg("ANNULEER", van, eenmalig("annuleer", procesinstantieSleutel), trajectlaan(van.trajectId()), Map.of("instantie", procesinstantieSleutel), null, null, null);
    }

    @Override
    public long migreer(long procesinstantieSleutel, MigratiePlan plan) {
        Van van = van("engine.procesinstantie", procesinstantieSleutel);
        return leg("MIGREER", van, eenmalig("migreer", procesinstantieSleutel), trajectlaan(van.trajectId()),
                Map.of("instantie", procesinstantieSleutel, "doel", plan.doelDefinitieSleutel(), "elementen", plan.elementen(), "terug", terug(procesinstantieSleutel, plan)), null, null, null);
    }

    /** Which element instances go back first, and where to. */
    private Map<String, String> terug(long procesinstantieSleutel, MigratiePlan plan) {
        Map<String, String> terug = new LinkedHashMap<>();
        if (!plan.eerst().isEmpty()) {
            jdbc.sql("select sleutel, element_id from engine.element where procesinstantie_sleutel = :instantie and toestand = 'ACTIEF' and element_id in (:elementen)")
                    .param("instantie", procesinstantieSleutel).param("elementen", plan.eerst().keySet()).query(rij -> {
                        terug.put(rij.getString(1), plan.eerst().get(rij.getString(2)));
                    });
        }
        return terug;
    }

    @Override
    public void beproefOpnieuw(long uitgaandId) {
        jdbc.sql("update postbus.uitgaand set status = 'WACHT', volgende_poging_op = now(), fout = null where id = :id and status = 'VASTGELOPEN'")
                .param("id", uitgaandId).update();
        jdbc.sql("select pg_notify('postbus_uitgaand', '')").query((rij, nummer) -> 0).list();
    }

    private static String trajectlaan(UUID trajectId) {
        return "t:" + trajectId;
    }

    private static String eenmalig(String wat, long sleutel) {
        return wat + ":" + sleutel + ":" + UUID.randomUUID();
    }

    private Van van(String tabel, long sleutel) {
        return jdbc.sql("select traject_id, gemeente from " + tabel + " where sleutel = :sleutel and traject_id is not null and gemeente is not null")
                .param("sleutel", sleutel).query(Van.class).optional()
                .orElseThrow(() -> new IllegalArgumentException("Key " + sleutel + " is not in the read model, or belongs to no traject"));
    }

    private long leg(String soort, Van van, String sleutel, String laan, Map<String, Object> inhoud, Long taak, String berichtnaam, String correlatiesleutel) {
        Optional<Long> nieuw = jdbc.sql("""
                insert into postbus.uitgaand (traject_id, gemeente, soort, sleutel, laan, inhoud, taak_sleutel, berichtnaam, correlatiesleutel)
                values (:traject, :gemeente, :soort, :sleutel, :laan, :inhoud::jsonb, :taak, :berichtnaam, :correlatiesleutel)
                on conflict do nothing returning id""")
                .param("traject", van.trajectId()).param("gemeente", van.gemeente()).param("soort", soort).param("sleutel", sleutel).param("laan", laan)
                .param("inhoud", json.writeValueAsString(inhoud)).param("taak", taak, Types.BIGINT)
                .param("berichtnaam", berichtnaam, Types.VARCHAR).param("correlatiesleutel", correlatiesleutel, Types.VARCHAR)
                .query(Long.class).optional();
        return nieuw.orElseGet(() -> jdbc.sql("""
                select id from postbus.uitgaand where sleutel = :sleutel
                union all select id from postbus.uitgaand where taak_sleutel = :taak and soort = 'VOLTOOI_TAAK' and status <> 'GEWEIGERD'
                limit 1""").param("sleutel", sleutel).param("taak", taak, Types.BIGINT).query(Long.class).single());
    }
}
