package nl.trajectregie.portaal.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import nl.trajectregie.dossier.koppeling.Koppeling;
import nl.trajectregie.dossier.koppeling.Koppelverzoek;
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

/** Invented people for the embedded default, so that the pages have something to show; only in a database without any case. */
@Component
@Profile("lokaal")
@ConditionalOnProperty(name = "TRAJECTREGIE_DEMO", havingValue = "true")
class Demogevallen {

    private static final Logger LOG = LoggerFactory.getLogger(Demogevallen.class);

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

    @EventListener(ApplicationReadyEvent.class)
    void maak() {
        Set<String> gemeenten = Set.of("9901", "9902");
        DbContext.als(DbRol.WEB, gemeenten, () -> {
            boolean leeg = Boolean.TRUE.equals(transactie.execute(status ->
                    jdbc.sql("select not exists (select 1 from dossier.traject)").query(Boolean.class).single()));
            if (!leeg) {
                return;
            }
            Gebruiker demo = new Gebruiker("integratie:demo", "Demogegevens", Set.of(), gemeenten, Set.of(), Set.of("koppelingen"));
            verzoeken(LocalDate.ofInstant(klok.instant(), ZoneId.of("Europe/Amsterdam"))).forEach(verzoek -> koppeling.koppel(verzoek, demo));
            LOG.info("Demo cases were made");
        });
    }

    private static List<Koppelverzoek> verzoeken(LocalDate vandaag) {
        return List.of(
                asiel("9901", vandaag.minusDays(3), new Koppelverzoek.Persoonsgegevens("999990007", "9000000011", "Selam", "Voorbeeld-Tesfay", LocalDate.of(1994, 5, 12),
                        "VROUW", List.of("ti", "en"), "ti"), new Koppelverzoek.Azc("Azc Zonnedael (verzonnen)", 24),
                        new Koppelverzoek.Klantprofiel("Middelbare school, afgerond", "Drie jaar in een bakkerij", "Gemiddeld", "A1"), null),
                asiel("9901", vandaag.minusDays(10), new Koppelverzoek.Persoonsgegevens(null, "9000000022", "Omar", "Voorbeeld-Haddad", LocalDate.of(1988, 11, 2),
                        "MAN", List.of("ar"), "ar"), new Koppelverzoek.Azc("Azc Verweg (verzonnen)", 180), null, null),
                asiel("9901", vandaag.minusDays(21), new Koppelverzoek.Persoonsgegevens("999990019", "9000000033", "Maryam", "Voorbeeld-Rahimi", LocalDate.of(2001, 2, 27),
                        "VROUW", List.of("fa"), "fa"), new Koppelverzoek.Azc("Azc Zonnedael (verzonnen)", 24),
                        new Koppelverzoek.Klantprofiel("Universiteit, niet afgerond", null, "Hoog", "A2"), vandaag.minusDays(14)),
                migrant("9901", new Koppelverzoek.Persoonsgegevens("999990020", null, "Ayla", "Voorbeeld-Demir", LocalDate.of(1997, 8, 19), "VROUW",
                        List.of("tr"), "tr"), vandaag.minusDays(50)),
                migrant("9901", new Koppelverzoek.Persoonsgegevens("999990032", null, "Wei", "Voorbeeld-Chen", LocalDate.of(1991, 1, 30), "MAN",
                        List.of("zh", "en"), "en"), null),
                asiel("9902", vandaag.minusDays(5), new Koppelverzoek.Persoonsgegevens("999990044", "9000000044", "Yusuf", "Voorbeeld-Elders", LocalDate.of(1990, 6, 6),
                        "MAN", List.of("so"), "so"), new Koppelverzoek.Azc("Azc Heideoord (verzonnen)", 60), null, null));
    }

    private static Koppelverzoek asiel(String gemeente, LocalDate op, Koppelverzoek.Persoonsgegevens persoon, Koppelverzoek.Azc azc,
                                       Koppelverzoek.Klantprofiel profiel, LocalDate kennisgeving) {
        return new Koppelverzoek(gemeente, "COA_KOPPELING", op, "ASIELSTATUSHOUDER", null, null, persoon, azc, profiel, null, kennisgeving, null);
    }

    private static Koppelverzoek migrant(String gemeente, Koppelverzoek.Persoonsgegevens persoon, LocalDate kennisgeving) {
        return new Koppelverzoek(gemeente, "DUO_KENNISGEVING", null, "GEZINS_EN_OVERIGE_MIGRANT", null, null, persoon, null, null, null, kennisgeving, null);
    }
}
