package nl.trajectregie.portaal.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.koppeling.Koppeling;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The invented people of the embedded default, so that every page has something to show; only in a database without any case. */
@Component
@Profile("lokaal")
@ConditionalOnProperty(name = "TRAJECTREGIE_DEMO", havingValue = "true")
class Demogevallen {

    private static final Logger LOG = LoggerFactory.getLogger(Demogevallen.class);

    private final Koppeling koppeling;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactie;
    private final Clock klok;
    private final Demowandelaar wandelaar;

    Demogevallen(Koppeling koppeling, JdbcClient jdbc, TransactionTemplate transactie, Clock klok, Demowandelaar wandelaar) {
        this.koppeling = koppeling;
        this.jdbc = jdbc;
        this.transactie = transactie;
        this.klok = klok;
        this.wandelaar = wandelaar;
    }

    /** Makes the cases at once and walks with them beside the running application; the clock may be moved when they stand still. */
    @EventListener(ApplicationReadyEvent.class)
    void maak() {
        Map<UUID, Demopersoon> onderweg = new LinkedHashMap<>();
        Set<String> gemeenten = Set.of("9901", "9902");
        DbContext.als(DbRol.WEB, gemeenten, () -> {
            boolean leeg = Boolean.TRUE.equals(transactie.execute(status ->
                    jdbc.sql("select not exists (select 1 from dossier.traject)").query(Boolean.class).single()));
            if (!leeg) {
                return;
            }
            Gebruiker demo = new Gebruiker("integratie:demo", "Demogegevens", Set.of(), gemeenten, Set.of(), Set.of("koppelingen"));
            Demogemeente.mensen(LocalDate.ofInstant(klok.instant(), ZoneId.of("Europe/Amsterdam"))).forEach(persoon -> onderweg.put(koppeling.koppel(persoon.koppeling(), demo).trajectId(), persoon));
            LOG.info("Demo cases were made: {}", onderweg.size());
        });
        onderweg.values().removeIf(persoon -> persoon.blijftStaanBij().equals(Demogemeente.BEGIN));
        if (!onderweg.isEmpty()) {
            Thread.ofVirtual().name("demogemeente").start(() -> {
                wandelaar.loop(onderweg);
                LOG.info("The demo municipality is filled");
            });
        }
    }
}
