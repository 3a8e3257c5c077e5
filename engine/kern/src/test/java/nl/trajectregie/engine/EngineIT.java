package nl.trajectregie.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.trajectregie.engine.db.DbContext;
import nl.trajectregie.engine.db.DbRol;
import nl.trajectregie.engine.deploy.Uitroller;
import nl.trajectregie.engine.klok.TijdMachine;
import nl.trajectregie.engine.lees.ElementStand;
import nl.trajectregie.engine.lees.EngineLezer;
import nl.trajectregie.engine.lees.Wakker;
import nl.trajectregie.engine.postbus.MigratiePlan;
import nl.trajectregie.engine.postbus.OngeldigRoutingfeit;
import nl.trajectregie.engine.postbus.Postbus;
import nl.trajectregie.lokaal.LokaleOmgeving;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The boundary on the real broker and the real database. */
@SpringBootTest(classes = EngineTestApp.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
        "trajectregie.klok.verschuifbaar=true", "trajectregie.klok.geduld=120s", "logging.level.io.camunda.client.job=error",
        "trajectregie.verzender.herhaal-zonder-bevestiging=3s"})
@DirtiesContext
class EngineIT {

    private static final String GEMEENTE = "9901";
    private static final Duration GEDULD = Duration.ofSeconds(90);
    private static LokaleOmgeving omgeving;

    @Autowired private Postbus postbus;
    @Autowired private EngineLezer lezer;
    @Autowired private Wakker wakker;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transactie;
    @Autowired private TijdMachine tijd;
    @Autowired private Clock klok;
    @Autowired private Uitroller uitroller;
    @Autowired private CamundaClient client;
    @Autowired private EngineTestApp.Teller teller;
    @Autowired private EngineTestApp.Afloop afloop;

    @DynamicPropertySource
    static void onderdelen(DynamicPropertyRegistry register) {
        omgeving = LokaleOmgeving.builder().metPostgres().metZeebe().start();
        omgeving.applicatieOmgeving().forEach((naam, waarde) -> {
            register.add(naam, () -> waarde);
            register.add(naam.toLowerCase().replace('_', '.'), () -> waarde);
        });
    }

    @TestConfiguration
    static class Afsluiten {
        @Bean(destroyMethod = "close")
        LokaleOmgeving omgeving() {
            return omgeving;
        }
    }

    @BeforeEach
    void modellenStaanErop() {
        teller.valMet = null;
        teller.valNaEffect = false;
        wacht("models deployed", uitroller::klaar);
        wacht("model in the read model", () -> alsWeb(() -> lezer.laatsteDefinitie("proef").isPresent()));
    }

    @Test
    void vanStartTotEindeInDeJuisteStappen() {
        UUID traject = start();
        long taak = openTaak(traject);
        assertThat(alsWeb(() -> postbus.voltooiTaak(traject, GEMEENTE, taak, Map.of("akkoord", true, "keuze", "LINKS")))).isPositive();
        wacht("task settled", () -> afloop.gehoord.contains("BEVESTIGD " + taak));
        wacht("waits for the message", () -> actief(traject).equals(List.of("wacht-bericht")));
        alsWeb(() -> postbus.correleer(traject, GEMEENTE, "proef-verder", traject.toString(), Map.of(), "verder:" + traject));
        wacht("instance done", () -> toestand(traject).equals(List.of("VOLTOOID")));
        wacht("row settled", () -> status("verder:" + traject).equals("BEVESTIGD"));
        assertThat(status("start:" + traject)).isEqualTo("BEVESTIGD");
    }

    @Test
    void berichtWachtTotHetProcesErOpWachtEnHoudtNietsOp() {
        UUID traject = UUID.randomUUID();
        alsWeb(() -> postbus.correleer(traject, GEMEENTE, "proef-verder", traject.toString(), Map.of(), "vroeg:" + traject));
        start(traject);
        long taak = openTaak(traject);
        assertThat(status("vroeg:" + traject)).isEqualTo("WACHT");
        alsWeb(() -> postbus.voltooiTaak(traject, GEMEENTE, taak, Map.of("akkoord", true, "keuze", "RECHTS")));
        wacht("the early message arrived after all", () -> toestand(traject).equals(List.of("VOLTOOID")));
        wacht("row settled", () -> status("vroeg:" + traject).equals("BEVESTIGD"));
    }

    @Test
    void eenBerichtDatNiemandMeerOntvangtIsAchterhaald() throws Exception {
        UUID klaar = start();
        UUID anders = start();
        UUID loopt = start();
        String ding = UUID.randomUUID().toString();
        for (UUID traject : List.of(klaar, anders)) {
            long taak = openTaak(traject);
            alsWeb(() -> postbus.voltooiTaak(traject, GEMEENTE, taak, Map.of("akkoord", true, "keuze", "LINKS")));
            alsWeb(() -> postbus.correleer(traject, GEMEENTE, "proef-verder", traject.toString(), Map.of(), "verder:" + traject));
            wacht("ended", () -> toestand(traject).equals(List.of("VOLTOOID")));
            wacht("waits for nothing any more", () -> alsWeb(() -> jdbc.sql("select count(*) from engine.abonnement where traject_id = :t and toestand = 'OPEN'").param("t", traject)
                    .query(Long.class).single()) == 0);
        }
        openTaak(loopt);
        long instantie = alsWeb(() -> jdbc.sql("select sleutel from engine.procesinstantie where traject_id = :t").param("t", anders).query(Long.class).single());
        jdbcAlsEigenaar("""
                update engine.abonnement set berichtnaam = 'proef-gewijzigd' where berichtnaam = 'proef-verder' and procesinstantie_sleutel = %1$d;
                update engine.abonnement set berichtnaam = 'ding-klaar', correlatiesleutel = '%2$s' where berichtnaam = 'proef-melding' and procesinstantie_sleutel = %1$d;
                insert into engine.procesinstantie select (jsonb_populate_record(i, jsonb_build_object('sleutel', -i.sleutel, 'proces_id', 'ander-proces', 'toestand', 'ACTIEF'))).*
                    from engine.procesinstantie i where sleutel = %1$d""".formatted(instantie, ding));
        alsWeb(() -> postbus.correleer(klaar, GEMEENTE, "proef-verder", klaar.toString(), Map.of(), "te-laat:" + klaar));
        alsWeb(() -> postbus.correleer(anders, GEMEENTE, "proef-gewijzigd", anders.toString(), Map.of(), "gewijzigd:" + anders));
        alsWeb(() -> postbus.correleer(anders, GEMEENTE, "ding-klaar", ding, Map.of(), "ding:" + anders));
        alsWeb(() -> postbus.correleer(anders, GEMEENTE, "proef-verder", anders.toString(), Map.of(), "komt-nog:" + anders));
        alsWeb(() -> postbus.correleer(loopt, GEMEENTE, "proef-gewijzigd", loopt.toString(), Map.of(), "gewijzigd:" + loopt));
        jdbcAlsEigenaar("update postbus.uitgaand set aangemaakt_op = now() - interval '2 minutes' where status = 'WACHT' and soort = 'CORRELEER'; notify postbus_uitgaand");
        wacht("settled", () -> List.of("te-laat:" + klaar, "gewijzigd:" + anders, "ding:" + anders).stream().allMatch(sleutel -> status(sleutel).equals("ACHTERHAALD")));
        assertThat(status("komt-nog:" + anders)).as("something of the traject runs that may come to wait for it").isEqualTo("WACHT");
        assertThat(status("gewijzigd:" + loopt)).as("nobody has waited for it yet").isEqualTo("WACHT");
        jdbcAlsEigenaar("delete from engine.procesinstantie where sleutel = -" + instantie);
    }

    @Test
    void nietOnderbrekendeMeldingenKomenElkEenKeerAan() {
        UUID traject = start();
        openTaak(traject);
        for (int i = 0; i < 3; i++) {
            String sleutel = "melding:" + i + ":" + traject;
            alsWeb(() -> postbus.correleer(traject, GEMEENTE, "proef-melding", traject.toString(), Map.of(), sleutel));
        }
        wacht("all settled", () -> List.of("BEVESTIGD", "BEVESTIGD", "BEVESTIGD").equals(
                List.of(status("melding:0:" + traject), status("melding:1:" + traject), status("melding:2:" + traject))));
        wacht("each message arrived", () -> aangekomen(traject) >= 3);
        assertThat(aangekomen(traject)).isEqualTo(3);
    }

    private long aangekomen(UUID traject) {
        return alsWeb(() -> lezer.elementen(traject).stream().filter(e -> e.elementId().equals("start-melding")).count());
    }

    @Test
    void dezelfdeStartTweeKeerMaaktEenInstantie() {
        UUID traject = start();
        start(traject);
        openTaak(traject);
        assertThat(toestand(traject)).hasSize(1);
        assertThat(alsWeb(() -> jdbc.sql("select count(*) from postbus.uitgaand where traject_id = :t").param("t", traject).query(Long.class).single())).isEqualTo(1);
    }

    @Test
    void feitDatDeTaakNietVerklaartWordtGeweigerdEnTekstGaatNergensDoor() {
        UUID traject = start();
        long taak = openTaak(traject);
        assertThatThrownBy(() -> alsWeb(() -> postbus.voltooiTaak(traject, GEMEENTE, taak, Map.of("akkoord", true, "keuze", "LINKS", "naam", "X"))))
                .isInstanceOf(OngeldigRoutingfeit.class).hasMessageContaining("naam");
        assertThatThrownBy(() -> alsWeb(() -> postbus.voltooiTaak(traject, GEMEENTE, taak, Map.of("akkoord", true, "keuze", "BOVEN"))))
                .isInstanceOf(OngeldigRoutingfeit.class).hasMessageContaining("keuze");
        assertThatThrownBy(() -> alsWeb(() -> postbus.correleer(traject, GEMEENTE, "proef-verder", traject.toString(), Map.of("tekst", "Fatima belde"), "x:" + traject)))
                .isInstanceOf(OngeldigRoutingfeit.class);
        als(DbRol.DISPATCHER, () -> jdbc.sql("""
                insert into postbus.uitgaand (traject_id, gemeente, soort, sleutel, laan, taak_sleutel, inhoud)
                values (:t, :g, 'VOLTOOI_TAAK', :s, 'buitenom', :taak, '{"variabelen": {"naam": "X"}}')""")
                .param("t", traject).param("g", GEMEENTE).param("s", "buitenom:" + traject).param("taak", taak).update());
        als(DbRol.DISPATCHER, () -> jdbc.sql("select pg_notify('postbus_uitgaand', '')").query((r, n) -> 0).list());
        wacht("refused by the dispatcher too", () -> afloop.gehoord.contains("GEWEIGERD " + taak));
        assertThat(status("buitenom:" + traject)).isEqualTo("GEWEIGERD");
    }

    @Test
    void taakDieDoorEenTermijnVervaltOpHetMomentVanInleverenIsAchterhaald() throws Exception {
        UUID traject = start();
        long taak = openTaak(traject);
        omgeving.zeebe().doodMetKill9();
        alsWeb(() -> postbus.voltooiTaak(traject, GEMEENTE, taak, Map.of("akkoord", true, "keuze", "LINKS")));
        jdbcAlsEigenaar("update postbus.uitgaand set volgende_poging_op = now() + interval '10 minutes' where status = 'WACHT' and taak_sleutel = " + taak);
        jdbcAlsEigenaar("update engine.klok set verschuiving_ms = verschuiving_ms + 11 * 86400000::bigint; notify klok_gewijzigd");
        omgeving.zeebe().start();
        wacht("the timer won", () -> toestand(traject).equals(List.of("VOLTOOID")));
        jdbcAlsEigenaar("update postbus.uitgaand set volgende_poging_op = now() where status = 'WACHT' and taak_sleutel = " + taak + "; notify postbus_uitgaand");
        wacht("outdated", () -> afloop.gehoord.contains("ACHTERHAALD " + taak));
        assertThat(afloop.gehoord).doesNotContain("BEVESTIGD " + taak);
    }

    @Test
    void tijdGaatVanTermijnTotTermijn() {
        UUID traject = start();
        openTaak(traject);
        Instant toen = klok.instant();
        Instant nu = tijd.vooruit(Period.ofDays(30));
        assertThat(Duration.between(toen, nu)).isGreaterThanOrEqualTo(Duration.ofDays(30).minusHours(2));
        assertThat(toestand(traject)).containsExactly("VOLTOOID");
        assertThat(alsWeb(() -> lezer.elementen(traject).stream().filter(e -> e.elementId().equals("einde-verlopen")).findFirst().orElseThrow().gestartOp().toInstant()))
                .isBetween(toen.plus(Duration.ofDays(10)).minusSeconds(60), toen.plus(Duration.ofDays(10)).plusSeconds(60));
    }

    @Test
    void jobDieTweeKeerKomtHeeftEenKeerEffect() {
        int bezorgd = teller.bezorgd.get();
        int effecten = teller.effecten.get();
        teller.valNaEffect = true;
        UUID traject = start();
        long taak = openTaak(traject);
        alsWeb(() -> postbus.voltooiTaak(traject, GEMEENTE, taak, Map.of("akkoord", true, "keuze", "LINKS")));
        wacht("passed the job", () -> actief(traject).equals(List.of("wacht-bericht")));
        assertThat(teller.bezorgd.get() - bezorgd).isEqualTo(2);
        assertThat(teller.effecten.get() - effecten).isEqualTo(1);
    }

    @Test
    void watEenWorkerMisgaatStaatZonderTekstInDeMotor() {
        UUID traject = start();
        long taak = openTaak(traject);
        teller.valMet = "Fatima de Vries 123456782";
        alsWeb(() -> postbus.voltooiTaak(traject, GEMEENTE, taak, Map.of("akkoord", true, "keuze", "LINKS")));
        wacht("incident", () -> alsWeb(() -> !lezer.openIncidenten(null, 10).isEmpty()));
        var incident = alsWeb(() -> lezer.openIncidenten(null, 10).getFirst());
        assertThat(incident.melding()).contains("IllegalStateException at EngineTestApp$Teller.tel").doesNotContain("Fatima", "123456782");
        teller.valMet = null;
        alsWeb(() -> postbus.beproefIncidentOpnieuw(incident.sleutel()));
        wacht("goes on after the retry", () -> actief(traject).equals(List.of("wacht-bericht")));
    }

    @Test
    void brokerValtOmEnAllesGaatVerderZonderVerliesOfDubbel() {
        List<UUID> trajecten = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            trajecten.add(start());
        }
        List<Long> taken = trajecten.stream().map(this::openTaak).toList();
        int effecten = teller.effecten.get();
        alsWeb(() -> postbus.voltooiTaak(trajecten.get(0), GEMEENTE, taken.get(0), Map.of("akkoord", true, "keuze", "LINKS")));
        omgeving.zeebe().doodMetKill9();
        for (int i = 1; i < 5; i++) {
            int nummer = i;
            alsWeb(() -> postbus.voltooiTaak(trajecten.get(nummer), GEMEENTE, taken.get(nummer), Map.of("akkoord", true, "keuze", "LINKS")));
        }
        omgeving.zeebe().start();
        for (int i = 0; i < 5; i++) {
            UUID traject = trajecten.get(i);
            long taak = taken.get(i);
            wacht("waits for its message", () -> actief(traject).equals(List.of("wacht-bericht")));
            wacht("settled", () -> afloop.gehoord.contains("BEVESTIGD " + taak));
            assertThat(toestand(traject)).hasSize(1);
        }
        assertThat(teller.effecten.get() - effecten).isEqualTo(5);
    }

    @Test
    void databankStoptEnStart() {
        UUID traject = start();
        long taak = openTaak(traject);
        omgeving.postgres().stop();
        client.newPublishMessageCommand().messageName("proef-melding").correlationKey(traject.toString()).timeToLive(Duration.ZERO).send().join();
        omgeving.postgres().start();
        wacht("database answers", () -> {
            try {
                return alsWeb(() -> !lezer.instanties(traject).isEmpty());
            } catch (RuntimeException nogNiet) {
                return false;
            }
        });
        wacht("what happened meanwhile is in the read model", () -> alsWeb(() -> lezer.elementen(traject).stream().anyMatch(e -> e.elementId().equals("einde-melding"))));
        alsWeb(() -> postbus.voltooiTaak(traject, GEMEENTE, taak, Map.of("akkoord", true, "keuze", "LINKS")));
        wacht("goes on", () -> actief(traject).equals(List.of("wacht-bericht")));
    }

    @Test
    void migratieHoudtDeTermijn() {
        UUID traject = start();
        openTaak(traject);
        Instant vervalt = timer(traject);
        long doel = client.newDeployResourceCommand().addResourceFromClasspath("versies/proef.bpmn").send().join().getProcesses().getFirst().getProcessDefinitionKey();
        wacht("new version in the read model", () -> alsWeb(() -> lezer.xml(doel).isPresent()));
        long instantie = alsWeb(() -> lezer.instanties(traject).getFirst().sleutel());
        alsWeb(() -> postbus.migreer(instantie, new MigratiePlan(doel, Map.of("taak-beslis", "taak-beslis", "wacht-verlopen", "wacht-verlopen",
                "melding", "melding", "start-melding", "start-melding"))));
        wacht("migrated", () -> alsWeb(() -> lezer.instanties(traject).getFirst().definitieSleutel() == doel));
        assertThat(timer(traject)).isEqualTo(vervalt);
        long taak = openTaak(traject);
        alsWeb(() -> postbus.voltooiTaak(traject, GEMEENTE, taak, Map.of("akkoord", true, "keuze", "LINKS")));
        wacht("in the new step", () -> actief(traject).equals(List.of("taak-controleer")));
        long terug = client.newDeployResourceCommand().addResourceFromClasspath("processes/proef/proef.bpmn").send().join().getProcesses().getFirst().getProcessDefinitionKey();
        wacht("the first model is the newest again", () -> alsWeb(() -> lezer.xml(terug).isPresent()));
    }

    @Test
    void andereGemeenteZietNietsEnContextenMengenNiet() {
        UUID traject = start();
        openTaak(traject);
        assertThat(DbContext.als(DbRol.WEB, Set.of("9902"), () -> lezer.elementen(traject))).isEmpty();
        assertThat(lezer.elementen(traject)).isEmpty();
        assertThatThrownBy(() -> DbContext.als(DbRol.WEB, Set.of(GEMEENTE), () -> transactie.execute(t ->
                DbContext.als(DbRol.WORKER, Set.of(GEMEENTE), () -> lezer.elementen(traject))))).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> DbContext.als(DbRol.WEB, Set.of("9902"), () ->
                postbus.startProces(traject, GEMEENTE, "proef-gestart", "z" + traject, Map.of(), "vreemd:" + traject))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void tellersKloppenMetDeTabellen() {
        for (int i = 0; i < 3; i++) {
            openTaak(start());
        }
        tijd.wachtTotRust(GEDULD);
        assertThat(als(DbRol.DISPATCHER, () -> jdbc.sql("""
                select count(*) from (
                    (select coalesce(gemeente, ''), element_id, toestand, count(*) from engine.element group by 1, 2, 3
                     except select gemeente, element_id, toestand, sum(aantal) from engine.teller where wat = 'ELEMENT' group by 1, 2, 3)
                    union all
                    (select coalesce(gemeente, ''), element_id, toestand, count(*) from engine.taak group by 1, 2, 3
                     except select gemeente, element_id, toestand, sum(aantal) from engine.teller where wat = 'TAAK' group by 1, 2, 3)) verschil""")
                .query(Long.class).single())).isZero();
    }

    @Test
    void meting() {
        long[] nanos = new long[20];
        for (int i = 0; i < nanos.length; i++) {
            UUID traject = start();
            long taak = openTaak(traject);
            long begin = System.nanoTime();
            alsWeb(() -> postbus.voltooiTaak(traject, GEMEENTE, taak, Map.of("akkoord", true, "keuze", "LINKS")));
            wacht("next step visible", () -> actief(traject).equals(List.of("wacht-bericht")));
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        System.out.printf("MEASURED handing in to next step visible (with one job between): p50 %.1f ms, p95 %.1f ms; exporter lag of last batch %d ms%n",
                nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 95 / 100] / 1e6,
                als(DbRol.DISPATCHER, () -> jdbc.sql("select max(vertraging_ms) from engine.positie").query(Long.class).single()));
    }

    private UUID start() {
        return start(UUID.randomUUID());
    }

    private UUID start(UUID traject) {
        alsWeb(() -> postbus.startProces(traject, GEMEENTE, "proef-gestart", traject.toString(), Map.of("betreft", traject), "start:" + traject));
        return traject;
    }

    private long openTaak(UUID traject) {
        List<Long> gevonden = new ArrayList<>();
        wacht("open task", () -> {
            gevonden.addAll(alsWeb(() -> jdbc.sql("select sleutel from engine.taak where traject_id = :t and toestand = 'OPEN' and gemeente = :g")
                    .param("t", traject).param("g", GEMEENTE).query(Long.class).list()));
            return !gevonden.isEmpty();
        });
        return gevonden.getFirst();
    }

    private Instant timer(UUID traject) {
        return alsWeb(() -> jdbc.sql("select vervalt_op from engine.timer where traject_id = :t and toestand = 'OPEN'").param("t", traject)
                .query(java.sql.Timestamp.class).single().toInstant());
    }

    private List<String> actief(UUID traject) {
        return alsWeb(() -> lezer.actief(traject).stream().map(ElementStand::elementId).toList());
    }

    private List<String> toestand(UUID traject) {
        return alsWeb(() -> lezer.instanties(traject).stream().map(EngineLezer.InstantieBeeld::toestand).toList());
    }

    private String status(String sleutel) {
        return alsWeb(() -> jdbc.sql("select status from postbus.uitgaand where sleutel = :s").param("s", sleutel).query(String.class).single());
    }

    private <T> T alsWeb(Supplier<T> werk) {
        return als(DbRol.WEB, werk);
    }

    private <T> T als(DbRol rol, Supplier<T> werk) {
        return DbContext.als(rol, Set.of(GEMEENTE), () -> transactie.execute(t -> werk.get()));
    }

    private void wacht(String waarop, Supplier<Boolean> voorwaarde) {
        assertThat(wakker.wachtTot(GEDULD, voorwaarde)).as(() -> waarop + "; outbox: " + onafgedaan()).isTrue();
    }

    private List<Map<String, Object>> onafgedaan() {
        return als(DbRol.DISPATCHER, () -> jdbc.sql("""
                select id, soort, status, pogingen, fout, volgende_poging_op - now() as over from postbus.uitgaand
                where status in ('WACHT', 'VERZONDEN', 'VASTGELOPEN') order by id limit 10""").query().listOfRows());
    }

    private static void jdbcAlsEigenaar(String sql) throws Exception {
        Map<String, String> variabelen = omgeving.applicatieOmgeving();
        try (var verbinding = DriverManager.getConnection(variabelen.get("TRAJECTREGIE_DB_URL"), "trajectregie_eigenaar",
                variabelen.get("TRAJECTREGIE_DB_EIGENAAR_WACHTWOORD")); var opdracht = verbinding.createStatement()) {
            opdracht.execute(sql);
        }
    }
}
