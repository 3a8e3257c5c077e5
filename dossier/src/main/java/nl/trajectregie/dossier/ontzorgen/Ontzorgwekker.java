package nl.trajectregie.dossier.ontzorgen;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.trajectregie.engine.postbus.Postbus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wakes the lines that run; a line that has not begun reads the dossier when it does. Joins the caller's transaction. */
@Component
class Ontzorgwekker {

    private final JdbcClient jdbc;
    private final Postbus postbus;

    Ontzorgwekker(JdbcClient jdbc, Postbus postbus) {
        this.jdbc = jdbc;
        this.postbus = postbus;
    }

    void wek(UUID trajectId, String gemeente, Ontzorglijn... lijnen) {
        for (Ontzorglijn lijn : lijnen) {
            stuur(trajectId, gemeente, lijn, lijn.bericht());
        }
    }

    /** The ontzorgen is over: a task of this line that still stands open is taken away. */
    void neemTaakWeg(UUID trajectId, String gemeente, Ontzorglijn lijn) {
        stuur(trajectId, gemeente, lijn, lijn.berichtBijEinde());
    }

    private void stuur(UUID trajectId, String gemeente, Ontzorglijn lijn, String bericht) {
        boolean nodig = jdbc.sql("""
                select exists (select 1 from engine.procesinstantie where traject_id = :traject and proces_id = :proces and toestand = 'ACTIEF')
                and not exists (select 1 from postbus.uitgaand where traject_id = :traject and soort = 'CORRELEER' and berichtnaam = :bericht and status in ('WACHT', 'VASTGELOPEN'))""")
                .param("traject", trajectId).param("proces", lijn.procesId()).param("bericht", bericht).query(Boolean.class).single();
        if (nodig) {
            postbus.correleer(trajectId, gemeente, bericht, trajectId.toString(), Map.of(), bericht + ":" + UUID.randomUUID());
        }
    }

    /** The line has ended: a message that still waits for it will never be received. */
    void lijnIsAf(UUID trajectId, Ontzorglijn lijn) {
        jdbc.sql("""
                update postbus.uitgaand set status = 'ACHTERHAALD', afgewikkeld_op = now()
                where traject_id = :traject and soort = 'CORRELEER' and berichtnaam in (:berichten) and status = 'WACHT'""")
                .param("traject", trajectId).param("berichten", Stream.of(lijn.bericht(), lijn.berichtBijEinde()).filter(Objects::nonNull).toList()).update();
    }
}
