package nl.trajectregie.lokaal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * PostgreSQL with durability on (fsync, synchronous_commit), passwords for every role, on 127.0.0.1 only, in UTC. As root, which
 * PostgreSQL refuses, it runs in a user namespace of its own ({@code unshare -U}), or, where that is forbidden, as
 * {@code nobody} with its data under {@code /var/tmp}.
 */
public final class Postgres extends Onderdeel {

    /** The one database. */
    public static final String DATABASE = "trajectregie";

    private static final String BEHEERDER = "postgres";

    private final int poort;
    private Loopwijze loopwijze;

    Postgres(LokaleOmgeving omgeving) {
        super("postgres", omgeving);
        this.poort = omgeving.poorten().postgres();
    }

    /** The JDBC address of the database. */
    public String url() {
        return url(DATABASE);
    }

    /** The password of a role, made when the data directory was made. */
    public String wachtwoord(Databaserol rol) {
        return omgeving.geheimen().van("postgres." + rol.rolnaam());
    }

    /** A new connection as one of the application's roles; the caller closes it. */
    public Connection verbind(Databaserol rol) throws SQLException {
        return verbind(url(), rol.rolnaam(), wachtwoord(rol));
    }

    /** A new connection as PostgreSQL's superuser, for tests that look at settings or at every row; the caller closes it. */
    public Connection verbindAlsBeheerder() throws SQLException {
        return verbind(url(), BEHEERDER, beheerderswachtwoord());
    }

    @Override
    Opdracht opdracht() throws IOException {
        if (loopwijze == null) {
            loopwijze = Loopwijze.kies(omgeving);
        }
        Path data = loopwijze.data();
        if (!Files.exists(data)) {
            initdb(data);
        }
        ruimAchtergeblevenSlotOp(data);
        List<String> regel = new ArrayList<>(loopwijze.voorvoegsel());
        regel.addAll(List.of(loopwijze.binaries().resolve("bin/postgres").toString(), "-D", data.toString()));
        instellingen().forEach((naam, waarde) -> regel.addAll(List.of("-c", naam + "=" + waarde)));
        return new Opdracht(regel, Map.of("TZ", "UTC", "LC_ALL", "C"), omgeving.gegevens(), Kindproces.Stopsignaal.INT);
    }

    private Map<String, String> instellingen() {
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", String.valueOf(poort)),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("max_connections", "100"),
                Map.entry("shared_buffers", "128MB"),
                Map.entry("effective_cache_size", "512MB"),
                Map.entry("maintenance_work_mem", "64MB"),
                Map.entry("max_wal_size", "1GB"),
                Map.entry("jit", "off"),
                Map.entry("log_statement", "none"),
                Map.entry("log_parameter_max_length_on_error", "0"));
    }

    @Override
    boolean isGereed() {
        try (Connection verbinding = verbind(url("postgres"), BEHEERDER, beheerderswachtwoord())) {
            return verbinding.isValid(2);
        } catch (SQLException nogNiet) {
            return false;
        }
    }

    @Override
    Duration geduld() {
        return Duration.ofSeconds(90);
    }

    /** Roles and database, as far as they are missing: an interrupted first start is finished by the next. */
    @Override
    void naStart() {
        try (Connection verbinding = verbind(url("postgres"), BEHEERDER, beheerderswachtwoord());
                Statement opdracht = verbinding.createStatement()) {
            for (Databaserol rol : Databaserol.values()) {
                String werkwoord = bestaat(opdracht, "SELECT FROM pg_roles WHERE rolname = '%s'".formatted(rol.rolnaam()))
                        ? "ALTER" : "CREATE";
                opdracht.execute("%s ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '%s'"
                        .formatted(werkwoord, rol.rolnaam(), wachtwoord(rol)));
            }
            if (!bestaat(opdracht, "SELECT FROM pg_database WHERE datname = '%s'".formatted(DATABASE))) {
                opdracht.execute("CREATE DATABASE %s OWNER %s".formatted(DATABASE, Databaserol.EIGENAAR.rolnaam()));
            }
            opdracht.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(DATABASE));
            for (Databaserol rol : Databaserol.values()) {
                opdracht.execute("GRANT CONNECT ON DATABASE %s TO %s".formatted(DATABASE, rol.rolnaam()));
            }
        } catch (SQLException e) {
            throw new StartFout("De database inrichten is niet gelukt: " + e.getMessage(), e);
        }
    }

    private void initdb(Path data) throws IOException {
        Path nieuw = data.resolveSibling(data.getFileName() + ".nieuw");
        Binaries.verwijder(nieuw);
        Path wachtwoord = Files.createTempFile(nieuw.getParent(), "initdb", ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(wachtwoord, beheerderswachtwoord() + "\n");
            loopwijze.geefAan(wachtwoord);
            List<String> regel = new ArrayList<>(loopwijze.voorvoegsel());
            regel.addAll(List.of(
                    loopwijze.binaries().resolve("bin/initdb").toString(),
                    "--pgdata=" + nieuw, "--username=" + BEHEERDER, "--pwfile=" + wachtwoord, "--auth=scram-sha-256",
                    "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--data-checksums"));
            ProcessBuilder bouwer = new ProcessBuilder(regel).directory(nieuw.getParent().toFile()).redirectErrorStream(true);
            Kindproces.schoon(bouwer.environment());
            bouwer.environment().put("LC_ALL", "C");
            Process initdb = bouwer.start();
            String uitvoer = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (initdb.waitFor() != 0) {
                throw new StartFout("PostgreSQL kan zijn gegevensmap niet maken: " + uitvoer.strip());
            }
            Files.writeString(nieuw.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            Files.move(nieuw, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFout("PostgreSQL inrichten is afgebroken.", e);
        } finally {
            Files.deleteIfExists(wachtwoord);
        }
    }

    /** After a hard stop the file names a process; another program may have that number by now, and PostgreSQL would refuse. */
    private static void ruimAchtergeblevenSlotOp(Path data) throws IOException {
        Path slot = data.resolve("postmaster.pid");
        if (!Files.exists(slot)) {
            return;
        }
        Path opdrachtregel = Path.of("/proc", Files.readAllLines(slot).getFirst().strip(), "cmdline");
        boolean leeft = false;
        try {
            leeft = Files.readString(opdrachtregel, StandardCharsets.ISO_8859_1).contains(data.toString());
        } catch (IOException weg) {
            // no such process
        }
        if (leeft) {
            throw new StartFout("PostgreSQL draait nog op %s (proces %s). Stop dat eerst: ./stop"
                    .formatted(data, opdrachtregel.getName(1)));
        }
        Files.delete(slot);
    }

    /** Where the data is when {@code nobody} owns it: outside the clone, which may be in a folder that only root enters. */
    private static Path elders(Path gegevens) {
        return Path.of("/var/tmp/trajectregie-postgres-" + HexFormat.of().toHexDigits(gegevens.toString().hashCode()));
    }

    static void wisElders(Path gegevens) {
        Binaries.verwijder(elders(gegevens));
    }

    private String beheerderswachtwoord() {
        return omgeving.geheimen().van("postgres.beheerder");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(poort, database);
    }

    private static Connection verbind(String url, String rol, String wachtwoord) throws SQLException {
        Properties eigenschappen = new Properties();
        eigenschappen.put("user", rol);
        eigenschappen.put("password", wachtwoord);
        eigenschappen.put("connectTimeout", "5");
        return DriverManager.getConnection(url, eigenschappen);
    }

    private static boolean bestaat(Statement opdracht, String vraag) throws SQLException {
        try (ResultSet rijen = opdracht.executeQuery(vraag)) {
            return rijen.next();
        }
    }

    /** Under which user PostgreSQL runs, and where its files must then be. */
    private record Loopwijze(List<String> voorvoegsel, Path binaries, Path data, boolean alsNobody) {

        static Loopwijze kies(LokaleOmgeving omgeving) throws IOException {
            Path binaries = omgeving.binaries().map(Binaries.Programma.POSTGRES);
            Path data = omgeving.gegevens().resolve("postgres");
            boolean root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
            if (!root) {
                return new Loopwijze(List.of(), binaries, data, false);
            }
            if (lukt("unshare", "-U", "true")) {
                return new Loopwijze(List.of("unshare", "-U"), binaries, data, false);
            }
            if (!lukt("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "true")) {
                throw new StartFout("PostgreSQL draait niet als root, en unshare en setpriv werken hier niet. "
                        + "Start als gewone gebruiker, of installeer util-linux.");
            }
            Path elders = Files.createDirectories(elders(omgeving.gegevens()));
            Path kopie = elders.resolve(binaries.getFileName());
            if (!Files.exists(kopie) && !lukt("cp", "-a", binaries.toString(), kopie.toString())) {
                throw new StartFout("PostgreSQL kopiëren naar %s is niet gelukt.".formatted(elders));
            }
            lukt("chown", "nobody:nogroup", elders.toString());
            return new Loopwijze(
                    List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"), kopie,
                    elders.resolve("postgres"), true);
        }

        void geefAan(Path bestand) {
            if (alsNobody) {
                lukt("chown", "nobody:nogroup", bestand.toString());
            }
        }

        private static boolean lukt(String... opdracht) {
            try {
                return new ProcessBuilder(opdracht)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .redirectError(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
