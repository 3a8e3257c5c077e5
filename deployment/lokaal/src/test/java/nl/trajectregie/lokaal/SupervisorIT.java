package nl.trajectregie.lokaal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SupervisorIT {

    private static final Duration STARTTIJD = Duration.ofMinutes(4);

    private Path kloon;
    private final Poorten poorten = Poorten.vrij();
    private final List<Process> gestart = new ArrayList<>();

    @BeforeEach
    void maakKloon() throws IOException {
        kloon = Files.createTempDirectory("trajectregie-supervisor-");
    }

    @AfterEach
    void ruimOp() throws InterruptedException {
        for (Process supervisor : gestart) {
            supervisor.destroyForcibly().waitFor();
        }
        await().atMost(Duration.ofSeconds(15)).until(() -> bezettePoorten().isEmpty());
        Binaries.verwijder(kloon);
    }

    @Test
    void watStuktGaatStartOpnieuwEnNaKill9BlijftNietsDraaienMaarZijnDeGegevensErNog() throws Exception {
        Process eerste = start(poorten, "--leeg");
        wachtOpGereed(eerste);
        try (Connection eigenaar = alsEigenaar(); Statement opdracht = eigenaar.createStatement()) {
            opdracht.execute("CREATE TABLE bewaard AS SELECT 42 AS nummer");
        }

        Process tweede = start(poorten);
        assertThat(tweede.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(tweede.exitValue()).isNotZero();
        assertThat(uitvoer(tweede)).contains("draait hier al").contains("./stop");

        for (String deel : List.of("bin/postgres", "io.camunda.application.StandaloneBroker", ProefApplicatie.class.getName())) {
            ProcessHandle oud = kind(eerste, deel);
            oud.destroyForcibly();
            await().atMost(STARTTIJD).untilAsserted(() -> {
                assertThat(oud.isAlive()).isFalse();
                assertThat(kind(eerste, deel).pid()).isNotEqualTo(oud.pid());
            });
        }
        await().atMost(STARTTIJD).until(() -> uitvoer(eerste).contains("zeebe loopt weer") && uitvoer(eerste).contains("applicatie loopt weer"));

        List<ProcessHandle> kinderen = eerste.descendants().toList();
        assertThat(kinderen).hasSizeGreaterThanOrEqualTo(4);
        eerste.destroyForcibly().waitFor();
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(kinderen).noneMatch(SupervisorIT::loopt));
        assertThat(bezettePoorten()).isEmpty();

        Process opnieuw = start(poorten, "--leeg");
        wachtOpGereed(opnieuw);
        try (Connection eigenaar = alsEigenaar();
                Statement opdracht = eigenaar.createStatement();
                ResultSet rij = opdracht.executeQuery("SELECT nummer FROM bewaard")) {
            assertThat(rij.next()).isTrue();
            assertThat(rij.getInt(1)).isEqualTo(42);
        }
        List<ProcessHandle> nieuweKinderen = opnieuw.descendants().toList();
        new ProcessBuilder("kill", "-INT", String.valueOf(opnieuw.pid())).start().waitFor();
        assertThat(opnieuw.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(nieuweKinderen).noneMatch(SupervisorIT::loopt);
        assertThat(uitvoer(opnieuw)).contains("Alles is gestopt");
        assertThat(Files.readString(kloon.resolve(".data/logs/postgres.log"))).contains("database system is shut down");
    }

    @Test
    void eenBezettePoortNoemtDeInstellingEnErBlijftNietsDraaien() throws Exception {
        try (ServerSocket bezet = new ServerSocket(poorten.zeebeRest(), 1, InetAddress.getLoopbackAddress())) {
            Process supervisor = start(poorten);
            assertThat(supervisor.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(supervisor.exitValue()).isNotZero();
            assertThat(uitvoer(supervisor).strip().lines()).singleElement().asString()
                    .contains("Poort " + bezet.getLocalPort(), "TRAJECTREGIE_ZEEBE_REST_POORT=");
        }
        assertThat(bezettePoorten()).isEmpty();
    }

    private Process start(Poorten poorten, String... keuzes) throws IOException {
        // a test run in the background of a script would hand down that Ctrl-C is ignored
        List<String> opdracht = new ArrayList<>(List.of("env", "--default-signal=INT", Onderdeel.java(), "-Xmx128m", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
                "-cp", System.getProperty("java.class.path"), ProefSupervisor.class.getName(), kloon.toString()));
        opdracht.addAll(List.of(keuzes));
        ProcessBuilder bouwer = new ProcessBuilder(opdracht).redirectErrorStream(true)
                .redirectOutput(kloon.resolve("uitvoer-" + gestart.size()).toFile());
        poorten.perVariabele().forEach((naam, poort) -> bouwer.environment().put(naam, String.valueOf(poort)));
        Process supervisor = bouwer.start();
        gestart.add(supervisor);
        return supervisor;
    }

    private String uitvoer(Process supervisor) throws IOException {
        return Files.readString(kloon.resolve("uitvoer-" + gestart.indexOf(supervisor)));
    }

    private void wachtOpGereed(Process supervisor) {
        await().atMost(STARTTIJD).until(() -> {
            assertThat(supervisor.isAlive()).as(uitvoer(supervisor)).isTrue();
            return uitvoer(supervisor).contains("Trajectregie is klaar");
        });
    }

    private static ProcessHandle kind(Process supervisor, String deel) {
        return supervisor.children()
                .filter(kind -> opdrachtregel(kind).contains(deel))
                .findFirst()
                .orElseThrow(() -> new AssertionError(deel + " draait niet"));
    }

    /** A process that has ended and waits to be noticed by its parent does not run. */
    private static boolean loopt(ProcessHandle proces) {
        try {
            String stand = Files.readString(Path.of("/proc", String.valueOf(proces.pid()), "stat"), StandardCharsets.ISO_8859_1);
            return proces.isAlive() && stand.charAt(stand.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException weg) {
            return false;
        }
    }

    private static String opdrachtregel(ProcessHandle kind) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(kind.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException weg) {
            return "";
        }
    }

    private Connection alsEigenaar() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/trajectregie".formatted(poorten.postgres()),
                Databaserol.EIGENAAR.rolnaam(),
                new Geheimen(kloon.resolve(".data")).van("postgres." + Databaserol.EIGENAAR.rolnaam()));
    }

    private List<Integer> bezettePoorten() {
        return poorten.perVariabele().values().stream().filter(poort -> !Poorten.isVrij(poort)).toList();
    }
}
