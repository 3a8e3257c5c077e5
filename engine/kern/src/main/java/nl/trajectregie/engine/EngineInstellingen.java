package nl.trajectregie.engine;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the engine boundary, each an environment variable ({@code TRAJECTREGIE_DB_URL}, {@code TRAJECTREGIE_ZEEBE_BEHEER} …).
 *
 * @param zeebe where the broker is; only {@code beheer} is read here, the addresses for commands go to the Camunda client
 */
@ConfigurationProperties("trajectregie")
public record EngineInstellingen(@DefaultValue Db db, @DefaultValue Zeebe zeebe, @DefaultValue Verzender verzender, @DefaultValue Klok klok) {

    /** One database, five logins; the owner only migrates. */
    public record Db(@DefaultValue("jdbc:postgresql://127.0.0.1:5433/trajectregie") String url,
                     @DefaultValue Login eigenaar, @DefaultValue Login web, @DefaultValue Login worker, @DefaultValue Login dispatcher) {}

    /** @param pool connections at most; the default suits one replica of the application */
    public record Login(String gebruiker, String wachtwoord, @DefaultValue("12") int pool) {}

    /** @param beheer management address of the broker, for its clock and positions: demo and tests only */
    public record Zeebe(@DefaultValue("http://127.0.0.1:9600") URI beheer) {}

    /**
     * @param tegelijk commands on their way at most; the broker pushes back above some 100 per partition
     * @param rondeZonderSein how often the mailbox is looked at when nothing wakes the dispatcher
     */
    public record Verzender(@DefaultValue("true") boolean aan, @DefaultValue("24") int tegelijk, @DefaultValue("2s") Duration rondeZonderSein,
                            @DefaultValue("10s") Duration herhaalZonderBevestiging) {}

    /**
     * @param verschuifbaar whether time may be moved; {@code null} means: only under profile {@code lokaal}
     * @param geduld how long moving time waits for the engine to become idle
     */
    public record Klok(Boolean verschuifbaar, @DefaultValue("60s") Duration geduld) {}
}
