package nl.trajectregie.lokaal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A child process that does not outlive us. Its standard input is a pipe that we hold; a watcher beside the child (a shell that
 * waits for the pipe) stops the child when the pipe closes, also when we are killed with {@code kill -9}. The child runs in a
 * session of its own, so that Ctrl-C reaches only the supervisor, which then stops the parts in order.
 */
final class Kindproces {

    /** How a part is asked to stop. */
    enum Stopsignaal {
        TERM,
        /** PostgreSQL's fast shutdown. */
        INT
    }

    private static final String BEWAKER = """
            signaal=$1; shift
            exec 3<&0 </dev/null
            (
              trap '' TERM INT HUP
              read -r einde <&3 && exit 0
              kill -s "$signaal" $$ 2>/dev/null
              n=0
              while [ $n -lt 50 ] && read -r pid naam staat rest </proc/$$/stat && [ "$staat" != Z ]; do sleep 0.1; n=$((n+1)); done
              kill -s KILL $$ 2>/dev/null
            ) >/dev/null 2>&1 &
            exec 3<&-
            exec "$@"
            """;

    private final Process proces;
    private final Stopsignaal stopsignaal;

    private Kindproces(Process proces, Stopsignaal stopsignaal) {
        this.proces = proces;
        this.stopsignaal = stopsignaal;
        proces.onExit().thenRun(this::ontslaBewaker);
    }

    static Kindproces start(
            String naam, List<String> opdracht, Map<String, String> omgeving, Path map, Logboek log, Stopsignaal stopsignaal) {
        List<String> geheel = new ArrayList<>(List.of("setsid", "/bin/sh", "-c", BEWAKER, naam, stopsignaal.name()));
        geheel.addAll(opdracht);
        ProcessBuilder bouwer = new ProcessBuilder(geheel).directory(map.toFile()).redirectErrorStream(true);
        schoon(bouwer.environment());
        bouwer.environment().putAll(omgeving);
        try {
            Process proces = bouwer.start();
            log.volg(proces.getInputStream(), naam);
            return new Kindproces(proces, stopsignaal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Settings of the surrounding shell that would change how a part behaves. */
    static void schoon(Map<String, String> omgeving) {
        omgeving.keySet().removeIf(naam -> naam.startsWith("ZEEBE_")
                || naam.startsWith("CAMUNDA_")
                || naam.startsWith("KC_")
                || naam.startsWith("KEYCLOAK_")
                || naam.startsWith("QUARKUS_")
                || naam.startsWith("SPRING_")
                || naam.startsWith("SERVER_")
                || naam.startsWith("MANAGEMENT_")
                || naam.startsWith("PG")
                || naam.equals("JAVA_OPTS")
                || naam.equals("JAVA_TOOL_OPTIONS")
                || naam.equals("JDK_JAVA_OPTIONS"));
    }

    long pid() {
        return proces.pid();
    }

    boolean leeft() {
        return proces.isAlive();
    }

    int afloopcode() {
        return proces.exitValue();
    }

    void bijEinde(Runnable actie) {
        proces.onExit().thenRun(actie);
    }

    /** Asks the child to stop, and ends it when it has not done so in time. */
    void stop(Duration geduld) {
        if (proces.isAlive()) {
            sein(stopsignaal.name());
            if (!wacht(geduld)) {
                proces.toHandle().destroyForcibly();
                wacht(Duration.ofSeconds(10));
            }
        }
    }

    /** {@code kill -9}. */
    void dood() {
        proces.toHandle().destroyForcibly();
        wacht(Duration.ofSeconds(10));
    }

    private boolean wacht(Duration geduld) {
        try {
            return proces.waitFor(geduld.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Through the handle: {@link Process#destroy()} would also close the pipe, and with it wake the watcher. */
    private void sein(String signaal) {
        if (signaal.equals("TERM")) {
            proces.toHandle().destroy();
            return;
        }
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s " + signaal + " " + proces.pid()).start().waitFor();
        } catch (IOException e) {
            proces.toHandle().destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ontslaBewaker() {
        try (OutputStream pijp = proces.getOutputStream()) {
            pijp.write("einde\n".getBytes(StandardCharsets.US_ASCII));
            pijp.flush();
        } catch (IOException e) {
            // the watcher has gone already
        }
    }
}
