package nl.trajectregie.lokaal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * The program behind {@code ./start}: starts the parts with their data in {@code .data}, restarts what dies, and stops everything
 * on Ctrl-C or {@code ./stop}.
 */
public final class Supervisor {

    private static final List<String> ACCOUNTS = List.of(
            "klantmanager", "klantmanager2", "maatschappelijk-begeleider", "inkomensconsulent", "budgetbegeleider",
            "taalaanbieder", "jobcoach", "casemanager-coa", "teamleider", "beleidsadviseur", "beheerder",
            "privacyfunctionaris", "buitenstaander", "klantmanager-elders");
    private static final long NODIGE_RUIMTE = 1_500_000_000L;

    private final Path wortel;
    private final Path gegevens;
    private final Map<String, String> instellingen;
    private final Instant begonnen;
    private volatile boolean stopt;

    Supervisor(Path wortel, Map<String, String> instellingen) {
        this.wortel = wortel;
        this.gegevens = wortel.resolve(".data");
        this.instellingen = instellingen;
        String begin = instellingen.get("TRAJECTREGIE_BEGONNEN");
        this.begonnen = begin == null ? Instant.now() : Instant.ofEpochSecond(Long.parseLong(begin));
    }

    /** Arguments: the root of the clone, then {@code --leeg}, {@code --wis} and {@code --achtergrond} in any order. */
    public static void main(String[] argumenten) {
        List<String> keuzes = List.of(argumenten);
        Supervisor supervisor = new Supervisor(Path.of(keuzes.getFirst()).toAbsolutePath().normalize(), System.getenv());
        System.exit(supervisor.draai(keuzes, LokaleOmgeving.builder().metApplicatie()));
    }

    /** Runs until it is told to stop; the answer is the exit code. */
    int draai(List<String> keuzes, LokaleOmgeving.Bouwer bouwer) {
        try (FileChannel slot = slot()) {
            if (keuzes.contains("--wis")) {
                wis();
            }
            Binaries.controleerRuimte(gegevens, NODIGE_RUIMTE);
            Poorten poorten = Poorten.uitOmgeving(instellingen);
            poorten.controleer();
            LokaleOmgeving omgeving = bouwer.wortel(wortel).gegevens(gegevens).poorten(poorten).herstart(true)
                    .metPostgres().metZeebe().metKeycloak()
                    .variabele("TRAJECTREGIE_DEMO", String.valueOf(!keuzes.contains("--leeg")))
                    .voortgang(this::toon)
                    .maak();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(omgeving), "stoppen"));
            try {
                omgeving.start();
            } catch (RuntimeException e) {
                if (!stopt) {
                    omgeving.stop();
                }
                throw e;
            }
            Files.writeString(gegevens.resolve("gereed"), ProcessHandle.current().pid() + "\n");
            toonKlaar(omgeving, keuzes.contains("--achtergrond"));
            new CountDownLatch(1).await();
            return 0;
        } catch (StartFout e) {
            return mislukt(e.getMessage());
        } catch (IOException e) {
            return mislukt("In %s kan niet worden geschreven: %s".formatted(gegevens, e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private int mislukt(String melding) {
        if (!stopt) {
            System.err.println("FOUT: " + melding.lines().findFirst().orElse("onbekende fout"));
        }
        return 1;
    }

    private void stop(LokaleOmgeving omgeving) {
        stopt = true;
        boolean liep = omgeving.onderdelen().stream().anyMatch(Onderdeel::loopt);
        if (liep) {
            System.out.println("Stoppen…");
        }
        omgeving.stop();
        try {
            Files.deleteIfExists(gegevens.resolve("gereed"));
        } catch (IOException e) {
            // the next start overwrites it
        }
        if (liep) {
            System.out.println("Alles is gestopt. De gegevens staan in " + gegevens);
        }
    }

    /** One supervisor per clone: the lock goes with the process, also when that is killed. */
    private FileChannel slot() throws IOException {
        Files.createDirectories(gegevens);
        FileChannel kanaal = FileChannel.open(gegevens.resolve("supervisor.slot"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock vast = kanaal.tryLock();
        Path nummer = gegevens.resolve("supervisor.pid");
        if (vast == null) {
            kanaal.close();
            throw new StartFout("Trajectregie draait hier al (proces %s). Stop het eerst met ./stop"
                    .formatted(Files.exists(nummer) ? Files.readString(nummer).strip() : "onbekend"));
        }
        Files.writeString(nummer, ProcessHandle.current().pid() + "\n");
        Files.deleteIfExists(gegevens.resolve("gereed"));
        return kanaal;
    }

    private void wis() throws IOException {
        toon("gegevens verwijderen");
        try (Stream<Path> inhoud = Files.list(gegevens)) {
            for (Path pad : inhoud.toList()) {
                String naam = pad.getFileName().toString();
                if (!naam.startsWith("supervisor.") && !naam.equals("logs") && !naam.equals("bouw")) {
                    Binaries.verwijder(pad);
                }
            }
        }
        Postgres.wisElders(gegevens);
    }

    private synchronized void toon(String regel) {
        if (!stopt) {
            System.out.printf("  %4d s  %s%n", Duration.between(begonnen, Instant.now()).toSeconds(), regel.lines().findFirst().orElse(""));
        }
    }

    private void toonKlaar(LokaleOmgeving omgeving, boolean achtergrond) {
        System.out.printf("""

                Trajectregie is klaar, na %d seconden.

                  Adres       %s
                  Accounts    %s
                              (het wachtwoord is gelijk aan de naam)
                  Keycloak    %s
                  Gegevens    %s
                  Stoppen     %s

                """,
                Duration.between(begonnen, Instant.now()).toSeconds(),
                omgeving.applicatie().adres(),
                String.join(", ", ACCOUNTS.subList(0, 7)) + ",\n              " + String.join(", ", ACCOUNTS.subList(7, ACCOUNTS.size())),
                omgeving.keycloak().adres(),
                gegevens,
                achtergrond ? "./stop" : "Ctrl-C (of ./stop)");
    }
}
