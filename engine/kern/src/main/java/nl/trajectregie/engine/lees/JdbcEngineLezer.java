package nl.trajectregie.engine.lees;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class JdbcEngineLezer implements EngineLezer {

    private static final String ELEMENT = """
            select e.sleutel, e.procesinstantie_sleutel, e.proces_id, e.definitie_sleutel, e.element_id, d.naam, coalesce(d.soort, lower(e.soort)) as soort, e.toestand,
                   exists (select 1 from engine.incident i where i.element_sleutel = e.sleutel and i.toestand = 'OPEN') as incident, e.gestart_op, e.geeindigd_op
            from engine.element e
            left join engine.definitie_element d on d.definitie_sleutel = e.definitie_sleutel and d.element_id = e.element_id
            where e.traject_id = :traject
            """;

    private final JdbcClient jdbc;

    JdbcEngineLezer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ElementStand> elementen(UUID trajectId) {
        return jdbc.sql(ELEMENT + " order by e.gestart_op, e.sleutel").param("traject", trajectId).query(ElementStand.class).list();
    }

    @Override
    public List<ElementStand> actief(UUID trajectId) {
        return jdbc.sql(ELEMENT + """
                 and e.toestand = 'ACTIEF' and e.soort not in ('SUB_PROCESS', 'EVENT_SUB_PROCESS', 'MULTI_INSTANCE_BODY', 'CALL_ACTIVITY')
                order by e.gestart_op, e.sleutel""").param("traject", trajectId).query(ElementStand.class).list();
    }

    @Override
    public boolean onderweg(UUID trajectId) {
        return jdbc.sql("select exists (select 1 from postbus.onderweg where traject_id = :traject)").param("traject", trajectId).query(Boolean.class).single();
    }

    @Override
    public List<InstantieBeeld> instanties(UUID trajectId) {
        return jdbc.sql("""
                select i.sleutel, i.definitie_sleutel, i.proces_id, d.naam as proces_naam, i.versie, i.ouder_sleutel, i.toestand, i.gestart_op, i.geeindigd_op
                from engine.procesinstantie i left join engine.definitie d on d.sleutel = i.definitie_sleutel
                where i.traject_id = :traject order by i.gestart_op, i.sleutel""").param("traject", trajectId).query(InstantieBeeld.class).list();
    }

    @Override
    public List<IncidentBeeld> openIncidenten(Long voor, int aantal) {
        return jdbc.sql("""
                select c.sleutel, c.traject_id, c.gemeente, c.procesinstantie_sleutel, c.proces_id, d.naam as proces_naam, c.element_id, e.naam as element_naam,
                       c.soort, c.melding, c.ontstaan_op
                from engine.incident c
                left join engine.procesinstantie i on i.sleutel = c.procesinstantie_sleutel
                left join engine.definitie d on d.sleutel = i.definitie_sleutel
                left join engine.definitie_element e on e.definitie_sleutel = i.definitie_sleutel and e.element_id = c.element_id
                where c.toestand = 'OPEN' and c.sleutel < coalesce(:voor, 9223372036854775807)
                order by c.sleutel desc limit :aantal""")
                .param("voor", voor, java.sql.Types.BIGINT).param("aantal", aantal).query(IncidentBeeld.class).list();
    }

    @Override
    public Map<String, Long> actiefPerElement(long definitieSleutel) {
        Map<String, Long> aantallen = new LinkedHashMap<>();
        jdbc.sql("""
                select element_id, sum(aantal) as aantal from engine.teller
                where definitie_sleutel = :definitie and wat = 'ELEMENT' and toestand = 'ACTIEF' group by element_id having sum(aantal) > 0 order by element_id""")
                .param("definitie", definitieSleutel).query(rij -> {
                    aantallen.put(rij.getString(1), rij.getLong(2));
                });
        return aantallen;
    }

    @Override
    public Optional<String> xml(long definitieSleutel) {
        return jdbc.sql("select xml from engine.definitie where sleutel = :sleutel").param("sleutel", definitieSleutel).query(String.class).optional();
    }

    @Override
    public Optional<Long> laatsteDefinitie(String procesId) {
        return jdbc.sql("select sleutel from engine.definitie where proces_id = :id order by versie desc limit 1").param("id", procesId).query(Long.class).optional();
    }
}
