package nl.trajectregie.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.trajectregie.lokaal.Databaserol;
import nl.trajectregie.lokaal.LokaleOmgeving;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the exporter writes, on the real database: where a batch ends must not matter, nor how often a record comes, nor which log it comes from. */
class LeesmodelIT {

    private static final int PARTITIE = 1;
    private static final long TRAJECT = 100;
    private static final long INTAKE = 200;
    private static LokaleOmgeving omgeving;

    private final UUID trajectId = UUID.randomUUID();
    private final List<Long> vastgelegd = new CopyOnWriteArrayList<>();
    private final List<Schrijver> schrijvers = new ArrayList<>();

    @BeforeAll
    static void databank() throws IOException, SQLException {
        omgeving = LokaleOmgeving.builder().metPostgres().start();
        try (Stream<Path> bestanden = Files.list(Path.of("../kern/src/main/resources/db/engine"));
             Connection eigenaar = omgeving.postgres().verbind(Databaserol.EIGENAAR); Statement opdracht = eigenaar.createStatement()) {
            List<Path> scripts = bestanden.sorted(Comparator.comparingInt(pad -> Integer.parseInt(pad.getFileName().toString().replaceAll("V([0-9]+)__.*", "$1")))).toList();
            for (Path script : scripts) {
                opdracht.execute(Files.readString(script));
            }
        }
    }

    @AfterAll
    static void weg() {
        omgeving.close();
    }

    @BeforeEach
    void leeg() throws SQLException {
        try (Connection eigenaar = omgeving.postgres().verbind(Databaserol.EIGENAAR); Statement opdracht = eigenaar.createStatement()) {
            opdracht.execute("truncate engine.positie, engine.procesinstantie, engine.element, engine.taak, engine.teller");
        }
    }

    @AfterEach
    void stop() {
        schrijvers.forEach(Schrijver::stop);
    }

    @Test
    void eenAangeroepenProcesHoudtZijnWortelOokAlsEenBundelEindigtTussenZijnVariabelenEnZijnStart() throws SQLException {
        Schrijver schrijver = schrijver(-1);
        schrijf(schrijver, 10, eigenaar(1, TRAJECT), gemeente(2, TRAJECT), instantie(3, TRAJECT, null));
        schrijf(schrijver, 20, eigenaar(4, INTAKE), gemeente(5, INTAKE));
        schrijf(schrijver, 30, instantie(6, INTAKE, TRAJECT));
        schrijf(schrijver, 40, instantie(7, 300, INTAKE), taak(8, 301, 300));
        assertThat(rijen("select sleutel || ' ' || wortel_sleutel || ' ' || traject_id || ' ' || gemeente from engine.procesinstantie order by sleutel"))
                .containsExactly("100 100 " + trajectId + " 9901", "200 100 " + trajectId + " 9901", "300 100 " + trajectId + " 9901");
        assertThat(rijen("select traject_id || ' ' || gemeente from engine.taak")).containsExactly(trajectId + " 9901");
    }

    @Test
    void watNaEenHerstartNogEensKomtVerandertNiets() throws SQLException {
        Mutatie[] alles = {eigenaar(1, TRAJECT), gemeente(2, TRAJECT), instantie(3, TRAJECT, null), taak(4, 101, TRAJECT)};
        schrijf(schrijver(-1), 10, alles);
        List<String> eerst = stand();
        Schrijver nieuw = schrijver(-1);
        schrijf(nieuw, 10, alles);
        assertThat(stand()).isEqualTo(eerst);
        assertThat(nieuw.gat()).isFalse();
        assertThat(rijen("select coalesce(gat_van::text, 'geen') from engine.positie")).containsExactly("geen");
    }

    @Test
    void eenLeegGemaakteBrokerNaastEenBewaardeDatabankGeeftAlarmEnSchrijftNiets() throws SQLException {
        schrijf(schrijver(-1), 1_000, eigenaar(1, TRAJECT), gemeente(2, TRAJECT), instantie(3, TRAJECT, null), taak(4, 101, TRAJECT), new Mutatie.Gezien(50));
        List<String> eerst = stand();
        int bevestigd = vastgelegd.size();

        Schrijver leeg = schrijver(-1);
        UUID ander = UUID.randomUUID();
        assertThat(leeg.neem(new Mutatie.Eigenaar(1, TRAJECT, ander, null), 2_000)).isTrue();
        assertThat(leeg.neem(instantie(2, TRAJECT, null), 2_000)).isTrue();

        wacht(leeg::gat);
        wacht(() -> leeg.fouten() > 1);
        assertThat(rijen("select gat_van || ' ' || gat_tot || ' ' || positie from engine.positie")).as("told in the database too").containsExactly("1 50 50");
        assertThat(stand()).as("keys of the new log are those of other instances").isEqualTo(eerst);
        assertThat(vastgelegd).as("the broker keeps its log").hasSize(bevestigd);

        try (Connection eigenaar = omgeving.postgres().verbind(Databaserol.EIGENAAR); Statement opdracht = eigenaar.createStatement()) {
            opdracht.execute("truncate engine.positie, engine.procesinstantie, engine.element, engine.taak, engine.teller");
        }
        wacht(() -> vastgelegd.size() > bevestigd);
        assertThat(leeg.gat()).as("put together again").isFalse();
        assertThat(rijen("select traject_id::text from engine.procesinstantie")).containsExactly(ander.toString());
    }

    @Test
    void eenBrokerDieUitEenOudereReservekopieKomtGeeftAlarm() throws SQLException {
        schrijf(schrijver(-1), 1_000, eigenaar(1, TRAJECT), instantie(3, TRAJECT, null), new Mutatie.Gezien(50));
        Schrijver oud = schrijver(20);
        assertThat(oud.neem(new Mutatie.Gezien(21), 900)).as("the same record as before").isTrue();
        wacht(() -> vastgelegd.contains(21L));
        assertThat(oud.gat()).isFalse();
        assertThat(oud.neem(new Mutatie.Gezien(22), 3_000)).isTrue();
        wacht(oud::gat);
    }

    @Test
    void eenDatabankDieUitEenOudereReservekopieKomtGeeftAlarmEnGaatVerder() throws SQLException {
        schrijf(schrijver(-1), 1_000, eigenaar(1, TRAJECT), instantie(3, TRAJECT, null));
        Schrijver verder = schrijver(40);
        schrijf(verder, 2_000, taak(41, 101, TRAJECT));
        assertThat(verder.gat()).isTrue();
        assertThat(rijen("select gat_van || ' ' || gat_tot from engine.positie")).containsExactly("3 40");
        assertThat(rijen("select count(*)::text from engine.taak")).containsExactly("1");
    }

    private Schrijver schrijver(long brokerMetagegeven) {
        Instellingen instellingen = new Instellingen(omgeving.postgres().url(), Databaserol.EXPORTER.rolnaam(), omgeving.postgres().wachtwoord(Databaserol.EXPORTER), null, 1_000);
        Schrijver schrijver = new Schrijver(instellingen, PARTITIE, LoggerFactory.getLogger(LeesmodelIT.class), InstantSource.system(), brokerMetagegeven, vastgelegd::add);
        schrijvers.add(schrijver);
        schrijver.start();
        return schrijver;
    }

    /** One batch, stored before this returns. */
    private void schrijf(Schrijver schrijver, long tijd, Mutatie... mutaties) {
        int eerder = vastgelegd.size();
        for (Mutatie mutatie : mutaties) {
            assertThat(schrijver.neem(mutatie, tijd)).isTrue();
        }
        long laatste = mutaties[mutaties.length - 1].positie();
        wacht(() -> vastgelegd.size() > eerder && vastgelegd.getLast() == laatste);
    }

    private Mutatie eigenaar(long positie, long instantie) {
        return new Mutatie.Eigenaar(positie, instantie, trajectId, null);
    }

    private static Mutatie gemeente(long positie, long instantie) {
        return new Mutatie.Eigenaar(positie, instantie, null, "9901");
    }

    private static Mutatie instantie(long positie, long sleutel, Long ouder) {
        return new Mutatie.Instantie(positie, sleutel, 9, "proces-" + sleutel, 1, ouder, ouder == null ? null : ouder + 1, "ACTIEF", 5L, null);
    }

    private static Mutatie taak(long positie, long sleutel, long instantie) {
        return new Mutatie.Taak(positie, sleutel, sleutel + 1, instantie, 9, "proces", "taak-proef", "klantmanager", null, null, null, 50, "OPEN", 5L, null);
    }

    private List<String> stand() throws SQLException {
        List<String> alles = new ArrayList<>(rijen("select to_jsonb(i)::text from engine.procesinstantie i order by 1"));
        alles.addAll(rijen("select to_jsonb(t)::text from engine.taak t order by 1"));
        alles.addAll(rijen("select to_jsonb(t)::text from engine.teller t order by 1"));
        return alles;
    }

    private static List<String> rijen(String sql) throws SQLException {
        List<String> uit = new ArrayList<>();
        try (Connection eigenaar = omgeving.postgres().verbind(Databaserol.EIGENAAR); Statement vraag = eigenaar.createStatement(); ResultSet rij = vraag.executeQuery(sql)) {
            while (rij.next()) {
                uit.add(rij.getString(1));
            }
        }
        return uit;
    }

    private static void wacht(BooleanSupplier voorwaarde) {
        long einde = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!voorwaarde.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited 30 s").isLessThan(einde);
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
