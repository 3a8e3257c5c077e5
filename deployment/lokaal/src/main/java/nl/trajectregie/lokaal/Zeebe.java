package nl.trajectregie.lokaal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Zeebe broker, one partition, its clock under control ({@code /actuator/clock} on the management port). A restarted broker
 * falls back to real time: whoever starts it puts the clock back.
 */
public final class Zeebe extends Onderdeel {

    private static final String EXPORTERKLASSE = "nl.trajectregie.exporter.PostgresExporter";
    private static final String LOG4J = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Configuration status="WARN" shutdownHook="disable">
              <Appenders>
                <Console name="Console" target="SYSTEM_OUT">
                  <PatternLayout pattern="%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{36} [%X{actor-name}] %msg%n"/>
                </Console>
              </Appenders>
              <Loggers>
                <Root level="info"><AppenderRef ref="Console"/></Root>
              </Loggers>
            </Configuration>
            """;

    private final Optional<Path> exporterJar;
    private final Path opname;

    Zeebe(LokaleOmgeving omgeving, Optional<Path> exporterJar, Path opname) {
        super("zeebe", omgeving);
        this.exporterJar = exporterJar;
        this.opname = opname;
    }

    /** Address of the gateway for gRPC, such as {@code http://127.0.0.1:26500}. */
    public String grpcAdres() {
        return adres(omgeving.poorten().zeebeGrpc());
    }

    /** Address of the REST API, without {@code /v2}. */
    public String restAdres() {
        return adres(omgeving.poorten().zeebeRest());
    }

    /** Address of the management port: {@code /actuator/clock}, {@code /actuator/health}, {@code /actuator/prometheus}. */
    public String beheerAdres() {
        return adres(omgeving.poorten().zeebeBeheer());
    }

    /** Whether the broker runs with our exporter, and so fills {@code engine.*}. */
    public boolean metExporter() {
        return exporterJar.isPresent();
    }

    @Override
    Opdracht opdracht() throws IOException {
        Path binaries = omgeving.binaries().map(Binaries.Programma.ZEEBE);
        Path map = Files.createDirectories(omgeving.gegevens().resolve("zeebe"));
        Path config = Files.createDirectories(map.resolve("config"));
        Files.writeString(config.resolve("log4j2.xml"), LOG4J);
        List<String> regel = new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-Xms128m", "-Xmx512m", "-XX:MaxDirectMemorySize=256m",
                "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Xshare:auto"));
        if (Runtime.version().feature() >= 24) {
            regel.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
        }
        regel.addAll(List.of(
                "-classpath", "%s:%s:%s".formatted(config, binaries.resolve("config"), binaries.resolve("lib").resolve("*")),
                "-Dapp.name=broker", "-Dapp.home=" + map, "-Dbasedir=" + map,
                "-Djava.io.tmpdir=" + eigenTijdelijkeMap(map),
                "io.camunda.application.StandaloneBroker"));
        return new Opdracht(regel, variabelen(map), map, Kindproces.Stopsignaal.TERM);
    }

    private Map<String, String> variabelen(Path map) {
        Poorten poorten = omgeving.poorten();
        Map<String, String> variabelen = new HashMap<>();
        variabelen.put("ZEEBE_BROKER_DATA_DIRECTORY", map.resolve("data").toString());
        variabelen.put("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1");
        variabelen.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", String.valueOf(poorten.zeebeCommand()));
        variabelen.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", String.valueOf(poorten.zeebeIntern()));
        variabelen.put("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1");
        variabelen.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", String.valueOf(poorten.zeebeGrpc()));
        variabelen.put("ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", "1");
        variabelen.put("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "32MB");
        variabelen.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "256MB");
        variabelen.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "128MB");
        variabelen.put("SERVER_ADDRESS", "127.0.0.1");
        variabelen.put("SERVER_PORT", String.valueOf(poorten.zeebeRest()));
        variabelen.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        variabelen.put("MANAGEMENT_SERVER_PORT", String.valueOf(poorten.zeebeBeheer()));
        variabelen.put("ZEEBE_CLOCK_CONTROLLED", "true");
        exporterJar.ifPresent(jar -> {
            variabelen.put("ZEEBE_BROKER_EXPORTERS_TRAJECTREGIE_CLASSNAME", EXPORTERKLASSE);
            variabelen.put("ZEEBE_BROKER_EXPORTERS_TRAJECTREGIE_JARPATH", jar.toString());
            variabelen.put("ZEEBE_BROKER_EXPORTERS_TRAJECTREGIE_ARGS_URL", omgeving.postgres().url());
            variabelen.put("ZEEBE_BROKER_EXPORTERS_TRAJECTREGIE_ARGS_GEBRUIKER", Databaserol.EXPORTER.rolnaam());
            variabelen.put("ZEEBE_BROKER_EXPORTERS_TRAJECTREGIE_ARGS_WACHTWOORD",
                    omgeving.postgres().wachtwoord(Databaserol.EXPORTER));
            if (opname != null) {
                variabelen.put("ZEEBE_BROKER_EXPORTERS_TRAJECTREGIE_ARGS_OPNAME", opname.toString());
            }
        });
        return variabelen;
    }

    /** Ready is: the partition has a leader, so that commands are accepted. */
    @Override
    boolean isGereed() {
        return antwoordt(beheerAdres() + "/actuator/health/readiness") && antwoordt(restAdres() + "/v2/topology");
    }

    @Override
    Duration geduld() {
        return Duration.ofSeconds(180);
    }

    private static String adres(int poort) {
        return "http://127.0.0.1:" + poort;
    }
}
