package nl.trajectregie.portaal.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.trajectregie.dossier.koppeling.Koppeling;
import nl.trajectregie.dossier.toegang.Gebruiker;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.engine.klok.VerschoofbareKlok;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The cases of the invented people of the embedded default, so that every page has something to show. */
@Component
@Profile("lokaal")
class Demogevallen {

    private static final Logger LOG = LoggerFactory.getLogger(Demogevallen.class);
    private static final Set<String> GEMEENTEN = Set.of("9901", "9902");
    private static final Gebruiker DEMO = new Gebruiker("integratie:demo", "Demogegevens", Set.of(), GEMEENTEN, Set.of(), Set.of("koppelingen"));

    private final Koppeling koppeling;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactie;
    private final Clock klok;

    Demogevallen(Koppeling koppeling, JdbcClient jdbc, TransactionTemplate transactie, Clock klok) {
        this.koppeling = koppeling;
        this.jdbc = jdbc;
        this.transactie = transactie;
        this.klok = klok;
    }

    /** Makes them, all in one transaction, in a database without any case; elsewhere it does nothing. */
    void maak() {
        DbContext.als(DbRol.WEB, GEMEENTEN, () -> transactie.executeWithoutResult(status -> {
            if (jdbc.sql("select not exists (select 1 from dossier.traject)").query(Boolean.class).single()) {
                List<Demopersoon> mensen = Demogemeente.mensen(LocalDate.ofInstant(klok.instant(), VerschoofbareKlok.ZONE));
                mensen.forEach(this::maak);
                LOG.info("Demo cases were made: {}", mensen.size());
            }
        }));
    }

    private void maak(Demopersoon persoon) {
        UUID traject = koppeling.koppel(persoon.koppeling(), DEMO).trajectId();
        jdbc.sql("update dossier.traject set aangemaakt_op = :op where id = :traject")
                .param("op", persoon.begin().atTime(9, 0).atZone(VerschoofbareKlok.ZONE).toOffsetDateTime()).param("traject", traject).update();
        jdbc.sql("insert into dossier.demopersoon (traject_id, gemeente, wie, dag) values (:traject, :gemeente, :wie, :dag)")
                .param("traject", traject).param("gemeente", persoon.koppeling().gemeentecode()).param("wie", persoon.wie()).param("dag", persoon.begin()).update();
    }
}
